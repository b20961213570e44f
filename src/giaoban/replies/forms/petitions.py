"""The forms of a matter that goes to the body above."""

from django.utils.translation import gettext_lazy as _

from giaoban.replies.forms.acts import ATTACHED
from giaoban.replies.rules.leaving import NO_DAY, NO_NUMBER
from giaoban.replies.rules.petitions import (
    MOST_DAYS,
    NO_BODY,
    NO_PROPOSAL,
    NO_REASON,
    NO_REGISTER_NUMBER,
    Letter,
)
from giaoban.ui.forms import DayField, Form, LongTextField, NumberField, OnceField, TextField, UploadField


class ProposalForm(Form):
    """To which body above a matter goes, and what is asked of it: enough to draft the letter."""

    body = TextField(
        label=_("The body above that receives it"),
        hint=_("By its full name. Where it works here too, it finds the matter in its register."),
        missing=_(NO_BODY),
    )
    proposal = LongTextField(
        label=_("What is proposed"),
        hint=_("What this level cannot decide, and what the body above is asked to do."),
        missing=_(NO_PROPOSAL),
        longest=4000,
    )


class SendUpForm(ProposalForm):
    """The document with which a matter goes up, and after how many days the office asks about it."""

    once = OnceField()
    number = TextField(
        label=_("Number and symbol of the document"),
        hint=_("For example 45-CV/ĐU."),
        missing=_(NO_NUMBER),
        longest=60,
    )
    day = DayField(label=_("Date of the document"), missing=_(NO_DAY))
    attachment = UploadField(
        label=_("The signed document"),
        hint=_("PDF, Word or a photo, at most 10 MB. Nothing that is marked secret."),
        kinds=ATTACHED,
        required=False,
    )
    follow_days = NumberField(
        label=_("Remind the office after so many days without an answer"), between=(1, MOST_DAYS)
    )

    def say_what_a_draft_lacks(self) -> None:
        """Say only what is wrong with a draft: the number and the day come when it is signed."""
        for name in set(self.errors) - set(ProposalForm.base_fields):
            del self.errors[name]

    @property
    def letter(self) -> Letter:
        """The document that was typed."""
        typed = self.cleaned_data
        return Letter(
            body=typed["body"],
            number=typed["number"],
            day=typed["day"],
            proposal=typed["proposal"],
            follow_days=typed["follow_days"],
        )


class TakeBackForm(Form):
    """Why a matter is no longer waited for above."""

    reason = LongTextField(
        label=_("Why it is not waited for any more"),
        hint=_("Those who raised it read this. The matter is then answered here."),
        missing=_(NO_REASON),
        longest=600,
    )


class ReceiveForm(Form):
    """Under which number the committee above has it in its register."""

    number = TextField(
        label=_("Number in your register of incoming documents"), missing=_(NO_REGISTER_NUMBER), longest=60
    )
