"""Rules of talks: the fair rota, the life of a talk, when its text is due, who owes what. No database."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import Light, talking
from giaoban.meetings.rules.rota import Slot, Speaker, Spoken, last_turn, open_slots, propose, queue_of
from giaoban.meetings.rules.talks import (
    OPEN_TALKS,
    TALK_LIFE,
    Owes,
    TalkFacts,
    TalkState,
    TalkVerb,
    is_talk_late,
    talk_due,
    talk_readiness_of,
)

NEW_YEAR: Final = date(2026, 1, 1)
OFFICES: Final = OfficeDays()
MEETING: Final = date(2026, 11, 27)  # a Friday
THEMES: Final = (101, 102, 103)

units = st.lists(st.integers(1, 30), min_size=1, max_size=8, unique=True)
days = st.integers(0, 700).map(lambda days: NEW_YEAR - timedelta(days=days))


def speakers(keys: list[int]) -> list[Speaker]:
    """Return units that have always been what they are."""
    return [Speaker(key) for key in keys]


def slots(count: int) -> list[Slot]:
    """Return as many talks of a year, one a month."""
    return [Slot(number, NEW_YEAR + timedelta(days=28 * number)) for number in range(count)]


@st.composite
def histories(draw: st.DrawFn, keys: list[int]) -> list[Spoken]:
    """Return turns that some of these units had before the year."""
    pairs = st.tuples(st.sampled_from(keys), st.sampled_from(THEMES), days)
    return [
        Spoken(unit, theme, day)
        for unit, theme, day in draw(st.lists(pairs, max_size=12, unique_by=lambda turn: turn[2]))
    ]


@given(st.data())
def test_nobody_speaks_twice_before_everybody_has_spoken(data: st.DataObject) -> None:
    keys = data.draw(units)
    spoken = data.draw(histories(keys))

    proposed = [
        one.unit for one in propose(slots(data.draw(st.integers(0, 24))), speakers(keys), THEMES, spoken)
    ]

    for start in range(len(proposed)):
        turn = proposed[start : start + len(keys)]
        assert len(set(turn)) == len(turn)


@given(st.data())
def test_who_has_not_spoken_longest_is_asked_first(data: st.DataObject) -> None:
    keys = data.draw(units)
    spoken = data.draw(histories(keys))

    (first,) = propose(slots(1), speakers(keys), THEMES, spoken)

    asked = last_turn(Speaker(first.unit), spoken)
    others = [last_turn(Speaker(key), spoken) for key in keys]
    assert asked is None or all(other is not None and other >= asked for other in others)


@given(st.data())
def test_the_same_facts_give_the_same_rota_however_they_are_told(data: st.DataObject) -> None:
    keys = data.draw(units)
    spoken = data.draw(histories(keys))
    year = slots(12)

    told = propose(year, speakers(keys), THEMES, spoken)

    shuffled = data.draw(st.permutations(spoken)), data.draw(st.permutations(year))
    assert propose(shuffled[1], speakers(keys), THEMES, shuffled[0]) == told


@given(st.data())
def test_a_merged_unit_carries_the_turns_of_all_it_came_from(data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.integers(1, 30), min_size=2, max_size=6, unique=True))
    spoken = data.draw(histories(keys))
    merged = Speaker(99, frozenset(keys[:2]))

    last = last_turn(merged, spoken)

    apart = [day for key in keys[:2] if (day := last_turn(Speaker(key), spoken)) is not None]
    assert last == (max(apart) if apart else None)


@given(st.data())
def test_no_unit_is_asked_for_its_last_theme_again_while_there_is_another(data: st.DataObject) -> None:
    keys = data.draw(units)
    spoken = data.draw(histories(keys))
    heard = {turn.unit: turn.theme for turn in sorted(spoken, key=lambda turn: turn.day)}

    for one in propose(slots(12), speakers(keys), THEMES, spoken):
        assert one.theme != heard.get(one.unit)
        heard[one.unit] = one.theme


def test_a_talk_that_is_promised_for_later_counts_as_a_turn() -> None:
    promised = Spoken(1, 101, NEW_YEAR + timedelta(days=300))

    proposed = propose(slots(3), speakers([1, 2, 3, 4]), THEMES, [promised])

    assert [one.unit for one in proposed] == [2, 3, 4]


def test_those_who_stand_equal_keep_their_usual_order() -> None:
    assert [one.key for one in queue_of(speakers([7, 3, 5]), [])] == [7, 3, 5]


def test_a_group_without_units_or_themes_has_a_rota_without_them() -> None:
    assert propose(slots(2), [], THEMES, []) == []
    assert [one.theme for one in propose(slots(2), speakers([1]), (), [])] == [None, None]


def test_only_talks_that_nobody_was_asked_for_are_open() -> None:
    first, second = slots(2)

    assert open_slots([first, second], {first.meeting: 1}, each=2) == [first, second, second]
    assert open_slots([first], {first.meeting: 3}, each=1) == []
    assert open_slots([first], {}, each=0) == []


def test_every_state_of_a_talk_can_be_reached_and_left() -> None:
    reached = {TALK_LIFE.start} | set(TALK_LIFE.moves.values())
    left = {state for state, _verb in TALK_LIFE.moves}

    assert reached == left == set(TalkState)


def test_a_text_is_due_a_week_of_working_days_before_the_meeting() -> None:
    long_ago = MEETING - timedelta(days=60)

    assert talk_due(MEETING, lead=5, told_on=long_ago, offices=OFFICES) == date(2026, 11, 20)
    rests = OfficeDays(free=frozenset({date(2026, 11, 24)}))
    assert talk_due(MEETING, lead=5, told_on=long_ago, offices=rests) == date(2026, 11, 19)


@given(st.integers(0, 30), st.integers(0, 40))
def test_nobody_is_late_on_the_day_they_hear_of_it(lead: int, days: int) -> None:
    told = MEETING - timedelta(days=days)

    due = talk_due(MEETING, lead=lead, told_on=told, offices=OFFICES)

    assert told <= due <= MEETING
    assert all(not is_talk_late(state, due=due, today=told) for state in TalkState)


@given(st.integers(-10, 60), st.integers(0, 200))
def test_the_due_day_moves_with_the_meeting(days: int, told_before: int) -> None:
    told = MEETING - timedelta(days=100 + told_before)

    moved = talk_due(MEETING + timedelta(days=days * 7), lead=5, told_on=told, offices=OFFICES)

    assert moved == talk_due(MEETING, lead=5, told_on=told, offices=OFFICES) + timedelta(days=days * 7)


@pytest.mark.parametrize("state", TalkState)
def test_only_what_the_unit_owes_can_be_late(state: TalkState) -> None:
    due = date(2026, 11, 20)

    assert not is_talk_late(state, due=due, today=due)
    assert is_talk_late(state, due=due, today=due + timedelta(days=1)) == (
        state in {TalkState.ASKED, TalkState.REGISTERED, TalkState.NEEDS_CHANGES}
    )


READINESS: Final = {
    TalkState.ASKED: (Light.WAITING, Light.LATE, Owes.UNIT),
    TalkState.REGISTERED: (Light.WAITING, Light.LATE, Owes.UNIT),
    TalkState.NEEDS_CHANGES: (Light.WAITING, Light.LATE, Owes.UNIT),
    TalkState.DRAFT_IN: (Light.WAITING, Light.WAITING, Owes.OFFICE),
    TalkState.READY: (Light.READY, Light.READY, Owes.NOBODY),
    TalkState.GIVEN: (Light.READY, Light.READY, Owes.NOBODY),
    TalkState.NOT_GIVEN: (Light.READY, Light.READY, Owes.NOBODY),
}


@pytest.mark.parametrize("state", TalkState)
def test_who_owes_what_for_a_talk_is_seen_before_the_meeting(state: TalkState) -> None:
    due = date(2026, 11, 20)
    before, after, owes = READINESS[state]

    on_time = talk_readiness_of(state, due=due, today=due, begun_at=None)
    too_late = talk_readiness_of(state, due=due, today=due + timedelta(days=1), begun_at=None)

    assert (on_time.light, too_late.light, on_time.owes, too_late.owes) == (before, after, owes, owes)


def test_after_the_meeting_the_office_owes_the_note_whether_it_was_given() -> None:
    begun = datetime(2026, 11, 27, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    owed = {talk_readiness_of(s, due=MEETING, today=MEETING, begun_at=begun).owes for s in OPEN_TALKS}

    assert owed == {Owes.OFFICE}


Ask = Callable[[TalkFacts], Refusal | None]
ASKED: Final[dict[TalkVerb, Ask]] = {
    TalkVerb.REGISTER: lambda talk: talking.why_not_register(talk, title="Nếp cái hoa vàng"),
    TalkVerb.HAND_IN: lambda talk: talking.why_not_hand_in(talk, has_text=True),
    TalkVerb.ASK_CHANGES: lambda talk: talking.why_not_ask_changes(talk, note="Thêm số liệu."),
    TalkVerb.ACCEPT: talking.why_not_accept,
    TalkVerb.PUT_ON: lambda talk: talking.why_not_put_on(talk, meeting_is_ahead=True),
    TalkVerb.GIVE: lambda talk: talking.why_not_give(talk, begun=True),
    TalkVerb.NOT_GIVE: lambda talk: talking.why_not_not_give(talk, reason="Hết giờ."),
    TalkVerb.TAKE_BACK: lambda talk: talking.why_not_take_back(talk, times_borrowed=0),
    TalkVerb.TAKE_UP: lambda talk: talking.why_not_take_up(talk, meeting_is_ahead=True),
}


@pytest.mark.parametrize("verb", TalkVerb)
@pytest.mark.parametrize("state", TalkState)
def test_the_rules_allow_what_the_table_allows_and_nothing_else(state: TalkState, verb: TalkVerb) -> None:
    assert (ASKED[verb](TalkFacts(state)) is None) == TALK_LIFE.allows(state, verb)


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (talking.why_not_register(TalkFacts(TalkState.ASKED), title=""), "talk_no_title"),
        (talking.why_not_register(TalkFacts(TalkState.READY), title="A"), "talk_is_ready"),
        (talking.why_not_hand_in(TalkFacts(TalkState.ASKED), has_text=True), "talk_not_registered"),
        (talking.why_not_hand_in(TalkFacts(TalkState.REGISTERED), has_text=False), "talk_empty"),
        (talking.why_not_ask_changes(TalkFacts(TalkState.DRAFT_IN), note=""), "talk_no_note"),
        (talking.why_not_ask_changes(TalkFacts(TalkState.REGISTERED), note="A"), "talk_no_text"),
        (talking.why_not_accept(TalkFacts(TalkState.READY)), "talk_ready_already"),
        (talking.why_not_give(TalkFacts(TalkState.ASKED), begun=True), "talk_not_registered_yet"),
        (talking.why_not_give(TalkFacts(TalkState.READY), begun=False), "talk_before_meeting"),
        (talking.why_not_give(TalkFacts(TalkState.NOT_GIVEN), begun=True), "talk_dropped"),
        (talking.why_not_not_give(TalkFacts(TalkState.READY), reason=""), "talk_no_reason"),
        (talking.why_not_not_give(TalkFacts(TalkState.GIVEN), reason="A"), "talk_over"),
        (talking.why_not_put_on(TalkFacts(TalkState.READY), meeting_is_ahead=False), "talk_meeting_past"),
        (talking.why_not_ask_another(TalkFacts(TalkState.REGISTERED)), "talk_begun"),
        (talking.why_not_take_back(TalkFacts(TalkState.GIVEN), times_borrowed=1), "talk_lent"),
        (talking.why_not_take_back(TalkFacts(TalkState.READY), times_borrowed=0), "talk_not_given_yet"),
        (talking.why_not_take_up(TalkFacts(TalkState.READY), meeting_is_ahead=True), "talk_still_open"),
        (talking.why_not_mark(TalkFacts(TalkState.READY)), "talk_mark_early"),
        (talking.why_not_name(speaker="Nguyễn Văn A", agreed=False), "talk_no_agreement"),
    ],
)
def test_a_refusal_says_what_to_do_instead(refusal: Refusal | None, code: str) -> None:
    assert refusal is not None
    assert refusal.code == code
    assert str(refusal).endswith(".")


def test_a_name_stands_beside_a_talk_only_with_agreement() -> None:
    assert talking.why_not_name(speaker="Nguyễn Văn A", agreed=True) is None
    assert talking.why_not_name(speaker="", agreed=False) is None


def test_the_words_of_a_borrowed_talk_stay_as_they_were_given() -> None:
    lent = TalkFacts(TalkState.READY, is_borrowed=True)
    refusals = [
        talking.why_not_register(TalkFacts(TalkState.REGISTERED, is_borrowed=True), title="A"),
        talking.why_not_hand_in(lent, has_text=True),
        talking.why_not_ask_changes(lent, note="A"),
    ]

    assert [refusal.code for refusal in refusals if refusal] == ["talk_borrowed"] * 3
    assert talking.why_not_mark(TalkFacts(TalkState.GIVEN, is_borrowed=True)) is not None
    dropped = TalkFacts(TalkState.NOT_GIVEN, is_borrowed=True)
    assert talking.why_not_take_up(dropped, meeting_is_ahead=True) is not None


@pytest.mark.parametrize(
    ("state", "borrowed", "same", "there", "ahead", "code"),
    [
        (TalkState.GIVEN, False, False, False, True, ""),
        (TalkState.READY, False, False, False, True, "talk_not_lent"),
        (TalkState.GIVEN, True, False, False, True, "talk_not_lent"),
        (TalkState.GIVEN, False, True, False, True, "talk_heard"),
        (TalkState.GIVEN, False, False, True, True, "talk_there"),
        (TalkState.GIVEN, False, False, False, False, "talk_meeting_past"),
    ],
)
def test_a_talk_that_was_given_is_borrowed_by_another_group_once(
    state: TalkState, *, borrowed: bool, same: bool, there: bool, ahead: bool, code: str
) -> None:
    talk = TalkFacts(state, is_borrowed=borrowed)

    refusal = talking.why_not_borrow(talk, same_series=same, there_already=there, ahead=ahead)

    assert (refusal.code if refusal else "") == code
