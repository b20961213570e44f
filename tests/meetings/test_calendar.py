"""When meetings are held: rules of recurrence, rest days, Tết."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays, holidays_of, is_working_day, tet
from giaoban.meetings.rules import Frequency, Recurrence, RuleKind, Why, occurrences, periods_of, ruled_day

LAST_FRIDAY = Recurrence()
years = st.integers(2000, 2060)
recurrences = st.builds(
    Recurrence,
    frequency=st.sampled_from(Frequency),
    kind=st.sampled_from(RuleKind),
    weekday=st.integers(0, 6),
    nth=st.integers(1, 4),
    day_of_month=st.integers(1, 31),
)


def year_of(
    rule: Recurrence, year: int, *, holidays: frozenset[date] | None = None
) -> dict[int, date | None]:
    found = occurrences(
        rule, year, offices=OfficeDays(holidays_of(year) if holidays is None else holidays), tet=tet(year)
    )
    return {each.month: each.day for each in found}


@pytest.mark.parametrize(
    ("rule", "month", "day"),
    [
        (LAST_FRIDAY, 11, date(2026, 11, 27)),
        (LAST_FRIDAY, 7, date(2026, 7, 31)),
        (Recurrence(weekday=0), 11, date(2026, 11, 30)),
        (Recurrence(kind=RuleKind.NTH_WEEKDAY, weekday=3, nth=1), 10, date(2026, 10, 1)),
        (Recurrence(kind=RuleKind.NTH_WEEKDAY, weekday=2, nth=4), 10, date(2026, 10, 28)),
        (Recurrence(kind=RuleKind.DAY_OF_MONTH, day_of_month=25), 12, date(2026, 12, 25)),
        (Recurrence(kind=RuleKind.DAY_OF_MONTH, day_of_month=31), 2, date(2026, 2, 28)),
        (Recurrence(frequency=Frequency.QUARTER), 4, date(2026, 6, 26)),
        (
            Recurrence(frequency=Frequency.QUARTER, kind=RuleKind.DAY_OF_MONTH, day_of_month=5),
            10,
            date(2026, 12, 5),
        ),
    ],
)
def test_a_rule_names_one_day_of_a_period(rule: Recurrence, month: int, day: date) -> None:
    assert ruled_day(rule, 2026, month) == day


@given(rule=recurrences, year=years)
def test_the_bare_rule_keeps_to_its_weekday_and_its_month(rule: Recurrence, year: int) -> None:
    for month in periods_of(rule.frequency):
        day = ruled_day(rule, year, month)

        assert (day.year, day.month) == (year, month + rule.frequency.months - 1)
        assert rule.kind is RuleKind.DAY_OF_MONTH or day.weekday() == rule.weekday
        if rule.kind is RuleKind.LAST_WEEKDAY:
            assert (day + timedelta(days=7)).month != day.month


def test_a_year_has_twelve_months_or_four_quarters() -> None:
    assert (len(periods_of(Frequency.MONTH)), periods_of(Frequency.QUARTER)) == (12, (1, 4, 7, 10))


def test_an_ordinary_year_is_planned_as_ruled() -> None:
    days = year_of(LAST_FRIDAY, 2026)

    assert list(days.values()) == [ruled_day(LAST_FRIDAY, 2026, month) for month in range(1, 13)]


def test_a_holiday_is_moved_to_the_working_day_before() -> None:
    found = occurrences(LAST_FRIDAY, 2027, offices=OfficeDays(frozenset({date(2027, 4, 30)})), tet=tet(2027))[
        3
    ]

    assert (found.day, found.ruled, found.why) == (date(2027, 4, 29), date(2027, 4, 30), Why.REST_DAY)


def test_a_holiday_on_the_first_days_of_a_month_is_moved_onwards() -> None:
    first = Recurrence(kind=RuleKind.DAY_OF_MONTH, day_of_month=1)

    assert year_of(first, 2026)[5] == date(2026, 5, 4)


def test_a_series_that_meets_on_saturdays_by_its_rule_is_left_to_it() -> None:
    assert year_of(Recurrence(weekday=5), 2026)[11] == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("year", "month", "day", "ruled"),
    [
        (2025, 1, date(2025, 1, 17), date(2025, 1, 31)),  # Tết 29 January
        (2028, 1, date(2028, 1, 14), date(2028, 1, 28)),  # Tết 26 January
    ],
)
def test_a_meeting_in_the_weeks_of_tet_is_held_before_them(
    year: int, month: int, day: date, ruled: date
) -> None:
    found = {
        each.month: each
        for each in occurrences(LAST_FRIDAY, year, offices=OfficeDays(holidays_of(year)), tet=tet(year))
    }

    assert (found[month].day, found[month].ruled, found[month].why) == (day, ruled, Why.TET)


def test_where_no_day_of_the_month_is_left_the_period_is_merged_with_the_next() -> None:
    second_monday = Recurrence(kind=RuleKind.NTH_WEEKDAY, weekday=0, nth=2)
    rest = frozenset(date(2027, 2, 1) + timedelta(days=n) for n in range(28))

    found = occurrences(second_monday, 2027, offices=OfficeDays(rest), tet=tet(2027))[1]

    assert (found.day, found.why) == (None, Why.MERGED)


@given(rule=recurrences, year=years)
def test_no_meeting_is_proposed_for_a_rest_day_or_the_week_around_tet(rule: Recurrence, year: int) -> None:
    new_year = tet(year)
    rest = frozenset({date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)})

    for each in occurrences(rule, year, offices=OfficeDays(rest), tet=new_year):
        if each.day is not None:
            assert each.day.month == each.ruled.month
            assert each.day not in rest
            assert is_working_day(each.day, rest) or each.day.weekday() == rule.weekday
            assert abs((each.day - new_year).days) > 7 or each.why is Why.REST_DAY


@given(rule=recurrences, year=years)
def test_every_period_is_answered_once_and_days_keep_their_order(rule: Recurrence, year: int) -> None:
    found = occurrences(rule, year, offices=OfficeDays(), tet=tet(year))

    days = [each.day for each in found if each.day is not None]
    assert [each.month for each in found] == list(periods_of(rule.frequency))
    assert days == sorted(set(days))
    assert all((each.why is Why.RULE) == (each.day == each.ruled) for each in found)
