"""Amounts of đồng as people type them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from giaoban.kernel.money import WRITE_AMOUNT, read_amount
from giaoban.kernel.verdict import Refusal
from giaoban.ui import wording
from giaoban.ui.forms.text import FiguresField


class AmountField(FiguresField):
    """An amount of đồng: 70000, 70.000, 70,000 and 70 000 đồng are the same; no minus, no fraction."""

    unwritten = gettext_lazy(WRITE_AMOUNT)

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
