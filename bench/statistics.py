"""Time the year's table and statistics over 2,000,000 forwarded opinions on PostgreSQL beside 20,000 of them.

Run it with ``python -m bench.statistics [ROWS]`` from the root of the repository, with ``src`` on the path.
The rows are ten years of two committees: a province, which has nine in ten of them, and one of its districts.
The same reads are timed with a hundredth of the rows, in turn with those of all of them, so that whoever else
is at work on the machine slows both alike. Beside each stands the raw aggregate of the same run: the same
question, answered from the rows. The quickest of the runs tells more than the median where the machine is
shared; both are printed, and the ratio is that of the quickest. The server is thrown away afterwards.
"""

import sys
from datetime import UTC, date, datetime
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from bench.filling import COUNTED, database, filled, settle, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

    from giaoban.organisation.models import Host

    Read = Callable[[], object]

Took = tuple[float, float]

ROWS: Final = 2_000_000
LESS: Final = 100
MONTHS: Final = 130
SINCE: Final = date(2006, 1, 20)
YEAR: Final = 2014
NOW: Final = datetime(2016, 1, 20, tzinfo=UTC)
RUNS: Final = 15
GOAL: Final = 50.0
TIMES_FEW: Final = 1.5
SHORTEST: Final = 5.0
"""Milliseconds under which a ratio says more about the machine than about the rows."""


def main(rows: int = ROWS) -> int:
    """Fill a database twice, time every read, and return 1 if one is slower than allowed."""
    with database():
        few, many = kept("FK", rows // LESS), kept("MK", rows)
        head = f"ms: median (quickest) of {RUNS}"
        print(f"\n{head:<30}{rows // LESS:>18,}{rows:>18,}{'ratio':>7}{'raw':>18}")
        return 1 if sum(is_slow(name, few[name][0], *many[name]) for name in many) else 0


def is_slow(name: str, few: "Read", many: "Read", raw: "Read") -> bool:
    """Print one row and return whether the read is slower than allowed."""
    before, took = in_turn(few, many, runs=RUNS)
    (counted,) = in_turn(raw, runs=3)
    ratio = took[1] / before[1]
    slow = took[0] > GOAL or (ratio > TIMES_FEW and took[1] > SHORTEST)
    cells = "".join(f"{half:>9.1f} ({best:>6.1f})" for half, best in (before, took))
    verdict = "  SLOW" if slow else ""
    print(f"{name:<30}{cells}{ratio:>7.2f}{counted[0]:>9.1f} ({counted[1]:>6.1f}){verdict}")
    return slow


def kept(code: str, rows: int) -> "dict[str, tuple[Read, Read]]":
    """Fill committees of their own, keep their sums, and return their reads by name, kept and raw."""
    from giaoban.reports.actions import keeping  # noqa: PLC0415 - Django is set up first

    began = perf_counter()
    with unmarked():
        district = fill(f"{code}D", rows // 10)
        province = fill(code, rows - rows // 10)
    settle()
    filled_in = perf_counter() - began
    keeping.forget()
    years = keeping.keep_all()
    settle()
    counted_in = perf_counter() - began - filled_in
    print(f"{rows:,} rows: filled in {filled_in:.0f} s; {years} years counted anew in {counted_in:.0f} s")
    places = (("province", province), ("district", district))
    return {f"{place}: {name}": both for place, host in places for name, both in reads(host).items()}


def in_turn(*acts: "Read", runs: int) -> list[Took]:
    """Return how long acts take, in milliseconds, one after the other in each round, after one to warm up.

    The median and the quickest of each.
    """
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(runs + 1):
        for act, times in zip(acts, taken, strict=True):
            start = perf_counter()
            act()
            times.append((perf_counter() - start) * 1000)
    return [(median(times[1:]), min(times[1:])) for times in taken]


def fill(code: str, rows: int) -> "Host":
    """Add a committee with opinions of ten years."""
    return filled(rows, since=SINCE, months=MONTHS, code=code, statements=COUNTED)


def reads(host: "Host") -> "dict[str, tuple[Read, Read]]":
    """Return what is read, by what it is called: as it is read, and from the rows."""
    from giaoban.reports import queries  # noqa: PLC0415 - Django is set up first
    from giaoban.reports.queries import counting  # noqa: PLC0415
    from giaoban.reports.queries.monthly import crossed  # noqa: PLC0415
    from giaoban.reports.queries.statistics import Cut, labels_of, tally  # noqa: PLC0415
    from giaoban.reports.rules.borders import As  # noqa: PLC0415
    from giaoban.reports.rules.periods import whole_year  # noqa: PLC0415
    from giaoban.reports.rules.statistics import Axis, What  # noqa: PLC0415
    from giaoban.reports.rules.tables import By  # noqa: PLC0415

    found: dict[str, tuple[Read, Read]] = {}
    for by in (By.FIELD, By.AGENCY, By.UNIT):
        found[f"the year by {by.value}"] = (
            lambda by=by: queries.year_of(host, YEAR, now=NOW, by=by),
            lambda by=by: (
                counting.tally(host, YEAR, by=by, now=NOW),
                counting.totals(host, YEAR - 1, by=by),
                counting.sums(host, YEAR),
            ),
        )
    for axis in (Axis.FIELD, Axis.AGENCY, Axis.UNIT):
        cut = Cut(host, What.REFERRALS, axis, whole_year(YEAR), As.THEN, NOW.date())
        found[f"{axis.value} × month"] = (
            lambda cut=cut: labels_of(cut, {key for key, _month in crossed(cut)}),
            lambda cut=cut: tally(cut),
        )
    found["years on record"] = (
        lambda: queries.years_with_rows(host),
        lambda: list(host.referrals.order_by("-year").values_list("year", flat=True).distinct()),
    )
    return found


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
