"""What belongs to one matter, and how often it has come back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.matters import (
    Placed,
    Told,
    raised_together,
    shares_of,
    times_back_soon,
    times_raised,
    why_not_put,
    why_not_rename,
)

DAYS = st.dates(min_value=date(2014, 1, 1), max_value=date(2030, 12, 31))
ONE = Placed(1, host=1)


def code(beside: Placed | None, one: Placed = ONE) -> str | None:
    refusal = why_not_put(one, beside)
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("beside", "refused"),
    [
        (None, "no_earlier"),
        (ONE, "same_referral"),
        (Placed(2, host=2), "other_host"),
        (Placed(2, host=1), None),
        (Placed(2, host=1, matter=7), None),
    ],
)
def test_a_referral_is_put_beside_another_one_of_its_committee(
    beside: Placed | None, refused: str | None
) -> None:
    assert code(beside) == refused


def test_a_referral_belongs_to_one_matter_at_most() -> None:
    placed = Placed(1, host=1, matter=7)

    assert code(Placed(2, host=1, matter=8), placed) == "in_another_matter"
    assert code(Placed(2, host=1), placed) == "in_another_matter"
    assert code(Placed(2, host=1, matter=7), placed) is None


def test_a_matter_has_a_name() -> None:
    assert why_not_rename("  ") is not None
    assert why_not_rename("Mương sau chợ Hạ") is None


def test_merged_and_split_is_raised_once_and_the_next_month_is_another_time() -> None:
    july = [(11, 1), (11, 2), (12, 1), (12, 2)]

    assert raised_together([*july, (20, 3)]) == [{11, 12}, {20}]
    assert raised_together([(1, 1), (2, 2), (3, 1), (3, 2)]) == [{1, 2, 3}]


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=9))
def test_every_referral_belongs_to_one_time_and_shares_no_opinion_with_another(
    origins: list[tuple[int, int]],
) -> None:
    groups = raised_together(origins)

    assert sorted(key for group in groups for key in group) == sorted({referral for referral, _ in origins})
    behind = [{opinion for referral, opinion in origins if referral in group} for group in groups]
    assert sum(map(len, behind)) == len(set().union(*behind))


@pytest.mark.parametrize(
    ("days", "back"),
    [
        ([], 0),
        ([date(2026, 1, 30)], 0),
        ([date(2026, 1, 30), date(2026, 7, 30)], 1),
        ([date(2026, 1, 30), date(2026, 7, 31)], 0),
        ([date(2026, 8, 31), date(2027, 2, 28)], 1),
        ([date(2026, 8, 31), date(2027, 3, 1)], 0),
        ([date(2026, 6, 15), date(2026, 12, 15)], 1),
        ([date(2026, 1, 5), date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 5)], 2),
    ],
)
def test_it_came_back_within_six_months_of_the_time_before(days: list[date], back: int) -> None:
    assert times_back_soon(days) == back


@given(st.lists(DAYS, max_size=12))
def test_order_and_repetition_of_days_change_nothing(days: list[date]) -> None:
    assert times_back_soon(days) == times_back_soon([*reversed(days), *days])
    assert times_back_soon(days) <= max(times_raised(days) - 1, 0)


@given(DAYS, st.integers(min_value=1, max_value=180))
def test_half_a_year_less_a_few_days_is_always_within_six_months(day: date, later: int) -> None:
    assert times_back_soon([day, day + timedelta(days=later)]) == 1


def test_an_agency_with_more_to_tell_takes_more_of_the_page_up_to_four_shares() -> None:
    at = datetime(2026, 12, 15, tzinfo=UTC)
    short, long = Told(at, "Chuyển đến cơ quan"), Told(at, "Trả lời", said="lời " * 60, parts=["làm " * 40])

    shares = [shares_of(told) for told in ([], [short], [short, long], [long, long], [long] * 9)]

    assert shares == [1, 1, 2, 3, 4]
