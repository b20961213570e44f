"""Rules: public holidays, as the table has them and as the package reckons them."""

from datetime import date

import pytest

from giaoban.kernel import holidays
from giaoban.kernel.holidays import TABLE, YEARS, as_table, reckoned, year_of


def test_the_table_says_what_the_package_reckons() -> None:
    assert TABLE.read_text(encoding="utf-8") == as_table(YEARS), "run: python -m giaoban.kernel.holidays"


@pytest.mark.parametrize("year", [YEARS[0], 2026, YEARS[-1]])
def test_a_year_of_the_table_is_read_as_it_was_reckoned(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    told = reckoned(year)
    monkeypatch.setattr(holidays, "reckoned", lambda _: pytest.fail("the package was asked"))

    assert year_of(year) == told


def test_a_year_outside_the_table_is_asked_of_the_package() -> None:
    assert date(2050, 9, 2) in year_of(2050).off


def test_a_day_off_in_lieu_names_the_day_before_the_month() -> None:
    assert year_of(2010).off[date(2010, 2, 19)] == {
        "vi": "Ngày nghỉ (thay cho ngày 27/02/2010)",
        "en": "Day off (substituted from 27/02/2010)",
    }
