"""Promises with a day: made with a reply or on the spot, reported done, or dropped with a reason."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.models import OnSpotAnswer
from giaoban.organisation.models import Agency
from giaoban.replies.actions.correcting import open_promises, unchanged_promises
from giaoban.replies.actions.following import keep_step, locked_commitment, reporting_verb
from giaoban.replies.actions.places import place_of_opinion
from giaoban.replies.models import Commitment, PointReply, Progress, Reply
from giaoban.replies.news import CommitmentClosed, CommitmentMade, CommitmentStepped
from giaoban.replies.queries.promised import OPEN, said_again
from giaoban.replies.rules import promises as rules
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.following import LIFE, State, Step


def promise_from(reply: Reply, *, at: datetime) -> list[Commitment]:
    """Make a commitment of every point that promises something by a day; renewed, it replaces the old one.

    What stands as a promise in this matter already and is said once more stays one promise, with its first
    day; a later day moves it.

    A correction leaves alone what it promises unchanged, and ends what it no longer promises.

    Part of a delivery: call it inside the delivering transaction.
    """
    if reply.outcome is not None and reply.outcome.code == Outcome.RESOLVED:
        return []
    for withdrawn in open_promises(reply):
        _replace(withdrawn, reply, at=at)
    points = reply.points.exclude(point__in=unchanged_promises(reply)).select_related("point")
    again = said_again(reply.referral, [point.facts for point in points])
    made = [_promise(reply, point, at=at) for point in points if point.point.number not in again]
    kept = [commitment for commitment in made if commitment is not None]
    for commitment in kept:
        tell(CommitmentMade(commitment=commitment.pk, agency=commitment.agency_id))
    renewed = [point for point in points if point.point.number in again]
    return [*kept, *(_renew(again[point.point.number], point, reply, at=at) for point in renewed)]


@transaction.atomic
def promise_on_spot(
    answer: OnSpotAnswer, agency: Agency, *, what: str, due_on: date, holder: Holder, at: datetime
) -> Commitment:
    """Keep what was promised by a day in an answer on the spot; the same answer promises once.

    Raises:
        Refused: If nothing is promised, or its day lies before the answer.
    """
    place = place_of_opinion(answer.opinion)
    enforce(why_not(holder, Verb.RECORD_OPINIONS, place))
    said_on = timezone.localdate(answer.recorded_at)
    enforce(rules.why_not_promise(what, due_on, said_on=said_on))
    values = {
        "host_id": place.host,
        "agency": agency,
        "what": nfc(what).strip(),
        "due_on": due_on,
    }
    commitment, is_new = Commitment.objects.get_or_create(on_spot_answer=answer, defaults=values)
    if is_new:
        by = holder.actor(Verb.RECORD_OPINIONS, place)
        details = {"at": at.isoformat()}
        record("commitment.made", commitment, actor=by, chain=agency.host.code, details=details)
        tell(CommitmentMade(commitment=commitment.pk, agency=agency.pk))
    return commitment


@transaction.atomic
def close_promise(  # what ended, how, by what, and who says so when
    commitment: Commitment, *, state: str, note: str, holder: Holder, at: datetime, proof: Kept | None = None
) -> Commitment:
    """Report a commitment done with its proof, or dropped with the reason.

    Done is what whoever owes it says; that its raiser confirms it is another step.

    Raises:
        Refused: If it has been closed, or the note is missing.
    """
    locked = locked_commitment(commitment)
    verb, place = reporting_verb(holder, locked), locked.target
    enforce(why_not(holder, verb, place))
    note = nfc(note).strip()
    if (locked.state, locked.note) == (state, note):
        return locked
    enforce(rules.why_not_close_promise(locked.state, note=note))

    locked.state = LIFE.take(State(locked.state), Step(state)).value
    locked.note, locked.closed_at = note, at
    locked.save(update_fields=["state", "note", "closed_at"])
    keep_step(locked, step_with(Step(state), note, proof), by=holder.actor(verb, place), at=at)
    tell(CommitmentClosed(commitment=locked.pk, agency=locked.agency_id, state=state))
    return locked


def step_with(step: Step, text: str, proof: Kept | None) -> Progress:
    """Return a step that whoever owes a commitment reports, with the file that shows it; unsaved."""
    made = Progress(kind=step.value, text=text)
    if proof is not None:
        made.attachment.name, made.attachment_name = proof.path, proof.name
    return made


def _promise(reply: Reply, point: PointReply, *, at: datetime) -> Commitment | None:
    if not point.facts.is_promise or point.by_when is None:
        return None
    for earlier in Commitment.objects.filter(OPEN, reply_point__point=point.point):
        _replace(earlier, reply, at=at)
    return Commitment.objects.create(
        host_id=reply.referral.host_id,
        reply_point=point,
        agency_id=reply.agency_id,
        what=point.action,
        due_on=point.by_when,
    )


def _renew(standing: Commitment, point: PointReply, reply: Reply, *, at: datetime) -> Commitment:
    """Keep on a promise that stands that it was made once more, by a later day if one is named."""
    was_on, due_on = standing.due_on, point.by_when
    step = Progress(kind=Step.PROGRESS.value, text=rules.SAID_AGAIN % reply.document_number)
    if due_on is not None and due_on > was_on:
        step.kind, step.was_on, step.due_on = Step.MOVED.value, was_on, due_on
        standing.due_on = due_on
        standing.save(update_fields=["due_on"])
    step.commitment, step.at, step.post = standing, at, reply.agency.name
    step.save()
    tell(CommitmentStepped(commitment=standing.pk, step=step.pk))
    return standing


def _replace(earlier: Commitment, reply: Reply, *, at: datetime) -> None:
    """End an open promise whose point a newer document answers; it stays in the history of the new one."""
    earlier.state = LIFE.take(State(earlier.state), Step.REPLACED).value
    earlier.closed_at, earlier.note = at, reply.document_number
    earlier.save(update_fields=["state", "closed_at", "note"])
    Progress.objects.create(
        commitment=earlier,
        kind=Step.REPLACED.value,
        text=reply.document_number,
        at=at,
        post=reply.agency.name,
    )
