"""The form that plans a year, without a page: what stands beside a day that was typed."""

from datetime import date

import pytest
from django.utils import translation

from giaoban.meetings.forms import PlanForm
from giaoban.meetings.rules import Frequency, Occurrence, Why


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        (None, "Monday"),
        ("23/11/2026", "Monday"),
        ("25/11/2026", "Wednesday"),
        ("", ""),
        ("31/02/2026", ""),
    ],
)
def test_beside_a_day_stands_the_weekday_of_what_was_typed(typed: str | None, beside: str) -> None:
    day = date(2026, 11, 23)
    data = None if typed is None else {"month_11": typed}

    with translation.override("en"):
        form = PlanForm(
            data,
            year=2026,
            frequency=Frequency.MONTH,
            proposed=[Occurrence(11, day, day, Why.RULE)],
        )

    assert form.fields["month_11"].help_text.partition(",")[0] == beside
