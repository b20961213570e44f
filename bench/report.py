"""Time the year's report over 200,000 forwarded opinions on PostgreSQL, the raw SQL aggregate beside it.

Run it with ``python -m bench.report [ROWS]`` from the root of the repository, with ``src`` on the path. The
server is thrown away afterwards.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final

import psycopg
from tests.postgres import server

if TYPE_CHECKING:
    from giaoban.organisation.models import Host

ROWS: Final = 200_000
RUNS: Final = 15
MOST_MILLISECONDS: Final = 300
YEAR: Final = 2015
NOW: Final = datetime(2016, 1, 20, tzinfo=UTC)
CELLS: Final = 300
AGENCIES: Final = 20

TURNS: Final = """
INSERT INTO meetings_turn (meeting_id, channel, number, unit_id, recorded_at, gist, once)
SELECT m.id, CASE WHEN n %% 5 = 0 THEN 'written' ELSE 'oral' END, n, u.id, m.starts_at, '', gen_random_uuid()
FROM generate_series(1, %(rows)s) n
JOIN (SELECT id, starts_at, row_number() OVER (ORDER BY id) - 1 AS place FROM meetings_meeting
      WHERE extract(year FROM starts_at) = %(year)s) m ON m.place = n %% 12
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisation_unit
      WHERE parent_id IS NOT NULL) u ON u.place = n %% %(cells)s
"""
OPINIONS: Final = """
INSERT INTO opinions_opinion (host_id, code, year, month, number, turn_id, meeting_id, unit_id, raised_at,
    kind, is_request, text, ask, place, urgent, field_id, severity, severity_reason, state, set_aside_reason,
    version, once)
SELECT m.host_id, 'KM-' || t.id, p.year, p.month, t.id, t.id, m.id, t.unit_id, m.starts_at, 'recommendation',
    true, 'Mương bị lấp.', 'Nạo vét.', '', false, f.id, 'ordinary', '', 'forwarded', '', 1, gen_random_uuid()
FROM meetings_turn t
JOIN meetings_meeting m ON m.id = t.meeting_id
JOIN meetings_period p ON p.id = m.period_id
JOIN (SELECT item_id AS id, row_number() OVER (ORDER BY position) - 1 AS place FROM organisation_hostitem
      WHERE item_id IN (SELECT id FROM organisation_item WHERE vocabulary = 'field')) f ON f.place = t.id %% 7
"""
REFERRALS: Final = """
INSERT INTO opinions_referral (host_id, code, title, summary, field_id, lead_id, year, month,
    raised_meeting_id, unit_id, cluster_id, channel, first_due_meeting_id, due_meeting_id, state,
    refused_because, forwarded_at, first_delivered_at, returns, version, once)
SELECT o.host_id, o.code || '-C', 'Nạo vét', '', o.field_id, a.id, o.year, o.month, o.meeting_id, o.unit_id,
    NULL, t.channel, d.id, d.id, CASE WHEN o.id %% 9 = 0 THEN 'sent' ELSE 'delivered' END, '', o.raised_at,
    CASE WHEN o.id %% 9 > 0 THEN d.starts_at + (CASE WHEN o.id %% 9 = 1 THEN interval '1 hour'
                                                 ELSE interval '-1 day' END) END,
    CASE WHEN o.id %% 13 = 0 AND o.id %% 9 > 0 THEN 1 ELSE 0 END, 1, gen_random_uuid()
FROM opinions_opinion o JOIN meetings_turn t ON t.id = o.turn_id
JOIN meetings_meeting m ON m.id = o.meeting_id
JOIN meetings_meeting d ON d.starts_at = m.starts_at + interval '28 days'
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisation_agency) a
  ON a.place = o.id %% %(agencies)s
"""
ORIGINS: Final = """
INSERT INTO opinions_origin (referral_id, opinion_id, is_first, first_due_meeting_id, due_meeting_id)
SELECT r.id, o.id, true, r.due_meeting_id, r.due_meeting_id
FROM opinions_referral r JOIN opinions_opinion o ON o.code || '-C' = r.code
"""
RAW: Final = """
SELECT r.field_id, count(*), count(*) FILTER (WHERE r.first_delivered_at < m.starts_at)
FROM opinions_referral r JOIN meetings_meeting m ON m.id = r.first_due_meeting_id
WHERE r.host_id = %s AND r.year = %s GROUP BY r.field_id
"""


def main(rows: int) -> int:
    """Fill a database, time the report, and return 1 if it is slower than allowed."""
    with server() as address, tempfile.TemporaryDirectory() as data:
        psycopg.connect(address.replace("/giaoban?", "/postgres?"), autocommit=True).execute(
            "CREATE DATABASE giaoban"
        )
        os.environ |= {
            "GIAOBAN_DATA": data,
            "GIAOBAN_DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "giaoban.site.settings",
        }
        return measure(rows)


def measure(rows: int) -> int:
    """Time every table and the raw aggregate, in milliseconds."""
    import django  # noqa: PLC0415  # only now, when it is known which database to use

    django.setup()
    host = filled(rows)
    from django.db import connection  # noqa: PLC0415

    from giaoban.reports import queries  # noqa: PLC0415
    from giaoban.reports.rules.tables import By  # noqa: PLC0415

    def raw() -> None:
        with connection.cursor() as cursor:
            cursor.execute(RAW, [host.pk, YEAR])
            cursor.fetchall()

    print(f"{queries.counting.referrals(host, YEAR).count():,} forwarded opinions, median of {RUNS} runs")
    print(f"{'raw SQL aggregate by field':<34}{timed(raw):>8.1f} ms")
    slowest = 0.0
    for by in By:
        took = timed(lambda by=by: queries.year_of(host, YEAR, now=NOW, by=by))  # type: ignore[misc]
        slowest = max(slowest, took)
        print(f"{'the report of the year by ' + by.value:<34}{took:>8.1f} ms")
    print(f"allowed: {MOST_MILLISECONDS} ms")
    return 1 if slowest > MOST_MILLISECONDS else 0


def timed(act: Callable[[], object]) -> float:
    """Return how long ``act`` takes, in milliseconds: the median, after one run to warm up."""
    act()
    taken = []
    for _ in range(RUNS):
        start = perf_counter()
        act()
        taken.append((perf_counter() - start) * 1000)
    return statistics.median(taken)


def filled(rows: int) -> "Host":
    """Fill the database and return its committee."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    from tests.make import meetings, organisation, reports  # noqa: PLC0415

    host = reports.host()
    communes = [organisation.unit(host=host) for _ in range(CELLS // 12)]
    for number in range(CELLS):
        organisation.unit(parent=communes[number % len(communes)])
    for _ in range(AGENCIES):
        organisation.agency(host=host)
    series = meetings.series(host=host)
    for place in range(13):
        meetings.meeting(series=series, on=date(YEAR, 1, 20) + timedelta(days=28 * place))
    values = {"rows": rows, "year": YEAR, "cells": CELLS, "agencies": AGENCIES}
    with connection.cursor() as cursor:
        for statement in (TURNS, OPINIONS, REFERRALS, ORIGINS):
            cursor.execute(statement, values)
        cursor.execute("VACUUM ANALYZE")  # as the server does by itself after a while
    return host


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
