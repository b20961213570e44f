"""Which months a report speaks of, what they are called, and what they are compared with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.reports.rules import stretches as rules

years = st.integers(rules.FIRST_YEAR + 5, rules.LAST_YEAR)
TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("stretch", "called", "code", "before"),
    [
        (rules.of_year(2015), "năm 2015", "2015", "Năm 2014"),
        (rules.of_quarter(2015, 4), "quý IV năm 2015", "2015-q4", "Cùng kỳ năm trước"),
        (rules.of_month(2016, 2), "tháng 2 năm 2016", "2016-02", "Cùng kỳ năm trước"),
        (
            rules.of_term("2015 - 2020", date(2015, 8, 1), date(2020, 7, 31), today=TODAY),
            "nhiệm kỳ 2015 - 2020",
            "2015-2020",
            "Nhiệm kỳ trước",
        ),
    ],
)
def test_a_stretch_is_called_as_papers_call_it(
    stretch: rules.Stretch, called: str, code: str, before: str
) -> None:
    assert (stretch.called, stretch.code, stretch.before_called) == (called, code, before)


@given(years, st.integers(1, 12))
def test_addresses_name_every_year_quarter_and_month_and_nothing_else(year: int, month: int) -> None:
    for stretch in (
        rules.of_year(year),
        rules.of_quarter(year, (month + 2) // 3),
        rules.of_month(year, month),
    ):
        assert rules.of_code(stretch.code) == stretch
        assert stretch.before.months == stretch.months
        assert stretch.before.last < stretch.first


@pytest.mark.parametrize(
    "code",
    ["", "1999", "2100", "2015-", "2015-q5", "2015-13", "2015-00", "2015-1", "20155", "x", "²015", "-q1"],
)
def test_another_address_names_nothing(code: str) -> None:
    assert rules.of_code(code) is None


def test_february_of_a_leap_year_is_compared_with_a_shorter_one() -> None:
    assert rules.of_month(2016, 2).before == rules.of_month(2015, 2)


def test_a_term_that_runs_on_reaches_to_this_month() -> None:
    stretch = rules.of_term("2025 - 2030", date(2025, 8, 1), None, today=TODAY)

    assert (stretch.first, stretch.last, stretch.has_ended(TODAY)) == (
        date(2025, 8, 1),
        date(2026, 11, 30),
        False,
    )


@pytest.mark.parametrize(
    ("stretch", "code"),
    [
        (rules.of_year(2026), None),
        (rules.of_quarter(2026, 4), None),
        (rules.of_month(2026, 12), "not_begun"),
        (rules.of_year(1999), "year_out_of_reach"),
    ],
)
def test_what_has_begun_can_be_reported_on_and_nothing_else(stretch: rules.Stretch, code: str | None) -> None:
    refusal = rules.why_not_report(stretch, today=TODAY)

    assert (refusal.code if refusal else None) == code


def test_a_stretch_without_anything_says_so() -> None:
    assert rules.why_not_without(counted=1, called="2003") is None
    assert rules.why_not_without(counted=0, called="2003") is not None
