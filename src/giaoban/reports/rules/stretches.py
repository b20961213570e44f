"""The stretches of time that a report speaks of: a year, a quarter, a month, a term of the committee."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

MONTHS: Final = 12
MONTHS_OF_QUARTER: Final = 3
QUARTERS: Final = ("I", "II", "III", "IV")
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole months, both ends in it.

    Attributes:
        first: Its first day.
        last: Its last day.
        term: What the term is called, of a term: "2015 - 2020".
    """

    first: date
    last: date
    term: str = ""

    @property
    def is_year(self) -> bool:
        """Whether it is one whole year."""
        return self.months == MONTHS and self.first.month == 1

    @property
    def months(self) -> int:
        """How many months it holds."""
        return _place(self.last) - _place(self.first) + 1

    @property
    def called(self) -> str:
        """What it is called inside a sentence of a paper: "năm 2015", "quý IV năm 2015"."""
        return self._called(self.first)

    @property
    def code(self) -> str:
        """Its code in names of files and addresses: "2015", "2015-q4", "2015-11"."""
        if self.term:
            return f"{self.first.year}-{self.last.year}"
        if self.is_year:
            return str(self.first.year)
        if self.months == MONTHS_OF_QUARTER:
            return f"{self.first.year}-q{self.quarter}"
        return f"{self.first:%Y-%m}"

    @property
    def quarter(self) -> int:
        """Which quarter of its year it begins in, from 1."""
        return (self.first.month - 1) // MONTHS_OF_QUARTER + 1

    @property
    def before(self) -> "Stretch":
        """What it is compared with: the same months a year earlier; of a term as many years as it holds."""
        years = -(-self.months // MONTHS)
        return Stretch(_earlier(self.first, years), _earlier(self.last, years))

    @property
    def before_called(self) -> str:
        """What stands over the figures it is compared with: "Năm 2014", "Cùng kỳ năm trước"."""
        if self.is_year:
            return f"Năm {self.first.year - 1}"
        return "Nhiệm kỳ trước" if self.term else "Cùng kỳ năm trước"

    def has_ended(self, today: date) -> bool:
        """Return whether it is over."""
        return self.last < today

    def _called(self, first: date) -> str:
        if self.term:
            return f"nhiệm kỳ {self.term}"
        if self.is_year:
            return f"năm {first.year}"
        if self.months == MONTHS_OF_QUARTER:
            return f"quý {QUARTERS[self.quarter - 1]} năm {first.year}"
        return f"tháng {first.month} năm {first.year}"


def of_year(year: int) -> Stretch:
    """Return a year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def of_quarter(year: int, quarter: int) -> Stretch:
    """Return a quarter, from 1 to 4."""
    first = date(year, MONTHS_OF_QUARTER * (quarter - 1) + 1, 1)
    return Stretch(first, _end_of(year, first.month + MONTHS_OF_QUARTER - 1))


def of_month(year: int, month: int) -> Stretch:
    """Return a month."""
    return Stretch(date(year, month, 1), _end_of(year, month))


def of_term(name: str, first: date, last: date | None, *, today: date) -> Stretch:
    """Return a term in whole months; one that runs on reaches to the present month."""
    until = last or max(today, first)
    return Stretch(first.replace(day=1), _end_of(until.year, until.month), name)


def of_code(code: str) -> Stretch | None:
    """Return the stretch that an address names: "2015", "2015-q4", "2015-11"; ``None`` if there is none."""
    year, _, part = code.partition("-")
    if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year[:5]) <= LAST_YEAR):
        return None
    if not part:
        return of_year(int(year)) if code == year else None
    if part in {"q1", "q2", "q3", "q4"}:
        return of_quarter(int(year), int(part[1]))
    is_month = part.isascii() and part.isdigit() and len(part) == 2 and 1 <= int(part) <= MONTHS  # noqa: PLR2004
    return of_month(int(year), int(part)) if is_month else None


def why_not_report(stretch: Stretch, *, today: date) -> Refusal | None:
    """Return why there is no report on a stretch, or ``None`` if there is one; it need not have ended."""
    if not FIRST_YEAR <= stretch.first.year <= LAST_YEAR:
        return Refusal(
            "year_out_of_reach",
            gettext_noop("Reports reach from %(first)s to %(last)s. Choose a year between."),
            {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)},
        )
    if stretch.first > today:
        return Refusal(
            "not_begun",
            gettext_noop("This time has not begun: it begins on %(day)s. There is nothing to report yet."),
            {"day": stretch.first},
        )
    return None


def why_not_without(*, counted: int, called: str) -> Refusal | None:
    """Return why a stretch in which nothing was recorded has no report, or ``None`` if something was."""
    if not counted:
        return Refusal(
            "nothing_recorded",
            gettext_noop("Nothing is recorded for %(stretch)s, so there is nothing to report."),
            {"stretch": called},
        )
    return None


def _place(day: date) -> int:
    return day.year * MONTHS + day.month


def _earlier(day: date, years: int) -> date:
    year = day.year - years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
