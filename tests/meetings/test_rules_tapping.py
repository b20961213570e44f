"""Rules of the list at the door: every state is one tap away, and no tap contradicts what is seen."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import attendance
from giaoban.meetings.rules.attendance import Mark, Noted, Tap
from giaoban.meetings.rules.tapping import marks_for, offered

BEGINS = datetime.fromisoformat("2026-11-27T07:30:00+07:00")
pressed = st.lists(st.integers(0, 3), max_size=6)


def tapped(taps: list[Tap], mark: Mark) -> list[Tap]:
    """Return the taps with one more, made a minute after the last."""
    at = BEGINS + timedelta(minutes=len(taps))
    marks = marks_for(mark, attendance.noted(taps))
    return [*taps, *(Tap(each, at, at, at, f"{len(taps)} {each}") for each in marks)]


def state(facts: Noted) -> Mark:
    """Return the one mark that a post stands at."""
    if facts.arrived_at is not None:
        return Mark.ARRIVED if facts.left_at is None else Mark.LEFT
    return facts.absence or Mark.CLEARED


@given(pressed)
def test_every_state_but_the_one_noted_is_one_tap_away_and_nothing_contradicts(choices: list[int]) -> None:
    taps: list[Tap] = []
    for choice in choices:
        found = offered(attendance.noted(taps))
        marks = [*found.first, *found.more]
        reached = {state(attendance.noted(tapped(taps, mark))): mark for mark in marks}

        taps = tapped(taps, marks[choice % len(marks)])

        assert {mark: mark for mark in marks} == reached
        assert not attendance.noted(taps).contradicted


def test_whoever_is_there_leaves_or_was_not_there_after_all() -> None:
    there = offered(Noted(arrived_at=BEGINS))
    gone = offered(Noted(arrived_at=BEGINS, left_at=BEGINS))

    assert (there.first, gone.first) == ((Mark.LEFT,), (Mark.ARRIVED,))
    assert there.more == gone.more == (Mark.EXCUSED, Mark.ABSENT, Mark.CLEARED)


@given(pressed)
def test_once_it_is_over_a_tap_says_of_nobody_that_they_come_or_go(choices: list[int]) -> None:
    taps: list[Tap] = []
    for choice in choices:
        found, over = (offered(attendance.noted(taps), over=is_over) for is_over in (False, True))
        marks = [*found.first, *found.more]

        assert [*over.first, *over.more] == [each for each in marks if each not in (Mark.ARRIVED, Mark.LEFT)]
        taps = tapped(taps, marks[choice % len(marks)])
