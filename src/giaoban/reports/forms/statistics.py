"""What somebody wants counted, by what, in which months, beside which other ones."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.reports.forms.periods import LONGEST, MonthsField, PeriodForm
from giaoban.reports.rules.borders import AS, As
from giaoban.reports.rules.periods import MonthSpan
from giaoban.reports.rules.statistics import WHATS, Axis, What, why_not_cut
from giaoban.ui.forms import ChoiceField, YesField
from giaoban.ui.wording import refusal_sentence

NO_ROWS_THEN: Final = gettext_lazy("Nothing is recorded of that time, so there is nothing to compare with.")


class StatisticsForm(PeriodForm):
    """One table: each part has a usual value, so that the bare address shows one, too."""

    what = ChoiceField(label=gettext_lazy("What is counted"), listed=True, required=False)
    by = ChoiceField(label=gettext_lazy("By what"), listed=True, required=False)
    against = MonthsField(
        label=gettext_lazy("Compared with"),
        hint=gettext_lazy("Left empty: the same months a year before, or as many years as are read about."),
        longest=LONGEST,
        required=False,
    )
    borders = ChoiceField(label=gettext_lazy("By whose borders"), listed=True, required=False)
    public = YesField(
        label=gettext_lazy("To be published"),
        hint=gettext_lazy("Small cells are kept back, also from those who may see them."),
    )

    field_order = ("what", "by", "first", "last", "against", "borders", "public")

    def __init__(self, data: Any, *, whats: Collection[What], axes: Mapping[Axis, str]) -> None:  # noqa: ANN401  # as Django takes it
        super().__init__(data)
        self._choices("what", [(what.value, _(WHATS[what])) for what in What if what in whats])
        self._choices("by", [(axis.value, text) for axis, text in axes.items()])
        self._choices("borders", [(reading.value, _(text)) for reading, text in AS.items()])

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Refuse what cannot be counted by this."""
        found = super().clean()
        if not self.errors and (refusal := why_not_cut(self._what(found), self._axis(found))):
            self.add_error("by", refusal_sentence(refusal))
        return found

    @property
    def what_asked(self) -> What:
        """What is counted; what was forwarded unless something else was chosen."""
        return self._what(self._typed)

    @property
    def axis(self) -> Axis:
        """By what it is cut; by field unless something else was chosen."""
        return self._axis(self._typed)

    @property
    def borders_as(self) -> As:
        """By whose borders places are read."""
        return As(self._typed.get("borders") or As.THEN.value)

    @property
    def is_public(self) -> bool:
        """Whether the table is to be published."""
        return bool(self._typed.get("public"))

    @property
    def compared(self) -> MonthSpan:
        """The other months: as typed; of one month alone as many from there as are read about."""
        typed, span = self._typed.get("against"), self.stretch
        if not isinstance(typed, MonthSpan):
            return span.a_year_before
        return typed if typed.length > 1 else MonthSpan(typed.first, typed.first.plus(span.length - 1))

    def found_nothing_then(self) -> None:
        """Say beside its field that there is nothing to compare with."""
        self["against"].help_text = NO_ROWS_THEN

    @property
    def _typed(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_bound and self.is_valid() else {}

    @staticmethod
    def _what(typed: dict[str, Any]) -> What:
        return What(typed.get("what") or What.REFERRALS.value)

    def _axis(self, typed: dict[str, Any]) -> Axis:
        usual = Axis.VERDICT if self._what(typed) is What.JUDGEMENTS else Axis.FIELD
        if self._what(typed) in {What.STATEMENTS, What.TURNS, What.MOOD}:
            usual = Axis.CLUSTER
        return Axis(typed.get("by") or usual.value)
