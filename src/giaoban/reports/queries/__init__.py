"""Reading the year: its counters, its tables, and the rows behind every figure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder, Scope, Verb
from giaoban.kernel.shares import Rounding
from giaoban.organisation.models import Host, Item, Unit
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries import counting, sums
from giaoban.reports.queries.labels import Rows
from giaoban.reports.queries.rows import Cell
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.counters import Counters
from giaoban.reports.rules.tables import By, Key, Table, make_table

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099
OF_ALL: Final = (By.FIELD, By.CLUSTER, By.MONTH, By.CHANNEL)


@dataclass(frozen=True, slots=True)
class Year:
    """One year of one committee, counted at one moment."""

    host: Host
    year: int
    by: By
    table: Table
    counters: Counters


def year_of(host: Host, year: int, *, now: datetime, by: By = By.FIELD, borders_as: As = As.THEN) -> Year:
    """Count one year.

    Args:
        host: The committee.
        year: The year of the periods in which things were raised.
        now: What is overdue depends on it; with time zone.
        by: What the rows of the table are.
        borders_as: By whose borders units are read.
    """
    table, tallies = table_of(host, year, before=year - 1, now=now, by=by, borders_as=borders_as)
    return Year(host, year, by, table, counting.counters(host, year, tallies, sums.added(host, year)))


def table_of(
    host: Host,
    when: counting.Whole,
    *,
    before: counting.Whole,
    now: datetime,
    by: By = By.FIELD,
    borders_as: As = As.THEN,
) -> tuple[Table, list[counting.Tally]]:
    """Return the table of a year or a stretch beside the time ``before``, and what was counted for it.

    Five queries, and those of the names of its rows; where months are marked, two more.
    """
    rows = Rows(host, when, borders_as=borders_as, today=timezone.localdate(now))
    counts = sums.tally(host, when, by=by, now=now)
    then = sums.totals(host, before, by=by)
    keys = rows.keys(by, {*counts, *then})
    table = make_table(
        rows.labels(by, set(keys.values())),
        _summed(counts, keys),
        _added(then, keys),
        rounding=Rounding(host.rounding),
        decimals=host.decimals,
    )
    return table, list(counts.values())


def field_codes(table: Table) -> dict[Key, str]:
    """Return the code that all hosts share for each row of a table by field."""
    rows = Item.objects.filter(pk__in=[int(row.key) for row in table.rows])
    return {str(key): code for key, code in rows.values_list("pk", "code")}


def years_with_rows(host: Host) -> list[int]:
    """Return the years in which anything was forwarded, the newest first."""
    return sorted(sums.years_with_referrals(host), reverse=True)


def newest_years(hosts: QuerySet[Host], this_year: int) -> list[tuple[Host, int]]:
    """Return each committee with the newest year in which anything was forwarded, none that is to come.

    What is raised in writing for a meeting of January belongs to the next year before that has begun. One
    query.
    """
    newest = hosts.annotate(newest=Max("referrals__year", filter=Q(referrals__year__lte=this_year)))
    return [(host, host.newest or this_year) for host in newest]


def _summed(
    counts: Mapping[object, counting.Tally], keys: Mapping[object, Key]
) -> dict[Key, dict[Timeliness, int]]:
    found: defaultdict[Key, dict[Timeliness, int]] = defaultdict(dict)
    for raw, each in counts.items():
        row = found[keys[raw]]
        for part, count in each.parts.items():
            row[part] = row.get(part, 0) + count
    return dict(found)


def _added(counts: Mapping[object, int], keys: Mapping[object, Key]) -> dict[Key, int]:
    found: defaultdict[Key, int] = defaultdict(int)
    for raw, count in counts.items():
        found[keys[raw]] += count
    return dict(found)


def hosts_for(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose totals ``holder`` may see."""
    return Host.objects.filter(pk__in={grant.host for grant, _ in holder.granted(Verb.SEE_REPORTS)})


def tables_for(holder: Holder, host: Host) -> tuple[By, ...]:
    """Return the tables that ``holder`` may open: whoever speaks for one unit does not read about others."""
    scopes = {scope for grant, scope in holder.granted(Verb.SEE_REPORTS) if grant.host == host.pk}
    if Scope.HOST not in scopes:
        return OF_ALL
    return tuple(by for by in By if by is not By.UNIT or has_communes(host))


def has_communes(host: Host) -> bool:
    """Return whether units stand between the committee and its cells: right above them there are none."""
    heads = Unit.objects.filter(host=host, parent__isnull=False).order_by().values("parent").distinct()
    return len(heads[:2]) > 1


def label_of(host: Host, year: int, cell: Cell) -> str:
    """Return what the row of a figure is called; empty if there is no such row."""
    rows = Rows(host, year, borders_as=cell.borders_as, today=timezone.localdate())
    return next((label.text for label in rows.labels(cell.by, {cell.key}) if label.key == cell.key), "")
