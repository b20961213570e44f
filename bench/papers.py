"""Time the report of a year as PDF, Word file and workbook, and a month of 500 opinions printed.

Run it with ``python -m bench.papers`` from the root of the repository, with ``src`` on the path. Each file is
made as a page makes it: read from the database, laid out, and set by a process of its own. Where others use
the machine, the seconds of the processor, those of that process with them, tell more than those of the clock.
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter
from typing import Final

from bench.filling import database, filled, settle

ROWS: Final = 6_000
MONTHS: Final = 12
YEAR: Final = 2015
NOW: Final = datetime(2016, 1, 20, tzinfo=UTC)
RUNS: Final = 5
WORDS: Final = (
    "Mương N3 đoạn sau chợ Hạ bị bồi lấp từ tháng 8, nước không về được cánh đồng 12 ha của hai xóm.",
    "Đường trục thôn từ cổng chào đến nhà văn hóa hỏng nặng sau mưa, xe của học sinh đi lại khó khăn.",
    "Giá điện phục vụ bơm tát chưa thống nhất giữa các hợp tác xã; đề nghị cho biết mức thu đúng.",
)


def main() -> int:
    """Fill a year, make every file, and return 1 if one takes longer than allowed."""
    with database():
        return measure()


def measure() -> int:
    """Print a row for each file, in seconds."""
    host = filled(ROWS, since=date(YEAR, 1, 6), months=MONTHS, words=WORDS)
    settle()
    from tests.make import access, documents  # noqa: PLC0415 - Django is set up first

    from giaoban.documents import printing  # noqa: PLC0415
    from giaoban.organisation.rules import Role  # noqa: PLC0415
    from giaoban.replies.queries.compiled import compiled_report  # noqa: PLC0415
    from giaoban.reports.queries.review import review_of  # noqa: PLC0415
    from giaoban.reports.rules.stretches import of_year  # noqa: PLC0415
    from giaoban.site.commands.report import made_as  # noqa: PLC0415

    documents.signer(issuer=documents.issuer(host=host))
    holder = access.holder(role=Role.OFFICE, host=host)
    held = host.meetings.order_by("starts_at")[6]
    files: dict[str, tuple[float, Callable[[], object]]] = {
        f"the year, {kind}": (goal, lambda kind=kind: made_as(kind, review_of(host, of_year(YEAR), now=NOW)))  # type: ignore[misc]
        for kind, goal in (("pdf", 1.5), ("docx", 2.0), ("xlsx", 1.0))
    }
    files[f"register of {held.opinions.count()} opinions"] = (
        3.0,
        lambda: printing.pdf(compiled_report(held, holder, now=NOW)),
    )
    print(f"{'median of ' + str(RUNS):<32}{'clock':>8}{'processor':>11}{'allowed':>9}  s")
    late = 0
    for name, (goal, make) in files.items():
        clock, processor = timed(make)
        late += processor > goal
        print(f"{name:<32}{clock:>8.2f}{processor:>11.2f}{goal:>9.1f}{'  SLOW' if processor > goal else ''}")
    return 1 if late else 0


def timed(make: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds of the clock and of the processor, after a run to warm up."""
    make()
    taken = []
    for _ in range(RUNS):
        began, used = perf_counter(), processor_time()
        make()
        taken.append((perf_counter() - began, processor_time() - used))
    return median(clock for clock, _ in taken), median(used for _, used in taken)


def processor_time() -> float:
    """Return the seconds that this process and those it started have used."""
    used = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    sys.exit(main())
