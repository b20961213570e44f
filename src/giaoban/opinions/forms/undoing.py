"""What the compiler types to undo a merge or a split."""

from django.utils.translation import gettext_lazy

from giaoban.opinions.forms.compiling import LONGEST_REASON
from giaoban.opinions.rules.referrals import NO_REASON_TO_READ
from giaoban.ui.forms import Form, LongTextField


class UndoForm(Form):
    """Why it is undone; the agency and those who raised it read it."""

    reason = LongTextField(
        label=gettext_lazy("Reason"),
        hint=gettext_lazy("The agency and those who raised it will read this."),
        missing=gettext_lazy(NO_REASON_TO_READ),
        longest=LONGEST_REASON,
    )
