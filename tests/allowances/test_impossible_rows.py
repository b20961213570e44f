"""What no rate, sheet or settlement may say: the database refuses it, whoever writes.

What spans two tables no constraint can see: that the lines of a sheet are people invited to its meeting says
``sheets.why_not_correct``, asked while the committee is locked.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db.models import F, Model

from giaoban.allowances.models import (
    BaseSalaryValue,
    PaperHabit,
    PaymentLine,
    PaymentSheet,
    Rate,
    Salaried,
    Settlement,
)
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import allowances, meetings, organisation

pytestmark = pytest.mark.django_db
BEFORE = date(2013, 1, 1)
LATER = date(2027, 1, 1)

LIES: dict[str, list[Lie]] = {
    "rate": [
        ({"amount": 0}, "rate_is_an_amount"),
        ({"level": "village"}, "rate_level_is_known"),
        ({"basis": BLANKS}, "rate_rests_on_a_document"),
        ({"approved_by": BLANKS}, "rate_rests_on_a_document"),
        ({"valid_to": BEFORE}, "rate_span_in_order"),
    ],
    "salaried": [({"valid_to": BEFORE}, "salaried_span_in_order")],
    "base salary": [({"amount": 0}, "base_salary_is_an_amount")],
    "habit": [({"form": "west"}, "paper_habit_form_is_known")],
    "sheet": [
        ({"number": 0}, "payment_sheet_number_from_one"),
        ({"reason": "Nhầm."}, "payment_sheet_correction_has_a_reason"),
        ({"frozen_by": ""}, "payment_sheet_says_who_froze_it"),
        ({"frozen_by": BLANKS}, "payment_sheet_says_who_froze_it"),
        ({"corrects": F("id"), "reason": "Nhầm."}, "payment_sheet_does_not_correct_itself"),
    ],
    "correction": [
        ({"reason": ""}, "payment_sheet_correction_has_a_reason"),
        ({"reason": BLANKS}, "payment_sheet_correction_has_a_reason"),
    ],
    "line": [
        ({"amount": 0}, "payment_line_is_an_amount"),
        ({"name": ""}, "payment_line_has_a_name"),
        ({"name": BLANKS}, "payment_line_has_a_name"),
    ],
    "settlement": [
        ({"number": 0}, "settlement_number_from_one"),
        ({"last": BEFORE}, "settlement_period_in_order"),
        ({"settled_by": ""}, "settlement_says_who_settled"),
        ({"settled_by": BLANKS}, "settlement_says_who_settled"),
    ],
}
TWINS: dict[str, list[Lie]] = {
    "rate": [
        ({"valid_to": LATER}, "rate_begins_once_a_day"),
        ({"valid_from": LATER}, "rate_one_is_open"),
    ],
    "salaried": [
        ({"valid_to": LATER}, "salaried_begins_once_a_day"),
        ({"valid_from": LATER}, "salaried_one_is_open"),
    ],
    "base salary": [({}, "base_salary_once_a_day")],
    "sheet": [({"number": 2}, "payment_sheet_one_first_a_meeting")],
    "line": [
        ({"position": 1, "is_struck": True}, "payment_line_one_a_row"),
        ({"position": 9}, "payment_line_nobody_twice"),
    ],
    "settlement": [({}, "settlement_number_once_a_year")],
}


def sheet() -> PaymentSheet:
    """Return the frozen sheet of a briefing."""
    host = organisation.host()
    allowances.rate(host=host)
    return allowances.sheet(meeting=allowances.briefing(host=host))


def correction() -> PaymentSheet:
    """Return a sheet that corrects another one."""
    return allowances.correction(sheet=sheet())


def line() -> PaymentLine:
    """Return the first line of a sheet."""
    return sheet().lines.get(position=1)


def salaried() -> Salaried:
    """Return that somebody draws pay from the State."""
    person = organisation.person()
    return Salaried.objects.create(host=person.host, person=person, valid_from=allowances.SINCE)


def settlement() -> Settlement:
    """Return a settlement of a month."""
    made = sheet()
    day = made.meeting.day
    return allowances.settlement(host=made.host, first=day - timedelta(days=20), last=day)


def base_salary() -> BaseSalaryValue:
    """Return a base salary of a committee."""
    return BaseSalaryValue.objects.create(
        host=organisation.host(), valid_from=allowances.SINCE, amount=1_150_000, basis="Nghị định 66"
    )


def rate() -> Rate:
    """Return an open rate."""
    return allowances.rate(host=organisation.host())


ROWS: dict[str, Callable[[], Model]] = {
    "rate": rate,
    "salaried": salaried,
    "base salary": base_salary,
    "habit": lambda: PaperHabit.objects.create(host=organisation.host()),
    "sheet": sheet,
    "correction": correction,
    "line": line,
    "settlement": settlement,
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


def test_two_sheets_of_a_year_never_share_a_number() -> None:
    first = sheet()
    other = allowances.briefing(host=first.host, on=meetings.FRIDAY - timedelta(days=28))

    lie: Lie = ({"meeting": other}, "payment_sheet_number_once_a_year")
    assert believed_twice(first, [lie]) == []


def test_no_sheet_corrects_one_of_another_meeting() -> None:
    corrected = sheet()
    made = allowances.correction(sheet=corrected)
    day = meetings.FRIDAY - timedelta(days=28)
    elsewhere = allowances.sheet(meeting=allowances.briefing(host=made.host, on=day))

    written: list[Lie] = [
        ({"corrects": elsewhere, "number": 9}, "payment_sheet_corrects_its_meeting"),
        ({"meeting": elsewhere.meeting, "number": 9}, "payment_sheet_corrects_its_meeting"),
    ]
    moved: Lie = ({"meeting": elsewhere.meeting}, "payment_sheet_stays_at_its_meeting")
    turned: Lie = ({"corrects": elsewhere}, "payment_sheet_stays_at_its_meeting")
    assert believed_twice(made, written) == []
    assert believed(made, [moved, turned]) == []
    assert believed(corrected, [moved]) == []
