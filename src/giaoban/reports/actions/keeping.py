"""Keeping sums: months that are marked are counted anew, and lose their marks with it.

No act of anybody, so nothing is recorded: what is kept says nothing that the rows do not say.
"""

from collections.abc import Iterable
from typing import Final

from django.db import connection, transaction

from giaoban.organisation.models import Host
from giaoban.reports.models import KeptOwed, KeptSum, Mark, marking
from giaoban.reports.models.sums import MONTHS
from giaoban.reports.queries.keeping import Counted, count_months, kept
from giaoban.reports.rules.periods import Month

UNIQUE: Final = ("host", "what", "axis", "year", "key")
AT_ONCE: Final = 2_000


def keep_all() -> int:
    """Count every marked month anew, the newest first; return how many years of committees it was."""
    marked = Mark.objects.order_by("-year", "host").values_list("host", "year").distinct()
    for host, year in (found := list(marked)):
        keep(host, year)
    return len(found)


@transaction.atomic
def keep(host: int, year: int) -> None:
    """Count the marked months of a year anew and take their marks away.

    Two workers count a committee one after the other. Acts do not wait: what one of them changes meanwhile
    leaves a mark that is not among those taken away here.
    """
    locked = Host.objects.select_for_update(no_key=True).get(pk=host)
    marks = dict(Mark.objects.filter(host=locked, year=year).order_by().values_list("pk", "month"))
    months = sorted(set(marks.values()))
    there, counted = (
        kept(locked, year),
        count_months(locked, year, tuple(Month(year, month) for month in months)),
    )
    _write_sums(locked, year, months, there, counted)
    _write_owed(locked, year, months, there, counted)
    keys = list(marks)
    for first in range(0, len(keys), AT_ONCE):
        Mark.objects.filter(pk__in=keys[first : first + AT_ONCE]).delete()


@transaction.atomic
def forget() -> None:
    """Keep nothing any more: every trigger is made anew, and every month that holds anything is marked."""
    marking.install(connection)


def _write_sums(host: Host, year: int, months: list[int], there: Counted, counted: Counted) -> None:
    """Write the rows that changed; those that hold nothing any more are taken away."""
    changed, emptied = [], []
    for row in {*there.sums, *counted.sums}:
        is_new = row not in there.sums
        before = list(there.sums[row])
        after = [
            counted.sums[row][place] if place + 1 in months else number for place, number in enumerate(before)
        ]
        if any(after) and (is_new or after != before):
            what, axis, key = row
            counts = dict(zip(MONTHS, after, strict=True))
            changed.append(KeptSum(host=host, year=year, what=what, axis=axis, key=key, **counts))
        elif not any(after) and not is_new:
            emptied.append(row)
    KeptSum.objects.bulk_create(
        changed, AT_ONCE, update_conflicts=True, update_fields=MONTHS, unique_fields=UNIQUE
    )
    for what, axis, key in emptied:
        KeptSum.objects.filter(host=host, year=year, what=what, axis=axis, key=key).delete()


def _write_owed(host: Host, year: int, months: Iterable[int], there: Counted, counted: Counted) -> None:
    """Write anew the months in which something else is owed than is kept."""
    for month in months:
        before = {row: number for row, number in there.owed.items() if row[0] == month}
        after = {row: number for row, number in counted.owed.items() if row[0] == month}
        if before == after:
            continue
        KeptOwed.objects.filter(host=host, year=year, month=month).delete()
        KeptOwed.objects.bulk_create(
            [
                KeptOwed(host=host, year=year, month=month, axis=axis, key=key, due_id=due, count=number)
                for (_month, axis, key, due), number in after.items()
            ],
            AT_ONCE,
        )
