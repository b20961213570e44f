"""Who stands in for a holder who will be away."""

from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoban.directory.forms.fields import day_field
from giaoban.organisation.models import Person
from giaoban.organisation.rules import Span
from giaoban.ui.forms import Form, sought


class StandInForm(Form):
    """Who stands in, and on which days."""

    def __init__(self, *args: Any, people: QuerySet[Person], day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["person"] = sought(
            label=_("Who stands in"), queryset=people, named=attrgetter("told_apart")
        )
        self.fields["on"] = day_field(_("From which day"), initial=day)
        self.fields["until"] = day_field(_("Up to which day, that day included"))

    @property
    def away(self) -> Span:
        """The days of the absence."""
        return Span(self.cleaned_data["on"], self.cleaned_data["until"])
