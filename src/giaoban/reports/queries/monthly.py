"""A table of statistics month by month: what falls into each row, in each of its months."""

from collections import Counter

from django.db.models import Count

from giaoban.reports.queries import sums
from giaoban.reports.queries.counting import during
from giaoban.reports.queries.statistics import COLUMNS, Cut, counted_rows, keys_of
from giaoban.reports.rules.periods import Month
from giaoban.reports.rules.sums import READ_FROM, Fact
from giaoban.reports.rules.tables import Key

Crossed = dict[tuple[Key, Month], int]


def crossed(cut: Cut) -> Crossed:
    """Return how many fall into each row in each month. Two queries, and one more where months are marked."""
    unmarked, marked = sums.apart(cut.host, tuple(cut.span.months))
    axis = READ_FROM.get(cut.axis, cut.axis)
    counts: Counter[tuple[object, Month]] = Counter(
        dict(sums.crossed(cut.host, Fact(cut.what.value), axis, unmarked))
    )
    if marked:
        rows = counted_rows(cut).filter(during(marked, *cut.times))
        columns = (COLUMNS[cut.what][cut.axis], *cut.times)
        for value, year, month, number in rows.values_list(*columns).annotate(count=Count("pk")):
            counts[value, Month(year, month)] += number
    keys = keys_of(cut, ((value,) for value, _month in counts))
    found: Counter[tuple[Key, Month]] = Counter()
    for (value, month), number in counts.items():
        found[keys[value,], month] += number
    return dict(found)
