"""Amounts of đồng as people type them."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from giaoban.kernel.money import WRITE_AMOUNT, read_amount
from giaoban.kernel.verdict import Refusal
from giaoban.ui import wording
from giaoban.ui.forms.text import Sentence

EMPTY: Final = gettext_lazy(WRITE_AMOUNT)


class AmountField(forms.Field):
    """An amount of đồng: 70000, 70.000, 70,000 and 70 000 đồng are the same; no minus, no fraction."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = EMPTY,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages: Mapping[str, Sentence] = {"required": missing}
        widget = forms.TextInput(attrs={"inputmode": "numeric", "data-width": "date", "autocomplete": "off"})
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, widget=widget, **more
        )

    def prepare_value(self, value: object) -> object:
        """Show a stored amount in groups of three, and what was typed as it was typed."""
        return wording.count(value) if isinstance(value, int) else value

    def to_python(self, value: object) -> int | None:
        """Return the amount in đồng, or say what is wrong with it."""
        if value in self.empty_values:
            return None
        if isinstance(value, int):
            return value
        found = read_amount(str(value))
        if isinstance(found, Refusal):
            raise ValidationError(wording.refusal_sentence(found), code=found.code)
        return found
