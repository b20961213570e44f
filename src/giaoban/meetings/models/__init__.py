"""How series, periods, meetings, agendas and turns are stored. What may happen to them is in rules."""

from giaoban.meetings.models.agendas import AgendaItem, AgendaVersion, TemplateItem
from giaoban.meetings.models.attendance import Attendance
from giaoban.meetings.models.invitations import Invitation, InvitationLetter
from giaoban.meetings.models.live import HallKey, ItemTime, SpeakingRequest
from giaoban.meetings.models.meetings import BRIEFINGS, Meeting
from giaoban.meetings.models.programme import CalendarFeed, DayChange
from giaoban.meetings.models.series import Period, Series, period_name
from giaoban.meetings.models.talks import Talk
from giaoban.meetings.models.turns import Turn
from giaoban.meetings.models.typed import TypedText

__all__ = [
    "BRIEFINGS",
    "AgendaItem",
    "AgendaVersion",
    "Attendance",
    "CalendarFeed",
    "DayChange",
    "HallKey",
    "Invitation",
    "InvitationLetter",
    "ItemTime",
    "Meeting",
    "Period",
    "Series",
    "SpeakingRequest",
    "Talk",
    "TemplateItem",
    "Turn",
    "TypedText",
    "period_name",
]
