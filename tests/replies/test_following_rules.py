"""What becomes of a promise: its machine, the days that went by, and who may say that it was kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.replies.rules.following import (
    LIFE,
    SAID_BY_RAISERS,
    Days,
    Happened,
    Keeping,
    Saying,
    State,
    Step,
    days_let_pass,
    keeping,
    why_not_move,
    why_not_say,
)

TODAY = date(2026, 11, 29)
near = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))
steps = st.sampled_from(list(Step))


@given(st.lists(steps, max_size=12))
def test_nothing_that_the_owing_body_does_ever_confirms_a_promise(taken: list[Step]) -> None:
    state = LIFE.start
    for step in taken:
        if step not in SAID_BY_RAISERS and LIFE.allows(state, step):
            state = LIFE.take(state, step)

    assert state is not State.CONFIRMED


@given(st.lists(steps, max_size=12))
def test_a_confirmed_promise_was_reported_done_before_its_raiser_confirmed_it(taken: list[Step]) -> None:
    state, history = LIFE.start, [Step.PROGRESS]
    for step in taken:
        if LIFE.allows(state, step):
            state = LIFE.take(state, step)
            history.append(step)

    if state is State.CONFIRMED:
        assert history[-1] is Step.CONFIRMED
        since = history[: len(history) - 1 - history[::-1].index(Step.DONE)]
        assert Step.NOT_YET not in history[len(since) :]


@pytest.mark.parametrize(
    ("state", "days", "kept"),
    [
        (State.OPEN, Days(TODAY, TODAY), Keeping.AHEAD),
        (State.OPEN, Days(TODAY - timedelta(9), TODAY), Keeping.MOVED),
        (State.OPEN, Days(TODAY - timedelta(9), TODAY - timedelta(1)), Keeping.BROKEN),
        (State.DROPPED, Days(TODAY, TODAY), Keeping.BROKEN),
        (State.DONE, Days(TODAY, TODAY, TODAY), Keeping.ON_TIME),
        (State.CONFIRMED, Days(TODAY - timedelta(9), TODAY, TODAY - timedelta(1)), Keeping.LATE),
        (State.REPLACED, Days(TODAY, TODAY), None),
    ],
)
def test_a_promise_is_measured_by_the_day_that_was_named_first(
    state: State, days: Days, kept: Keeping | None
) -> None:
    assert keeping(state, days, today=TODAY) is kept


@given(near, st.lists(st.integers(1, 40), max_size=4), near)
def test_a_promise_moved_before_its_day_lets_only_the_last_day_pass(
    first: date, later: list[int], today: date
) -> None:
    due_on, history = first, []
    for days in later:
        history.append(Happened(due_on - timedelta(1), Step.MOVED, due_on + timedelta(days)))
        due_on += timedelta(days)

    assert days_let_pass(first, history, today=today) == ([due_on] if due_on < today else [])


def test_a_day_passes_only_while_nobody_has_reported_the_promise_done() -> None:
    due_on, early, late = TODAY - timedelta(10), TODAY - timedelta(12), TODAY - timedelta(5)
    done, not_yet = Happened(early, Step.DONE), Happened(late, Step.NOT_YET)

    assert days_let_pass(due_on, [], today=due_on) == []
    assert days_let_pass(due_on, [], today=TODAY) == [due_on]
    assert days_let_pass(due_on, [done], today=TODAY) == []
    assert days_let_pass(due_on, [Happened(late, Step.DONE)], today=TODAY) == [due_on]
    assert days_let_pass(due_on, [done, not_yet], today=TODAY) == []
    assert days_let_pass(due_on, [Happened(late, Step.MOVED, TODAY)], today=TODAY) == [due_on]


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (why_not_move(State.DONE, TODAY, TODAY + timedelta(9), reason="Mưa.", today=TODAY), "promise_closed"),
        (why_not_move(State.OPEN, TODAY, TODAY, reason="Mưa.", today=TODAY), "not_a_later_day"),
        (
            why_not_move(State.OPEN, TODAY - timedelta(9), TODAY - timedelta(1), reason="Mưa.", today=TODAY),
            "moved_past",
        ),
        (
            why_not_move(State.OPEN, TODAY, TODAY + timedelta(9), reason=" ", today=TODAY),
            "no_reason_to_move",
        ),
        (
            why_not_say(Saying(State.DONE, owes=True, raised=True), Step.CONFIRMED, remark=""),
            "owes_it",
        ),
        (
            why_not_say(Saying(State.DONE, owes=False, raised=False), Step.CONFIRMED, remark=""),
            "not_promised_to",
        ),
        (
            why_not_say(Saying(State.OPEN, owes=False, raised=True), Step.CONFIRMED, remark=""),
            "not_reported_done",
        ),
        (
            why_not_say(Saying(State.DROPPED, owes=False, raised=True), Step.NOT_YET, remark="Thiếu."),
            "promise_closed",
        ),
        (
            why_not_say(Saying(State.DONE, owes=False, raised=True), Step.NOT_YET, remark=" "),
            "no_remark_yet",
        ),
    ],
)
def test_why_a_promise_is_not_moved_or_confirmed(refusal: Refusal | None, code: str) -> None:
    assert refusal is not None
    assert refusal.code == code


@given(st.sampled_from(list(State)), steps, st.booleans(), st.text(max_size=9))
def test_whoever_owes_a_promise_never_says_that_it_was_kept(
    state: State, step: Step, raised: bool, remark: str
) -> None:
    refusal = why_not_say(Saying(state, owes=True, raised=raised), step, remark=remark)

    assert refusal is not None
    assert refusal.code == "owes_it"
