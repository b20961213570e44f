"""Text and days as people type them."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from giaoban.kernel.dates import parse_day
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal
from giaoban.kernel.vietnamese import looks_like_legacy_encoding, nfc
from giaoban.ui.wording import count, refusal_sentence, short_day

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Sentence: TypeAlias = "str | _StrPromise"

MISSING: Final = gettext_lazy("This is still empty. Please fill it in.")
WRITE_DAY: Final = gettext_lazy("Write the day, for example 30/11/2026.")
SHORT: Final = 200
LONG: Final = 10_000

_TURNS_AROUND: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SHOWN_BEFORE: Final = 20


class TextField(forms.CharField):
    """One line of text: NFC, trimmed, refused when it is too long or holds what cannot be shown.

    What is marked as a state secret is refused in every form. It ``may_be_marked`` only where words are
    looked for and never kept, where they are part of a name, and where a rule with a sentence of its own
    refuses them.
    """

    lines = False
    keeps_space = False

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = MISSING,
        longest: int = SHORT,
        may_be_marked: bool = False,
        **more: Any,  # noqa: ANN401  # what Django's own field takes: initial, widget, disabled
    ) -> None:
        self.longest, self.may_be_marked = longest, may_be_marked
        messages: Mapping[str, Sentence] = {"required": missing}
        super().__init__(label=label, help_text=hint, required=required, error_messages=messages, **more)
        self.validators = []  # the sentences below say more than Django's would

    def to_python(self, value: object) -> str:
        """Return the text as it is stored, with nothing taken away but the space around it."""
        text = nfc(str(value)) if value not in self.empty_values else ""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not self.lines:
            text = " ".join(text.split("\n")).replace("\t", " ")
        text = text if self.keeps_space else text.strip()
        return text if any(_can_be_seen(letter) for letter in text) else ""

    def validate(self, value: str) -> None:
        """Refuse text that is missing, too long, unreadable, in an old code page, or marked secret."""
        super().validate(value)
        _refuse_too_long(value, self.longest)
        _refuse_unshowable(value)
        _refuse_old_code_pages(value)
        if not self.may_be_marked:
            refuse_marked(value)


class LongTextField(TextField):
    """Text of several lines."""

    widget = forms.Textarea
    lines = True

    def __init__(self, *, label: Sentence, longest: int = LONG, **more: Any) -> None:  # noqa: ANN401
        super().__init__(label=label, longest=longest, **more)


class WordsField(LongTextField):
    """Somebody's own words: kept exactly as they were sent, the space around them too."""

    keeps_space = True


class FiguresField(forms.Field):
    """What is typed in figures: a phone shows its keys for them."""

    unwritten: Sentence  # what is said where nothing was typed

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = "",
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages: Mapping[str, Sentence] = {"required": missing or self.unwritten}
        widget = forms.TextInput(attrs={"inputmode": "numeric", "data-width": "date", "autocomplete": "off"})
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, widget=widget, **more
        )


class DayField(FiguresField):
    """A day typed as dd/mm/yyyy; 05/12/2026 is the fifth of December."""

    unwritten = WRITE_DAY

    def prepare_value(self, value: object) -> object:
        """Show a stored day as dd/mm/yyyy, and what was typed as it was typed."""
        return short_day(value) if isinstance(value, date) else value

    def to_python(self, value: object) -> date | None:
        """Return the day, or say what is wrong with it."""
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        typed = str(value)
        _refuse_too_long(typed, SHORT)
        found = parse_day(typed)
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return found


def _can_be_seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "CZ"


def _refuse_too_long(text: str, longest: int) -> None:
    extra = len(text) - longest
    if extra > 0:
        raise ValidationError(
            ngettext(
                "%(extra)s character too many (at most %(longest)s). Shorten it; nothing is lost.",
                "%(extra)s characters too many (at most %(longest)s). Shorten it; nothing is lost.",
                extra,
            )
            % {"extra": count(extra), "longest": count(longest)},
            code="too_long",
        )


def _refuse_unshowable(text: str) -> None:
    for place, letter in enumerate(text):
        if letter in _TURNS_AROUND or (unicodedata.category(letter) in {"Cc", "Cs"} and letter not in "\n\t"):
            before = "".join(text[max(0, place - _SHOWN_BEFORE) : place].split("\n")[-1:])
            raise ValidationError(
                _("There is a hidden character after “%(before)s”. Delete that spot and type it again.")
                % {"before": before}
                if before
                else _("There is a hidden character at the beginning. Delete that spot and type it again."),
                code="unshowable",
            )


def refuse_marked(text: str) -> None:
    """Refuse words that are marked as a state secret."""
    refusal = why_not_type(text)
    if refusal:
        raise ValidationError(refusal_sentence(refusal), code=refusal.code)


def _refuse_old_code_pages(text: str) -> None:
    if looks_like_legacy_encoding(text):
        raise ValidationError(
            _("This is in an old code page (TCVN3 or VNI). Convert it to Unicode, then paste it again."),
            code="old_code_page",
        )
