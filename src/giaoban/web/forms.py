"""What an inspector looks for in the audit log."""

from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from giaoban.ui.forms import ChoiceField, DayField, Form, TextField


class LogForm(Form):
    """Three ways to narrow the log down; none of them is needed."""

    event = ChoiceField(label=_("Act"), required=False, listed=True)
    day = DayField(label=_("Day"), required=False)
    subject = TextField(
        label=_("Object"), hint=_("A code such as NC-2611-014, or a key from the list."), required=False
    )

    def __init__(self, data: QueryDict | None, *, acts: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["event"].choices = [("", gettext("All acts")), *acts]  # type: ignore[attr-defined]  # ours
