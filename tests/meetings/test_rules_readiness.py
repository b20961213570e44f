"""Rules of the readiness board: lights, the last day on which a notice is in time, days of lateness."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import Light, days_late, light_of, notice_due, notice_light, worst

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=VIETNAM)
THURSDAY = datetime(2026, 12, 3, 7, 30, tzinfo=VIETNAM)
moments = st.integers(0, 365 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes))


def test_a_notice_is_in_time_until_the_end_of_the_day() -> None:
    due = notice_due(THURSDAY, 7)

    assert due == datetime(2026, 11, 27, tzinfo=VIETNAM)
    assert notice_light(due - timedelta(minutes=1), due, now=THURSDAY) is Light.READY
    assert notice_light(due, due, now=THURSDAY) is Light.LATE


def test_days_of_lateness_are_counted_from_the_day_after() -> None:
    due = notice_due(THURSDAY, 7)

    assert days_late(due - timedelta(seconds=1), due) == 0
    assert days_late(due, due) == 1
    assert days_late(due + timedelta(hours=23, minutes=59), due) == 1
    assert days_late(due + timedelta(days=1), due) == 2


@given(moments, st.integers(0, 30), moments)
def test_what_has_not_gone_out_is_awaited_until_its_time_and_late_after(
    starts: datetime, days: int, now: datetime
) -> None:
    due = notice_due(starts, days)

    assert notice_light(None, due, now=now) is (Light.LATE if now >= due else Light.WAITING)
    assert due.hour == due.minute == 0


@given(moments, moments, moments)
def test_a_late_notice_has_days_and_a_notice_in_time_has_none(
    called: datetime, starts: datetime, now: datetime
) -> None:
    due = notice_due(starts, 7)

    assert (days_late(called, due) > 0) == (notice_light(called, due, now=now) is Light.LATE)


@given(st.integers(0, 20), st.integers(0, 20))
def test_what_is_late_outweighs_what_is_awaited(awaited: int, late: int) -> None:
    light = light_of(awaited=awaited, late=late)

    assert (light is Light.LATE) == bool(late)
    assert (light is Light.READY) == (not awaited and not late)


@given(st.lists(st.sampled_from(Light)))
def test_a_meeting_is_as_ready_as_its_least_ready_part(lights: list[Light]) -> None:
    found = worst(lights)

    assert found in lights or (not lights and found is Light.READY)
    assert Light.LATE not in lights or found is Light.LATE
    assert Light.WAITING not in lights or found is not Light.READY
