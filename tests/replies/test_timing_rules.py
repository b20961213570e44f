"""On time, late and overdue, as sentences that can fail."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.referrals import OWED, is_overdue
from giaoban.replies.rules.promises import is_promise_overdue, why_not_close_promise
from giaoban.replies.rules.timing import (
    Clock,
    Timeliness,
    Urgency,
    days_left,
    timeliness,
    urgency,
)

MEETING = datetime(2026, 11, 27, 0, 30, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # the strategy adds the zone
clocks = st.builds(
    Clock,
    state=st.sampled_from(["sent", "accepted", "refused", "delivered", "returned", "closed"]),
    first_due_at=moments,
    due_at=moments,
    first_delivered_at=st.none() | moments,
)


@pytest.mark.parametrize(
    ("delivered", "now", "expected"),
    [
        (MEETING - MOMENT, MEETING, Timeliness.ON_TIME),
        (MEETING, MEETING, Timeliness.LATE),
        (None, MEETING - MOMENT, Timeliness.NOT_YET_DUE),
        (None, MEETING, Timeliness.OVERDUE),
    ],
)
def test_on_time_is_before_the_meeting_begins(
    delivered: datetime | None, now: datetime, expected: Timeliness
) -> None:
    clock = Clock("delivered" if delivered else "accepted", MEETING, MEETING, delivered)

    assert timeliness(clock, now=now) is expected


def test_a_return_does_not_undo_what_was_on_time() -> None:
    later = MEETING + timedelta(days=28)
    clock = Clock("returned", MEETING, later, MEETING - MOMENT)

    assert timeliness(clock, now=later) is Timeliness.ON_TIME
    assert is_overdue(clock.state, clock.due_at, now=later)


@given(clock=clocks, now=moments)
def test_only_what_is_still_owed_is_overdue(clock: Clock, now: datetime) -> None:
    assert is_overdue(clock.state, clock.due_at, now=now) == (clock.state in OWED and clock.due_at <= now)


@given(clock=clocks, now=moments, submitted=st.booleans())
def test_overdue_comes_first_and_answered_last(clock: Clock, now: datetime, submitted: bool) -> None:
    found = urgency(clock, submitted=submitted, now=now)

    assert (found is Urgency.OVERDUE) == is_overdue(clock.state, clock.due_at, now=now)
    assert (found is Urgency.ANSWERED) == (clock.state in {"delivered", "closed"})


def test_the_days_left_count_to_the_day_of_the_meeting() -> None:
    assert days_left(date(2026, 11, 27), today=date(2026, 11, 23)) == 4
    assert days_left(date(2026, 11, 27), today=date(2026, 11, 28)) == -1


@pytest.mark.parametrize(
    ("state", "today", "overdue"),
    [
        ("open", date(2026, 12, 15), False),
        ("open", date(2026, 12, 16), True),
        ("done", date(2026, 12, 16), False),
        ("dropped", date(2026, 12, 16), False),
    ],
)
def test_a_promise_is_overdue_from_the_day_after(state: str, today: date, overdue: bool) -> None:
    assert is_promise_overdue(state, date(2026, 12, 15), today=today) is overdue


@pytest.mark.parametrize(
    ("state", "note", "code"),
    [
        ("open", "Biên bản nghiệm thu số 3.", None),
        ("open", " ", "no_note"),
        ("done", "Biên bản nghiệm thu số 3.", "promise_closed"),
    ],
)
def test_a_promise_is_closed_once_with_its_proof(state: str, note: str, code: str | None) -> None:
    refusal = why_not_close_promise(state, note=note)

    assert (refusal.code if refusal else None) == code
