"""The forms of a part that a supporting agency owes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from giaoban.opinions.models import Point
from giaoban.organisation.models import Agency
from giaoban.replies.actions.parts import Asking
from giaoban.replies.rules.parts import NO_PART, NO_WORDS
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, OnceField

WORDS = 8000


class AskPartForm(Form):
    """Which agency is asked for which part, by when."""

    once = OnceField()
    agency = ChoiceField(label=_("Which agency supports"), listed=True)
    point = ChoiceField(label=_("For which point"), listed=True, required=False)
    what = LongTextField(
        label=_("Which part it is asked for"),
        hint=_("For example: figures and cause of the power cuts in hamlet 3, since September."),
        missing=_(NO_PART),
        longest=2000,
    )
    due_on = DayField(label=_("By when"), missing=_("Write the day by which the part is to be there."))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        agencies: Sequence[Agency],
        points: Sequence[Point],
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **kwargs)
        self.agencies = {str(agency.pk): agency for agency in agencies}
        self.points = {str(point.pk): point for point in points}
        named = [(key, agency.name) for key, agency in self.agencies.items()]
        numbered = [(key, f"{point.number}. {point.text}") for key, point in self.points.items()]
        self.fields["agency"].choices = [("", _("Choose one")), *named]  # type: ignore[attr-defined]  # a choice field
        self.fields["point"].choices = [("", _("The whole matter")), *numbered]  # type: ignore[attr-defined]  # a choice field

    @property
    def asking(self) -> Asking:
        """What was typed."""
        typed = self.cleaned_data
        agency, point = self.agencies[typed["agency"]], self.points.get(typed["point"])
        return Asking(agency, typed["what"], typed["due_on"], typed["once"], point)


class AnswerPartForm(Form):
    """What a supporting agency answers, and the words that stood there when the page was opened."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    text = LongTextField(
        label=_("What your agency answers"),
        hint=_("The agency that replies and the office read it; those who raised the matter get one reply."),
        missing=_(NO_WORDS),
        longest=WORDS,
    )

    @property
    def was(self) -> str:
        """The words that stood on the page, with the ends of lines as they are kept."""
        return str(self.cleaned_data["seen"]).replace("\r\n", "\n")
