"""What people type about payment sheets and settlements."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.forms import CharField, HiddenInput
from django.utils.translation import gettext_lazy

from giaoban.allowances.models import PaymentLine
from giaoban.allowances.rules.correcting import Correction, Written, read_names
from giaoban.allowances.rules.rates import why_not_amount
from giaoban.allowances.rules.sheets import LONGEST_REASON, Attendee
from giaoban.kernel.verdict import Refusal
from giaoban.ui.forms import (
    AmountField,
    DayField,
    Form,
    LongTextField,
    ManyField,
    OnceField,
    Option,
    TextField,
    YearField,
    YesField,
)
from giaoban.ui.wording import money, refusal_sentence


def as_rate(amount: int) -> int:
    """Return an amount that can be a rate.

    Raises:
        ValidationError: If it cannot.
    """
    if refusal := why_not_amount(amount):
        raise ValidationError(refusal_sentence(refusal), code=refusal.code)
    return amount


class FreezeForm(Form):
    """The list that the clerk had before them."""

    seen = CharField(widget=HiddenInput, required=False)
    once = OnceField()


class CorrectForm(Form):
    """Who is struck out or added, which names and which rate are wrong, and why."""

    struck = ManyField(
        label=gettext_lazy("Strike out"),
        hint=gettext_lazy("They stay on the new sheet, struck through, and are not paid."),
        required=False,
        folded=gettext_lazy("Choose whom to strike out"),
    )
    added = ManyField(
        label=gettext_lazy("Add"),
        hint=gettext_lazy("Invited to this meeting and not paid by the sheet."),
        required=False,
        folded=gettext_lazy("Choose whom to add"),
    )
    names = LongTextField(
        label=gettext_lazy("Names that are spelt wrong"),
        hint=gettext_lazy(
            "A row each: the number of the line on the sheet, then the right name, "
            "for instance: 3 Ngô Đức Họa."
        ),
        required=False,
    )
    amount = AmountField(
        label=gettext_lazy("The right rate, if the sheet paid by a wrong one"),
        hint=gettext_lazy(
            "In đồng for a person. Every line that is not struck is paid by it; "
            "the new sheet says the difference."
        ),
        required=False,
    )
    reason = TextField(
        label=gettext_lazy("Why the sheet is corrected"),
        hint=gettext_lazy(
            "It stands on the new sheet, for instance: came at 9:15, was not noted at the door."
        ),
        longest=LONGEST_REASON,
    )
    once = OnceField()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        lines: Iterable[PaymentLine],
        addable: Iterable[Attendee],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        there = [line for line in lines if not line.is_struck]
        self.written = [Written(line.pk, line.position, line.name) for line in there]
        cast(ManyField, self.fields["struck"]).choices = [
            (
                str(line.pk),
                Option(f"{line.position}. {line.name}", f"{line.post} · {money(line.amount)}"),
            )
            for line in there
        ]
        cast(ManyField, self.fields["added"]).choices = [
            (str(each.invitation), Option(each.name, each.post)) for each in addable
        ]

    def clean_names(self) -> Mapping[int, str]:
        """Return the right names by the key of their line."""
        found = read_names(self.cleaned_data["names"], self.written)
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return found

    def clean_amount(self) -> int | None:
        """Return the amount; nothing is paid by what could not be a rate."""
        amount: int | None = self.cleaned_data["amount"]
        return amount if amount is None else as_rate(amount)

    @property
    def correction(self) -> Correction:
        """What was chosen."""
        typed = self.cleaned_data
        return Correction(
            struck=frozenset(map(int, typed["struck"])),
            added=frozenset(map(int, typed["added"])),
            reason=typed["reason"],
            renamed=typed["names"],
            amount=typed["amount"],
        )


class SettleForm(Form):
    """The period that is settled."""

    first = DayField(label=gettext_lazy("From"))
    last = DayField(label=gettext_lazy("To"), hint=gettext_lazy("The days of the meetings count."))
    once = OnceField()


class WhatIfForm(Form):
    """What is proposed, and on which year it is reckoned."""

    year = YearField(label=gettext_lazy("Reckoned on the meetings of"), between=(2000, 2100))
    proposed = AmountField(
        label=gettext_lazy("Proposed amount for a person and a meeting"),
        hint=gettext_lazy("In đồng. 70.000 is what Kinh Môn asked for in 2015."),
    )
    salary = AmountField(
        label=gettext_lazy("Base salary to compare with"),
        hint=gettext_lazy("In đồng a month; empty for the one that holds."),
        required=False,
    )
    to = TextField(
        label=gettext_lazy("Body that decides"),
        hint=gettext_lazy("The letter of the proposal is addressed to it."),
        required=False,
    )
    allowance = YesField(
        label=gettext_lazy("Propose a monthly allowance as high as the base salary too"),
        hint=gettext_lazy("A topic of the letter only: no allowance is kept or paid here."),
    )

    def clean_proposed(self) -> int:
        """Return the amount; nothing is proposed that could not be a rate."""
        return as_rate(self.cleaned_data["proposed"])
