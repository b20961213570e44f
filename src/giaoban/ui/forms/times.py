"""Times of day as people type them."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from giaoban.kernel.dates import parse_time
from giaoban.kernel.verdict import Refusal
from giaoban.ui.forms.text import SHORT, Sentence
from giaoban.ui.wording import clock_time, refusal_sentence

WRITE_TIME: Final = gettext_lazy("Write the time, for example 7:30.")


class TimeField(forms.Field):
    """A time of day typed as 7 giờ 30, 7h30 or 7:30."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = WRITE_TIME,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages: Mapping[str, Sentence] = {"required": missing}
        widget = forms.TextInput(attrs={"data-width": "date", "autocomplete": "off"})
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, widget=widget, **more
        )

    def prepare_value(self, value: object) -> object:
        """Show a stored time as it is read aloud, and what was typed as it was typed."""
        return clock_time(value) if isinstance(value, time) else value

    def to_python(self, value: object) -> time | None:
        """Return the time, or say how to write it."""
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        found = parse_time(str(value)[:SHORT])
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return found
