"""The forms of a leader's direction on an opinion."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoban.opinions.actions.directions import Directing
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.directions import LONGEST, NO_DIRECTION, NO_OUTCOME, NO_REASON, Given
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, OnceField

OFFICE = "office"


class DirectionForm(Form):
    """What is to be done, by whom, by which day."""

    once = OnceField()
    what = LongTextField(
        label=_("What is to be done"),
        hint=_("One or two sentences. For example: check on the spot this week and report what is blocked."),
        missing=_(NO_DIRECTION),
        longest=LONGEST,
    )
    to = ChoiceField(label=_("Who is to do it"))
    due_on = DayField(
        label=_("By which day"), hint=_("The meeting at which the reply is due stays as it is.")
    )

    def __init__(self, *args: Any, held: Sequence[Referral], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.held = {str(one.pk): one for one in held}
        agencies = [(key, f"{one.lead.name} ({one.code})") for key, one in self.held.items()]
        self.fields["to"].choices = [*agencies, (OFFICE, _("The committee office"))]  # type: ignore[attr-defined]  # a choice field
        self.fields["to"].initial = agencies[0][0] if agencies else OFFICE
        if not agencies:
            self.fields["to"].help_text = _(
                "No agency that works here holds this opinion yet, so the office carries the direction out. "
                "Name in it the agency that is to have the opinion; the office forwards it there."
            )

    @property
    def directing(self) -> Directing:
        """What was typed."""
        typed = self.cleaned_data
        return Directing(
            Given(typed["what"], typed["due_on"]), self.held.get(typed["to"]), once=typed["once"]
        )


class OutcomeForm(Form):
    """What came of a direction."""

    outcome = LongTextField(
        label=_("What came of it"),
        hint=_("Whoever gave the direction reads it, and those who handle the opinion."),
        missing=_(NO_OUTCOME),
        longest=2000,
    )


class TakeBackForm(Form):
    """Why a direction is taken back."""

    reason = LongTextField(label=_("Why it is taken back"), missing=_(NO_REASON), longest=LONGEST)
