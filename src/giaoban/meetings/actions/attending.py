"""Noting who is there: many taps in one act, each once, whenever and by whichever way they arrive."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries.attendance import is_there, session_of, why_not_arrive, why_not_note
from giaoban.meetings.rules import noting
from giaoban.meetings.rules.attendance import Mark, Way
from giaoban.meetings.rules.invitations import Answer, Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One tap as it is sent.

    Attributes:
        invitation: Key of the invitation that it is about.
        at: The moment that it tells of; one that has not come yet counts as the moment of receipt.
        noted_at: When it was tapped; ``None`` for ``at``.
        key: Made with the tap.
        cause: Why somebody is excused; ``None`` for the cause that they gave themselves.
        substitute: Who came instead; empty for whoever was announced.
    """

    invitation: int
    mark: Mark
    at: datetime
    key: UUID
    noted_at: datetime | None = None
    cause: Cause | None = None
    reason: str = ""
    substitute: str = ""
    substitute_is: str = ""


@transaction.atomic
def note_attendance(
    meeting: Meeting, touches: Iterable[Touch], *, way: Way, now: datetime, actor: Actor
) -> int:
    """Note taps about a meeting and return how many were new; what is there already is not noted again.

    Taps about posts that are not invited to the meeting are left out.

    Raises:
        Refused: If the meeting is not called, its day has not come, its compilation is closed, its minutes
            are approved, or a tap tells of somebody who comes or goes after its end.
    """
    locked = _locked(meeting)
    enforce(why_not_note(locked, now))
    new = _new(touches)
    for touch in new:
        enforce(_why_not(touch, locked, now))
    return _note(new, locked, way=way, now=now, actor=actor)


@transaction.atomic
def note_queue(
    meeting: Meeting, touches: Iterable[Touch], *, now: datetime, actor: Actor
) -> list[tuple[Touch, Refusal]]:
    """Note the taps that waited on a device, and return those that are refused: no tap waits for another.

    What one press noted is kept or refused as a whole, so that nothing is cleared for what does not follow.
    """
    locked = _locked(meeting)
    why_not, new = why_not_note(locked, now), _new(touches)
    found = [(touch, why_not or _why_not(touch, locked, now)) for touch in new]
    refused = {_press(touch): refusal for touch, refusal in found if refusal is not None}
    kept = [touch for touch in new if _press(touch) not in refused]
    _note(kept, locked, way=Way.OFFLINE, now=now, actor=actor)
    return [(touch, refused[_press(touch)]) for touch in new if _press(touch) in refused]


def _locked(meeting: Meeting) -> Meeting:
    queue(meeting.host.code)
    return Meeting.objects.select_related("host").get(pk=meeting.pk)


def _press(touch: Touch) -> tuple[int, datetime]:
    return touch.invitation, touch.at


def _new(touches: Iterable[Touch]) -> list[Touch]:
    """Return the taps that have not been noted, each once."""
    sent = {touch.key: touch for touch in touches}
    there = set(Attendance.objects.filter(key__in=sent).values_list("key", flat=True))
    return [touch for key, touch in sent.items() if key not in there]


def _why_not(touch: Touch, meeting: Meeting, now: datetime) -> Refusal | None:
    at, ended = timezone.localtime(min(touch.at, now)), session_of(meeting).ended_at
    return noting.why_not_tap(touch.mark, at, ended_at=ended)


def _note(new: Sequence[Touch], meeting: Meeting, *, way: Way, now: datetime, actor: Actor) -> int:
    invited = Invitation.objects.filter(meeting=meeting, withdrawn_at__isnull=True).in_bulk()
    known = [touch for touch in new if touch.invitation in invited]
    rows = [_row(touch, invited, way=way, now=now, account=actor.account) for touch in known]
    if rows:
        made = Attendance.objects.bulk_create(rows)
        counted = {"count": len(made), "way": way.value}
        record("attendance.noted", meeting, actor=actor, chain=meeting.host.code, details=counted, rows=made)
    return len(rows)


@transaction.atomic
def arrive(invitation: Invitation, *, way: Way, key: UUID, now: datetime, actor: Actor) -> None:
    """Note that somebody says of themselves that they are there; saying it again changes nothing.

    Raises:
        Refused: If it is too early or too late, or the meeting is not held.
    """
    queue(invitation.meeting.host.code)
    meeting = Meeting.objects.select_related("host").get(pk=invitation.meeting_id)
    if is_there(Invitation.objects.get(pk=invitation.pk)):
        return
    enforce(why_not_arrive(meeting, now))
    touch = Touch(invitation=invitation.pk, mark=Mark.ARRIVED, at=now, key=key)
    note_attendance(meeting, [touch], way=way, now=now, actor=actor)


def _row(
    touch: Touch, invited: Mapping[int, Invitation], *, way: Way, now: datetime, account: int | None
) -> Attendance:
    invitation = invited[touch.invitation]
    announced = invitation.answer == Answer.SUBSTITUTE and touch.mark is Mark.ARRIVED
    excused = touch.mark is Mark.EXCUSED
    cause = touch.cause or (Cause(invitation.cause) if invitation.cause else Cause.OTHER)
    return Attendance(
        invitation=invitation,
        mark=touch.mark.value,
        at=min(touch.at, now),
        noted_at=min(touch.noted_at or touch.at, now),
        received_at=now,
        way=way.value,
        key=touch.key,
        cause=cause.value if excused else "",
        reason=(touch.reason or invitation.reason) if excused else "",
        substitute=touch.substitute or (invitation.substitute if announced else ""),
        substitute_is=touch.substitute_is or (invitation.substitute_is if announced else ""),
        account=account,
    )
