"""What is done to series, meetings, agendas and turns."""

from giaoban.meetings.actions.agendas import AgendaLine, save_agenda, save_template
from giaoban.meetings.actions.planning import (
    add_meeting,
    cancel_meeting,
    move_meeting,
    next_meeting,
    plan_year,
)
from giaoban.meetings.actions.series import SeriesTerms, change_series, create_series
from giaoban.meetings.actions.sessions import call_meeting, close_meeting, mark_compiled, open_meeting
from giaoban.meetings.actions.turns import Contribution, record_turn

__all__ = [
    "AgendaLine",
    "Contribution",
    "SeriesTerms",
    "add_meeting",
    "call_meeting",
    "cancel_meeting",
    "change_series",
    "close_meeting",
    "create_series",
    "mark_compiled",
    "move_meeting",
    "next_meeting",
    "open_meeting",
    "plan_year",
    "record_turn",
    "save_agenda",
    "save_template",
]
