"""What is typed wrongly about a rate gets a sentence beside its field; asks no database."""

from uuid import uuid4

import pytest
from django.utils import translation

from giaoban.allowances.forms.rates import RateForm

TYPED = {
    "amount": "70,000",
    "valid_from": "01/01/2026",
    "valid_to": "",
    "basis": "Quyết định số 12-QĐ/ĐU",
    "approved_by": "Ban Thường vụ",
    "level": "commune",
}


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"amount": "-70.000"}, "amount", "An amount is never below zero: leave out the minus."),
        (
            {"amount": "70.000,5"},
            "amount",
            "There is no part of a đồng: write a whole amount, for instance 70.000.",
        ),
        (
            {"amount": "=HYPERLINK(1)"},
            "amount",
            "This is not an amount. Write it with figures, for instance 70.000 or 70 nghìn.",
        ),
        (
            {"amount": "9" * 100_000},
            "amount",
            "An amount has at most 18 figures. Was a figure typed too often?",
        ),
        ({"amount": ""}, "amount", "Give the amount in đồng, for instance 70.000."),
        ({"basis": ""}, "basis", "This is still empty. Please fill it in."),
    ],
)
def test_what_is_typed_wrongly_gets_its_sentence(wrong: dict[str, str], field: str, sentence: str) -> None:
    with translation.override("en"):
        form = RateForm(TYPED | wrong | {"once": str(uuid4())})

        assert form.errors == {field: [sentence]}


@pytest.mark.parametrize("typed", ["70000", "70.000", "70,000", "70 000 đồng"])
def test_points_and_commas_are_understood(typed: str) -> None:
    form = RateForm(TYPED | {"amount": typed, "once": str(uuid4())})

    assert form.is_valid()
    assert form.plan.amount == 70_000
