"""The calendar file that goes with an e-mail about a meeting."""

from typing import Final

from django.conf import settings

from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Invitation
from giaoban.meetings.rules import State
from giaoban.messages.models import Message
from giaoban.messages.queries.facts import meeting_in
from giaoban.messages.rules.moving import MOVED

# What is told of a meeting that a calendar has to know; reminders and questions are none of it.
CODES: Final = frozenset(
    {
        *(f"{kind}_{what}" for kind in ("meeting", "gathering") for what in ("called", "cancelled")),
        *MOVED,
        "invitation_withdrawn",
    }
)
STATES: Final = (State.CALLED.value, State.IN_SESSION.value, State.CANCELLED.value)


def calendar_with(message: Message) -> bytes:
    """Return the calendar file that goes with a message, in the language in force; empty for none.

    It tells how the meeting stands now, whatever happened to it since the message was queued: a calendar
    program keeps the file with the highest SEQUENCE.
    """
    if message.code not in CODES:
        return b""
    rows = Invitation.objects.filter(post=message.post, meeting__state__in=STATES)
    rows = rows.select_related("meeting__host", "meeting__series__cluster", "meeting__period", "post")
    invitation = rows.filter(meeting=meeting_in(message.subject)).first()
    return meetings.calendar_of_invitation(invitation, settings.PUBLIC_URL) if invitation else b""
