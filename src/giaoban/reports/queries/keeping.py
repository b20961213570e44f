"""Counting the months of a committee from the rows, as they are kept; and what is kept but is not so."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.db.models import Case, CharField, Count, F, Q, Value, When

from giaoban.meetings.queries import has_not_begun
from giaoban.organisation.models import Host
from giaoban.reports.models import KeptOwed, KeptSum, Mark
from giaoban.reports.models.sums import MONTHS
from giaoban.reports.queries import counting, statistics
from giaoban.reports.queries.counting import Months
from giaoban.reports.queries.sums import key_of
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.periods import A_YEAR, Month, whole_year
from giaoban.reports.rules.statistics import Axis, What
from giaoban.reports.rules.sums import KEPT_BY, READ_FROM, WHOLE, Fact
from giaoban.reports.rules.tables import By

Row = tuple[str, str, str]
Owed = tuple[int, str, str, int]
BY_COLUMN: Final = {KEPT_BY[by]: column for by, column in counting.COLUMNS.items() if by is not By.MONTH}
# Facts of the same name as something that statistics count are counted there.
ONLY_ADDED: Final = tuple(fact for fact in counting.ADDED if fact.value not in {what.value for what in What})


def _no_months() -> list[int]:
    return [0] * A_YEAR


@dataclass(slots=True)
class Counted:
    """What some months of a year come to: twelve numbers under what, axis and key; and what is owed.

    Attributes:
        sums: By what, axis and key.
        owed: By month, axis, key and the meeting at which the reply is due.
    """

    sums: defaultdict[Row, list[int]] = field(default_factory=lambda: defaultdict(_no_months))
    owed: Counter[Owed] = field(default_factory=Counter)

    def add(self, fact: Fact, axis: str, key: str, month: int, count: int) -> None:
        """Add to one month of one row."""
        self.sums[fact.value, axis, key][month - 1] += count


def count_months(host: Host, year: int, months: Months) -> Counted:
    """Count some months of a year from the rows: one aggregate for each way in which each thing is cut."""
    found = Counted()
    for what in What:
        _count_statistics(found, host, what, year, months)
    _count_came(found, host, months)
    for fact, month, number in counting.sums_by_month(host, months):
        if fact in ONLY_ADDED:
            found.add(fact, WHOLE, "", month.month, number)
    return found


def _count_statistics(found: Counted, host: Host, what: What, year: int, months: Months) -> None:
    cut = statistics.Cut(host, what, Axis.MONTH, whole_year(year), As.THEN, date(year, 1, 1))
    rows = statistics.counted_rows(cut).filter(counting.during(months, *cut.times))
    month, fact = cut.times[1], Fact(what.value)
    for number, count in rows.values_list(month).annotate(count=Count("pk")):
        found.add(fact, WHOLE, "", number, count)
    for axis, column in statistics.COLUMNS[what].items():
        if axis in READ_FROM:
            continue
        cells = statistics.described(rows, [axis]).values_list(month, column).annotate(count=Count("pk"))
        for number, value, count in cells:
            found.add(fact, axis.value, key_of(value), number, count)


def _count_came(found: Counted, host: Host, months: Months) -> None:
    """Count how replies came, and to which meeting the others are owed."""
    before = has_not_begun(F("first_delivered_at"), meeting="first_due_meeting")
    came = Case(
        When(first_delivered_at__isnull=True, then=Value("")),
        When(before, then=Value(Fact.CAME_BEFORE.value)),
        default=Value(Fact.CAME_AFTER.value),
        output_field=CharField(),
    )
    rows = counting.referrals(host, months).annotate(came=came)
    for axis, column in ((WHOLE, ""), *BY_COLUMN.items()):
        columns = ("month", "came", "first_due_meeting", *([column] if column else []))
        went_back = Count("pk", filter=Q(returns__gt=0))
        for month, how, due, *value, count, back in rows.values_list(*columns).annotate(
            count=Count("pk"), back=went_back
        ):
            key = key_of(*value) if value else ""
            if how:
                found.add(Fact(how), axis, key, month, count)
            else:
                found.owed[month, axis, key, due] += count
            if back:
                found.add(Fact.WENT_BACK, axis, key, month, back)


def kept(host: Host, year: int) -> Counted:
    """Return what is kept of a year. Two queries."""
    found = Counted()
    for what, axis, key, *counts in KeptSum.objects.filter(host=host, year=year).values_list(
        "what", "axis", "key", *MONTHS
    ):
        found.sums[what, axis, key] = counts
    owed = KeptOwed.objects.filter(host=host, year=year)
    found.owed.update(
        {
            (month, axis, key, due): number
            for month, axis, key, due, number in owed.values_list("month", "axis", "key", "due", "count")
        }
    )
    return found


def years_kept(host: Host) -> set[int]:
    """Return the years of which anything is kept. Two queries."""
    kept_in = (
        rows.objects.filter(host=host).order_by().values_list("year", flat=True)
        for rows in (KeptSum, KeptOwed)
    )
    return {year for years in kept_in for year in years.distinct()}


def marked_in(host: Host, year: int) -> set[int]:
    """Return the marked months of a year. One query."""
    return set(Mark.objects.filter(host=host, year=year).order_by().values_list("month", flat=True))


def wrong_months(host: Host, year: int) -> list[int]:
    """Return the months of a year that are kept otherwise than the rows say.

    Marked ones are not: nobody reads what is kept of them. Whatever changes meanwhile leaves a mark.
    """
    before = marked_in(host, year)
    there = kept(host, year)
    every = tuple(Month(year, month) for month in range(1, A_YEAR + 1))
    counted = count_months(host, year, every)
    wrong = {
        place + 1
        for row in {*there.sums, *counted.sums}
        for place in range(A_YEAR)
        if there.sums[row][place] != counted.sums[row][place]
    }
    wrong |= {one[0] for one in {*there.owed, *counted.owed} if there.owed[one] != counted.owed[one]}
    return sorted(wrong - before - marked_in(host, year))
