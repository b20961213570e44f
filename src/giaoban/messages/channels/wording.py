"""Messages in words: a code and its values become sentences in the language of whoever reads them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import translation
from django.utils.translation import gettext as _

from giaoban.messages.models import Message
from giaoban.messages.rules.sentences import DIGEST, SENTENCES
from giaoban.ui.wording import clock_time, long_day, phone


@dataclass(frozen=True, slots=True)
class Text:
    """What one message says: the line of a list, whole sentences, and a line for a small telephone."""

    subject: str
    body: str
    short: str
    icon: str = "bell"


def text_of(message: Message) -> Text:
    """Return what a message says in the language in force."""
    return worded(message.code, message.values)


def text_in(language: str, message: Message) -> Text:
    """Return what a message says in a language."""
    with translation.override(language):
        return text_of(message)


def worded(code: str, values: Mapping[str, object]) -> Text:
    """Return the sentences of a code with its values, in the language in force."""
    sentences = SENTENCES[code]
    if code == DIGEST:
        return _digest(values)
    named = {name: _as_read(name, str(value)) for name, value in values.items()}
    named["meeting"] = named.get("meeting") or _called(named)
    return Text(
        _(sentences.subject) % named, _(sentences.body) % named, _(sentences.short) % named, sentences.icon
    )


def items_of(values: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    """Return what a digest holds: code, values and link of each; nothing for any other message."""
    found = values.get("items", ())
    return found if isinstance(found, list) else ()


def _digest(values: Mapping[str, object]) -> Text:
    sentences = SENTENCES[DIGEST]
    lines = [worded(str(item["code"]), _mapping(item["values"])) for item in items_of(values)]
    named = {"count": len(lines), "first": lines[0].subject if lines else ""}
    body = "\n".join([_(sentences.body), *(f"- {line.subject}" for line in lines)])
    return Text(_(sentences.subject) % named, body, _(sentences.short) % named, sentences.icon)


def _mapping(values: object) -> Mapping[str, object]:
    return values if isinstance(values, dict) else {}


def _called(named: Mapping[str, str]) -> str:
    """Return what a meeting without a name of its own is called in a sentence: after its series."""
    return _("the meeting of %(series)s") % named if "series" in named else ""


def _as_read(name: str, value: str) -> str:
    """Word a value by the end of its name: ``_at`` is a moment, ``_on`` a day, ``phone`` a number."""
    if name.endswith("_at"):
        moment = datetime.fromisoformat(value)
        return f"{clock_time(moment)}, {long_day(moment)}"
    if name.endswith("_on"):
        return long_day(date.fromisoformat(value))
    return phone(value) if name == "phone" else value
