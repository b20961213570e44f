"""Rules of titles, of what was supplied, and of orders."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal
from giaoban.organisation.rules import Span
from giaoban.provision.rules.orders import (
    OrderLine,
    Priced,
    amount_of,
    order_lines,
    why_not_correct_order,
    why_not_order,
)
from giaoban.provision.rules.supply import (
    UNNOTED,
    Cell,
    Given,
    Mark,
    Missing,
    pairs_of,
    read_missing,
    tally,
    why_not_mark,
    why_not_miss,
    why_not_note,
    why_not_settle,
)
from giaoban.provision.rules.titles import (
    Entitled,
    day_of,
    why_not_end,
    why_not_entitle,
    why_not_last,
    why_not_name,
)

YEAR: Final = Span(date(2026, 1, 1), date(2026, 12, 31))
cells = st.lists(
    st.builds(Cell, key=st.integers(1, 40), kind=st.integers(1, 3), group=st.integers(0, 4)),
    unique_by=lambda cell: cell.key,
)
owed = st.dictionaries(st.integers(1, 3), st.lists(st.integers(1, 5), unique=True))
noted = st.dictionaries(
    st.tuples(st.integers(1, 40), st.integers(1, 5)), st.sampled_from([each.value for each in Given])
)


def code_of(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@given(cells, owed, noted)
def test_parts_sum_to_what_is_owed_by_commune_and_by_title(
    some: list[Cell], titles: Mapping[int, list[int]], known: Mapping[tuple[int, int], str]
) -> None:
    pairs = pairs_of(some, titles)

    found = tally(pairs, known)

    assert found.total.owed == len(pairs)
    for lines in (found.groups, found.titles):
        for part in ("full", "part", "none", "unnoted"):
            assert sum(getattr(line, part) for line in lines) == getattr(found.total, part)


@given(cells, owed, noted)
def test_the_shares_of_a_line_add_up_to_a_hundred(
    some: list[Cell], titles: Mapping[int, list[int]], known: Mapping[tuple[int, int], str]
) -> None:
    found = tally(pairs_of(some, titles), known)

    for line in (*found.groups, *found.titles):
        assert sum(share or 0 for share in line.shares) == 100


def test_nothing_noted_is_neither_supplied_nor_missing() -> None:
    cell = Cell(key=1, kind=1, group=0)

    found = tally(pairs_of([cell], {1: [7, 8]}), {(1, 7): Given.FULL.value})

    assert (found.total.full, found.total.unnoted, found.total.none) == (1, 1, 0)
    assert UNNOTED not in {each.value for each in Given}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Missing()),
        ("3", Missing(months=(3,))),
        ("3, 4", Missing(months=(3, 4))),
        ("T3-T5", Missing(months=(3, 4, 5))),
        ("tháng 11; 12", Missing(months=(11, 12))),
        ("thiếu tháng 2", Missing(months=(2,))),
        ("5 số", Missing(issues=5)),
        ("thiếu 5 số", Missing(issues=5)),
        ("5 issues", Missing(issues=5)),
    ],
)
def test_what_is_missing_is_read_as_people_write_it(typed: str, expected: Missing) -> None:
    assert read_missing(typed) == expected


@pytest.mark.parametrize(
    "typed", ["13", "0", "5-3", "3,,4", "mấy số", "0 số", "9999 số", "3, tư", "1" * 200, "=1+1"]
)
def test_what_cannot_be_read_as_missing_gets_a_sentence(typed: str) -> None:
    found = read_missing(typed)

    assert isinstance(found, Refusal)
    assert found.code in {"missing_unclear", "missing_issues"}


@given(st.text(max_size=80))
def test_whatever_is_written_of_what_is_missing_is_read_or_refused(typed: str) -> None:
    assert isinstance(read_missing(typed), Missing | Refusal)


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        (Mark(Given.FULL), ""),
        (Mark(Given.NONE), ""),
        (Mark(Given.PART), "missing_what"),
        (Mark(Given.PART, Missing(months=(3,))), ""),
        (Mark(Given.FULL, Missing(issues=2)), "missing_nothing"),
    ],
)
def test_only_what_was_partly_supplied_misses_something(mark: Mark, code: str) -> None:
    assert code_of(why_not_mark(mark)) == code


def test_nothing_is_noted_of_a_year_that_has_not_begun() -> None:
    assert why_not_note(2026, this_year=2026) is None
    assert code_of(why_not_note(2027, this_year=2026)) == "supply_ahead"


@pytest.mark.parametrize(
    ("is_entitled", "waits", "code"),
    [(True, False, ""), (False, False, "not_entitled"), (True, True, "missed_already")],
)
def test_who_may_say_that_something_did_not_come(*, is_entitled: bool, waits: bool, code: str) -> None:
    assert code_of(why_not_miss(is_entitled=is_entitled, waits=waits)) == code


def test_what_did_not_come_is_settled_once() -> None:
    assert why_not_settle(is_settled=False) is None
    assert code_of(why_not_settle(is_settled=True)) == "missed_settled"


def test_a_title_stands_on_the_list_once_however_it_is_written() -> None:
    assert code_of(why_not_name("báo  NHÂN dân", others=["Báo Nhân Dân"])) == "title_twice"
    assert why_not_name("Báo Hải Dương", others=["Báo Nhân Dân"]) is None


def test_cells_of_a_kind_are_entitled_once_on_a_day() -> None:
    known = [Entitled(1, YEAR)]

    assert code_of(why_not_entitle(Entitled(1, Span(date(2026, 12, 31), None)), known)) == "entitled_already"
    assert why_not_entitle(Entitled(1, Span(date(2027, 1, 1), None)), known) is None
    assert why_not_entitle(Entitled(2, YEAR), known) is None


def test_what_holds_ends_on_a_day_between_its_first_and_its_last() -> None:
    assert code_of(why_not_last(Span(date(2026, 2, 1), date(2026, 1, 1)))) == "supply_ends_first"
    assert code_of(why_not_end(YEAR, date(2025, 12, 31))) == "supply_not_begun"
    assert code_of(why_not_end(YEAR, date(2026, 12, 31))) == "supply_ends_already"
    assert why_not_end(YEAR, date(2026, 6, 30)) is None


@pytest.mark.parametrize(
    ("year", "day"),
    [(2025, date(2025, 12, 31)), (2026, date(2026, 11, 29)), (2027, date(2027, 1, 1))],
)
def test_a_year_is_read_as_of_a_day_of_its_own(year: int, day: date) -> None:
    assert day_of(year, date(2026, 11, 29)) == day


@given(cells, owed)
def test_an_order_holds_as_many_copies_as_cells_are_entitled_to(
    some: list[Cell], titles: Mapping[int, list[int]]
) -> None:
    pairs = pairs_of(some, titles)
    priced = [Priced(key, f"{key}", Dong(4_000)) for key in range(1, 6)]

    lines = order_lines(pairs, {}, priced, 0)

    assert sum(line.copies for line in lines) == len(pairs)
    assert sum(line.amount for line in lines) == 4_000 * len(pairs)


def test_a_quarter_costs_the_fourth_part_of_a_year_rounded_up() -> None:
    assert amount_of(3, Dong(100_001), 0) == 300_003
    assert amount_of(3, Dong(100_001), 2) == 75_001
    assert amount_of(3, None, 0) == 0


LINE: Final = OrderLine(group=0, title=1, copies=24, amount=Dong(0))


@pytest.mark.parametrize(
    ("lines", "standing", "code"),
    [((LINE,), "", ""), ((), "", "nothing_owed"), ((LINE,), "01/2026", "ordered_already")],
)
def test_one_order_stands_for_a_time(lines: tuple[OrderLine, ...], standing: str, code: str) -> None:
    assert code_of(why_not_order(lines, standing=standing)) == code


MORE: Final = OrderLine(group=0, title=1, copies=25, amount=Dong(0))


@pytest.mark.parametrize(
    ("lines", "reason", "corrected_as", "code"),
    [
        ((MORE,), "Thêm một chi bộ.", "", ""),
        ((LINE,), "Thêm một chi bộ.", "", "order_unchanged"),
        ((MORE,), "  ", "", "order_reason"),
        ((MORE,), "Thêm một chi bộ.", "02/2026", "order_corrected"),
        ((), "Thêm một chi bộ.", "", "nothing_owed"),
    ],
)
def test_an_order_is_corrected_once_by_what_changed(
    lines: tuple[OrderLine, ...], reason: str, corrected_as: str, code: str
) -> None:
    refusal = why_not_correct_order(lines, before=(LINE,), reason=reason, corrected_as=corrected_as)

    assert code_of(refusal) == code
