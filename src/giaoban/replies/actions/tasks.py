"""Tasks that the chair gives out in a conclusion, and what is reported of a commitment on its way."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.organisation.models import Agency, Unit
from giaoban.replies.actions.following import keep_step, locked_commitment, reporting_verb
from giaoban.replies.actions.promising import step_with
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.news import CommitmentMade
from giaoban.replies.rules import promises as rules
from giaoban.replies.rules.following import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPlan:
    """What is to be done, by which day, and who owes it: an agency, or the secretary of a unit."""

    what: str
    due_on: date
    to: Agency | Unit


@transaction.atomic
def give_task(meeting: Meeting, plan: TaskPlan, *, once: UUID, actor: Actor) -> Commitment:
    """Give out what the chair concluded; sent again with the same mark, return the one that is there.

    Raises:
        Refused: If the meeting has not begun, nothing is to be done, or its day lies before the meeting.
    """
    queue(meeting.host.code)
    already = Commitment.objects.filter(once=once).first()
    if already is not None:
        return already
    held = Meeting.objects.select_related("host").get(pk=meeting.pk)
    enforce(rules.why_not_give_task(MeetingState(held.state), plan.what, plan.due_on, held_on=held.day))

    task = Commitment.objects.create(
        host=held.host,
        meeting=held,
        agency=plan.to if isinstance(plan.to, Agency) else None,
        unit=plan.to if isinstance(plan.to, Unit) else None,
        what=nfc(plan.what).strip(),
        due_on=plan.due_on,
        once=once,
    )
    record("commitment.given", task, actor=actor, chain=held.host.code, rows=[task])
    tell(CommitmentMade(commitment=task.pk, agency=task.agency_id))
    return task


@transaction.atomic
def report_progress(
    commitment: Commitment, *, note: str, holder: Holder, at: datetime, proof: Kept | None = None
) -> Progress:
    """Report how far a commitment is; the same words again are kept once.

    Raises:
        Refused: If it has been closed, or nothing is said.
    """
    locked = locked_commitment(commitment)
    verb, note = reporting_verb(holder, locked), nfc(note).strip()
    enforce(why_not(holder, verb, locked.target))
    enforce(rules.why_not_report(locked.state, note=note))
    last = locked.progress.first()
    if last is not None and (last.kind, last.text) == (Step.PROGRESS, note):
        return last

    by: Actor = holder.actor(verb, locked.target)
    return keep_step(locked, step_with(Step.PROGRESS, note, proof), by=by, at=at)
