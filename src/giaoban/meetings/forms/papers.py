"""Forms of minutes and notices of conclusions: part by part, and the sentences of the chair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules.drawing import LINES, TIMES
from giaoban.meetings.rules.papers import SECTION_WORDS, Section
from giaoban.ui.forms import Form, LongTextField, OnceField, TextField, TimeField
from giaoban.ui.wording import refusal_sentence

LONGEST_PART = 60_000


@dataclass(frozen=True, slots=True)
class Part:
    """The field of one part, and what somebody else saved there meanwhile; ``None`` if nobody did."""

    field: BoundField
    theirs: str | None = None
    rows: int = 4


class CorrectForm(Form):
    """A paper part by part. ``seen`` names the version that the clerk has before them."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, sections: Sequence[Section], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.theirs: dict[str, str] = {}
        self.before = sections
        for section in sections:
            self.fields[section.key] = _field(section)

    @property
    def parts(self) -> Iterator[Part]:
        """The parts in their order."""
        for section in self.before:
            yield Part(self[section.key], self.theirs.get(section.key), rows_for(section.text))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The paper as it was typed."""
        return tuple(replace(each, text=_text(self.cleaned_data.get(each.key))) for each in self.before)

    @property
    def seen_version(self) -> int:
        """Number of the version that was on the page; 0 if it is not said."""
        return self.cleaned_data.get("seen") or 0

    def tell(self, refusal: Refusal, theirs: dict[str, str], version: int) -> None:
        """Say that somebody else saved meanwhile, and what; saving once more then saves over it knowingly."""
        self.add_error(None, refusal_sentence(refusal))
        self.theirs = theirs
        shown = cast(QueryDict, self.data).copy()
        shown["seen"] = str(version)
        self.data = shown


class GiveBackForm(Form):
    """What should be put right."""

    why = LongTextField(
        label=gettext_lazy("What should be put right"),
        hint=gettext_lazy("One sentence; the office reads it above the paper."),
        longest=500,
    )


class AnnexForm(Form):
    """A correction beside an approved paper."""

    text = LongTextField(
        label=gettext_lazy("What is put right"),
        hint=gettext_lazy(
            "Say where, what it said, and what it should say. The paper itself stays as it is."
        ),
    )
    once = OnceField()


class SeenForm(Form):
    """Which version the chair has read."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


def rows_for(text: str) -> int:
    """Return how tall a box should be for a text: from 3 lines to 16."""
    lines = sum(1 + len(line) // 90 for line in text.splitlines())
    return max(3, min(16, lines + 1))


def _field(section: Section) -> forms.Field:
    label = section.title or _(SECTION_WORDS[section.key])
    if section.key in TIMES:
        return TimeField(label=label, initial=section.text)
    if section.key in LINES:
        return TextField(label=label, initial=section.text, required=False, longest=300)
    return LongTextField(
        label=label, initial=section.text, required=False, longest=LONGEST_PART, hint=_hint(section.key)
    )


def _hint(key: str) -> str:
    if key == "conclusions":
        return _("A point a line; the numbers come by themselves.")
    if key == "carried":
        return _("A matter a line.")
    return ""


def _text(typed: object) -> str:
    return f"{typed:%H:%M}" if hasattr(typed, "hour") else str(typed or "")
