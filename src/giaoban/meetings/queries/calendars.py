"""Meetings as calendar programs read them: the entry of one, and the message about one invitation.

Addresses are made from the root of this installation, such as ``https://giaoban.example.vn``.
"""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.programme import group_of
from giaoban.meetings.rules import State
from giaoban.meetings.rules.entries import Attendee, Entry, Party, usual_reminders
from giaoban.meetings.rules.invitations import Answer
from giaoban.ui.wording import long_day


def entry_of(meeting: Meeting, root: str, *, attendees: tuple[Attendee, ...] = ()) -> Entry:
    """Return a meeting as calendar programs read it, in the language in force."""
    until = _("Written opinions: until %(day)s.") % {"day": long_day(meeting.written_until)}
    return Entry(
        uid=meeting.uid,
        sequence=meeting.sequence,
        revised_at=meeting.revised_at,
        starts_at=meeting.begins,
        ends_at=meeting.ends,
        title=f"{meeting.title} – {group_of(meeting.series)}",
        place=meeting.place,
        organizer=Party(meeting.host.name, f"mailto:noreply@{_domain(root)}"),
        description=meeting.cancelled_because or (until if meeting.is_briefing else ""),
        page=f"{root}{meeting.get_absolute_url()}",
        called=meeting.state != State.PLANNED,
        cancelled=meeting.state == State.CANCELLED,
        attendees=attendees,
        reminders=usual_reminders(meeting.begins),
    )


def calendar_of_invitation(invitation: Invitation, root: str) -> bytes:
    """Return an invitation as calendar programs take it: a request, or a cancellation.

    It is a cancellation if the meeting is not held, or its post is no longer invited.
    """
    from giaoban.meetings.rules import icalendar  # noqa: PLC0415 - few requests need it, and it is large

    meeting = invitation.meeting
    entry = entry_of(meeting, root, attendees=_attendees(invitation, _domain(root)))
    gone = meeting.state == State.CANCELLED or invitation.withdrawn_at is not None
    return (icalendar.cancel if gone else icalendar.request)(entry, at=meeting.revised_at)


def _domain(root: str) -> str:
    return urlsplit(root).hostname or "localhost"


def _attendees(invitation: Invitation, domain: str) -> tuple[Attendee, ...]:
    own = f"mailto:invitation-{invitation.pk}@{domain}"
    instead = f"mailto:substitute-{invitation.pk}@{domain}"
    if invitation.answer != Answer.SUBSTITUTE:
        comes = invitation.answer == Answer.COMES if invitation.answer else None
        return (Attendee(invitation.post.name, own, answered=comes),)
    return (
        Attendee(invitation.post.name, own, sends=instead),
        Attendee(invitation.substitute_is or invitation.substitute, instead, stands_in_for=own),
    )
