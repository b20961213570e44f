"""Rules of attendance: taps in whatever order, states that follow from times, nobody there by default."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import State, attendance, noting
from giaoban.meetings.rules.attendance import THERE, Mark, Noted, Presence, Session, Tap
from giaoban.meetings.rules.invitations import Answer, Cause

BEGINS = datetime.fromisoformat("2026-11-27T07:30:00+07:00")
ENDS = datetime.fromisoformat("2026-11-27T10:30:00+07:00")
MEETING = Session(BEGINS, ENDS)
RUNNING = Session(BEGINS)

moments = st.integers(-60, 200).map(lambda minute: BEGINS + timedelta(minutes=minute))


@st.composite
def taps(draw: st.DrawFn, marks: tuple[Mark, ...] = tuple(Mark)) -> Tap:
    """Draw a tap that reached the server at once, or after a while without network."""
    at = draw(moments)
    wait = draw(st.sampled_from([timedelta(0), timedelta(minutes=40), timedelta(hours=5)]))
    mark = draw(st.sampled_from(marks))
    key = str(draw(st.integers(0, 40)))
    return Tap(mark, at, at, at + wait, key, cause=Cause.WORK if mark is Mark.EXCUSED else None)


several = st.lists(taps(), max_size=8, unique_by=lambda tap: tap.key)
without_corrections = st.lists(
    taps(tuple(set(Mark) - {Mark.CLEARED})), max_size=8, unique_by=lambda tap: tap.key
)


def tap(mark: Mark, minute: int, *, wait: int = 0) -> Tap:
    """Return a tap so many minutes after the beginning, received so many minutes later."""
    at = BEGINS + timedelta(minutes=minute)
    cause = Cause.ILLNESS if mark is Mark.EXCUSED else None
    return Tap(mark, at, at, at + timedelta(minutes=wait), f"{mark} {minute}", cause=cause)


@given(several, st.randoms(use_true_random=False))
def test_taps_say_the_same_in_whatever_order_and_however_often_they_come(
    found: list[Tap], chance: object
) -> None:
    shuffled = [*found, *found]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random that hypothesis records

    assert attendance.noted(shuffled) == attendance.noted(found)


@given(several)
def test_nobody_is_there_unless_somebody_noted_that_they_came(found: list[Tap]) -> None:
    stands = attendance.standing(attendance.noted(found), RUNNING)

    assert stands.presence not in THERE or any(one.mark is Mark.ARRIVED for one in found)


@given(without_corrections)
def test_the_earliest_arrival_counts_and_a_contradiction_is_shown(found: list[Tap]) -> None:
    facts = attendance.noted(found)

    came = [one.at for one in found if one.mark is Mark.ARRIVED]
    missed = [one for one in found if one.mark in (Mark.EXCUSED, Mark.ABSENT)]
    assert facts.arrived_at == min(came, default=None)
    assert facts.contradicted == (bool(came) and bool(missed))
    assert (facts.absence is None) == (bool(came) or not missed)


@given(moments, st.integers(1, 90))
def test_a_correction_clears_what_it_knew_and_not_what_waited_on_another_telephone(
    at: datetime, after: int
) -> None:
    later = at + timedelta(minutes=after)
    seen = Tap(Mark.ABSENT, at, at, at, "seen")
    unseen = Tap(Mark.ARRIVED, at, at, later + timedelta(minutes=1), "unseen")
    cleared = Tap(Mark.CLEARED, later, later, later, "cleared")

    assert attendance.noted([seen, cleared]) == Noted()
    assert attendance.noted([seen, unseen, cleared]).arrived_at == at
    assert not attendance.noted([seen, unseen, cleared]).contradicted


def test_what_came_in_one_parcel_with_its_correction_is_cleared() -> None:
    arrival = tap(Mark.ARRIVED, -5, wait=45)
    correction = tap(Mark.CLEARED, 10, wait=30)

    assert arrival.received_at == correction.received_at
    assert attendance.noted([arrival, correction]) == Noted()


def test_whoever_was_sent_is_named_though_somebody_noted_the_arrival_first() -> None:
    at_the_door = tap(Mark.ARRIVED, -5)
    named = replace(tap(Mark.ARRIVED, 2), substitute="Trần Thị Mới", substitute_is="Phó bí thư")

    found = attendance.noted([at_the_door, named])

    assert (found.arrived_at, found.substitute) == (at_the_door.at, "Trần Thị Mới")
    assert found.substitute_is == "Phó bí thư"


def test_who_goes_out_and_comes_back_has_not_left() -> None:
    out = [tap(Mark.ARRIVED, -5), tap(Mark.LEFT, 60)]
    back = [*out, tap(Mark.ARRIVED, 75)]

    assert attendance.noted(out).left_at == BEGINS + timedelta(minutes=60)
    assert attendance.noted(back).left_at is None
    assert attendance.noted(back).arrived_at == BEGINS - timedelta(minutes=5)


@given(st.integers(-60, 180), st.integers(0, 180))
def test_minutes_late_and_early_follow_from_the_times(came: int, stayed: int) -> None:
    arrived, left = BEGINS + timedelta(minutes=came), ENDS - timedelta(minutes=stayed)

    stands = attendance.standing(Noted(arrived_at=arrived, left_at=left), MEETING)

    assert (stands.late_by, stands.left_before) == (max(came, 0), stayed)
    assert (stands.presence is Presence.LEFT_EARLY) == (stayed > 0)
    assert (stands.presence is Presence.ON_TIME) == (came <= 0 and stayed == 0)


@pytest.mark.parametrize(
    ("facts", "session", "answer", "presence", "cause"),
    [
        (Noted(), RUNNING, "", Presence.AWAITED, None),
        (Noted(), RUNNING, Answer.COMES, Presence.AWAITED, None),
        (Noted(), MEETING, Answer.COMES, Presence.ABSENT, None),
        (Noted(), MEETING, Answer.DECLINES, Presence.EXCUSED, Cause.FAMILY),
        (Noted(absence=Mark.ABSENT), RUNNING, "", Presence.ABSENT, None),
        (Noted(absence=Mark.ABSENT), RUNNING, Answer.DECLINES, Presence.EXCUSED, Cause.FAMILY),
        (Noted(absence=Mark.EXCUSED, cause=Cause.WORK), RUNNING, "", Presence.EXCUSED, Cause.WORK),
        (Noted(arrived_at=BEGINS, substitute="Trần Thị Mới"), MEETING, "", Presence.SUBSTITUTE, None),
        (Noted(arrived_at=BEGINS + timedelta(seconds=59)), MEETING, "", Presence.ON_TIME, None),
        (Noted(arrived_at=BEGINS + timedelta(minutes=12)), MEETING, "", Presence.LATE, None),
    ],
)
def test_how_somebody_attended_follows_from_what_was_noted_and_answered(
    facts: Noted, session: Session, answer: str, presence: Presence, cause: Cause | None
) -> None:
    stands = attendance.standing(facts, session, answer=answer, declined_for=Cause.FAMILY)

    assert (stands.presence, stands.cause) == (presence, cause)


@pytest.mark.parametrize(
    ("state", "on_its_day", "compiled", "approved", "code"),
    [
        (State.PLANNED, True, False, False, "not_called"),
        (State.CALLED, False, False, False, "too_early"),
        (State.CALLED, True, False, False, None),
        (State.IN_SESSION, True, False, False, None),
        (State.CLOSED, True, False, False, None),
        (State.CLOSED, True, True, False, "compiled"),
        (State.CLOSED, True, False, True, "minutes_approved"),
        (State.CLOSED, True, True, True, "minutes_approved"),
        (State.CANCELLED, True, False, False, "cancelled"),
    ],
)
def test_attendance_is_noted_from_the_day_until_it_is_compiled_or_its_minutes_are_approved(
    state: State, *, on_its_day: bool, compiled: bool, approved: bool, code: str | None
) -> None:
    refusal = noting.why_not_note(state, on_its_day=on_its_day, compiled=compiled, approved=approved)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("state", "minute", "code"),
    [
        (State.CALLED, -61, "too_early"),
        (State.CALLED, -60, None),
        (State.CALLED, 180, None),
        (State.CALLED, 181, "too_late"),
        (State.IN_SESSION, 300, None),
        (State.CLOSED, 10, "too_late"),
        (State.PLANNED, 10, "not_called"),
        (State.CANCELLED, 10, "cancelled"),
    ],
)
def test_one_says_oneself_that_one_is_there_from_an_hour_before_until_the_end(
    state: State, minute: int, code: str | None
) -> None:
    now = BEGINS + timedelta(minutes=minute)

    refusal = noting.why_not_arrive(state, starts_at=BEGINS, ends_at=ENDS, now=now)

    assert (refusal.code if refusal else None) == code


@given(st.sampled_from(Mark), st.integers(-300, 300))
def test_after_the_end_nobody_comes_or_goes_and_all_else_is_still_noted(mark: Mark, minute: int) -> None:
    at = ENDS + timedelta(minutes=minute)

    refusal = noting.why_not_tap(mark, at, ended_at=ENDS)

    assert (refusal is not None) == (minute > 0 and mark in (Mark.ARRIVED, Mark.LEFT))
    assert noting.why_not_tap(mark, at, ended_at=None) is None


def test_who_is_there_from_the_beginning_is_never_there_after_the_end() -> None:
    short = Session(BEGINS, BEGINS - timedelta(minutes=5))

    assert Session(BEGINS).from_the_beginning(ENDS) == BEGINS
    assert short.from_the_beginning(ENDS) == short.ended_at


def test_every_way_of_attending_has_its_words() -> None:
    assert set(attendance.PRESENCE_WORDS) == set(Presence)
