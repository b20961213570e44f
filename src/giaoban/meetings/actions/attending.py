"""Noting who is there: many taps in one act, each once, whenever and by whichever way they arrive."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries import is_there
from giaoban.meetings.rules import State, attendance
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
        Refused: If the meeting is not called, its day has not come, or its compilation is closed.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_related("host").get(pk=meeting.pk)
    enforce(_why_not(locked, now))

    sent = {touch.key: touch for touch in touches}
    there = set(Attendance.objects.filter(key__in=sent).values_list("key", flat=True))
    invited = Invitation.objects.filter(meeting=locked, withdrawn_at__isnull=True).in_bulk()
    new = [touch for key, touch in sent.items() if key not in there and touch.invitation in invited]
    rows = [_row(touch, invited, way=way, now=now, account=actor.account) for touch in new]
    if rows:
        made = Attendance.objects.bulk_create(rows)
        counted = {"count": len(made), "way": way.value}
        record("attendance.noted", locked, actor=actor, chain=locked.host.code, details=counted, rows=made)
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
    enforce(
        attendance.why_not_arrive(
            State(meeting.state), starts_at=meeting.begins, ends_at=meeting.ends, now=timezone.localtime(now)
        )
    )
    touch = Touch(invitation=invitation.pk, mark=Mark.ARRIVED, at=now, key=key)
    note_attendance(meeting, [touch], way=way, now=now, actor=actor)


def _why_not(meeting: Meeting, now: datetime) -> Refusal | None:
    return attendance.why_not_note(
        State(meeting.state),
        on_its_day=timezone.localtime(now).date() >= meeting.day,
        compiled=meeting.compiled_at is not None,
    )


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
