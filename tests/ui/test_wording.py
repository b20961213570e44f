"""How days, figures and refusals are worded, in both languages."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import formats
from django.utils.translation import override

from giaoban.kernel.verdict import Refusal
from giaoban.ui import wording

FRIDAY = date(2026, 11, 27)


VIETNAMESE = [
    "27/11/2026", "27/11", "thứ Sáu", "thứ\u00a0Sáu 27/11/2026", "ngày 27 tháng 11 năm 2026", "tháng 11/2026",
]  # fmt: skip
ENGLISH = [
    "27/11/2026", "27/11", "Friday", "Friday 27/11/2026", "27 November 2026", "November 2026",
]  # fmt: skip


@pytest.mark.parametrize(("language", "expected"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_days_are_worded_for_the_reader(language: str, expected: list[str]) -> None:
    ways = (
        wording.short_day, wording.day_and_month, wording.weekday,
        wording.long_day, wording.day_in_words, wording.month_name,
    )  # fmt: skip
    with override(language):
        assert [way(FRIDAY) for way in ways] == expected


def test_february_has_its_nought_in_documents() -> None:
    assert wording.day_in_words(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"


@pytest.mark.parametrize(
    ("language", "at", "expected"),
    [
        ("vi", time(7, 30), "7 giờ 30"),
        ("vi", time(17, 0), "17 giờ"),
        ("en", time(7, 5), "7:05"),
        ("vi", datetime(2026, 11, 27, 0, 30, tzinfo=UTC), "7 giờ 30"),
    ],
)
def test_times_are_local_and_worded(language: str, at: time | datetime, expected: str) -> None:
    with override(language):
        assert wording.clock_time(at) == expected


def test_a_moment_late_in_the_evening_of_greenwich_is_the_next_day_here() -> None:
    assert wording.moment(datetime(2026, 11, 27, 18, 0, tzinfo=UTC)) == "1 giờ, 28/11/2026"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", ["1.234.567", "−31", "+4", "0", "37,1%", "−16,6%", "1.234,5"]),
        ("en", ["1,234,567", "−31", "+4", "0", "37.1%", "−16.6%", "1,234.5"]),
    ],
)
def test_figures_are_grouped_and_signed(language: str, expected: list[str]) -> None:
    with override(language):
        assert [
            wording.count(1_234_567),
            wording.signed(-31),
            wording.signed(4),
            wording.signed(0),
            wording.percent(37.1),
            wording.percent(Decimal("-16.58")),
            wording.decimal(1234.5),
        ] == expected


def test_money_and_phone_numbers_are_read_aloud() -> None:
    assert wording.money(46_000_000) == "46.000.000\u00a0đồng"
    assert wording.phone("+84912345678") == "0912 345 678"
    assert wording.phone("số cũ") == "số cũ"


def test_a_refusal_is_translated_and_its_values_are_worded() -> None:
    refusal = Refusal(
        "x", "Due %(day)s, %(total)s left, %(code)s.", {"day": FRIDAY, "total": 1234, "code": "KM-1"}
    )

    assert wording.refusal_sentence(refusal) == "Due 27/11/2026, 1.234 left, KM-1."


def test_a_refusal_without_values_may_hold_a_per_cent_sign() -> None:
    assert wording.refusal_sentence(Refusal("x", "100% done.")) == "100% done."


def test_filters_leave_nothing_for_nothing() -> None:
    source = "{% load ui %}[{{ a|day }}{{ a|count }}{{ b|percent }}{{ a|phone }}{{ a|sentence }}]"

    assert Template(source).render(Context({"a": None, "b": ""})) == "[]"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_django_reads_and_writes_the_day_first_too(language: str) -> None:
    with override(language):
        assert formats.get_format("DATE_INPUT_FORMATS")[0] == "%d/%m/%Y"
        assert formats.date_format(date(2026, 12, 5), "SHORT_DATE_FORMAT") == "05/12/2026"
        assert (
            formats.number_format(1234.5, force_grouping=True) == {"vi": "1.234,5", "en": "1,234.5"}[language]
        )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", ["Quá hạn từ tháng 3/2014", "Quá hạn 365 ngày"]),
        ("en", ["Overdue since March 2014", "365 days overdue"]),
    ],
)
def test_what_is_overdue_for_over_a_year_says_since_when(language: str, expected: list[str]) -> None:
    today = date(2026, 11, 27)

    with override(language):
        told = [wording.days_left(day, today) for day in (date(2014, 3, 12), date(2025, 11, 27))]

    assert told == expected
