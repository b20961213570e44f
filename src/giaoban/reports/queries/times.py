"""Tables by time: into which month, quarter, year or term a month falls, and what these are called."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from django.utils.translation import gettext

from giaoban.documents.queries import mandates_of
from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.reports.rules.periods import Month, MonthSpan, whole_quarter
from giaoban.reports.rules.statistics import Axis
from giaoban.reports.rules.tables import NOWHERE, Key, Label

NO_TERM: Final = gettext_noop("Outside the terms written down")
_MADE: Final[Mapping[Axis, Callable[[Month], Key]]] = {
    Axis.MONTH: str,
    Axis.QUARTER: lambda month: f"q{whole_quarter(month).quarter}/{month.year}",
    Axis.YEAR: lambda month: str(month.year),
}


def time_keys(host: Host, axis: Axis, months: Sequence[Month]) -> dict[Month, Key]:
    """Return the key of the month, the quarter, the year or the term in which each month lies.

    A month in which a term begins lies in that term. One query for terms, none for anything else.
    """
    if axis is not Axis.TERM:
        return {month: _MADE[axis](month) for month in months}
    terms = list(mandates_of(host))
    ends = {month: MonthSpan(month, month).last_day for month in months}
    return {
        month: next((str(term.pk) for term in terms if term.holds_on(day)), NOWHERE)
        for month, day in ends.items()
    }


def time_labels(host: Host, axis: Axis, months: Sequence[Month]) -> list[Label]:
    """Return the rows of a table by time, the earliest first."""
    keys = dict.fromkeys(time_keys(host, axis, months).values())
    if axis is not Axis.TERM:
        return [Label(key, key.upper()) for key in keys]
    called = {str(term.pk): term.name for term in mandates_of(host)}
    return [Label(key, called.get(key) or gettext(NO_TERM)) for key in keys]
