"""The database counts what the rules define, and parts sum to totals in every table."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoban.meetings.rules import Channel, State
from giaoban.organisation.models import Host
from giaoban.replies.queries.visibility import clock_of
from giaoban.replies.rules.timing import Timeliness, timeliness
from giaoban.reports import queries
from giaoban.reports.queries import counting
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.tables import By
from tests.make import meetings, organisation
from tests.make import reports as make

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)


@pytest.fixture
def host() -> Host:
    return make.host()


def test_the_table_of_2015_comes_out_as_the_founding_document_prints_it(host: Host) -> None:
    make.year_2015(host)

    table = queries.year_of(host, 2015, now=NOW).table

    assert [row.count for row in table.rows] == list(make.PRINTED_2015.values())
    assert [str(row.share) for row in table.rows] == ["37.1", "29.5", "7.1", "10.9", "6.4", "4.5", "4.5"]
    assert (table.total, table.previous, table.difference) == (156, 187, -31)
    assert table.rows[0].label == "Nông nghiệp, thủy lợi"


@pytest.mark.parametrize("now", [NOW, datetime(2015, 12, 1, tzinfo=UTC)])
def test_the_database_reads_c7_as_the_rule_does(host: Host, now: datetime) -> None:
    for stood in Timeliness:
        make.referral(host, stood=stood)

    read = (
        counting.referrals(host, 2015).select_related("first_due_meeting").annotate(read=counting.stood(now))
    )

    for each in read:
        assert each.read == timeliness(clock_of(each), now=now)


def test_what_is_due_at_a_meeting_opened_early_is_due_from_its_opening(host: Host) -> None:
    owed, late = (make.referral(host, stood=stood) for stood in (Timeliness.OVERDUE, Timeliness.ON_TIME))
    opened = owed.first_due_meeting.starts_at - timedelta(hours=2)
    for meeting in {owed.first_due_meeting, late.first_due_meeting}:
        meeting.opened_at = opened
        meeting.save()

    read = counting.referrals(host, 2015).annotate(read=counting.stood(opened))

    assert dict(read.values_list("pk", "read")) == {owed.pk: "overdue", late.pk: "late"}
    for each in read.select_related("first_due_meeting", "due_meeting"):
        assert timeliness(clock_of(each), now=opened) == each.read


def test_only_a_meeting_that_was_held_counts_as_one(host: Host) -> None:
    make.opinion(host)
    series = host.series.get()
    for day, state in enumerate((State.PLANNED, State.CALLED, State.CANCELLED), start=23):
        meetings.meeting(series=series, on=date(2015, 12, day), state=state)
    meetings.meeting(series=series, on=date(2015, 6, 26), state=State.IN_SESSION)

    assert queries.year_of(host, 2015, now=NOW).counters.meetings == 2


def test_a_meeting_that_was_cancelled_is_not_counted(host: Host) -> None:
    held = make.meeting(host, date(2015, 4, 24))
    cancelled = make.meeting(host, date(2015, 5, 29))
    meetings.bring(cancelled, State.CANCELLED)

    assert list(counting.meetings(host, 2015)) == [held]


def test_every_counter_counts_what_it_says(host: Host) -> None:
    merged = make.referral(host, *(make.opinion(host, state="forwarded") for _ in range(3)), returns=1)
    split = make.opinion(host, state="forwarded", channel=Channel.WRITTEN)
    for stood in (Timeliness.LATE, Timeliness.OVERDUE):
        make.referral(host, split, stood=stood)
    earlier = make.referral(host, make.opinion(host, on=date(2014, 5, 25), state="forwarded"))
    for state in ("answered_on_spot", "withdrawn", "ruled_out", "waiting"):
        make.opinion(host, state=state)
    make.raised_again(host, earlier)
    make.raised_again(host, merged)
    make.statement(host)
    make.statement(host, state="withdrawn")
    make.referral(make.host(code="NC"))

    found = queries.year_of(host, 2015, now=NOW).counters

    assert (found.turns, found.written, found.statements) == (11, 1, 1)
    assert (found.on_spot, found.forwarded, found.set_aside, found.waiting, found.requests) == (
        1,
        4,
        4,
        1,
        10,
    )
    assert (found.referrals, found.merged_away, found.added_by_splitting) == (3, 2, 1)
    assert found.stood == {
        Timeliness.ON_TIME: 1,
        Timeliness.LATE: 1,
        Timeliness.OVERDUE: 1,
        Timeliness.NOT_YET_DUE: 0,
    }
    assert (found.matters, found.raised_again, found.again) == (4, 2, 1)


@pytest.mark.parametrize("by", list(By))
@pytest.mark.parametrize("borders_as", list(As))
def test_parts_sum_to_the_total_whatever_the_rows_are(host: Host, by: By, borders_as: As) -> None:
    commune = organisation.unit(host=host, name="Xã Hiệp Hòa")
    for place, stood in enumerate(Timeliness):
        cell = organisation.unit(parent=commune if place % 2 else None, host=host)
        raised = make.opinion(host, unit=cell, state="forwarded", on=date(2015, 1 + place, 25))
        cluster = organisation.cluster(units=(cell,)) if place else None
        make.referral(host, raised, stood=stood, cluster=cluster)

    table = queries.year_of(host, 2015, by=by, borders_as=borders_as, now=NOW).table

    assert table.total == 4
    assert sum(row.share or 0 for row in table.rows) == 100


def test_last_year_is_read_by_the_old_borders_or_by_the_new(host: Host) -> None:
    old_a, old_b = (organisation.unit(host=host, name=name) for name in ("Chi bộ An Bộ", "Chi bộ Tây Sơn"))
    new = organisation.unit(host=host, name="Chi bộ An Sơn")
    for old in (old_a, old_b):
        organisation.succession(before=old, after=new)
        make.referral(host, make.opinion(host, unit=old, state="forwarded"))

    def read(borders_as: As) -> dict[str, int]:
        table = queries.year_of(host, 2015, by=By.CELL, borders_as=borders_as, now=NOW).table
        return {row.label: row.count for row in table.rows}

    assert read(As.THEN) == {"Chi bộ An Bộ": 1, "Chi bộ Tây Sơn": 1}
    assert read(As.TODAY) == {"Chi bộ An Sơn": 2}


def test_an_answer_at_the_very_start_of_the_meeting_is_late(host: Host) -> None:
    late = make.referral(host, stood=Timeliness.LATE)

    assert late.first_delivered_at == late.first_due_meeting.starts_at
    assert queries.year_of(host, 2015, now=NOW).counters.stood[Timeliness.LATE] == 1


def test_what_is_not_due_yet_is_overdue_once_its_meeting_begins(host: Host) -> None:
    due = make.referral(host, stood=Timeliness.NOT_YET_DUE).first_due_meeting.starts_at

    def owed(now: datetime) -> int:
        return queries.year_of(host, 2015, now=now).counters.stood[Timeliness.OVERDUE]

    assert (owed(due - timedelta(seconds=1)), owed(due)) == (0, 1)


def test_a_year_takes_as_many_queries_for_one_row_as_for_many(host: Host) -> None:
    make.forwarded(host, 1)
    with CaptureQueriesContext(connection) as one:
        queries.year_of(host, 2015, now=NOW)
    make.forwarded(host, 9, field="party_work")
    with CaptureQueriesContext(connection) as ten:
        queries.year_of(host, 2015, now=NOW)

    assert len(one) == len(ten)
