"""From which month to which one: typed as a month, a quarter or a year."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.verdict import Refusal
from giaoban.reports.rules.periods import A_YEAR, Month, MonthSpan, months_up_to, parse_months, why_not_count
from giaoban.ui.forms import Form, TextField
from giaoban.ui.wording import refusal_sentence, short_day

LONGEST: Final = 20


class MonthsField(TextField):
    """A month such as 11/2015, a quarter such as Q4/2015, or a year."""

    def clean(self, value: str) -> MonthSpan | None:
        """Return the months that were written; ``None`` if nothing was."""
        typed = super().clean(value)
        found = parse_months(typed) if typed else None
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return found


class PeriodForm(Form):
    """The months that somebody wants to read about; twelve up to this one if nothing is written.

    Attributes:
        must_have_begun: Whether months to come are refused; a part of a table may be one of them, because
            what was written for the next meeting is counted in its month.
    """

    must_have_begun: bool = True

    first = MonthsField(
        label=gettext_lazy("From when"),
        hint=gettext_lazy("A month, a quarter or a year: 01/2015, Q1/2015, 2015."),
        longest=LONGEST,
        required=False,
    )
    last = MonthsField(label=gettext_lazy("Up to"), longest=LONGEST, required=False)

    def __init__(self, data: QueryDict | None) -> None:
        months = _usual()
        usual = {"first": str(months.first), "last": str(months.last)}
        if data is not None and not any(data.get(name) for name in usual):
            data = data.copy()
            data.update(usual)
        super().__init__(data, initial=usual)

    def clean(self) -> dict[str, Any]:
        """Refuse what ends before it begins, is too long, or has not begun."""
        found = super().clean() or self.cleaned_data
        if self.errors:
            return found
        stretch, today = self._asked(found), timezone.localdate()
        if refusal := why_not_count(stretch, today=today if self.must_have_begun else stretch.first_day):
            self.add_error("last", refusal_sentence(refusal))
        else:
            self["last"].help_text = so_far(stretch, today)
        return found

    def _asked(self, typed: Mapping[str, object]) -> MonthSpan:
        first, last = typed.get("first"), typed.get("last")
        if not isinstance(first, MonthSpan):
            return months_up_to(last.last, A_YEAR) if isinstance(last, MonthSpan) else _usual()
        if not isinstance(last, MonthSpan):
            return first
        return MonthSpan(first.first, last.last)

    @property
    def stretch(self) -> MonthSpan:
        """The months that were asked for; the usual ones while something is wrong."""
        return self._asked(self.cleaned_data if self.is_valid() else {})

    @property
    def so_far(self) -> str:
        """Up to which day is counted, where the months are not over; empty if they are."""
        return so_far(self.stretch, timezone.localdate())


def _usual() -> MonthSpan:
    today = timezone.localdate()
    return months_up_to(Month(today.year, today.month), A_YEAR)


def so_far(stretch: MonthSpan, today: date) -> str:
    """Return up to which day is counted, where the months are not over; empty if they are."""
    if stretch.has_ended(today):
        return ""
    return _("This time is not over; counted up to %(day)s.") % {"day": short_day(today)}
