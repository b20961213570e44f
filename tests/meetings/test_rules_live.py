"""Rules of a meeting in session: the order of speakers, how long items last, whom a few letters mean."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings import rules
from giaoban.meetings.rules import (
    Queued,
    Span,
    State,
    beside,
    fair_order,
    found,
    spent,
    telling_words,
)

EIGHT = datetime(2026, 11, 27, 8, tzinfo=UTC)
minutes = st.integers(min_value=0, max_value=180).map(lambda each: EIGHT + timedelta(minutes=each))
requests = st.lists(
    st.builds(Queued, key=st.integers(1, 60), unit=st.integers(1, 12), asked_at=minutes),
    unique_by=lambda each: each.key,
    max_size=12,
)
histories = st.dictionaries(st.integers(1, 12), minutes, max_size=12)

UNITS = {
    1: "Chi bộ khu dân cư Cầu Đá",
    2: "Chi bộ khu dân cư Vạn Chài",
    3: "Chi bộ khu dân cư Xóm Đình",
    4: "Chi bộ khu dân cư Xóm Đông",
}


@given(waiting=requests, spoke=histories)
def test_everybody_who_waits_is_called_once(waiting: list[Queued], spoke: dict[int, datetime]) -> None:
    order = fair_order(waiting, spoke)

    assert sorted(each.key for each in order) == sorted(each.key for each in waiting)


@given(waiting=requests, spoke=histories)
def test_nobody_speaks_twice_before_one_who_waits_has_spoken(
    waiting: list[Queued], spoke: dict[int, datetime]
) -> None:
    order = fair_order(waiting, spoke)

    for before, after in pairwise(order):
        if after.unit not in spoke:
            assert before.unit not in spoke
        elif before.unit in spoke:
            assert spoke[before.unit] <= spoke[after.unit]


@given(waiting=requests, spoke=histories, data=st.data())
def test_the_order_does_not_depend_on_the_order_of_reading(
    waiting: list[Queued], spoke: dict[int, datetime], data: st.DataObject
) -> None:
    mixed = data.draw(st.permutations(waiting))

    assert fair_order(mixed, spoke) == fair_order(waiting, spoke)


@given(waiting=requests.filter(bool), spoke=histories, at=minutes)
def test_whoever_speaks_falls_behind_nobody_else(
    waiting: list[Queued], spoke: dict[int, datetime], at: datetime
) -> None:
    order = fair_order(waiting, spoke)
    speaker = order[0].unit
    later = {**spoke, speaker: max([*spoke.values(), at]) + timedelta(minutes=1)}

    others = [each for each in order if each.unit != speaker]
    assert [each for each in fair_order(waiting, later) if each.unit != speaker] == others


def test_among_those_who_have_not_spoken_the_first_to_ask_is_called_first() -> None:
    late, early, spoken = (
        Queued(1, 10, EIGHT + timedelta(minutes=5)),
        Queued(2, 20, EIGHT),
        Queued(3, 30, EIGHT),
    )

    assert fair_order([late, spoken, early], {30: EIGHT}) == (early, late, spoken)


@given(st.lists(st.tuples(minutes, st.integers(0, 60)), max_size=6), minutes)
def test_an_item_lasts_as_long_as_its_stretches_together(
    stretches: list[tuple[datetime, int]], now: datetime
) -> None:
    spans = [Span(began, began + timedelta(minutes=length)) for began, length in stretches]

    assert spent(spans, now=now) == timedelta(minutes=sum(length for _, length in stretches))


def test_a_stretch_that_goes_on_counts_until_now_and_never_backwards() -> None:
    running = [Span(EIGHT)]

    assert spent(running, now=EIGHT + timedelta(seconds=158)) == timedelta(seconds=158)
    assert spent(running, now=EIGHT - timedelta(hours=1)) == timedelta()


def test_the_items_beside_the_current_one() -> None:
    assert beside(["a", "b", "c"], None) == (None, "a")
    assert beside(["a", "b", "c"], "b") == ("a", "c")
    assert beside(["a", "b", "c"], "c") == ("b", None)
    assert beside([], None) == (None, None)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("cd", [1]),
        ("cau", [1]),
        ("CẦU Đ", [1]),
        ("chai", [2]),
        ("xom", [3, 4]),
        ("xom di", [3]),
        ("Chi bộ khu dân cư Xóm Đông", [4]),
        ("khu dan cu", [1, 2, 3, 4]),
        ("zz", []),
        ("  ", []),
    ],
)
def test_a_unit_is_found_by_a_few_letters_without_marks(typed: str, keys: list[int]) -> None:
    assert found(typed, UNITS) == keys


def test_words_that_most_names_share_tell_nothing() -> None:
    assert telling_words(UNITS)[1] == ("cau", "da")
    assert telling_words({1: "Chi bộ Cơ quan"})[1] == ("chi", "bo", "co", "quan")


@given(st.sampled_from(sorted(UNITS)))
def test_a_whole_name_finds_its_unit_alone(key: int) -> None:
    assert found(UNITS[key], UNITS) == [key]


@pytest.mark.parametrize(
    ("names", "code"), [([], "no_such_unit"), (["A"], None), (["A", "B"], "several_units")]
)
def test_letters_mean_one_unit_or_are_asked_again(names: list[str], code: str | None) -> None:
    refusal = rules.why_not_unit("a", names)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("state", State)
def test_a_meeting_is_led_from_the_desk_only_while_it_is_in_session(state: State) -> None:
    refusals = [
        rules.why_not_run(state),
        rules.why_not_give_floor(state, speaking=""),
        rules.why_not_change_request(state, is_over=False),
        rules.why_not_conclude(state, is_same=True),
    ]

    assert [refusal is None for refusal in refusals] == [state is State.IN_SESSION] * 4


def test_what_stops_an_act_at_the_desk() -> None:
    session = State.IN_SESSION
    refusals = [
        rules.why_not_give_floor(session, speaking="Bí thư Chi bộ Cầu Đá"),
        rules.why_not_change_request(session, is_over=True),
        rules.why_not_conclude(session, is_same=False),
        rules.why_not_keep_text(rules.MOST_KEPT + 1, others=0),
        rules.why_not_keep_text(1, others=rules.MOST_FORMS_KEPT),
    ]

    assert [refusal and refusal.code for refusal in refusals] == [
        "floor_taken",
        "request_over",
        "changed_meanwhile",
        "too_much_typed",
        "too_many_kept",
    ]


@pytest.mark.parametrize("state", State)
def test_the_screens_of_a_meeting_show_it_from_its_notice_until_it_ends(state: State) -> None:
    minute, day = timedelta(minutes=1), timedelta(days=1)
    times = (EIGHT - day, EIGHT, EIGHT + day - minute, EIGHT + day)

    shown = [rules.why_not_show(state, starts_at=EIGHT, now=now) is None for now in times]

    goes_on = state in (State.CALLED, State.IN_SESSION)
    assert shown == [goes_on, goes_on, goes_on, False]
