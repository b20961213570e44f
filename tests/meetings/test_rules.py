"""What may be done to a meeting, and which meeting is the next one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.meetings import rules
from giaoban.meetings.rules import LIFE, Channel, Facts, ItemKind, Sitting, State, Verb

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=HANOI)


def at(day: int, hour: int = 7) -> datetime:
    return NOW.replace(hour=hour, minute=30) + timedelta(days=day)


def facts(state: State = State.PLANNED, *, key: int = 1, day: int = 20) -> Facts:
    return Facts(key=key, state=state, starts_at=at(day), written_until=at(day - 4).date())


def code(refusal: Refusal | None) -> str | None:
    return None if refusal is None else refusal.code


ASK: dict[Verb, Callable[[Facts], Refusal | None]] = {
    Verb.CALL: lambda meeting: rules.why_not_call(meeting, missing=(), now=NOW),
    Verb.MOVE: lambda meeting: rules.why_not_move(meeting, at(21), others=(), now=NOW),
    Verb.CANCEL: rules.why_not_cancel,
    Verb.OPEN: lambda meeting: rules.why_not_open(meeting, today=meeting.starts_at.date()),
    Verb.CLOSE: rules.why_not_close,
    Verb.REINSTATE: lambda meeting: rules.why_not_reinstate(meeting, in_period=0, others=(), now=NOW),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("verb", Verb)
def test_with_nothing_else_in_the_way_a_rule_allows_what_the_table_allows(state: State, verb: Verb) -> None:
    assert (ASK[verb](facts(state)) is None) == LIFE.allows(state, verb)


def test_nothing_leads_back_from_closed_and_only_taking_it_up_again_from_cancelled() -> None:
    exits = {state: {there for (here, _), there in LIFE.moves.items() if here is state} for state in State}

    assert {state for state, there in exits.items() if not there - {state}} == {State.CLOSED}
    assert exits[State.CANCELLED] == {State.PLANNED}


@pytest.mark.parametrize(
    ("day", "in_period", "standing", "answer"),
    [
        (20, 1, (), None),
        (-1, 0, (), "time_has_passed_reinstate"),
        (20, 2, (), "period_is_full"),
        (20, 1, (20,), "same_time"),
        (20, 1, (21,), None),
    ],
)
def test_a_cancelled_meeting_is_taken_up_again_while_its_time_and_its_place_are_free(
    day: int, in_period: int, standing: tuple[int, ...], answer: str | None
) -> None:
    cancelled = facts(State.CANCELLED, day=day)
    others = [Sitting(9, at(other)) for other in standing]

    assert code(rules.why_not_reinstate(cancelled, in_period=in_period, others=others, now=NOW)) == answer


def test_only_a_briefing_goes_without_a_name() -> None:
    conference = replace(facts(), binds=False)

    assert code(rules.why_not_rename(facts(), name="")) is None
    assert code(rules.why_not_rename(conference, name="")) == "needs_a_name"
    assert code(rules.why_not_rename(facts(State.CLOSED), name="Giao ban")) == "closed"


def test_a_meeting_that_is_no_briefing_takes_no_written_opinions() -> None:
    conference = replace(facts(), binds=False)

    recorded = rules.why_not_record_turn(conference, Channel.WRITTEN, today=NOW.date())
    entered = rules.why_not_enter_turn(conference, Channel.WRITTEN, compiled=False)

    assert (code(recorded), code(entered)) == ("no_briefing", "no_briefing")


@pytest.mark.parametrize(
    ("state", "answers"),
    [  # call, move, cancel, open, close; edit agenda, spoken turn, written turn
        ("planned", "yes yes yes not_called not_open; yes not_open yes"),
        ("called", "not_planned yes yes yes not_open; yes not_open yes"),
        ("in_session", "not_planned in_session in_session already_open yes; in_session yes written_closed"),
        ("closed", "not_planned closed closed closed closed; closed closed closed"),
        ("cancelled", "not_planned cancelled cancelled cancelled cancelled; cancelled cancelled cancelled"),
    ],
)
def test_each_state_says_what_it_allows(state: str, answers: str) -> None:
    meeting = facts(State(state))
    today = NOW.date()

    acts = [code(ASK[verb](meeting)) for verb in (Verb.CALL, Verb.MOVE, Verb.CANCEL, Verb.OPEN, Verb.CLOSE)]
    contents = [
        code(rules.why_not_edit_agenda(meeting)),
        code(rules.why_not_record_turn(meeting, Channel.ORAL, today=today)),
        code(rules.why_not_record_turn(meeting, Channel.WRITTEN, today=today)),
    ]

    assert "; ".join(" ".join(answer or "yes" for answer in part) for part in (acts, contents)) == answers


def test_a_meeting_is_not_called_while_its_agenda_lacks_something_required() -> None:
    refusal = rules.why_not_call(facts(), missing=("Kết luận", "Phản ánh"), now=NOW)

    assert str(refusal) == (
        "The agenda lacks what it must contain: Kết luận; Phản ánh. Add it, then call the meeting."
    )


def test_a_meeting_whose_time_has_passed_is_moved_before_it_is_called() -> None:
    assert code(rules.why_not_call(facts(day=-1), missing=(), now=NOW)) == "time_has_passed"


def test_a_meeting_is_opened_on_its_day_or_later_and_not_before() -> None:
    meeting = facts(State.CALLED, day=3)
    day = meeting.starts_at.date()

    answers = [code(rules.why_not_open(meeting, today=day + timedelta(days=n))) for n in (-1, 0, 1)]

    assert answers == ["too_early", None, None]


def test_written_opinions_are_taken_until_the_closing_day_and_on_it() -> None:
    meeting = facts(State.CALLED)

    answers = [
        code(
            rules.why_not_record_turn(
                meeting, Channel.WRITTEN, today=meeting.written_until + timedelta(days=n)
            )
        )
        for n in (-1, 0, 1)
    ]

    assert answers == [None, None, "written_closed"]


@pytest.mark.parametrize(
    ("to", "answer"),
    [
        (at(20), "same_time"),
        (at(-1), "past"),
        (at(1), None),
        (at(30), None),
        (at(50), "overtakes"),
        (at(51), "overtakes"),
        (at(49), None),
        (at(60), "overtakes"),
    ],
)
def test_a_meeting_moves_freely_between_its_neighbours_and_past_none(
    to: datetime, answer: str | None
) -> None:
    others = [Sitting(2, at(-10)), Sitting(3, at(40), cancelled=True), Sitting(4, at(50)), Sitting(5, at(80))]

    refusal = rules.why_not_move(facts(), to, others=others, now=NOW)

    assert code(refusal) == answer


def test_a_meeting_is_not_moved_before_the_one_that_precedes_it() -> None:
    refusal = rules.why_not_move(
        facts(day=40), at(9), others=[Sitting(2, at(10)), Sitting(3, at(30))], now=NOW
    )

    assert str(refusal).startswith(
        "The series has a meeting on 02/12/2026; this one cannot be moved to it or before"
    )


@pytest.mark.parametrize(
    ("day", "in_period", "answer"),
    [
        (5, 0, None),
        (5, 1, None),
        (5, 2, "period_is_full"),
        (-5, 0, "past"),
        (20, 0, "same_time"),
        (30, 0, None),
    ],
)
def test_a_period_holds_at_most_two_meetings_at_different_times(
    day: int, in_period: int, answer: str | None
) -> None:
    others = [Sitting(1, at(20)), Sitting(2, at(30), cancelled=True)]

    assert code(rules.why_not_add(at(day), in_period=in_period, others=others, now=NOW)) == answer


# The next meeting.

sittings = st.lists(
    st.builds(
        Sitting,
        key=st.integers(1, 1000),
        starts_at=st.integers(0, 60).map(at),
        cancelled=st.booleans(),
        binds=st.booleans(),
    ),
    unique_by=lambda each: each.key,
    min_size=1,
    max_size=12,
)


@given(series=sittings, data=st.data())
def test_a_matter_is_due_at_the_next_meeting_that_is_held_and_no_other(
    series: list[Sitting], data: st.DataObject
) -> None:
    raised = data.draw(st.sampled_from(series))

    due = rules.next_after(raised, series)

    held_later = [each for each in series if each.binds and not each.cancelled and each.place > raised.place]
    assert (due is None) == (not held_later)
    if due is not None:
        assert due in held_later
        assert not [each for each in held_later if each.place < due.place]


@given(series=sittings, data=st.data())
def test_cancelling_the_due_meeting_makes_the_matter_due_at_a_later_one(
    series: list[Sitting], data: st.DataObject
) -> None:
    raised = data.draw(st.sampled_from(series))
    due = rules.next_after(raised, series)

    remaining = [replace(each, cancelled=True) if each == due else each for each in series]
    later = rules.next_after(raised, remaining)

    if due is not None and later is not None:
        assert later.place > due.place
    assert due is not None or later is None


@given(series=sittings, data=st.data(), hours=st.integers(-2000, 2000))
def test_a_permitted_move_never_changes_what_is_next_for_anybody(
    series: list[Sitting], data: st.DataObject, hours: int
) -> None:
    moved = data.draw(st.sampled_from([each for each in series if not each.cancelled] or [Sitting(0, at(1))]))
    to = moved.starts_at + timedelta(hours=hours)
    meeting = replace(facts(key=moved.key), starts_at=moved.starts_at, binds=moved.binds)
    if rules.why_not_move(meeting, to, others=series, now=at(-100)) is not None:
        return

    after = [replace(each, starts_at=to) if each.key == moved.key else each for each in series]

    assert order_of_briefings(after) == order_of_briefings(series)


def order_of_briefings(series: list[Sitting]) -> list[int]:
    held = [each for each in series if each.binds and not each.cancelled]
    return [each.key for each in sorted(held, key=lambda each: each.place)]


@given(series=sittings, data=st.data(), extra=st.lists(st.integers(0, 60).map(at), max_size=4))
def test_meetings_of_other_types_change_the_due_meeting_of_nothing(
    series: list[Sitting], data: st.DataObject, extra: list[datetime]
) -> None:
    raised = data.draw(st.sampled_from(series))
    conferences = [Sitting(2000 + place, when, binds=False) for place, when in enumerate(extra)]

    assert rules.next_after(raised, [*series, *conferences]) == rules.next_after(raised, series)


def test_two_meetings_in_one_period_are_each_the_next_of_the_one_before() -> None:
    january, second, february = Sitting(1, at(0)), Sitting(3, at(14)), Sitting(2, at(30))

    series = [february, second, january]

    assert (rules.next_after(january, series), rules.next_after(second, series)) == (second, february)
    assert rules.next_after(february, series) is None


def test_a_matter_of_a_merged_tet_period_waits_for_the_meeting_after_it() -> None:
    january, merged, march = Sitting(1, at(0)), Sitting(2, at(30), cancelled=True), Sitting(3, at(60))

    assert rules.next_after(january, [january, merged, march]) is march


def test_two_meetings_at_one_time_follow_each_other_in_the_order_of_planning() -> None:
    first, second = Sitting(1, at(0)), Sitting(2, at(0))

    assert rules.next_after(first, [second, first]) is second
    assert rules.next_after(second, [second, first]) is None


# The agenda.


def test_the_ordinary_agenda_has_everything_that_it_requires() -> None:
    required = [item.kind for item in rules.ORDINARY_AGENDA if item.required]

    assert ItemKind.REPLIES in required
    assert rules.missing_kinds(required, [item.kind for item in rules.ORDINARY_AGENDA]) == ()


def test_what_is_missing_is_named_once_in_the_order_required() -> None:
    assert rules.missing_kinds(["a", "b", "a", "c"], ["b"]) == ("a", "c")


@pytest.mark.parametrize(
    ("called", "items", "missing", "answer"),
    [
        (False, 3, (), None),
        (False, 3, ("Kết luận",), None),
        (True, 3, ("Kết luận",), "missing_required_item"),
        (True, 3, (), None),
        (False, 0, (), "empty_agenda"),
    ],
)
def test_nothing_required_is_taken_from_an_agenda_that_has_been_sent(
    called: bool, items: int, missing: tuple[str, ...], answer: str | None
) -> None:
    assert code(rules.why_not_save_agenda(called=called, items=items, missing=missing)) == answer


@given(items=st.lists(st.integers(), unique=True, min_size=1), data=st.data(), earlier=st.booleans())
def test_moving_an_item_loses_none_and_can_be_taken_back(
    items: list[int], data: st.DataObject, earlier: bool
) -> None:
    index = data.draw(st.integers(0, len(items) - 1))

    moved = rules.moved_item(items, index, earlier=earlier)

    assert sorted(moved) == sorted(items)
    assert rules.moved_item(moved, moved.index(items[index]), earlier=not earlier) == items or moved == items


def test_the_day_of_a_meeting_is_the_day_in_hanoi() -> None:
    assert facts(day=0).starts_at.date() == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("state", "channel", "compiled", "expected"),
    [
        (State.CALLED, Channel.ORAL, False, "not_open"),
        (State.CALLED, Channel.WRITTEN, False, None),
        (State.IN_SESSION, Channel.ORAL, False, None),
        (State.CLOSED, Channel.ORAL, False, None),
        (State.CLOSED, Channel.WRITTEN, True, "compiled"),
        (State.CANCELLED, Channel.WRITTEN, False, "cancelled"),
    ],
)
def test_the_office_enters_turns_until_the_compilation_is_closed(
    state: State, channel: Channel, compiled: bool, expected: str | None
) -> None:
    assert code(rules.why_not_enter_turn(facts(state), channel, compiled=compiled)) == expected
