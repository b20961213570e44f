"""Stretches of months: what people type, what they come to, and which stretch one is compared with."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099
A_YEAR: Final = 12
A_QUARTER: Final = 3
A_TERM: Final = 5
MOST_MONTHS: Final = 20 * A_YEAR

_YEAR: Final = re.compile(r"(20[0-9]{2})")
_MONTH: Final = re.compile(r"(?:tháng\s*|month\s*)?(0?[1-9]|1[0-2])\s*[/.\-\s]\s*(20[0-9]{2})")
_TURNED: Final = re.compile(r"(20[0-9]{2})-(0?[1-9]|1[0-2])")
_QUARTER: Final = re.compile(r"(?:quý|quarter|q)\s*(i{1,3}|iv|[1-4])\s*[/.\-\s]\s*(20[0-9]{2})")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

UNREADABLE: Final = gettext_noop(
    "Write a month such as 11/2015, a quarter such as Q4/2015, or a year such as 2015, from 2000 to 2099."
)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of one year."""

    year: int
    month: int

    @property
    def place(self) -> int:
        """Months since the year 0: what months are subtracted by."""
        return self.year * A_YEAR + self.month - 1

    def plus(self, months: int) -> "Month":
        """Return the month so many later; earlier if negative."""
        year, month = divmod(self.place + months, A_YEAR)
        return Month(year, month + 1)

    def __str__(self) -> str:
        return f"{self.month:02}/{self.year}"


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """A stretch of months, both ends in it."""

    first: Month
    last: Month

    @property
    def length(self) -> int:
        """How many months it has."""
        return self.last.place - self.first.place + 1

    @property
    def months(self) -> list[Month]:
        """Its months, the first one first."""
        return [self.first.plus(step) for step in range(self.length)]

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.first.year, self.first.month, 1)

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return date(self.last.year, self.last.month, monthrange(self.last.year, self.last.month)[1])

    @property
    def year(self) -> int | None:
        """The year that it is, whole; ``None`` if it is none."""
        whole = self.first.month == 1 and self.length == A_YEAR
        return self.first.year if whole else None

    @property
    def quarter(self) -> int | None:
        """Which quarter of its year it is; ``None`` if it is none."""
        whole = self.first.month % A_QUARTER == 1 and self.length == A_QUARTER
        return (self.first.month + 2) // A_QUARTER if whole else None

    def moved(self, months: int) -> "MonthSpan":
        """Return the stretch of the same length so many months later; earlier if negative."""
        return MonthSpan(self.first.plus(months), self.last.plus(months))

    @property
    def before(self) -> "MonthSpan":
        """The stretch of the same length right before it."""
        return self.moved(-self.length)

    @property
    def a_year_before(self) -> "MonthSpan":
        """The same months a year earlier; of a longer stretch as many years earlier that none is in both."""
        years = -(-self.length // A_YEAR)
        return self.moved(-A_YEAR * years)

    def has_ended(self, today: date) -> bool:
        """Return whether its last day is over."""
        return self.last_day < today


def whole_year(year: int) -> MonthSpan:
    """Return the twelve months of a year."""
    return MonthSpan(Month(year, 1), Month(year, A_YEAR))


def whole_term(year: int) -> MonthSpan:
    """Return the five years of the term in which a year lies: 2025 to 2029, 2030 to 2034 and so on."""
    first = year - year % A_TERM
    return MonthSpan(Month(first, 1), Month(first + A_TERM - 1, A_YEAR))


def whole_quarter(month: Month) -> MonthSpan:
    """Return the quarter in which a month lies."""
    first = Month(month.year, month.month - (month.month - 1) % A_QUARTER)
    return MonthSpan(first, first.plus(A_QUARTER - 1))


def months_up_to(month: Month, count: int) -> MonthSpan:
    """Return so many months, of which ``month`` is the last."""
    return MonthSpan(month.plus(1 - count), month)


def parse_months(text: str) -> MonthSpan | Refusal:
    """Return the month, the quarter or the year that somebody wrote, or how to write one."""
    typed = text.strip().casefold()
    if found := _YEAR.fullmatch(typed):
        return whole_year(int(found[1]))
    if found := _MONTH.fullmatch(typed):
        return MonthSpan(*[Month(int(found[2]), int(found[1]))] * 2)
    if found := _TURNED.fullmatch(typed):
        return MonthSpan(*[Month(int(found[1]), int(found[2]))] * 2)
    if found := _QUARTER.fullmatch(typed):
        quarter = _ROMAN.get(found[1]) or int(found[1])
        return whole_quarter(Month(int(found[2]), A_QUARTER * quarter))
    return Refusal("no_period", UNREADABLE)


def why_not_count(stretch: MonthSpan, *, today: date) -> Refusal | None:
    """Return why nothing can be counted in a stretch of months, or ``None`` if it can."""
    if stretch.last < stretch.first:
        return Refusal(
            "ends_before", gettext_noop("The last month comes before the first. Write a later one.")
        )
    if stretch.length > MOST_MONTHS:
        return Refusal("too_long", gettext_noop("That is more than twenty years. Choose a shorter time."))
    if stretch.first_day > today:
        return Refusal("not_begun", gettext_noop("This time has not begun yet, so nothing can be counted."))
    return None
