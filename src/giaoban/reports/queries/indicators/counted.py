"""What an area hands in for an indicator: which rows count, which of them meet it, and how one is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.organisation.models import Host
from giaoban.reports.rules.periods import Month, MonthSpan
from giaoban.reports.rules.ratios import Ratio

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Case:
    """One row behind an indicator, as it is listed.

    Attributes:
        what: What it is, in words; names no person.
        where: From which unit or body.
        to: Its page; empty if it has none.
    """

    what: str
    where: str
    when: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """The rows of one indicator.

    Attributes:
        rows: What the denominator counts.
        met: Which of them the numerator counts.
        seen: Which rows of this kind somebody may see, with what ``told`` reads.
        told: Says one of them in words.
        months: The columns that hold its year and its month.
        agency: The column of the body that owes it; empty if no agency does.
    """

    rows: QuerySet[Any]
    met: Q
    seen: Callable[[Holder], QuerySet[Any]]
    told: Callable[[Any], Case]
    months: tuple[str, str]
    agency: str = ""
    order: tuple[str, ...] = ("pk",)


class Single(NamedTuple):
    """One case that may have no row of its own, such as a copy that nobody confirmed as read."""

    month: Month
    met: bool
    of: Any


@dataclass(frozen=True, slots=True)
class Listed:
    """The cases of one indicator, one by one, where what is missing has no row.

    Attributes:
        seen: Returns whether somebody may see a case.
        told: Says one of them in words.
    """

    rows: Sequence[Single]
    seen: Callable[[Holder], Callable[[Single], bool]]
    told: Callable[[Single], Case]

    def behind(self, *, met: bool | None) -> list[Single]:
        """Return all cases, or only those that met it or not."""
        return [one for one in self.rows if met is None or one.met is met]


@dataclass(frozen=True, slots=True)
class Tallied:
    """The rows of one indicator, counted already; which they are is asked for only where they are listed.

    Attributes:
        tally: How many met it, of how many, by month; a month without cases has no entry.
        found: Returns the rows.
        told: Says one of them in words.
    """

    tally: Mapping[Month, Ratio]
    found: Callable[[], Counted]
    told: Callable[[Any], Case]


Cases = Counted | Listed | Tallied


class Inquiry:
    """What is measured: which committee, which months, at which moment; what is read once is kept for it."""

    def __init__(self, host: Host, stretch: MonthSpan, now: datetime) -> None:
        self.host, self.stretch, self.now = host, stretch, now
        self._kept: dict[str, Any] = {}

    def once(self, name: str, read: "Callable[[Inquiry], Kept]") -> "Kept":
        """Return what was read under this name, reading it the first time."""
        if name not in self._kept:
            self._kept[name] = read(self)
        kept: Kept = self._kept[name]
        return kept


Source = Callable[[Inquiry], Cases]


def held_in(stretch: MonthSpan, year: str = "year", month: str = "month") -> Q:
    """Return the condition that a row lies in a stretch of months, by the columns of its year and month."""
    first, last = stretch.first, stretch.last
    if first.year == last.year:
        return Q(**{year: first.year, f"{month}__gte": first.month, f"{month}__lte": last.month})
    begun = Q(**{f"{year}__gt": first.year}) | Q(**{year: first.year, f"{month}__gte": first.month})
    not_over = Q(**{f"{year}__lt": last.year}) | Q(**{year: last.year, f"{month}__lte": last.month})
    return begun & not_over
