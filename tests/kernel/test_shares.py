"""What a printed column of shares promises: rule P1 and the two other settings."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.shares import Rounding, Shares, shares

YEAR_2015 = (58, 46, 11, 17, 10, 7, 7)
columns = st.lists(st.integers(min_value=0, max_value=10_000), max_size=30)


def printed(column: Shares) -> str:
    return " ".join("–" if value is None else str(value).replace(".", ",") for value in column.values)


@pytest.mark.parametrize(
    ("rounding", "column", "note"),
    [
        (Rounding.RESIDUE_TO_LARGEST, "37,1 29,5 7,1 10,9 6,4 4,5 4,5", False),
        (Rounding.LARGEST_REMAINDER, "37,2 29,5 7,0 10,9 6,4 4,5 4,5", False),
        (Rounding.NONE, "37,2 29,5 7,1 10,9 6,4 4,5 4,5", True),
    ],
)
def test_the_table_of_2015_comes_out_as_each_rule_prints_it(
    rounding: Rounding,
    column: str,
    note: bool,
) -> None:
    found = shares(YEAR_2015, rounding=rounding)

    assert (printed(found), found.note) == (column, note)


def test_the_rule_of_the_founding_document_is_the_ordinary_one() -> None:
    assert shares(YEAR_2015) == shares(YEAR_2015, rounding=Rounding.RESIDUE_TO_LARGEST)


@pytest.mark.parametrize(
    ("counts", "column", "note"),
    [
        ((1, 1, 1), "33,4 33,3 33,3", False),
        ((50, 50), "50,0 50,0", False),
        ((0, 0), "– –", False),
        ((), "", False),
        ((0, 5), "0,0 100,0", False),
        ((352, 351, 61, 254), "34,5 34,5 6,0 25,0", False),  # the largest row may come down to the next one
        ((1,) * 14, " ".join(["7,1"] * 14), True),  # 0,6 over, more than three steps
    ],
)
def test_the_residue_goes_to_the_first_of_the_largest_rows(
    counts: tuple[int, ...],
    column: str,
    note: bool,
) -> None:
    found = shares(counts)

    assert (printed(found), found.note) == (column, note)


def test_a_larger_row_is_never_pushed_below_a_smaller_one() -> None:
    counts = (201, 200, 200, 200, 199)  # 20,1 20,0 20,0 20,0 19,9: nothing left over
    tight = (
        1_001,
        1_000,
        1_000,
        1_000,
        1_000,
        1_000,
    )  # 16,7 six times: −0,2 would make the largest the least

    assert printed(shares(counts)) == "20,1 20,0 20,0 20,0 19,9"
    assert (printed(shares(tight)), shares(tight).note) == (" ".join(["16,7"] * 6), True)


@pytest.mark.parametrize(
    ("counts", "decimals", "column"),
    [
        ((19, 41), 2, "31,67 68,33"),
        ((22, 5), 1, "81,5 18,5"),
        ((109, 30), 0, "78 22"),
    ],
)
def test_the_number_of_decimals_is_a_setting(counts: tuple[int, ...], decimals: int, column: str) -> None:
    assert printed(shares(counts, decimals=decimals)) == column


@pytest.mark.parametrize(("counts", "decimals"), [((1, -1), 1), ((1,), -1)])
def test_nothing_negative_is_shared_out(counts: tuple[int, ...], decimals: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        shares(counts, decimals=decimals)


@given(counts=columns, decimals=st.integers(0, 3), rounding=st.sampled_from(Rounding))
def test_a_column_adds_up_to_100_or_says_that_it_does_not(
    counts: list[int], decimals: int, rounding: Rounding
) -> None:
    found = shares(counts, rounding=rounding, decimals=decimals)

    values = [value for value in found.values if value is not None]
    assert len(found.values) == len(counts)
    assert found.note == (bool(values) and sum(values) != Decimal(100))


@given(counts=columns, decimals=st.integers(0, 3), rounding=st.sampled_from(Rounding))
def test_a_row_with_more_never_prints_less(counts: list[int], decimals: int, rounding: Rounding) -> None:
    found = shares(counts, rounding=rounding, decimals=decimals)

    rows = sorted(
        (count, value) for count, value in zip(counts, found.values, strict=True) if value is not None
    )
    assert [value for _, value in rows] == sorted(value for _, value in rows)
    assert all(value >= 0 for _, value in rows)


@given(counts=columns, decimals=st.integers(0, 3))
def test_every_row_but_one_is_rounded_half_up(counts: list[int], decimals: int) -> None:
    step = Fraction(1, 10**decimals)

    found = shares(counts, decimals=decimals)

    off = [
        abs(Fraction(value) - Fraction(100 * count, sum(counts)))
        for count, value in zip(counts, found.values, strict=True)
        if value is not None
    ]
    assert sum(distance > step / 2 for distance in off) <= 1
    assert max(off, default=Fraction(0)) <= step / 2 + 3 * step


@given(counts=columns.filter(any), decimals=st.integers(0, 3))
def test_largest_remainder_always_adds_up(counts: list[int], decimals: int) -> None:
    assert not shares(counts, rounding=Rounding.LARGEST_REMAINDER, decimals=decimals).note
