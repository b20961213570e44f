"""By which day a unit owes its text however its meeting moves: properties of sequences. No database."""

from datetime import date, timedelta
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.rules.talks import talk_due
from giaoban.meetings.rules.telling import Told, due_as_told

OFFICES: Final = OfficeDays()
THIRD: Final = date(2026, 12, 3)
ASKED: Final = date(2026, 11, 2)
NOVEMBER_29: Final = date(2026, 11, 29)


def due(*told: Told, lead: int = 5) -> date:
    """Return by when a text is due after these tellings."""
    return due_as_told(told, lead=lead, offices=OFFICES)


@st.composite
def tellings(draw: st.DrawFn) -> list[Told]:
    """Return what a unit was told of its meeting, first to last: a day that is ahead each time."""
    found, on = [], ASKED
    for _each in range(draw(st.integers(1, 6))):
        found.append(Told(on, on + timedelta(days=draw(st.integers(0, 40)))))
        on += timedelta(days=draw(st.integers(0, 20)))
    return found


@given(tellings(), st.integers(0, 10))
def test_a_day_that_was_told_before_is_owed_as_it_was_then(told: list[Told], lead: int) -> None:
    first: dict[date, date] = {}

    for end in range(1, len(told) + 1):
        owed = due(*told[:end], lead=lead)
        assert owed == first.setdefault(told[end - 1].meeting, owed)


@given(tellings(), st.integers(0, 10))
def test_who_is_late_gets_no_later_day_by_a_move_that_is_not_to_a_later_meeting(
    told: list[Told], lead: int
) -> None:
    for end in range(1, len(told)):
        before, after = due(*told[:end], lead=lead), due(*told[: end + 1], lead=lead)
        if told[end].meeting <= told[end - 1].meeting:
            assert after <= before


def test_who_was_asked_at_short_notice_keeps_their_day_when_the_meeting_is_put_off() -> None:
    asked, moved = Told(ASKED, ASKED + timedelta(days=3)), Told(ASKED, ASKED + timedelta(days=11))

    assert due(asked, lead=8) == due(asked, moved, lead=8) == date(2026, 11, 4)


def test_two_moves_by_weeks_do_not_make_a_late_talk_less_late_either() -> None:
    moves = [Told(NOVEMBER_29, THIRD + timedelta(days=days)) for days in (17, 0, 1, 0)]

    assert due(Told(ASKED, THIRD), *moves) == date(2026, 11, 26)


@given(tellings(), st.integers(0, 10))
def test_a_later_meeting_never_takes_days_away(told: list[Told], lead: int) -> None:
    for end in range(1, len(told)):
        if told[end].meeting >= told[end - 1].meeting:
            assert due(*told[: end + 1], lead=lead) >= due(*told[:end], lead=lead)


@given(st.integers(0, 40), st.integers(0, 30), st.integers(1, 40), st.integers(0, 10))
def test_who_is_in_time_is_not_late_on_the_day_they_hear_of_an_earlier_one(
    first: int, second: int, earlier: int, lead: int
) -> None:
    asked = Told(ASKED, ASKED + timedelta(days=first + second + earlier))
    moved = Told(ASKED + timedelta(days=first), ASKED + timedelta(days=first + second))

    before, after = due(asked, lead=lead), due(asked, moved, lead=lead)

    assert before < moved.on or moved.on <= after <= moved.meeting


@given(tellings(), st.integers(0, 10))
def test_a_meeting_that_never_moved_is_owed_by_the_usual_day(told: list[Told], lead: int) -> None:
    one = told[0]

    assert due(one, lead=lead) == talk_due(one.meeting, lead=lead, told_on=one.on, offices=OFFICES)


def test_a_late_talk_is_as_late_as_before_when_its_meeting_moved_by_a_day_there_and_back() -> None:
    asked = Told(ASKED, THIRD)
    there = Told(NOVEMBER_29, THIRD + timedelta(days=1))
    back = Told(NOVEMBER_29, THIRD)

    owed = [due(asked), due(asked, there), due(asked, there, back)]

    assert owed == [date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 26)]
