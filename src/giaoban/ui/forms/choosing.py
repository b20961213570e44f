"""Choosing one or several of what is offered."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy

from giaoban.ui.forms.text import Sentence

CHOOSE: Final = gettext_lazy("Please choose one.")
CHOOSE_SOME: Final = gettext_lazy("Please choose at least one.")
FIRST: Final = gettext_lazy("Choose one")
TICK: Final = gettext_lazy("Please tick this to go on.")
GONE: Final = gettext_lazy("What was chosen is no longer offered. Please choose again.")

if TYPE_CHECKING:
    _OneRow = forms.ModelChoiceField[Model]
    _SomeRows = forms.ModelMultipleChoiceField[Model]
else:
    _OneRow = forms.ModelChoiceField
    _SomeRows = forms.ModelMultipleChoiceField


class Option(str):
    """The label of a choice with a note under it: who is meant, what follows."""

    __slots__ = ("note",)

    note: str

    def __new__(cls, label: str, note: str = "") -> "Option":
        """Return the label, carrying its note."""
        option = super().__new__(cls, label)
        option.note = note
        return option


class ChoiceField(forms.ChoiceField):
    """One of a few: rows as wide as the page, or a list that opens when ``listed``."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = CHOOSE,
        listed: bool = False,
        **more: Any,  # noqa: ANN401
    ) -> None:
        more.setdefault("widget", forms.Select if listed else forms.RadioSelect)
        messages = _sentences(missing)
        super().__init__(label=label, help_text=hint, required=required, error_messages=messages, **more)


class ManyField(forms.MultipleChoiceField):
    """Any number of a few, as rows with a box each.

    Where there are many of which most are left alone, ``folded`` is the line by which they open.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = CHOOSE_SOME,
        folded: Sentence = "",
        **more: Any,  # noqa: ANN401
    ) -> None:
        self.folded = folded
        messages = _sentences(missing)
        super().__init__(label=label, help_text=hint, required=required, error_messages=messages, **more)


class RowField(_OneRow):
    """One saved row out of those the person may see: pass ``queryset``."""

    widget = forms.Select

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = CHOOSE,
        empty: Sentence = FIRST,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages = _sentences(missing)
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, empty_label=empty, **more
        )


class RowsField(_SomeRows):
    """Any number of saved rows out of those the person may see: pass ``queryset``."""

    widget = forms.CheckboxSelectMultiple

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = CHOOSE_SOME,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages = {**_sentences(missing), "invalid_pk_value": GONE}
        super().__init__(label=label, help_text=hint, required=required, error_messages=messages, **more)


class YesField(forms.BooleanField):
    """Yes or nothing: one row with a box."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = False,
        missing: Sentence = TICK,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages: Mapping[str, Sentence] = {"required": missing}
        super().__init__(label=label, help_text=hint, required=required, error_messages=messages, **more)


def _sentences(missing: Sentence) -> dict[str, Sentence]:
    return {"required": missing, "invalid_choice": GONE, "invalid_list": GONE}
