"""Stretches of months are read as people write them; shares are told of enough cases and with how sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.reports.queries.indicators import SOURCES
from giaoban.reports.rules.indicators import GROUPS, INDICATORS, Indicator, of_group
from giaoban.reports.rules.periods import (
    Month,
    MonthSpan,
    months_up_to,
    parse_months,
    whole_quarter,
    whole_term,
    whole_year,
    why_not_count,
)
from giaoban.reports.rules.ratios import FEWEST, Ratio, interval_of

months = st.builds(Month, st.integers(2000, 2099), st.integers(1, 12))
ratios = st.integers(1, 5000).flatmap(lambda every: st.builds(Ratio, st.integers(0, every), st.just(every)))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2015", (2015, 1), (2015, 12)),
        ("11/2015", (2015, 11), (2015, 11)),
        (" tháng 3/2015 ", (2015, 3), (2015, 3)),
        ("2015-03", (2015, 3), (2015, 3)),
        ("Q4/2015", (2015, 10), (2015, 12)),
        ("Quý IV/2015", (2015, 10), (2015, 12)),
        ("quý 1.2026", (2026, 1), (2026, 3)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert parse_months(typed) == MonthSpan(Month(*first), Month(*last))


UNREADABLE = ["13/2015", "31/02/2026", "1999", "2100", "<script>", "quý 5/2015", "=1+1", ""]


@pytest.mark.parametrize("typed", UNREADABLE)
def test_what_is_no_time_is_told_how_to_write_one(typed: str) -> None:
    assert isinstance(parse_months(typed), Refusal)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_time_or_a_sentence(typed: str) -> None:
    assert isinstance(parse_months(typed), MonthSpan | Refusal)


@given(months, st.integers(1, 240))
def test_the_months_before_touch_and_have_the_same_length(month: Month, count: int) -> None:
    stretch = months_up_to(month, count)

    assert stretch.before.last.plus(1) == stretch.first
    assert stretch.before.length == stretch.length == len(stretch.months) == count
    years = -(-count // 12)
    assert stretch.a_year_before.first.place + 12 * years == stretch.first.place
    assert stretch.a_year_before.length == count
    assert not {*stretch.a_year_before.months} & {*stretch.months}


@given(months)
def test_a_quarter_lies_in_its_year_and_the_year_in_its_term(month: Month) -> None:
    quarter, year, term = whole_quarter(month), whole_year(month.year), whole_term(month.year)

    assert quarter.first <= month <= quarter.last
    assert term.first <= year.first <= quarter.first
    assert quarter.last <= year.last <= term.last
    assert (quarter.quarter, year.year, term.length) == ((month.month + 2) // 3, month.year, 60)


def test_why_nothing_is_counted() -> None:
    today = date(2026, 11, 29)
    november = Month(2026, 11)
    refused = {
        name: why_not_count(stretch, today=today)
        for name, stretch in {
            "backwards": MonthSpan(november, Month(2026, 10)),
            "long": MonthSpan(Month(2005, 1), november),
            "ahead": MonthSpan(Month(2026, 12), Month(2026, 12)),
            "now": MonthSpan(november, november),
        }.items()
    }

    codes = {name: refusal.code if refusal else None for name, refusal in refused.items()}
    assert codes == {"backwards": "ends_before", "long": "too_long", "ahead": "not_begun", "now": None}


@given(ratios)
def test_the_interval_holds_the_share_and_lies_between_0_and_100(ratio: Ratio) -> None:
    interval = interval_of(ratio, fewest=1)

    assert interval is not None
    assert 0 <= interval.low <= 100 * ratio.met / ratio.all + 1e-9
    assert 100 * ratio.met / ratio.all - 1e-9 <= interval.high <= 100


@given(ratios)
def test_more_cases_of_the_same_share_make_surer(ratio: Ratio) -> None:
    few, many = interval_of(ratio, fewest=1), interval_of(Ratio(10 * ratio.met, 10 * ratio.all), fewest=1)

    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_the_interval_is_that_of_wilson() -> None:
    interval = interval_of(Ratio(7, 8))

    assert interval is not None
    assert (round(interval.low, 1), round(interval.high, 1)) == (52.9, 97.8)


@given(ratios, st.integers(0, 50))
def test_of_too_few_cases_nothing_is_said_in_per_cent(ratio: Ratio, fewest: int) -> None:
    told = (ratio.share(fewest=fewest) is not None, interval_of(ratio, fewest=fewest) is not None)

    assert told == (ratio.all >= fewest, ratio.all >= fewest)
    assert Ratio(0, 0).share(fewest=0) is None


def test_a_part_is_never_larger_than_its_whole() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Ratio(3, 2)


def test_every_indicator_stands_once_under_one_heading_and_is_wholly_defined() -> None:
    listed = [code for group in GROUPS for code in of_group(group)]

    assert listed == list(Indicator) == list(INDICATORS)
    assert all(each.fewest >= FEWEST for each in INDICATORS.values())
    assert len({each.name for each in INDICATORS.values()}) == len(INDICATORS)
    assert set(SOURCES) == set(Indicator)
