"""What people type about a promise on its way: another day, and what its raiser says of it."""

from django.utils.translation import gettext_lazy as _

from giaoban.replies.rules.following import NO_REASON_TO_MOVE, Step
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField

SENTENCE = 500


class MoveForm(Form):
    """A later day, and why."""

    due_on = DayField(label=_("The new day"), missing=_("Write the new day, such as 15/12/2026."))
    reason = LongTextField(
        label=_("Why it is later"),
        hint=_("Those who raised it and the office read your sentence. The day that held before stays."),
        missing=_(NO_REASON_TO_MOVE),
        longest=SENTENCE,
    )


class ConfirmForm(Form):
    """One tap: it is done, or not yet with what is missing."""

    said = ChoiceField(
        label=_("Has it been done?"),
        choices=[(Step.CONFIRMED.value, _("Yes, it is done")), (Step.NOT_YET.value, _("No, not yet"))],
    )
    remark = LongTextField(
        label=_("What is still missing, in a sentence"),
        hint=_("Needed if it is not done yet. Please name no third person."),
        required=False,
        longest=SENTENCE,
    )

    @property
    def step(self) -> Step:
        """What the raiser says."""
        return Step(self.cleaned_data["said"])
