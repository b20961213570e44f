"""By when what is urgent must have been read, and what counts as a failure."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays
from giaoban.opinions.rules.life import Severity
from giaoban.opinions.rules.urgent import (
    Reading,
    hours_and_minutes,
    is_urgent,
    minutes_between,
    reading_of,
    to_be_read_by,
)

EVERY_WEEK = OfficeDays()
FRIDAY = date(2026, 11, 27)
MONDAY = date(2026, 11, 30)
MOMENTS = st.integers(0, 8_000_000).map(lambda minutes: datetime(2014, 1, 1) + timedelta(minutes=minutes))  # noqa: DTZ001  # one zone
GAPS = st.integers(0, 28_800).map(lambda minutes: timedelta(minutes=minutes))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute))


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (at(FRIDAY, 6), at(FRIDAY, 17)),
        (at(FRIDAY, 9, 42), at(FRIDAY, 17)),
        (at(FRIDAY, 16, 59), at(FRIDAY, 17)),
        (at(FRIDAY, 17), at(MONDAY, 17)),
        (at(date(2026, 11, 28), 9), at(MONDAY, 17)),
    ],
)
def test_what_is_urgent_is_read_by_the_end_of_the_office_day_on_which_it_was_entered(
    since: datetime, until: datetime
) -> None:
    assert to_be_read_by(since, EVERY_WEEK) == until


def test_a_day_of_rest_and_a_saturday_that_is_worked_are_those_of_the_committee() -> None:
    saturday = date(2026, 11, 28)

    rests = to_be_read_by(at(MONDAY, 9), OfficeDays(free=frozenset({MONDAY})))
    works = to_be_read_by(at(saturday, 9), OfficeDays(worked=frozenset({saturday})))

    assert rests == at(date(2026, 12, 1), 17)
    assert works == at(saturday, 17)


@given(since=MOMENTS)
def test_the_end_lies_after_the_entry_on_an_office_day_and_no_office_day_is_passed_over(
    since: datetime,
) -> None:
    until = to_be_read_by(since, EVERY_WEEK)

    between = [since.date() + timedelta(days=n) for n in range((until.date() - since.date()).days)]
    assert since < until
    assert EVERY_WEEK.works_on(until.date())
    assert not any(EVERY_WEEK.works_on(day) and at(day, 17) > since for day in between)


@given(since=MOMENTS, gap=GAPS, later=GAPS)
def test_a_first_reading_settles_for_ever_whether_it_was_in_time(
    since: datetime, gap: timedelta, later: timedelta
) -> None:
    read_at = since + gap

    once = reading_of(since, read_at, EVERY_WEEK, now=read_at)
    again = reading_of(since, read_at, EVERY_WEEK, now=read_at + later)
    unread = reading_of(since, None, EVERY_WEEK, now=read_at)

    assert once is again
    assert (once is Reading.LATE) is (unread is Reading.OVERDUE)
    assert {once, unread} in ({Reading.LATE, Reading.OVERDUE}, {Reading.IN_TIME, Reading.UNREAD})


@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("says_raiser", [True, False])
def test_the_raiser_or_the_compiler_makes_it_urgent(severity: Severity, *, says_raiser: bool) -> None:
    assert is_urgent(severity, says_raiser=says_raiser) is (says_raiser or severity == "pressing")


@given(minutes=st.integers(min_value=0, max_value=60_000), seconds=st.integers(0, 59))
def test_how_long_it_took_is_told_in_whole_minutes(minutes: int, seconds: int) -> None:
    since = at(FRIDAY, 9)

    taken = minutes_between(since, since + timedelta(minutes=minutes, seconds=seconds))
    hours, left = hours_and_minutes(taken)

    assert taken == minutes
    assert hours * 60 + left == minutes
    assert left < 60
    assert minutes_between(since + timedelta(minutes=5), since) == 0
