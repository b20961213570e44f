"""What somebody types to narrow the register of opinions."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.directory.queries.places import Place
from giaoban.opinions.queries.register import Sought
from giaoban.opinions.rules.life import AnswerStanding
from giaoban.opinions.rules.words import STANDING_WORDS
from giaoban.ui.forms import ChoiceField, Form, TextField, YesField


class SoughtForm(Form):
    """Which opinions somebody looks for."""

    q = TextField(label=gettext_lazy("Words of the opinion, or its code"), required=False, may_be_marked=True)
    field = ChoiceField(label=gettext_lazy("Field"), listed=True, required=False)
    agency = ChoiceField(label=gettext_lazy("Agency that answers"), listed=True, required=False)
    year = ChoiceField(label=gettext_lazy("Year"), listed=True, required=False)
    stands = ChoiceField(label=gettext_lazy("How it stands"), listed=True, required=False)
    of = ChoiceField(label=gettext_lazy("Raised by"), listed=True, required=False)
    overdue = YesField(label=gettext_lazy("Only those past their meeting"))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        fields: Mapping[int, str],
        agencies: Iterable[tuple[int, str]],
        years: Iterable[int],
        place: Place | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        self._place = place
        self._offer("field", _("All fields"), fields.items())
        self._offer("agency", _("All agencies"), agencies)
        self._offer("year", _("All years"), ((year, str(year)) for year in years))
        self._offer(
            "stands", _("However it stands"), ((one, _(word)) for one, word in STANDING_WORDS.items())
        )
        self._offer("of", _("Every unit"), [(place.key, str(place.of))] if place else [])

    @property
    def sought(self) -> Sought:
        """What was typed."""
        typed = self.cleaned_data
        return Sought(
            words=typed["q"],
            field=_key(typed["field"]),
            agency=_key(typed["agency"]),
            year=_key(typed["year"]),
            overdue=typed["overdue"],
            place=self._place if typed["of"] else None,
            stands=AnswerStanding(typed["stands"]) if typed["stands"] else None,
        )

    def _offer(self, name: str, every: str, those: Iterable[tuple[int | str, str]]) -> None:
        cast(ChoiceField, self.fields[name]).choices = [
            ("", every),
            *((str(key), said) for key, said in those),
        ]


def _key(typed: str) -> int | None:
    return int(typed) if typed else None
