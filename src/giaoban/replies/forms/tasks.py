"""The form of a task: what the chair gave out to do."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoban.organisation.models import Agency, Unit
from giaoban.replies.actions.tasks import TaskPlan
from giaoban.replies.rules.promises import NO_TASK
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, OnceField


class TaskForm(Form):
    """What the chair gave out to do: what, to whom, by when."""

    what = LongTextField(label=_("What is to be done"), missing=_(NO_TASK), longest=2000)
    to = ChoiceField(label=_("Who does it"), listed=True, missing=_("Choose the agency or the cell."))
    due_on = DayField(label=_("By when"))
    once = OnceField()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        agencies: Sequence[Agency],
        units: Sequence[Unit],
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        # It stands on the live desk beside other forms, whose marks are called the same.
        super().__init__(*args, **{"auto_id": "task_%s", **kwargs})
        self.owing: dict[str, Agency | Unit] = {f"agency-{one.pk}": one for one in agencies}
        self.owing |= {f"unit-{one.pk}": one for one in units}
        offered = [(key, one.name) for key, one in self.owing.items()]
        self.fields["to"].choices = [("", _("Choose one")), *offered]  # type: ignore[attr-defined]  # a choice field

    @property
    def plan(self) -> TaskPlan:
        """The task that was typed."""
        typed = self.cleaned_data
        return TaskPlan(what=typed["what"], due_on=typed["due_on"], to=self.owing[typed["to"]])
