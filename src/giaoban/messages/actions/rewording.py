"""Wording anew what still waits to be told, once it names a day or a place that holds no more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from giaoban.messages.actions.queueing import A_BATCH, UNTOLD
from giaoban.messages.models import Message
from giaoban.messages.rules.sentences import DIGEST


@dataclass(frozen=True, slots=True)
class Anew:
    """What holds now of one thing that messages tell of.

    Attributes:
        subject: The thing, as messages about it name it.
        link: Where the links of these messages begin; by it the lines of a digest are found.
        values: What the sentences name of it; what a sentence does not name is left out of it.
    """

    subject: str
    link: str
    values: Mapping[str, str]


def word_anew(changes: Iterable[Anew], *, host: int, was: datetime, begins: datetime) -> None:
    """Let what still waits, alone or in a digest, say what holds now; what was sent stays.

    Args:
        changes: What holds now, each thing once.
        host: Whose outbox it is.
        was: When the meeting was to begin; what was useful until then is so until it begins.
        begins: When the meeting begins now.
    """
    known = {one.subject: one for one in changes}
    waiting = Message.objects.filter(host=host, subject__in=[*known, DIGEST], state__in=UNTOLD)
    changed = []
    for message in waiting.select_for_update().order_by("pk"):
        lines = list(_lines(message, known))
        for values, one in lines:
            values.update({name: value for name, value in one.values.items() if name in values})
        if lines and message.useful_until == was:
            message.useful_until = begins
        changed += [message] if lines else []
    Message.objects.bulk_update(changed, ["values", "useful_until"], batch_size=A_BATCH)


def _lines(message: Message, known: Mapping[str, Anew]) -> Iterator[tuple[dict[str, str], Anew]]:
    """Yield the values of each line of a message that tells of one of these things, with what holds of it."""
    if message.subject != DIGEST:
        yield message.values, known[message.subject]
        return
    for line in message.values["items"]:
        one = next((each for each in known.values() if line["link"].startswith(each.link)), None)
        if one is not None:
            yield line["values"], one
