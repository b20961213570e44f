"""When the meetings of a series are held: its rule of recurrence, rest days, and the weeks around Tết."""

from calendar import monthrange
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.dates import OfficeDays
from giaoban.kernel.verdict import Refusal, gettext_noop

# From the day the kitchen god is seen off to the opening of the new year's work, people are at home.
DAYS_AROUND_TET: Final = 7
LEAST_DAYS_APART: Final = 10
A_WEEK: Final = 7
A_MONDAY: Final = date(2026, 11, 23)
A_FORTNIGHT: Final = 14
SATURDAY: Final = 5


class Frequency(StrEnum):
    """How long a period of a series is."""

    MONTH = "month"
    QUARTER = "quarter"

    @property
    def months(self) -> int:
        """Months in a period."""
        return 1 if self is Frequency.MONTH else 3


class RuleKind(StrEnum):
    """How a series names its day."""

    LAST_WEEKDAY = "last_weekday"
    NTH_WEEKDAY = "nth_weekday"
    DAY_OF_MONTH = "day_of_month"


class Why(StrEnum):
    """Why a meeting is proposed for the day it is."""

    RULE = "rule"
    REST_DAY = "rest_day"
    TET = "tet"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A series' rule. ``weekday`` counts from 0 for Monday; a quarter meets in its last month."""

    frequency: Frequency = Frequency.MONTH
    kind: RuleKind = RuleKind.LAST_WEEKDAY
    weekday: int = 4
    nth: int = 1
    day_of_month: int = 25


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What a rule proposes for one period.

    Attributes:
        month: First month of the period.
        day: The day proposed; ``None`` where the period is merged with the next one.
        ruled: The day that the bare rule names.
        why: What moved it.
    """

    month: int
    day: date | None
    ruled: date
    why: Why


def periods_of(frequency: Frequency) -> tuple[int, ...]:
    """Return the first month of every period of a year."""
    return tuple(range(1, 13, frequency.months))


def day_called(weekday: int) -> date:
    """Return some day that falls on a weekday (0 is Monday), to call it by its name."""
    return A_MONDAY + timedelta(days=weekday)


def period_of(frequency: Frequency, day: date) -> tuple[int, int]:
    """Return year and first month of the period in which ``day`` lies."""
    return day.year, day.month - (day.month - 1) % frequency.months


def first_day_after(frequency: Frequency, day: date) -> date:
    """Return the first day after the period in which ``day`` lies."""
    year, month = period_of(frequency, day)
    after = month - 1 + frequency.months
    return date(year + after // 12, after % 12 + 1, 1)


def why_not_in_period(frequency: Frequency, period: tuple[int, int], day: date) -> Refusal | None:
    """Return why the meeting of a period cannot be planned for ``day``, or ``None`` if it can.

    A period's meeting may slip into the fortnight after it, as around Tết, and no further.
    """
    first = date(*period, 1)
    last_month = first.month + frequency.months - 1
    last = date(first.year, last_month, monthrange(first.year, last_month)[1]) + timedelta(days=A_FORTNIGHT)
    if first <= day <= last:
        return None
    return Refusal(
        "outside_period",
        gettext_noop(
            "%(day)s lies outside its period. Write a day from %(first)s to %(last)s, or leave it empty."
        ),
        {"day": f"{day:%d/%m/%Y}", "first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"},
    )


def ruled_day(rule: Recurrence, year: int, month: int) -> date:
    """Return the day that the bare rule names for the period beginning in ``month``.

    A day that a short month lacks is its last day.
    """
    month += rule.frequency.months - 1
    length = monthrange(year, month)[1]
    if rule.kind is RuleKind.DAY_OF_MONTH:
        return date(year, month, min(rule.day_of_month, length))
    if rule.kind is RuleKind.NTH_WEEKDAY:
        first = date(year, month, 1)
        return first + timedelta(days=(rule.weekday - first.weekday()) % A_WEEK + A_WEEK * (rule.nth - 1))
    last = date(year, month, length)
    return last - timedelta(days=(last.weekday() - rule.weekday) % A_WEEK)


def occurrences(rule: Recurrence, year: int, *, offices: OfficeDays, tet: date) -> tuple[Occurrence, ...]:
    """Return what the rule proposes for every period of a year.

    A day on which offices rest is moved to the nearest working day of its month, earlier ones first, because
    secretaries carry the meeting into their cells in the first days of the next month. A day in the week
    before or after Tết is moved out of it; where that would bring it too near to its neighbours, the period
    has no meeting of its own and is merged with the next.

    Args:
        rule: The series' rule.
        year: The year to plan.
        offices: On which days of the year offices work.
        tet: First day of the lunar year that begins in ``year``.
    """
    ruled = {month: ruled_day(rule, year, month) for month in periods_of(rule.frequency)}
    return tuple(
        _occurrence(rule, month, day, neighbours=frozenset(ruled.values()) - {day}, offices=offices, tet=tet)
        for month, day in ruled.items()
    )


def _occurrence(
    rule: Recurrence,
    month: int,
    ruled: date,
    *,
    neighbours: AbstractSet[date],
    offices: OfficeDays,
    tet: date,
) -> Occurrence:
    if abs((ruled - tet).days) <= DAYS_AROUND_TET:
        day = _outside_tet(rule, ruled, neighbours, offices, tet)
        return Occurrence(month, day, ruled, Why.MERGED if day is None else Why.TET)
    if _may_meet(rule, ruled, offices):
        return Occurrence(month, ruled, ruled, Why.RULE)
    return Occurrence(month, _nearest_working_day(ruled, offices), ruled, Why.REST_DAY)


def _may_meet(rule: Recurrence, day: date, offices: OfficeDays) -> bool:
    # A series that meets on Saturdays or Sundays by its own rule does so on purpose.
    chosen = rule.kind is not RuleKind.DAY_OF_MONTH and rule.weekday >= SATURDAY
    return day not in offices.free if chosen else offices.works_on(day)


def _outside_tet(
    rule: Recurrence, ruled: date, neighbours: AbstractSet[date], offices: OfficeDays, tet: date
) -> date | None:
    for day in (*_same_month(ruled, step=-1), *_same_month(ruled, step=1)):
        free = abs((day - tet).days) > DAYS_AROUND_TET and _may_meet(rule, day, offices)
        same_weekday = rule.kind is RuleKind.DAY_OF_MONTH or day.weekday() == rule.weekday
        apart = all(abs((day - other).days) >= LEAST_DAYS_APART for other in neighbours)
        if free and same_weekday and apart:
            return day
    return None


def _nearest_working_day(ruled: date, offices: OfficeDays) -> date:
    days = (*_same_month(ruled, step=-1), *_same_month(ruled, step=1))
    return next((day for day in days if offices.works_on(day)), ruled)


def _same_month(day: date, *, step: int) -> Iterator[date]:
    beside = day + timedelta(days=step)
    while beside.month == day.month:
        yield beside
        beside += timedelta(days=step)
