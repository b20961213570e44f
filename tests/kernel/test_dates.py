"""Days as people type them, working days, and the lunar calendar."""

import subprocess
import sys
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import (
    holidays_of,
    is_working_day,
    long_day,
    lunar,
    named_holidays,
    next_working_day,
    parse_day,
    parse_time,
    swapped_days_of,
    tet,
    weekday_name,
    working_days_before,
)
from giaoban.kernel.verdict import Refusal

days = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))
FREE = frozenset({date(2026, 4, 30), date(2026, 5, 1)})


@pytest.mark.parametrize(
    "text",
    [
        "05/12/2026",
        " 5/12/2026 ",
        "5-12-2026",
        "5.12.2026",
        "5 / 12 / 2026",
        "5 12 2026",
        "5/12/26",
        "05122026",
        "2026-12-05",
        "2026/12/5",
        "ngày 5 tháng 12 năm 2026",
        "Ngày 05 tháng 12 năm 2026",
        "thứ Bảy, ngày 5 tháng 12 năm 2026",
        "5 tháng 12, năm 2026",
        "nga\u0300y 5 tha\u0301ng 12 na\u0306m 2026",
        "5 December 2026",
        "5 Dec 2026",
    ],
)
def test_every_way_of_writing_the_fifth_of_december_is_understood(text: str) -> None:
    assert parse_day(text) == date(2026, 12, 5)


@pytest.mark.parametrize(("text", "day"), [("1/1/69", date(2069, 1, 1)), ("1/1/70", date(1970, 1, 1))])
def test_a_year_of_two_digits_lies_in_this_or_the_last_century(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31/11/2026", "Month 11 of 2026 has no day 31. Write it again, for example 30/11/2026."),
        ("31/02/2026", "Month 2 of 2026 has no day 31. Write it again, for example 28/02/2026."),
        ("29/2/2027", "Month 2 of 2027 has no day 29. Write it again, for example 28/02/2027."),
        ("0/5/2026", "Month 5 of 2026 has no day 0. Write it again, for example 31/05/2026."),
        ("11/30/2026", "There is no month 30. Write the day first, then the month, for example 30/11/2026."),
        ("5/0/2026", "There is no month 0. Write the day first, then the month, for example 30/11/2026."),
        ("5/12/0226", "The year 226 cannot be right. Write a year from 1900 to 2100."),
        ("5/12/2206", "The year 2206 cannot be right. Write a year from 1900 to 2100."),
        ("5/12", "Write the year too, for example 30/11/2026."),
        ("", "Write the day, the month and the year, for example 30/11/2026."),
        ("thứ Sáu tới", "Write the day, the month and the year, for example 30/11/2026."),
        ("5/12/2026 7h30", "Write the day, the month and the year, for example 30/11/2026."),
        ("5/12/20261", "Write the day, the month and the year, for example 30/11/2026."),
    ],
)
def test_a_wrong_day_gets_the_trouble_and_the_remedy(text: str, sentence: str) -> None:
    assert str(parse_day(text)) == sentence


@given(day=days)
def test_what_the_office_writes_is_read_back(day: date) -> None:
    written = [f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", day.isoformat(), long_day(day)]

    assert {parse_day(text) for text in [*written, f"{weekday_name(day)}, {long_day(day)}"]} == {day}


@given(text=st.text(max_size=40))
def test_nothing_that_can_be_typed_makes_reading_fail(text: str) -> None:
    assert isinstance(parse_day(text), date | Refusal)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("7 giờ 30", 7, 30),
        ("7h30", 7, 30),
        ("07:30", 7, 30),
        ("7.30", 7, 30),
        ("7 giờ 30 phút", 7, 30),
        ("19H", 19, 0),
        ("7 giờ", 7, 0),
        (" 14 ", 14, 0),
    ],
)
def test_every_way_of_writing_a_time_is_understood(text: str, hour: int, minute: int) -> None:
    assert parse_time(text) == time(hour, minute)


@pytest.mark.parametrize("text", ["", "sáng", "24:00", "7:60", "7:30:15", "-7", "730"])
def test_a_wrong_time_is_told_how_to_be_written(text: str) -> None:
    assert str(parse_time(text)) == "This is not a time of day. Write hours and minutes, for example 7:30."


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 31), "ngày 31 tháng 3 năm 2026"),
        (date(2026, 11, 9), "ngày 09 tháng 11 năm 2026"),
    ],
)
def test_a_document_writes_its_day_as_the_decree_asks(day: date, written: str) -> None:
    assert long_day(day) == written


def test_weekdays_have_their_vietnamese_names() -> None:
    monday = date(2026, 11, 23)

    assert [weekday_name(monday + timedelta(days=later)) for later in (0, 4, 6)] == [
        "thứ Hai",
        "thứ Sáu",
        "Chủ nhật",
    ]


@given(day=days, holidays=st.frozensets(days, max_size=5))
def test_the_next_working_day_is_the_first_that_offices_work(day: date, holidays: frozenset[date]) -> None:
    found = next_working_day(day, holidays)

    assert is_working_day(found, holidays)
    assert found >= day
    assert not any(is_working_day(day + timedelta(days=n), holidays) for n in range((found - day).days))


@given(day=days, count=st.integers(0, 20), holidays=st.frozensets(days, max_size=5))
def test_so_many_working_days_lie_between(day: date, count: int, holidays: frozenset[date]) -> None:
    found = working_days_before(day, count, holidays)

    between = [found + timedelta(days=n) for n in range((day - found).days)]
    assert sum(is_working_day(each, holidays) for each in between) == count


def test_holidays_are_stepped_over() -> None:
    assert working_days_before(date(2026, 5, 5), 3, FREE) == date(2026, 4, 28)
    assert next_working_day(date(2026, 4, 30), FREE) == date(2026, 5, 4)


def test_counting_backwards_by_less_than_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="-1"):
        working_days_before(date(2026, 5, 5), -1)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 2, 17),
        date(2027, 2, 6),
        date(2028, 1, 26),
        date(2029, 2, 13),
        date(2030, 2, 2),  # 3 February in China
        date(2031, 1, 23),
    ],
)
def test_tet_falls_where_the_clock_of_hanoi_puts_it(day: date) -> None:
    assert (tet(day.year), lunar(day)) == (day, (1, 1))
    assert day in holidays_of(day.year)


def test_the_fixed_holidays_are_in_every_year() -> None:
    assert {date(2015, 1, 1), date(2015, 4, 30), date(2015, 5, 1), date(2015, 9, 2)} <= holidays_of(2015)


def test_a_day_that_the_government_swapped_is_off_and_its_saturday_is_worked() -> None:
    friday, saturday = date(2026, 1, 2), date(2026, 1, 10)

    assert friday in holidays_of(2026)
    assert saturday in swapped_days_of(2026)
    assert working_days_before(date(2026, 1, 12), 1, holidays_of(2026), swapped_days_of(2026)) == saturday
    assert (named_holidays(2026)[friday], named_holidays(2026, "en")[friday]) == (
        "Ngày nghỉ (thay cho ngày 10/01/2026)",
        "Day off (instead of 10/01/2026)",
    )


def test_the_calendars_are_not_loaded_before_they_are_asked_for() -> None:
    check = "import sys, giaoban.kernel.dates; print(sorted({'holidays', 'lunar_vn'} & set(sys.modules)))"

    printed = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "[]"
