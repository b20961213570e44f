"""Paper forms: codes that cannot be mistaken, cells by code or name, and when a form is typed in again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules.paper_forms import (
    CODES,
    LETTERS,
    Cell,
    TypedBefore,
    cell_called,
    code_in,
    code_of,
    shown,
    why_not_make_forms,
    why_not_type_again,
)
from giaoban.opinions.rules.raising import MeetingFacts

CELLS = (
    Cell(1, "HT", "Chi bộ Hạ", "Đảng bộ An Phụ"),
    Cell(2, "HT2", "Chi bộ Hạ", "Đảng bộ Hoành Sơn"),
    Cell(3, "TH", "Chi bộ Trại", "Đảng bộ An Phụ"),
    Cell(4, "TRAI", "Chi bộ Trài", "Đảng bộ An Phụ"),
)
codes = st.integers(0, CODES - 1).map(code_of)


@given(code=codes)
def test_a_code_is_read_however_it_is_typed_or_scanned(code: str) -> None:
    ways = (code, code.lower(), shown(code), f" {shown(code).replace('-', ' – ')} ")

    read = [code_in(way) for way in ways]

    assert read == [code] * 4
    assert code_in(f"http://192.168.1.5:8000/forms/{shown(code)}/") == code


@given(one=st.integers(0, CODES - 1), other=st.integers(0, CODES - 1))
def test_two_numbers_never_share_a_code(one: int, other: int) -> None:
    assert (code_of(one) == code_of(other)) == (one == other)


@given(code=codes, place=st.integers(0, 5), letter=st.sampled_from(LETTERS))
def test_one_letter_mistyped_is_no_code(code: str, place: int, letter: str) -> None:
    wrong = code[:place] + letter + code[place + 1 :]

    assert code_in(wrong) == (code if wrong == code else None)


@given(code=codes, place=st.integers(0, 4))
def test_two_neighbours_swapped_are_no_code(code: str, place: int) -> None:
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    assert code_in(wrong) == (code if wrong == code else None)


def test_no_letter_of_a_code_looks_like_another() -> None:
    alike = ("0OQD"[:2], "1IL", "2Z", "5S", "8B", "UV")

    assert [set(LETTERS) & set(group) for group in alike] == [set()] * len(alike)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("th", 3),
        ("HT2", 2),
        ("chi bộ trại", 3),
        ("Chi bộ Trài", 4),
        ("  Chi bộ   Trại ", 3),
        ("Chi bộ Trại", 3),
        ("Chi bộ Hạ, Đảng bộ Hoành Sơn", 2),
        ("Chi bộ Hạ", "several_cells"),
        ("chi bo trai", "several_cells"),
        ("Chi bộ", "no_such_cell"),
        ("K7M-4PA", "code_mistyped"),
        ("=HYPERLINK(1)", "no_such_cell"),
    ],
)
def test_a_cell_is_meant_by_its_code_or_its_whole_name(typed: str, found: int | str) -> None:
    meant = cell_called(typed, CELLS)

    assert (meant.code if isinstance(meant, Refusal) else meant.key) == found


@pytest.mark.parametrize(
    ("state", "compiled", "cells", "refused"),
    [
        ("called", False, 3, None),
        ("planned", False, 3, None),
        ("closed", False, 3, None),
        ("cancelled", False, 3, "meeting_cancelled"),
        ("closed", True, 3, "compiled"),
        ("called", False, 0, "no_cells"),
    ],
)
def test_when_forms_are_made(state: str, compiled: bool, cells: int, refused: str | None) -> None:
    meeting = MeetingFacts(date(2026, 12, 25), state, date(2026, 12, 22), compiled)

    refusal = why_not_make_forms(meeting, cells=cells)

    assert (refusal.code if refusal else None) == refused


@pytest.mark.parametrize(
    ("before", "is_another", "refused"),
    [
        (None, False, None),
        (TypedBefore(("NC-2612-004",), "Đỗ Thị Ghi"), False, "typed_before"),
        (TypedBefore(("NC-2612-004",), "Đỗ Thị Ghi"), True, None),
    ],
)
def test_a_form_that_was_typed_in_before_is_asked_about(
    before: TypedBefore | None, is_another: bool, refused: str | None
) -> None:
    refusal = why_not_type_again("Chi bộ Hạ", before, is_another=is_another)

    assert (refusal.code if refusal else None) == refused
    assert refusal is None or "NC-2612-004" in str(refusal)
