"""Where what was not dealt with goes, without a database."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import ItemKind, Sitting, State
from giaoban.meetings.rules import carrying as rules
from giaoban.meetings.rules.carrying import Place, Stands
from giaoban.meetings.rules.live import Span

START = datetime(2026, 10, 30, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
ORIGIN = Sitting(1, START)
stands = st.builds(
    Stands, st.sampled_from(sorted(ItemKind)), st.sampled_from(["Cắm mốc", "cắm mốc", "Bế mạc", "Đường"])
)
places = st.builds(
    lambda key, days, state, binds: Place(
        Sitting(key, START + timedelta(days=days), cancelled=state is State.CANCELLED, binds=binds), state
    ),
    st.integers(2, 40),
    st.integers(-60, 120),
    st.sampled_from(State),
    st.booleans(),
)


@given(st.lists(places, max_size=8))
def test_it_goes_to_the_nearest_later_briefing_that_has_not_begun_and_to_no_other(found: list[Place]) -> None:
    key = rules.goes_to(ORIGIN, found)

    fit = [
        each.sitting.starts_at
        for each in found
        if each.sitting.binds
        and each.state in {State.PLANNED, State.CALLED}
        and (each.sitting.starts_at, each.sitting.key) > (START, 1)
    ]
    if key is None:
        assert fit == []
    else:
        taken = {each.sitting.starts_at for each in found if each.sitting.key == key}
        assert min(fit) in taken


@given(st.lists(stands, max_size=8), stands)
def test_what_the_agenda_has_already_is_not_doubled_and_what_it_has_not_comes_before_the_conclusion(
    agenda: list[Stands], item: Stands
) -> None:
    same = rules.same_item(item, agenda)
    there = [each for each in agenda if each.kind == item.kind and each.title.lower() == item.title.lower()]
    place = rules.place_for(agenda)
    after = rules.put_in(agenda, item, place)

    assert (same is None) == (there == [])
    assert sorted(map(str, after)) == sorted(map(str, [*agenda, item]))
    assert all(each.kind not in rules.LAST for each in after[:place])
    assert after[place] == item


@pytest.mark.parametrize(
    ("kind", "carried"),
    [
        (ItemKind.OPENING, False),
        (ItemKind.CONCLUSION, False),
        (ItemKind.CLOSING, False),
        (ItemKind.TALK, True),
        (ItemKind.OPINIONS, True),
        (ItemKind.OTHER, True),
    ],
)
def test_what_belongs_to_the_day_is_not_carried(kind: ItemKind, carried: bool) -> None:
    assert rules.can_be_carried(kind) == carried


def test_what_took_no_minute_and_came_to_nothing_was_only_passed_over() -> None:
    second, minute = timedelta(seconds=1), timedelta(minutes=1)
    passed = [Span(START, START + second), Span(START + minute, START + minute)]
    dealt = [Span(START, START + 30 * second), Span(START + minute, START + minute + 30 * second)]

    assert rules.was_skipped([], concluded=False, now=START)
    assert rules.was_skipped(passed, concluded=False, now=START)
    assert not rules.was_skipped(passed, concluded=True, now=START)
    assert not rules.was_skipped(dealt, concluded=False, now=START)
    assert not rules.was_skipped([Span(START)], concluded=False, now=START + minute)
