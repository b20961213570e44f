"""When the quick report is due, and how a photo is kept, without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import State, photos, quick_reports

days = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(days, st.frozensets(days, max_size=4))
def test_the_quick_report_is_due_on_the_first_working_day_after_the_meeting(
    closed_on: date, free: frozenset[date]
) -> None:
    offices = OfficeDays(free=free)

    due = quick_reports.due_on(closed_on, offices)

    between = [closed_on + timedelta(days=days) for days in range(1, (due - closed_on).days)]
    assert due > closed_on
    assert offices.works_on(due)
    assert not any(offices.works_on(day) for day in between)


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (quick_reports.why_not_send(State.IN_SESSION, sent=False), "not_closed_report"),
        (quick_reports.why_not_send(State.CLOSED, sent=True), "sent_already"),
        (photos.why_not_add(photos=photos.MOST), "enough_photos"),
        (photos.why_not_agree(by=" "), "nobody_agreed"),
    ],
)
def test_why_a_report_is_not_sent_or_a_photo_not_kept(refusal: Refusal | None, code: str) -> None:
    assert refusal is not None
    assert refusal.code == code


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_a_photo_is_kept_in_its_proportions_and_never_larger_than_it_was(width: int, height: int) -> None:
    kept = photos.size_for(width, height)

    assert 1 <= max(kept) <= photos.LONGEST_SIDE
    assert kept[0] <= width
    assert kept[1] <= height
    assert abs(kept[0] * height - kept[1] * width) <= max(width, height)
