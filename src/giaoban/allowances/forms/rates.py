"""What people type about rates, pay from the State, base salaries and the papers."""

from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.allowances.actions import HabitPlan, RatePlan
from giaoban.allowances.models import PaperHabit
from giaoban.allowances.rules.rates import CEILINGS, LEVEL_WORDS, Level
from giaoban.kernel.money import Form as WordForm
from giaoban.kernel.money import in_words
from giaoban.organisation.rules import Span
from giaoban.ui.forms import (
    AmountField,
    ChoiceField,
    DayField,
    Form,
    NumberField,
    OnceField,
    RowsField,
    TextField,
    YesField,
)
from giaoban.ui.wording import money

MOST_BLANK = 30


class RateForm(Form):
    """A rate."""

    amount = AmountField(
        label=gettext_lazy("Amount for a person and a meeting"),
        hint=gettext_lazy("In đồng, for instance 50.000; points, commas and spaces do not matter."),
    )
    valid_from = DayField(
        label=gettext_lazy("For meetings from"), hint=gettext_lazy("The first day on which it holds.")
    )
    ends_the_last = YesField(
        label=gettext_lazy("The rate that holds until then ends the day before"),
        hint=gettext_lazy("Sheets that are frozen keep the rate they were frozen by."),
    )
    valid_to = DayField(
        label=gettext_lazy("Until"), hint=gettext_lazy("Empty while no end is known."), required=False
    )
    basis = TextField(
        label=gettext_lazy("Legal basis"),
        hint=gettext_lazy("The document with number and day; it stands on every sheet."),
        longest=300,
    )
    approved_by = TextField(label=gettext_lazy("Body that approved it"))
    pays_substitutes = YesField(label=gettext_lazy("Whoever comes in a secretary's place is paid too"))
    pays_salaried = YesField(label=gettext_lazy("Those who draw pay from the State are paid too"))
    level = ChoiceField(
        label=gettext_lazy("Ceiling to compare with"),
        hint=gettext_lazy(
            "Circular 40/2017/TT-BTC, article 12: for guests without pay, a person a day. "
            "A rate above it is pointed out, not refused; later amendments are to be checked."
        ),
    )
    once = OnceField()

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["level"]).choices = [
            (level.value, f"{_(LEVEL_WORDS[level])}: {money(CEILINGS[level])}") for level in Level
        ]

    @property
    def plan(self) -> RatePlan:
        """What was typed."""
        typed = dict(self.cleaned_data)
        span = Span(typed.pop("valid_from"), typed.pop("valid_to"))
        del typed["once"]
        return RatePlan(span=span, **typed | {"level": Level(typed["level"])})

    @property
    def once_key(self) -> UUID:
        """The mark made with the form."""
        return cast(UUID, self.cleaned_data["once"])


class EndRateForm(Form):
    """With which day a rate ends."""

    last_day = DayField(label=gettext_lazy("Last day on which it holds"))


class SalariedForm(Form):
    """Who draws pay from the State."""

    people = RowsField(queryset=None, label=gettext_lazy("Secretaries who draw pay from the State"))
    since = DayField(label=gettext_lazy("From which day"))

    def __init__(self, *args: Any, people: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(RowsField, self.fields["people"]).queryset = people


class EndSalariedForm(Form):
    """Until when somebody drew pay."""

    last_day = DayField(label=gettext_lazy("Last day with pay from the State"))


class BaseSalaryForm(Form):
    """A base salary that the house does not know yet."""

    on = DayField(label=gettext_lazy("From which day"))
    amount = AmountField(label=gettext_lazy("Base salary a month"))
    basis = TextField(label=gettext_lazy("Legal basis"), longest=300)


class HabitForm(Form):
    """How sheets are printed."""

    form = ChoiceField(label=gettext_lazy("How amounts are read"))
    even = YesField(
        label=gettext_lazy("Close amounts in words with “chẵn”"),
        hint=gettext_lazy("So that nothing can be written behind them."),
    )
    blank_rows = NumberField(label=gettext_lazy("Empty rows for latecomers"), between=(0, MOST_BLANK))
    model_number = TextField(label=gettext_lazy("“Mẫu số” in the corner"), required=False, longest=50)

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        names = {WordForm.NORTH: _("As in the North"), WordForm.SOUTH: _("As in the South")}
        cast(ChoiceField, self.fields["form"]).choices = [
            (form.value, f"{names[form]}: {in_words(105_000, form)}") for form in WordForm
        ]

    @property
    def plan(self) -> HabitPlan:
        """What was typed."""
        typed = self.cleaned_data
        return HabitPlan(
            form=WordForm(typed["form"]),
            even=typed["even"],
            blank_rows=typed["blank_rows"],
            model_number=typed["model_number"],
        )


def habit_shown(habit: PaperHabit) -> dict[str, object]:
    """Return what the form of the papers begins with."""
    return {name: getattr(habit, name) for name in HabitForm.base_fields}
