"""What people type about meetings."""

from giaoban.meetings.forms.agendas import AgendaForms, TemplateForms, agenda_forms, lines_of, template_forms
from giaoban.meetings.forms.planning import CancelForm, CloseForm, MoveForm, PlanForm, TurnForm
from giaoban.meetings.forms.series import SeriesForm, initial_of

__all__ = [
    "AgendaForms",
    "CancelForm",
    "CloseForm",
    "MoveForm",
    "PlanForm",
    "SeriesForm",
    "TemplateForms",
    "TurnForm",
    "agenda_forms",
    "initial_of",
    "lines_of",
    "template_forms",
]
