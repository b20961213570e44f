"""What happens to a notice on its way: passed on, received, read, answered; and the number of its letter."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.documents.actions import NumberPlan, issue_number
from giaoban.documents.models import Issuer
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries
from giaoban.meetings.models import Invitation, InvitationLetter, Meeting
from giaoban.meetings.news import InvitationAnswered, NoticePassedOn
from giaoban.meetings.rules import State, chain, invitations
from giaoban.meetings.rules.invitations import Answer, Reply


@transaction.atomic
def pass_on(meeting: Meeting, units: Collection[int], *, now: datetime, actor: Actor) -> int:
    """Note that the offices of some units have passed the notice on to all their cells; return how many.

    Raises:
        Refused: If the notice has not gone out, the meeting is not held, or nothing waits there.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_related("host").get(pk=meeting.pk)
    rows = list(
        Invitation.objects.select_for_update().filter(
            meeting=locked, via__in=units, passed_on_at__isnull=True, withdrawn_at__isnull=True
        )
    )
    enforce(chain.why_not_pass_on(State(locked.state), waiting=len(rows)))

    for row in rows:
        row.passed_on_at = now
    Invitation.objects.bulk_update(rows, ["passed_on_at"])
    count = {"count": len(rows)}
    record("notice.passed_on", locked, actor=actor, chain=locked.host.code, details=count, rows=rows)
    tell(NoticePassedOn(meeting=locked.pk, units=tuple(sorted(units))))
    return len(rows)


@transaction.atomic
def receive(invitation: Invitation, *, now: datetime, actor: Actor, read: bool = False) -> Invitation:
    """Note that a notice has been received, and read if ``read``; what was noted already stays as it was.

    Raises:
        Refused: If the meeting is not called, has begun, or is over.
    """
    locked = _locked(invitation)
    if locked.received_at is not None and (locked.read_at is not None or not read):
        return locked
    enforce(invitations.why_not_answer_now(State(locked.meeting.state)))

    fields = _stamp(locked, now, read=read)
    locked.save(update_fields=fields)
    event = "invitation.read" if read else "invitation.received"
    record(event, locked, actor=actor, chain=locked.meeting.host.code, rows=[locked])
    return locked


@transaction.atomic
def answer(
    invitation: Invitation, reply: Reply, *, now: datetime, actor: Actor, recorded_by: str = ""
) -> Invitation:
    """Take the answer of an invited post; who answers has received the notice. A later answer replaces it.

    Args:
        invitation: The invitation.
        reply: What is answered.
        now: When.
        actor: Who enters it.
        recorded_by: The post that takes it down for somebody else; empty if they answer themselves.

    Raises:
        Refused: If the meeting is not called, or has begun; if a reason or a name is missing; if the person
            who is sent is expected already.
    """
    locked = _locked(invitation)
    sends = reply.answer is Answer.SUBSTITUTE
    taken = queries.names_taken(locked.meeting, but=locked.pk) if sends else {}
    enforce(invitations.why_not_answer(State(locked.meeting.state), reply, taken=taken))

    locked.answer, locked.answered_at, locked.recorded_by = reply.answer.value, now, recorded_by
    locked.cause = reply.cause.value if reply.cause and reply.answer is not Answer.COMES else ""
    locked.reason = reply.reason if reply.answer is not Answer.COMES else ""
    locked.substitute = reply.substitute if sends else ""
    locked.substitute_is = reply.substitute_is if sends else ""
    said = ["answer", "answered_at", "recorded_by", "cause", "reason", "substitute", "substitute_is"]
    locked.save(update_fields=[*said, *_stamp(locked, now, read=not recorded_by)])
    event = "invitation.answer_recorded" if recorded_by else "invitation.answered"
    record(event, locked, actor=actor, chain=locked.meeting.host.code, rows=[locked])
    tell(InvitationAnswered(locked.pk, locked.meeting_id, locked.answer))
    return locked


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The number that a letter takes while its notice goes out.

    Attributes:
        issuer: The body that invites.
        plan: The paper, for the register.
        once: Issues it once, however often it is asked.
        actor: Who issues it.
    """

    issuer: Issuer
    plan: NumberPlan
    once: UUID
    actor: Actor


@transaction.atomic
def number_letter(
    meeting: Meeting, issuer: Issuer, plan: NumberPlan, *, once: UUID, now: datetime, actor: Actor
) -> InvitationLetter:
    """Issue the number of the letter that invites to a meeting; the same ``once`` issues it once.

    Raises:
        Refused: If no number can be issued for that day; see :func:`giaoban.documents.actions.issue_number`.
    """
    queue(meeting.host.code)
    today = timezone.localtime(now).date()
    begins = Meeting.objects.values_list("starts_at", flat=True).get(pk=meeting.pk)
    number = issue_number(issuer, plan, once=once, today=today, actor=actor)
    letter, is_new = InvitationLetter.objects.get_or_create(
        number=number, defaults={"meeting": meeting, "issued_at": now, "names_at": begins}
    )
    if is_new:
        record("invitation.numbered", meeting, actor=actor, chain=meeting.host.code, rows=[letter])
    return letter


def _stamp(invitation: Invitation, now: datetime, *, read: bool) -> list[str]:
    if invitation.received_at is None:
        invitation.received_at = now
    if read and invitation.read_at is None:
        invitation.read_at = max(now, invitation.received_at)
    return ["received_at", "read_at"]


def _locked(invitation: Invitation) -> Invitation:
    queue(invitation.meeting.host.code)
    rows = Invitation.objects.select_for_update(of=("self",))
    return rows.select_related("meeting__host", "meeting__series", "post__unit", "post__agency", "via").get(
        pk=invitation.pk
    )
