"""What an inspector looks for in the audit log."""

from django.utils.translation import gettext_lazy as _

from giaoban.ui.forms import DayField, Form, TextField


class LogForm(Form):
    """Three ways to narrow the log down; none of them is needed."""

    event = TextField(
        label=_("Act"), hint=_("For example opinion.raised, or opinion. for all of its kind."), required=False
    )
    day = DayField(label=_("Day"), required=False)
    subject = TextField(
        label=_("Object"), hint=_("A code such as NC-2611-014, or a key from the list."), required=False
    )
