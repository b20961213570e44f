"""The form that changes a day of the office calendar."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.actions import OfficeDay
from giaoban.ui.forms import ChoiceField, DayField, Form, TextField


class DayForm(Form):
    """A day on which offices rest or work, whatever the public calendar says."""

    day = DayField(label=gettext_lazy("Day"), hint=gettext_lazy("For example 02/01/2027."))
    works = ChoiceField(
        label=gettext_lazy("What is different"), missing=gettext_lazy("Say whether offices rest or work.")
    )
    reason = TextField(
        label=gettext_lazy("Reason"),
        hint=gettext_lazy("Such as: day off in lieu, by notice 6150/TB-BNV."),
        missing=gettext_lazy("Write the reason; it stands beside the day for everybody who plans."),
    )

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]  # whatever a form takes
        self.fields["works"].choices = [  # type: ignore[attr-defined]  # a field of ours with choices
            ("rest", _("Offices rest that day")),
            ("work", _("Offices work that day")),
        ]

    @property
    def change(self) -> OfficeDay:
        """The change that was typed."""
        typed = self.cleaned_data
        return OfficeDay(day=typed["day"], works=typed["works"] == "work", reason=typed["reason"])
