"""How series, periods, meetings, agendas and turns are stored. What may happen to them is in rules."""

from giaoban.meetings.models.agendas import AgendaItem, AgendaVersion, TemplateItem
from giaoban.meetings.models.attendance import Attendance
from giaoban.meetings.models.invitations import Invitation, InvitationLetter
from giaoban.meetings.models.meetings import BRIEFINGS, Meeting
from giaoban.meetings.models.programme import CalendarFeed, DayChange
from giaoban.meetings.models.series import Period, Series, period_name
from giaoban.meetings.models.turns import Turn

__all__ = [
    "BRIEFINGS",
    "AgendaItem",
    "AgendaVersion",
    "Attendance",
    "CalendarFeed",
    "DayChange",
    "Invitation",
    "InvitationLetter",
    "Meeting",
    "Period",
    "Series",
    "TemplateItem",
    "Turn",
    "period_name",
]
