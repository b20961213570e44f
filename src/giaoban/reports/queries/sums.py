"""Reading what is kept: months without a mark from the kept sums, marked ones from the rows themselves."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from django.db.models import Q, Sum

from giaoban.meetings.queries import has_begun, has_not_begun
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.models import KeptOwed, KeptSum, Mark
from giaoban.reports.models.sums import MONTHS
from giaoban.reports.queries import counting
from giaoban.reports.queries.counting import Months, Tally, Time
from giaoban.reports.rules.periods import Month
from giaoban.reports.rules.statistics import Axis
from giaoban.reports.rules.stretches import Stretch, of_year
from giaoban.reports.rules.sums import KEPT_BY, WHOLE, Fact
from giaoban.reports.rules.tables import NOWHERE, By

WORDS: Final = (Axis.CHANNEL, Axis.KIND, Axis.VERDICT)
"""Axes whose column holds a word; the others hold the key of a row."""
CAME: Final[Mapping[Fact, Timeliness]] = {
    Fact.CAME_BEFORE: Timeliness.ON_TIME,
    Fact.CAME_AFTER: Timeliness.LATE,
}
Counts = dict[object, int]


def months_of(when: Time) -> Months:
    """Return the months of a year or a stretch."""
    if isinstance(when, tuple):
        return when
    stretch = when if isinstance(when, Stretch) else of_year(when)
    first = Month(stretch.first.year, stretch.first.month)
    return tuple(first.plus(step) for step in range(stretch.months))


def apart(host: Host, months: Months) -> tuple[Months, Months]:
    """Return which of some months are as they are kept, and which are marked. One query."""
    years = {one.year for one in months}
    marks = Mark.objects.filter(host=host, year__in=years).order_by().values_list("year", "month").distinct()
    marked = {Month(year, month) for year, month in marks}
    return tuple(one for one in months if one not in marked), tuple(one for one in months if one in marked)


def by_key(host: Host, facts: tuple[Fact, ...], axis: str, months: Months) -> dict[Fact, Counts]:
    """Return what is kept of some months by what it is cut by. One query, however much was counted."""
    found: dict[Fact, Counts] = {fact: Counter() for fact in facts}
    for fact, key, _year, counts in _rows(host, facts, axis, months):
        if total := sum(counts):
            found[fact][value_of(axis, key)] += total
    return found


def by_month(host: Host, facts: tuple[Fact, ...], months: Months) -> dict[Fact, dict[Month, int]]:
    """Return what is kept of each of some months, cut by nothing. One query."""
    found: dict[Fact, dict[Month, int]] = {fact: {} for fact in facts}
    chosen = _places(months)
    for fact, _key, year, counts in _rows(host, facts, WHOLE, months):
        for place, count in zip(chosen[year], counts, strict=True):
            if count:
                found[fact][Month(year, place + 1)] = count
    return found


def crossed(host: Host, fact: Fact, axis: str, months: Months) -> Iterator[tuple[tuple[object, Month], int]]:
    """Yield what is kept of each of some months by what it is cut by. One query."""
    chosen = _places(months)
    for _fact, key, year, counts in _rows(host, (fact,), axis, months):
        value = value_of(axis, key)
        for place, count in zip(chosen[year], counts, strict=True):
            if count:
                yield (value, Month(year, place + 1)), count


def tally(host: Host, when: Time, *, by: By, now: datetime) -> dict[object, Tally]:
    """Return what ``counting.tally`` returns. Three queries, and one more where months are marked."""
    kept, marked = apart(host, months_of(when))
    found: defaultdict[object, Tally] = defaultdict(Tally)
    for fact, counts in _cut(host, (*CAME, Fact.WENT_BACK), by, kept).items():
        for key, count in counts.items():
            if fact is Fact.WENT_BACK:
                found[key].returned += count
            else:
                _add(found[key], CAME[fact], count)
    for key, part, count in _owed(host, by, kept, now):
        _add(found[key], part, count)
    for key, each in (counting.tally(host, marked, by=by, now=now) if marked else {}).items():
        found[key].returned += each.returned
        for part, count in each.parts.items():
            _add(found[key], part, count)
    return dict(found)


def totals(host: Host, when: Time, *, by: By) -> Counts:
    """Return what ``counting.totals`` returns. Two queries, and one more where months are marked."""
    kept, marked = apart(host, months_of(when))
    found: Counts = Counter(_cut(host, (Fact.REFERRALS,), by, kept)[Fact.REFERRALS])
    for key, count in (counting.totals(host, marked, by=by) if marked else {}).items():
        found[key] = found.get(key, 0) + count
    return found


def added(host: Host, when: Time) -> dict[Fact, int]:
    """Return what ``counting.sums`` returns. Two queries, and three more where months are marked."""
    kept, marked = apart(host, months_of(when))
    found: Counter[Fact] = Counter(counting.sums(host, marked) if marked else {})
    for fact, months in by_month(host, counting.ADDED, kept).items():
        found[fact] += sum(months.values())
    return dict(found)


def years_with_referrals(host: Host) -> set[int]:
    """Return the years in which anything was forwarded. Two queries, and one more for each marked year."""
    rows = KeptSum.objects.filter(host=host, what=Fact.REFERRALS.value, axis=WHOLE).order_by()
    marks = Mark.objects.filter(host=host).order_by().values_list("year", flat=True).distinct()
    marked = set(marks)
    counted = {year for year in marked if counting.referrals(host, year).exists()}
    return set(rows.values_list("year", flat=True)) - marked | counted


def key_of(value: object) -> str:
    """Return what a column holds as it is kept."""
    return NOWHERE if value is None else str(value)


def value_of(axis: str, key: str) -> object:
    """Return what the column held that is kept under ``key``."""
    if key == NOWHERE:
        return None
    return key if axis in WORDS or axis == WHOLE else int(key)


def _cut(host: Host, facts: tuple[Fact, ...], by: By, months: Months) -> dict[Fact, Counts]:
    """Cut facts as a table of the year does: its months are the twelve of a year, whichever year it is."""
    if by is not By.MONTH:
        return by_key(host, facts, KEPT_BY[by], months)
    found: dict[Fact, Counts] = {fact: Counter() for fact in facts}
    for fact, counts in by_month(host, facts, months).items():
        for one, count in counts.items():
            found[fact][one.month] += count
    return found


def _owed(host: Host, by: By, months: Months, now: datetime) -> Iterator[tuple[object, Timeliness, int]]:
    """Yield how many replies are overdue at this moment, and how many are not yet due."""
    column = "month" if by is By.MONTH else "key"
    rows = KeptOwed.objects.filter(counting.during(months), host=host, axis=KEPT_BY[by]).order_by()
    counted = rows.values_list(column).annotate(
        overdue=Sum("count", filter=has_begun(now, meeting="due"), default=0),
        not_yet=Sum("count", filter=has_not_begun(now, meeting="due"), default=0),
    )
    for key, overdue, not_yet in counted:
        value = key if by is By.MONTH else value_of(KEPT_BY[by], key)
        yield value, Timeliness.OVERDUE, overdue
        yield value, Timeliness.NOT_YET_DUE, not_yet


def _add(into: Tally, part: Timeliness, count: int) -> None:
    if count:
        into.parts[part] = into.parts.get(part, 0) + count


def _rows(
    host: Host, facts: tuple[Fact, ...], axis: str, months: Months
) -> Iterator[tuple[Fact, str, int, list[int]]]:
    chosen = _places(months)
    rows = KeptSum.objects.filter(
        Q(year__in=list(chosen)), host=host, axis=axis, what__in=[fact.value for fact in facts]
    ).order_by()
    for what, key, year, *counts in rows.values_list("what", "key", "year", *MONTHS):
        yield Fact(what), key, year, [counts[place] for place in chosen[year]]


def _places(months: Months) -> dict[int, list[int]]:
    """Return the places of the chosen months in a row, by year."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in months:
        found[one.year].append(one.month - 1)
    return dict(found)
