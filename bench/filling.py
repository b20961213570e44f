"""Many forwarded and answered opinions of a committee, put in by SQL: for benches on PostgreSQL.

What a bench measures reads these rows as it would read an office's own; no rule of the product made them.
"""

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final, NamedTuple

import psycopg
from tests.postgres import server

if TYPE_CHECKING:
    from giaoban.organisation.models import Host

CELLS: Final = 300
AGENCIES: Final = 20
APART: Final = timedelta(days=28)

TURNS: Final = """
INSERT INTO meetings_turn (meeting_id, channel, number, unit_id, recorded_at, gist, once)
SELECT m.id, CASE WHEN n %% 5 = 0 THEN 'written' ELSE 'oral' END, n, u.id, m.starts_at, '', gen_random_uuid()
FROM generate_series(1, %(rows)s) n
JOIN (SELECT id, starts_at, row_number() OVER (ORDER BY id) - 1 AS place FROM meetings_meeting
      WHERE host_id = %(host)s) m ON m.place = n %% %(months)s
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisation_unit
      WHERE host_id = %(host)s AND parent_id IS NOT NULL) u ON u.place = n %% %(cells)s
"""
OPINIONS: Final = """
INSERT INTO opinions_opinion (host_id, code, year, month, number, turn_id, meeting_id, unit_id, raised_at,
    kind, is_request, text, ask, place, urgent, field_id, severity, severity_reason, state, set_aside_reason,
    version, once)
SELECT m.host_id, 'KM-' || t.id, p.year, p.month, t.id, t.id, m.id, t.unit_id, m.starts_at, 'recommendation',
    true, (%(words)s::text[])[1 + t.id %% cardinality(%(words)s::text[])] || ' (' || t.id || ')',
    (%(words)s::text[])[1 + (t.id * 7 + 3) %% cardinality(%(words)s::text[])], '', false,
    f.id, 'ordinary', '', 'forwarded', '', 1, gen_random_uuid()
FROM meetings_turn t
JOIN meetings_meeting m ON m.id = t.meeting_id
JOIN meetings_period p ON p.id = m.period_id
JOIN (SELECT item_id AS id, row_number() OVER (ORDER BY position) - 1 AS place FROM organisation_hostitem
      WHERE host_id = %(host)s AND item_id IN (SELECT id FROM organisation_item WHERE vocabulary = 'field')) f
  ON f.place = t.id %% 7 WHERE m.host_id = %(host)s
"""
REFERRALS: Final = """
INSERT INTO opinions_referral (host_id, code, title, summary, field_id, lead_id, year, month,
    raised_meeting_id, unit_id, cluster_id, channel, first_due_meeting_id, due_meeting_id, state,
    refused_because, forwarded_at, first_delivered_at, returns, version, once)
SELECT o.host_id, o.code || '-C', left(o.text, 80), '', o.field_id, a.id, o.year, o.month,
    o.meeting_id, o.unit_id, NULL, t.channel, d.id, d.id,
    CASE WHEN o.id %% 9 = 0 THEN 'sent' ELSE 'delivered' END, '', o.raised_at,
    CASE WHEN o.id %% 9 > 0 THEN d.starts_at + (CASE WHEN o.id %% 9 = 1 THEN interval '1 hour'
                                                 ELSE interval '-1 day' END) END,
    CASE WHEN o.id %% 13 = 0 AND o.id %% 9 > 0 THEN 1 ELSE 0 END, 1, gen_random_uuid()
FROM opinions_opinion o JOIN meetings_turn t ON t.id = o.turn_id
JOIN meetings_meeting m ON m.id = o.meeting_id
JOIN meetings_meeting d ON d.series_id = m.series_id AND d.starts_at = m.starts_at + interval '28 days'
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisation_agency
      WHERE host_id = %(host)s) a ON a.place = o.id / 7 %% %(agencies)s
WHERE o.host_id = %(host)s
"""
ORIGINS: Final = """
INSERT INTO opinions_origin (referral_id, opinion_id, is_first, first_due_meeting_id, due_meeting_id)
SELECT r.id, o.id, true, r.due_meeting_id, r.due_meeting_id
FROM opinions_referral r JOIN opinions_opinion o ON o.code || '-C' = r.code WHERE r.host_id = %(host)s
"""
POINTS: Final = """
INSERT INTO opinions_point (referral_id, number, text)
SELECT r.id, 1, o.ask FROM opinions_referral r JOIN opinions_opinion o ON o.code || '-C' = r.code
WHERE r.host_id = %(host)s
"""
REPLIES: Final = """
INSERT INTO replies_reply (referral_id, version, agency_id, state, outcome_id, sent_back_because,
    document_number, document_date, signer, attachment, attachment_name, from_paper, drafted_at,
    delivered_at, lock)
SELECT r.id, 1, r.lead_id, 'delivered',
    (SELECT min(id) FROM organisation_item WHERE vocabulary = 'outcome'), '', r.id || '/UBND',
    r.first_delivered_at::date, 'Phó Chủ tịch', '', '', true, r.forwarded_at,
    r.first_delivered_at, 1
FROM opinions_referral r WHERE r.host_id = %(host)s AND r.first_delivered_at IS NOT NULL
"""
POINT_REPLIES: Final = """
INSERT INTO replies_pointreply (reply_id, point_id, found, cause, grounds, action, who, means)
SELECT y.id, p.id, 'Đã kiểm tra thực địa đoạn mương dài 120 m, bùn lắng 40 cm.', '', '',
    'Nạo vét trước mùa mưa.', 'Phòng Kinh tế', ''
FROM replies_reply y JOIN opinions_point p ON p.referral_id = y.referral_id
JOIN opinions_referral r ON r.id = y.referral_id WHERE r.host_id = %(host)s
"""
STEPS: Final = """
INSERT INTO opinions_step (referral_id, verb, from_agency_id, to_agency_id, reason, by_post, at)
SELECT r.id, s.verb, CASE WHEN s.verb <> 'forward' THEN r.lead_id END,
    CASE WHEN s.verb = 'forward' THEN r.lead_id END, '', 'Văn phòng', s.at
FROM opinions_referral r CROSS JOIN LATERAL (VALUES ('forward', r.forwarded_at),
    ('accept', r.forwarded_at + interval '1 day'), ('deliver', r.first_delivered_at)) s (verb, at)
WHERE r.host_id = %(host)s AND s.at IS NOT NULL
"""
JUDGEMENTS: Final = """
INSERT INTO replies_judgement (reply_id, opinion_id, unit_id, verdict, remark, on_behalf, judged_at,
    settled_because)
SELECT y.id, o.opinion_id, r.unit_id, 'answered', '', false, y.delivered_at + interval '3 days', ''
FROM replies_reply y JOIN opinions_referral r ON r.id = y.referral_id
JOIN opinions_origin o ON o.referral_id = r.id AND o.is_first
WHERE r.host_id = %(host)s AND r.id %% 2 = 0
"""
PROMISES: Final = """
INSERT INTO replies_commitment (host_id, reply_point_id, agency_id, what, due_on, state, note)
SELECT r.host_id, p.id, r.lead_id, p.action, r.first_delivered_at::date + 60, 'open', ''
FROM replies_pointreply p JOIN replies_reply y ON y.id = p.reply_id
JOIN opinions_referral r ON r.id = y.referral_id WHERE r.host_id = %(host)s AND r.id %% 4 = 0
"""


ANSWERED: Final = (POINTS, REPLIES, POINT_REPLIES)
FOLLOWED: Final = (STEPS, JUDGEMENTS, PROMISES)
WHOLE: Final = (TURNS, OPINIONS, REFERRALS, ORIGINS, *ANSWERED, *FOLLOWED)
COUNTED: Final = (TURNS, OPINIONS, REFERRALS, ORIGINS)
"""What counters and tables read, without the words of replies."""


@contextmanager
def unmarked() -> Iterator[None]:
    """Let no trigger run: a row takes a tenth of the time, and everything is counted anew afterwards."""
    from django.db import connection  # noqa: PLC0415 - Django is set up first

    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = DEFAULT")


@contextmanager
def database() -> Iterator[None]:
    """Keep an empty PostgreSQL database, with Django set up upon it; both are thrown away afterwards."""
    with server() as address, tempfile.TemporaryDirectory() as data:
        psycopg.connect(address.replace("/giaoban?", "/postgres?"), autocommit=True).execute(
            "CREATE DATABASE giaoban"
        )
        os.environ |= {
            "GIAOBAN_DATA": data,
            "GIAOBAN_DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "giaoban.site.settings",
        }
        import django  # noqa: PLC0415  # only now, when it is known which database to use

        django.setup()
        migrated()
        yield


def migrated() -> None:
    """Make the tables."""
    from django.core.management import call_command  # noqa: PLC0415 - Django is set up first

    call_command("migrate", verbosity=0)


def filled(  # one default a kind of bench
    rows: int,
    *,
    since: date,
    months: int = 12,
    words: Sequence[str] = ("Mương bị lấp.",),
    code: str = "KM",
    statements: Sequence[str] = WHOLE,
) -> "Host":
    """Add a committee with many opinions and return it.

    Args:
        rows: How many opinions, each forwarded; of nine one is not answered and one was late.
        since: Day of the first of the meetings, which are four weeks apart.
        months: At how many meetings they were raised; one more hears the last replies.
        words: What the opinions say and ask, in turn.
        code: The committee's.
        statements: Which tables are filled.
    """
    from django.db import connection  # noqa: PLC0415 - Django is set up first
    from tests.make import meetings, organisation, reports  # noqa: PLC0415

    host = reports.host(code=code, name=f"Đảng ủy {code}")
    communes = [organisation.unit(host=host) for _ in range(CELLS // 12)]
    for number in range(CELLS):
        organisation.unit(parent=communes[number % len(communes)])
    for _ in range(AGENCIES):
        organisation.agency(host=host)
    series = meetings.series(host=host)
    for place in range(months + 1):
        meetings.meeting(series=series, on=since + place * APART)
    values: dict[str, int | list[str]] = {
        "host": host.pk,
        "rows": rows,
        "months": months,
        "cells": CELLS,
        "agencies": AGENCIES,
        "words": list(words),
    }
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, values)
    return host


def settle() -> None:
    """Let the server learn what the tables hold, as it does by itself after a while."""
    from django.db import connection  # noqa: PLC0415 - Django is set up first

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def timed(act: Callable[[], object], runs: int) -> float:
    """Return how long ``act`` takes, in milliseconds: the median, after three runs to warm up."""
    return measured(act, runs).took


class Measured(NamedTuple):
    """Medians, in milliseconds: how long something took, and how long this process itself was at work."""

    took: float
    worked: float


def measured(act: Callable[[], object], runs: int) -> Measured:
    """Return how long ``act`` takes and works, after three runs to warm up.

    Its own work hardly depends on who else is at work on the machine; what the database does is not in it.
    """
    (found,) = in_turn(act, runs=runs)
    return found


def in_turn(*acts: Callable[[], object], runs: int) -> list[Measured]:
    """Return how long acts take and work, one after the other in each round, after three rounds to warm up.

    Whoever else is at work on the machine slows all of them alike.
    """
    found: list[list[tuple[float, float]]] = [[] for _ in acts]
    for _ in range(3 + runs):
        for act, times in zip(acts, found, strict=True):
            start, began = perf_counter(), process_time()
            act()
            times.append(((perf_counter() - start) * 1000, (process_time() - began) * 1000))
    return [Measured(*map(statistics.median, zip(*times[3:], strict=True))) for times in found]
