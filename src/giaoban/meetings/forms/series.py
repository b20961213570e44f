"""The form of a series."""

from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.actions import SeriesTerms
from giaoban.meetings.models import Series
from giaoban.meetings.rules import FREQUENCY_WORDS, RULE_WORDS, Frequency, Recurrence, RuleKind, day_called
from giaoban.organisation.models import Cluster, Host
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    NumberField,
    OnceField,
    RowField,
    TextField,
    TimeField,
)
from giaoban.ui.wording import weekday


class SeriesForm(Form):
    """Who meets, how often, on which day, where."""

    once = OnceField()
    name = TextField(label=gettext_lazy("Name of the series"), longest=150)
    cluster = RowField(
        queryset=None,
        label=gettext_lazy("For whom"),
        required=False,
        empty=gettext_lazy("All units of the committee"),
    )
    frequency = ChoiceField(label=gettext_lazy("How often"))
    rule = ChoiceField(label=gettext_lazy("On which day"))
    weekday = ChoiceField(label=gettext_lazy("Weekday"), listed=True)
    nth = NumberField(
        label=gettext_lazy("Which one of the month"),
        hint=gettext_lazy("1 to 4; only for the first to fourth weekday of its kind."),
        between=(1, 4),
    )
    day_of_month = NumberField(
        label=gettext_lazy("Day of the month"), hint=gettext_lazy("Only for a fixed day."), between=(1, 31)
    )
    starts_at = TimeField(label=gettext_lazy("Begins at"), hint=gettext_lazy("For example 7:30."))
    place = TextField(label=gettext_lazy("Place"))
    notice_days = NumberField(
        label=gettext_lazy("Days of notice"),
        hint=gettext_lazy("The notice goes out so many days before."),
        between=(0, 60),
    )
    closing_days = NumberField(
        label=gettext_lazy("Closing of written opinions"),
        hint=gettext_lazy("So many working days before the meeting."),
        between=(0, 30),
    )
    valid_from = DayField(label=gettext_lazy("From"))
    valid_to = DayField(
        label=gettext_lazy("Until"), hint=gettext_lazy("Empty: until further notice."), required=False
    )

    def __init__(self, *args: Any, host: Host, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(RowField, self.fields["cluster"]).queryset = Cluster.objects.filter(host=host)
        cast(ChoiceField, self.fields["frequency"]).choices = [
            (each.value, _(FREQUENCY_WORDS[each])) for each in Frequency
        ]
        cast(ChoiceField, self.fields["rule"]).choices = [
            (each.value, _(RULE_WORDS[each])) for each in RuleKind
        ]
        cast(ChoiceField, self.fields["weekday"]).choices = [
            (number, capital_first(weekday(day_called(number)))) for number in range(7)
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse a series that ends before it begins."""
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("valid_from"), cleaned.get("valid_to")
        if first and last and last < first:
            self.add_error(
                "valid_to", _("The last day lies before the first. Write a later one or leave it empty.")
            )
        return cleaned

    @property
    def terms(self) -> SeriesTerms:
        """The series that was typed."""
        typed = self.cleaned_data
        return SeriesTerms(
            name=typed["name"],
            cluster=typed["cluster"],
            recurrence=Recurrence(
                frequency=Frequency(typed["frequency"]),
                kind=RuleKind(typed["rule"]),
                weekday=int(typed["weekday"]),
                nth=typed["nth"],
                day_of_month=typed["day_of_month"],
            ),
            starts_at=typed["starts_at"],
            place=typed["place"],
            valid_from=typed["valid_from"],
            valid_to=typed["valid_to"],
            notice_days=typed["notice_days"],
            closing_days=typed["closing_days"],
        )


def initial_of(series: Series) -> dict[str, object]:
    """Return what the form of a series begins with."""
    names = [name for name in SeriesForm.base_fields if name not in {"cluster", "once"}]
    return {name: getattr(series, name) for name in names} | {"cluster": series.cluster_id}
