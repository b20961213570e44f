"""The form that begins a correction."""

from django.utils.translation import gettext_lazy as _

from giaoban.replies.rules.correcting import CORRECTED_WITHOUT_REASON
from giaoban.ui.forms import Form, LongTextField

REASON = 500


class CorrectForm(Form):
    """What was wrong in the delivered reply."""

    reason = LongTextField(
        label=_("What was wrong"),
        hint=_("For example: the day at point 2 was written 30/6, the plan says 30/9."),
        missing=_(CORRECTED_WITHOUT_REASON),
        longest=REASON,
    )
