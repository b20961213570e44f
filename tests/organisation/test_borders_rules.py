"""Borders as rules: days, lines of succession, and what stands under what."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.organisation.rules import Borders, Line, Span, Standing, heirs, joined_name, place_replaced

DAY = date(2020, 1, 1)
days = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first = draw(days)
    last = draw(st.none() | st.integers(0, 5000))
    return Span(first, None if last is None else first + timedelta(days=last))


@st.composite
def histories(draw: st.DrawFn) -> Borders:
    """Twenty years of renames, merges and splits, one a year, with a parent for some units."""
    standings: dict[int, Standing] = {}
    lines: list[Line] = []

    def begin(first: date) -> int:
        key = len(standings) + 1
        alive = [other for other, unit in standings.items() if unit.span.holds_on(first)]
        parent = draw(st.none() | st.sampled_from(alive)) if alive else None
        standings[key] = Standing(key, parent, Span(first, None))
        return key

    def end(key: int, on: date) -> None:
        old = standings[key]
        standings[key] = Standing(key, old.parent, Span(old.span.valid_from, on - timedelta(days=1)))

    for _ in range(draw(st.integers(2, 5))):
        begin(DAY)
    for year in range(1, draw(st.integers(1, 6))):
        on = DAY.replace(year=DAY.year + year)
        alive = sorted(key for key, unit in standings.items() if unit.span.holds_on(on))
        ending = draw(st.lists(st.sampled_from(alive), min_size=1, max_size=2, unique=True))
        for key in ending:
            end(key, on)
        parts = 1 if len(ending) > 1 else draw(st.integers(1, 3))
        beginning = [begin(on) for _ in range(parts)]
        lines += [Line(old, new, new == beginning[0]) for old in ending for new in beginning]
    return Borders(standings, tuple(lines))


@given(spans(), days)
def test_a_span_holds_from_its_first_to_its_last_day(span: Span, day: date) -> None:
    assert span.holds_on(span.valid_from)
    assert not span.holds_on(span.valid_from - timedelta(days=1))
    if span.valid_to is None:
        assert span.holds_on(max(day, span.valid_from))
    else:
        assert span.holds_on(span.valid_to)
        assert not span.holds_on(span.valid_to + timedelta(days=1))


@given(spans(), spans(), days)
def test_two_spans_overlap_when_a_day_lies_in_both(one: Span, other: Span, day: date) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)
    if one.holds_on(day) and other.holds_on(day):
        assert one.overlaps(other)
    if one.overlaps(other):
        first = max(one.valid_from, other.valid_from)
        assert one.holds_on(first)
        assert other.holds_on(first)


@given(histories(), st.integers(0, 7))
def test_a_main_line_has_one_bearer_a_day_and_it_holds_that_day(borders: Borders, years: int) -> None:
    day = DAY.replace(year=DAY.year + years)

    for key in borders.units:
        bearer = borders.standing_on(key, day)
        if bearer is not None:
            assert bearer in borders.on(day)
            assert bearer in borders.guises([key])
        if borders.units[key].span.valid_from <= day:
            assert bearer is not None, "nothing here ends without a successor"


@given(histories(), st.integers(0, 7))
def test_above_and_below_are_the_same_relation_read_from_both_ends(borders: Borders, years: int) -> None:
    day = DAY.replace(year=DAY.year + years)

    for unit in borders.on(day):
        assert unit in borders.below(unit, day)
        for other in borders.on(day):
            assert (other in borders.below(unit, day)) == (other == unit or unit in borders.above(other, day))


@given(histories())
def test_counts_read_by_the_last_borders_go_to_units_that_have_no_successor(borders: Borders) -> None:
    for key in borders.units:
        heir = borders.heir(key, DAY.replace(year=2040))

        assert heir not in borders.successors
        assert heir in heirs(key, borders.successors)
        assert borders.heir(heir, DAY.replace(year=2040)) == heir


@given(histories(), st.integers(0, 7))
def test_what_is_yet_to_begin_is_nobodys_heir_today(borders: Borders, years: int) -> None:
    day = DAY.replace(year=DAY.year + years)

    for key, unit in borders.units.items():
        heir = borders.heir(key, day)
        assert heir == key or borders.units[heir].span.valid_from <= day
        if unit.span.valid_from <= day:
            assert heir == borders.standing_on(key, day), "nothing here ends without a successor"


def test_the_root_is_the_one_unit_that_heads_all_branches() -> None:
    span = Span(DAY, None)
    district = {key: Standing(key, parent, span) for key, parent in ((1, None), (2, 1), (3, 1), (4, 2))}
    stray = {9: Standing(9, None, span)}
    two_heads = {**district, 5: Standing(5, None, span), 6: Standing(6, 5, span)}

    assert Borders({**district, **stray}).root(DAY) == 1
    assert Borders({**district, **stray}).branches(DAY) == [2]
    assert Borders(two_heads).root(DAY) is None
    assert Borders(two_heads).branches(DAY) == [1, 5]


@given(histories())
def test_a_guise_is_mutual(borders: Borders) -> None:
    for one in borders.units:
        for other in borders.units:
            assert (other in borders.guises([one])) == (one in borders.guises([other]))


def test_what_was_split_off_beside_a_unit_is_not_a_guise_of_it() -> None:
    borders = Borders({}, (Line(1, 2), Line(1, 3, is_main=False), Line(3, 4)))

    assert borders.guises([2]) == {1, 2}
    assert borders.guises([4]) == {1, 3, 4}
    assert borders.guises([1]) == {1, 2, 3, 4}


def test_a_unit_stays_under_its_parent_when_the_parent_is_renamed() -> None:
    renamed = date(2019, 11, 1)
    borders = Borders(
        {
            1: Standing(1, None, Span(date(2000, 1, 1), date(2019, 10, 31))),
            2: Standing(2, None, Span(renamed, None)),
            3: Standing(3, 1, Span(date(2000, 1, 1), None)),
        },
        (Line(1, 2),),
    )

    assert borders.parent_on(3, date(2019, 10, 31)) == 1
    assert borders.parent_on(3, renamed) == 2
    assert borders.below(2, renamed) == {2, 3}
    assert borders.below(1, renamed) == {1, 2, 3}


def test_lines_that_run_in_a_circle_end_all_the_same() -> None:
    unit = Span(DAY, None)
    borders = Borders({1: Standing(1, 2, unit), 2: Standing(2, 1, unit)}, (Line(1, 2), Line(2, 1)))

    assert borders.above(1, DAY) == (2, 1)
    assert borders.heir(1, DAY) in {1, 2}
    assert borders.guises([1]) == {1, 2}


@pytest.mark.parametrize(
    ("title", "place", "name"),
    [
        ("Bí thư chi bộ", "Chi bộ thôn An Bộ", "Bí thư Chi bộ thôn An Bộ"),
        ("Bí thư", "Chi bộ thôn An Bộ", "Bí thư Chi bộ thôn An Bộ"),
        ("Chuyên viên", "Phòng Kinh tế", "Chuyên viên Phòng Kinh tế"),
        ("Trưởng phòng", "Phòng Kinh tế", "Trưởng Phòng Kinh tế"),
        ("Quản trị hệ thống", "", "Quản trị hệ thống"),
        ("", "Đảng ủy xã", "Đảng ủy xã"),
    ],
)
def test_a_post_is_named_after_its_title_and_its_place(title: str, place: str, name: str) -> None:
    assert joined_name(title, place) == name


@given(st.text(), st.text(min_size=1), st.text())
def test_a_post_keeps_its_title_when_its_place_is_renamed(title: str, old: str, new: str) -> None:
    assert place_replaced(f"{title} {old}", old, new) == f"{title} {new}"
