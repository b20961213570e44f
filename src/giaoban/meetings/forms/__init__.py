"""What people type about meetings."""

from giaoban.meetings.forms.agendas import AgendaForms, TemplateForms, agenda_forms, lines_of, template_forms
from giaoban.meetings.forms.holidays import DayForm
from giaoban.meetings.forms.planning import (
    AddForm,
    CancelForm,
    CloseForm,
    MoveForm,
    PlanForm,
    ProgrammeForm,
    RenameForm,
    TurnForm,
)
from giaoban.meetings.forms.series import SeriesForm, initial_of
from giaoban.meetings.forms.weighing import WeighedForm

__all__ = [
    "AddForm",
    "AgendaForms",
    "CancelForm",
    "CloseForm",
    "DayForm",
    "MoveForm",
    "PlanForm",
    "ProgrammeForm",
    "RenameForm",
    "SeriesForm",
    "TemplateForms",
    "TurnForm",
    "WeighedForm",
    "agenda_forms",
    "initial_of",
    "lines_of",
    "template_forms",
]
