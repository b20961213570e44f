"""Opinions out of a table: headings, days, what two rows have in common, and when the good rows may go in."""

from datetime import date

import pytest

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules.importing import (
    COLUMNS,
    MOST_ROWS,
    Row,
    State,
    likeness,
    rows_of,
    why_not_keep,
    why_not_take,
    why_not_written_on,
)

HEADINGS = [column.name for column in COLUMNS]


def test_rows_keep_the_number_that_the_spreadsheet_shows_and_empty_ones_are_left_out() -> None:
    table = [
        ["Ý kiến tháng 12"],
        ["noi dung *", "CHI BỘ *"],
        ["Mương lấp.", "HT"],
        ["", ""],
        ["Đèn hỏng.", "", "x"],
    ]

    assert rows_of(table) == [
        Row(3, {"text": "Mương lấp.", "unit": "HT"}),
        Row(5, {"text": "Đèn hỏng."}, {"3": "x"}),
    ]


def test_english_headings_are_known_too() -> None:
    assert rows_of([["Cell", "What happens"], ["HT", "Mương lấp."]]) == [
        Row(2, {"unit": "HT", "text": "Mương lấp."})
    ]


@pytest.mark.parametrize(
    ("table", "refused"),
    [
        ([], "no_headings"),
        ([["Mương lấp.", "HT"]], "no_headings"),
        ([[*HEADINGS, "Ghi chú"], ["HT", "Mương lấp."]], "unknown_column"),
        ([[*HEADINGS, "Loại"], ["HT", "Mương lấp."]], "unknown_column"),
        ([["Chi bộ", "Đề nghị"], ["HT", "Nạo vét."]], "missing_column"),
        ([HEADINGS], "no_rows"),
        ([HEADINGS, *[["HT", "Mương lấp."]] * (MOST_ROWS + 1)], "too_many_rows"),
    ],
)
def test_a_table_that_is_not_the_template_is_refused_with_what_to_do(
    table: list[list[str]], refused: str
) -> None:
    found = rows_of(table)

    assert isinstance(found, Refusal)
    assert (found.code, str(found)[-1]) == (refused, ".")


@pytest.mark.parametrize(
    ("day", "refused"),
    [
        (date(2026, 12, 20), None),
        (date(2025, 12, 24), None),
        (date(2025, 12, 23), "written_long_ago"),
        (date(2026, 12, 21), "written_ahead"),
        (date(2062, 12, 1), "written_ahead"),
    ],
)
def test_the_day_of_writing_is_not_ahead_and_not_a_year_ago(day: date, refused: str | None) -> None:
    refusal = why_not_written_on(day, meeting=date(2026, 12, 25), today=date(2026, 12, 20))

    assert (refusal.code if refusal else None) == refused


def test_two_rows_say_the_same_whatever_their_marks_case_and_blanks() -> None:
    one = likeness(1, "Mương  lấp quá nửa.", "Nạo vét")

    assert likeness(1, "MƯƠNG LẤP QUÁ NỬA.", "nao vet") == one
    assert likeness(2, "Mương lấp quá nửa.", "Nạo vét") != one


@pytest.mark.parametrize(
    ("counts", "alone", "shown", "refused"),
    [
        ({State.NEW: 3}, False, True, None),
        ({State.NEW: 3, State.THERE: 2}, False, True, None),
        ({State.NEW: 3, State.WRONG: 1}, True, True, None),
        ({State.NEW: 3, State.WRONG: 1}, False, True, "rows_are_wrong"),
        ({State.WRONG: 1}, True, True, "nothing_to_save"),
        ({State.THERE: 1}, False, True, "nothing_to_save"),
        ({State.NEW: 3}, False, False, "changed_meanwhile"),
    ],
)
def test_the_right_rows_go_in_alone_only_if_the_clerk_says_so(
    counts: dict[State, int], alone: bool, shown: bool, refused: str | None
) -> None:
    refusal = why_not_take(counts, alone=alone, shown=shown)

    assert (refusal.code if refusal else None) == refused


def test_nothing_of_a_file_with_a_state_secret_is_kept() -> None:
    rows = [Row(2, {"text": "Mật ong năm nay mất mùa."}), Row(3, {"text": "Công văn (MẬT) số 5."})]
    rows.append(Row(7, {"ask": "Văn bản mật."}))

    refusal = why_not_keep(rows)

    assert why_not_keep(rows[:1]) is None
    assert refusal is not None
    assert (refusal.code, refusal.values["rows"]) == ("row_marked_secret", "3, 7")
