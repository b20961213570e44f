"""How series, periods, meetings, agendas and turns are stored. What may happen to them is in rules."""

from giaoban.meetings.models.agendas import AgendaItem, AgendaVersion, TemplateItem
from giaoban.meetings.models.attendance import Attendance
from giaoban.meetings.models.carrying import CarriedItem
from giaoban.meetings.models.invitations import Invitation, InvitationLetter
from giaoban.meetings.models.live import HallKey, ItemTime, SpeakingRequest
from giaoban.meetings.models.meetings import BRIEFINGS, Meeting
from giaoban.meetings.models.papers import Annex, MeetingPaper, PaperVersion
from giaoban.meetings.models.photos import Photo
from giaoban.meetings.models.programme import CalendarFeed, DayChange
from giaoban.meetings.models.quick_reports import QuickReport, ReportReceipt
from giaoban.meetings.models.series import Period, Series, period_name
from giaoban.meetings.models.talks import Talk
from giaoban.meetings.models.turns import Turn
from giaoban.meetings.models.typed import TypedText

__all__ = [
    "BRIEFINGS",
    "AgendaItem",
    "AgendaVersion",
    "Annex",
    "Attendance",
    "CalendarFeed",
    "CarriedItem",
    "DayChange",
    "HallKey",
    "Invitation",
    "InvitationLetter",
    "ItemTime",
    "Meeting",
    "MeetingPaper",
    "PaperVersion",
    "Period",
    "Photo",
    "QuickReport",
    "ReportReceipt",
    "Series",
    "SpeakingRequest",
    "Talk",
    "TemplateItem",
    "Turn",
    "TypedText",
    "period_name",
]
