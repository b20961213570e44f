"""What a clerk sends to freeze the sheets of many meetings."""

from collections.abc import Mapping
from typing import Final

from django.forms import CharField, HiddenInput
from django.utils.translation import gettext_lazy

from giaoban.ui.forms import Form, OnceField, YesField

LONGEST_KEY: Final = 10


class FreezeAllForm(Form):
    """The lists that the clerk had before them, as ``meeting:mark`` pairs, and whether some may be left."""

    seen = CharField(widget=HiddenInput, required=False)
    leaves = YesField(
        label=gettext_lazy("Freeze the others without those that cannot be frozen"),
        hint=gettext_lazy("What is left stays on this page with its reason."),
    )
    once = OnceField()

    @property
    def marks(self) -> dict[int, str]:
        """What the clerk saw; malformed pairs count as never seen."""
        pairs = (pair.partition(":") for pair in self.cleaned_data.get("seen", "").split(","))
        return {int(key): mark for key, _, mark in pairs if _is_key(key)}


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < LONGEST_KEY


def pairs_of(marks: Mapping[int, str]) -> str:
    """Return what the hidden field holds."""
    return ",".join(f"{meeting}:{mark}" for meeting, mark in marks.items())
