"""The field in which a later meeting of the same series is chosen, for whatever reason it is put off."""

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from giaoban.meetings.models import Meeting
from giaoban.ui.forms import Form
from giaoban.ui.wording import clock_time, long_day

BY_RULE: Final = "rule"


class LaterForm(Form):
    """A form that names a later meeting of the series.

    Attributes:
        at: Name of the field in which the meeting is chosen; the form that inherits has it.
    """

    at = "due"

    def __init__(self, *args: Any, meetings: Sequence[Meeting], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        offered = [
            (key, f"{long_day(meeting.starts_at)}, {clock_time(meeting.starts_at)}")
            for key, meeting in self.meetings.items()
        ]
        by_rule = (BY_RULE, _("The next briefing of this group; it is planned by its rule"))
        self.fields[self.at].choices = offered or [by_rule]  # type: ignore[attr-defined]  # a choice field

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that was chosen; ``None`` if the series is to plan one."""
        return self.meetings.get(self.cleaned_data[self.at])
