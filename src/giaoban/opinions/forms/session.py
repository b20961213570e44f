"""What the clerk types at the desk while a meeting is in session."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy

from giaoban.meetings.rules import found, telling_words, why_not_unit
from giaoban.opinions.rules.raising import LONGEST_TEXT
from giaoban.opinions.rules.splitting import MOST_PIECES
from giaoban.organisation.models import Unit
from giaoban.ui.forms import Form, LongTextField, OnceField, TextField, WordsField, YesField
from giaoban.ui.wording import refusal_sentence

LISTED = "chosen-for-list"
CALLED = "chosen"
MOST_TYPED = LONGEST_TEXT * MOST_PIECES


class Option(NamedTuple):
    """One unit that can be found: how it is written, and the folded words by which it is found."""

    label: str
    words: str


class FloorForm(Form):
    """Who is to speak: a few letters of a unit's name, and on what if it was said."""

    unit = TextField(
        label=gettext_lazy("Which unit?"),
        hint=gettext_lazy("The first letters are enough, without marks: “cd” finds Cầu Đá."),
        missing=gettext_lazy("Type the first letters of the unit's name."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "units", "spellcheck": "false"}),
    )
    topic = TextField(label=gettext_lazy("On what"), required=False)

    def __init__(self, *args: Any, units: Sequence[Unit], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.units = units
        self.names = {unit.pk: unit_called(unit) for unit in units}
        self.offered: list[tuple[int, str]] = []

    @property
    def is_for_later(self) -> bool:
        """Whether the unit goes onto the list and does not speak at once."""
        return "later" in self.data or LISTED in self.data

    @property
    def choosing(self) -> str:
        """What the buttons are called by which one of several units that fit is chosen."""
        return LISTED if self.is_for_later else CALLED

    def clean_unit(self) -> Unit:
        """Return the one unit that is meant.

        Raises:
            ValidationError: If none fits, or several do; these are then offered.
        """
        typed = self.cleaned_data["unit"]
        keys = found(typed, self.names)
        chosen = self.data.get(LISTED) or self.data.get(CALLED)
        keys = [key for key in keys if str(key) == chosen] or keys
        self.offered = [(key, self.names[key]) for key in keys]
        refusal = why_not_unit(typed, [self.names[key] for key in keys])
        if refusal is not None:
            raise forms.ValidationError(refusal_sentence(refusal))
        return next(unit for unit in self.units if unit.pk == keys[0])


class HeardForm(Form):
    """What whoever has the floor says."""

    once = OnceField()
    text = WordsField(
        label=gettext_lazy("What is said"),
        hint=gettext_lazy("An empty line begins the next opinion."),
        missing=gettext_lazy("Write what was said, or end the turn without recording it."),
        longest=MOST_TYPED,
    )
    general = YesField(
        label=gettext_lazy("Only for the minutes"), hint=gettext_lazy("The turn holds no opinion of its own.")
    )


class ConclusionForm(Form):
    """What was concluded on an item."""

    was = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    text = LongTextField(
        label=gettext_lazy("Conclusion on this item"),
        hint=gettext_lazy("Who does what by which day. It goes into the minutes."),
        required=False,
        longest=LONGEST_TEXT,
    )

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        # It stands on one page with the form of a turn, whose fields are called the same.
        super().__init__(*args, **{"auto_id": "conclusion_%s", **more})


def options(units: Sequence[Unit]) -> list[Option]:
    """Return what a script finds units by while letters are typed."""
    names = {unit.pk: unit_called(unit) for unit in units}
    return [Option(names[key], " ".join(words)) for key, words in telling_words(names).items()]


def unit_called(unit: Unit) -> str:
    """Return how a unit is written in lists of one meeting: its name, and what stands above it."""
    return f"{unit.name}, {unit.parent.name}" if unit.parent else unit.name
