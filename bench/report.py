"""Time the year's report over 200,000 forwarded opinions on PostgreSQL, the raw SQL aggregate beside it.

Run it with ``python -m bench.report [ROWS]`` from the root of the repository, with ``src`` on the path. The
server is thrown away afterwards.
"""

import sys
from datetime import UTC, date, datetime
from typing import Final

from bench.filling import database, filled, settle, timed

ROWS: Final = 200_000
RUNS: Final = 15
MOST_MILLISECONDS: Final = 300
YEAR: Final = 2015
NOW: Final = datetime(2016, 1, 20, tzinfo=UTC)

RAW: Final = """
SELECT r.field_id, count(*), count(*) FILTER (WHERE r.first_delivered_at < m.starts_at)
FROM opinions_referral r JOIN meetings_meeting m ON m.id = r.first_due_meeting_id
WHERE r.host_id = %s AND r.year = %s GROUP BY r.field_id
"""


def main(rows: int) -> int:
    """Fill a database, time the report, and return 1 if it is slower than allowed."""
    with database():
        return measure(rows)


def measure(rows: int) -> int:
    """Time every table and the raw aggregate, in milliseconds."""
    host = filled(rows, since=date(YEAR, 1, 20))
    settle()
    from django.db import connection  # noqa: PLC0415

    from giaoban.reports import queries  # noqa: PLC0415
    from giaoban.reports.rules.tables import By  # noqa: PLC0415

    def raw() -> None:
        with connection.cursor() as cursor:
            cursor.execute(RAW, [host.pk, YEAR])
            cursor.fetchall()

    print(f"{queries.counting.referrals(host, YEAR).count():,} forwarded opinions, median of {RUNS} runs")
    print(f"{'raw SQL aggregate by field':<34}{timed(raw, RUNS):>8.1f} ms")
    slowest = 0.0
    for by in By:
        took = timed(lambda by=by: queries.year_of(host, YEAR, now=NOW, by=by), RUNS)  # type: ignore[misc]
        slowest = max(slowest, took)
        print(f"{'the report of the year by ' + by.value:<34}{took:>8.1f} ms")
    print(f"allowed: {MOST_MILLISECONDS} ms")
    return 1 if slowest > MOST_MILLISECONDS else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
