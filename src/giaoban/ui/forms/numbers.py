"""Whole numbers and telephone numbers as people type them."""

import re
from collections.abc import Mapping
from typing import Any, Final

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.ui import wording
from giaoban.ui.forms.text import MISSING, Sentence

WRITE_PHONE: Final = gettext_lazy("Write the phone number, for example 0912 345 678.")

_PLAIN: Final = re.compile(r"[-−]?[0-9]{1,18}")
_GROUPED: Final = re.compile(r"[-−]?[0-9]{1,3}(?:[.,\s][0-9]{3}){1,5}")


class NumberField(forms.Field):
    """A whole number: 70000, 70.000, 70,000 and 70 000 are the same."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = MISSING,
        between: tuple[int, int] = (0, 10**15),
        **more: Any,  # noqa: ANN401
    ) -> None:
        self.least, self.most = between
        messages: Mapping[str, Sentence] = {"required": missing}
        widget = forms.TextInput(attrs={"inputmode": "numeric", "data-width": "date"})
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, widget=widget, **more
        )

    def shown(self, number: int) -> str:
        """Return a number as it is written: in groups of three."""
        return wording.count(number)

    def prepare_value(self, value: object) -> object:
        """Show a stored number as it is written, and what was typed as it was typed."""
        return self.shown(value) if isinstance(value, int) else value

    def to_python(self, value: object) -> int | None:
        """Return the number, or say how to write one."""
        if value in self.empty_values:
            return None
        typed = str(value).strip()
        if not (_PLAIN.fullmatch(typed) or _GROUPED.fullmatch(typed)):
            raise ValidationError(
                _("Write a whole number in digits, for example %(example)s.")
                % {"example": wording.count(70_000)},
                code="not_a_number",
            )
        return int(re.sub(r"[.,\s]", "", typed).replace(wording.MINUS, "-"))

    def validate(self, value: int | None) -> None:
        """Refuse a number outside the limits."""
        super().validate(value)
        if value is not None and not self.least <= value <= self.most:
            raise ValidationError(
                _("Write a number from %(least)s to %(most)s.")
                % {"least": self.shown(self.least), "most": self.shown(self.most)},
                code="out_of_range",
            )


class YearField(NumberField):
    """A year: 2026 is written without a point, and understood with one."""

    def shown(self, number: int) -> str:
        """Return a year as it is written."""
        return str(number)


class PhoneField(forms.Field):
    """A telephone number, kept as +84912345678."""

    def __init__(
        self,
        *,
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = WRITE_PHONE,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages: Mapping[str, Sentence] = {"required": missing}
        widget = forms.TextInput(
            attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel", "data-width": "date"}
        )
        super().__init__(
            label=label, help_text=hint, required=required, error_messages=messages, widget=widget, **more
        )

    def prepare_value(self, value: object) -> object:
        """Show a stored number as it is read aloud, and what was typed as it was typed."""
        return wording.phone(value) if isinstance(value, str) and value.startswith("+84") else value

    def to_python(self, value: object) -> str:
        """Return the number in its international form, or say how to write it."""
        if value in self.empty_values:
            return ""
        typed = str(value)[:40]
        try:
            parsed = None if any(map(str.isalpha, typed)) else phonenumbers.parse(typed, "VN")
        except phonenumbers.NumberParseException:
            parsed = None
        if parsed is None or not phonenumbers.is_valid_number(parsed):
            raise ValidationError(
                _("This is not a phone number that can be called. Write it again, for example 0912 345 678."),
                code="not_a_phone",
            )
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
