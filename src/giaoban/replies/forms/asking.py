"""The forms of what an agency asks while it owes a reply: a question, its answer, a later meeting."""

from django.utils.translation import gettext_lazy as _

from giaoban.replies.actions.clarifying import Asking
from giaoban.replies.actions.extending import Wish
from giaoban.replies.forms.later import LaterForm
from giaoban.replies.rules.clarifying import ASKED_WITHOUT_REASON, NO_QUESTION, NO_WORDS
from giaoban.replies.rules.extending import LATER_WITHOUT_REASON, NO_TOLD
from giaoban.ui.forms import ChoiceField, Form, LongTextField, OnceField

REASON = 500


class AskBackForm(Form):
    """What the raisers should make clear, and why."""

    question = LongTextField(
        label=_("What should be made clear"),
        hint=_("One or more questions, each answered in a sentence: where exactly, since when, how many."),
        missing=_(NO_QUESTION),
        longest=2000,
    )
    reason = LongTextField(
        label=_("Why you need to know it"),
        hint=_("Those who raised it read this. The due meeting stays the same."),
        missing=_(ASKED_WITHOUT_REASON),
        longest=REASON,
    )
    once = OnceField()

    @property
    def asking(self) -> Asking:
        """The question that was typed."""
        typed = self.cleaned_data
        return Asking(typed["question"], typed["reason"], typed["once"])


class ClearAnswerForm(Form):
    """What a raiser answers."""

    text = LongTextField(
        label=_("Your answer"),
        hint=_("The agency and the office read it. Please name no third person."),
        missing=_(NO_WORDS),
        longest=4000,
    )


class ExtensionForm(LaterForm):
    """Why a reply takes longer, and at which meeting it is wished."""

    at = "wished"

    reason = LongTextField(
        label=_("Why it takes longer"),
        hint=_("The office decides; those who raised it read this reason."),
        missing=_(LATER_WITHOUT_REASON),
        longest=REASON,
    )
    wished = ChoiceField(label=_("The meeting you ask for"), listed=True)

    @property
    def wish(self) -> Wish:
        """What is asked for."""
        return Wish(self.cleaned_data["reason"], self.meeting)


class GrantForm(LaterForm):
    """At which meeting the reply is due instead, and what those who raised it are told."""

    due = ChoiceField(label=_("The reply is due at"), listed=True)
    told = LongTextField(
        label=_("What those who raised it are told"),
        hint=_("A sentence that says why they wait longer."),
        missing=_(NO_TOLD),
        longest=REASON,
    )


class DenyForm(Form):
    """Why the due meeting stays."""

    told = LongTextField(
        label=_("Why the due meeting stays"),
        hint=_("The agency reads it."),
        missing=_(NO_TOLD),
        longest=REASON,
    )
