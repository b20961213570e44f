"""What becomes of a commitment: every step is one row that stays, one line in the log, one piece of news."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.models import Opinion
from giaoban.replies.actions.places import place_of_opinion
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.news import CommitmentStepped
from giaoban.replies.queries.following import raised_behind
from giaoban.replies.rules import following as rules
from giaoban.replies.rules.following import LIFE, Saying, State, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a raiser says.

    Attributes:
        step: Confirmed, or not yet.
        text: What those concerned read; empty of a confirmation alone.
    """

    step: Step
    text: str


@transaction.atomic
def move_promise(
    commitment: Commitment, *, due_on: date, reason: str, holder: Holder, at: datetime
) -> Commitment:
    """Put a commitment off to a later day; the day that held before stays in its history.

    The same day with the same reason again changes nothing.

    Raises:
        Refused: If it has ended, the day is not a later one to come, or no reason is given.
    """
    locked = locked_commitment(commitment)
    verb, place, reason = reporting_verb(holder, locked), locked.target, nfc(reason).strip()
    enforce(why_not(holder, verb, place))
    last = locked.progress.first()
    if last is not None and (last.kind, last.due_on, last.text) == (Step.MOVED, due_on, reason):
        return locked
    state, was_on = State(locked.state), locked.due_on
    enforce(rules.why_not_move(state, was_on, due_on, reason=reason, today=timezone.localdate(at)))

    locked.due_on = due_on
    locked.save(update_fields=["due_on"])
    by = holder.actor(verb, place)
    made = Progress(kind=Step.MOVED.value, text=reason, was_on=was_on, due_on=due_on)
    keep_step(locked, made, by=by, at=at)
    return locked


@transaction.atomic
def say_of_promise(
    commitment: Commitment, opinion: Opinion, said: Said, *, holder: Holder, at: datetime
) -> Commitment:
    """Keep that a raiser confirms what was reported done, or says that it is not yet.

    The office may enter it for them, marked so; whoever owes the promise never may. The same words of the
    same raiser again change nothing.

    Raises:
        Refused: If they owe it themselves, it has not been reported done, or nothing is said to be missing.
    """
    locked = locked_commitment(commitment)
    place, text = place_of_opinion(opinion), nfc(said.text).strip()
    on_behalf = holder.grant_for(Verb.JUDGE, place) is None
    verb = Verb.RECORD_OPINIONS if on_behalf else Verb.JUDGE
    enforce(why_not(holder, verb, place))
    last = locked.progress.exclude(kind=Step.PROGRESS.value).first()
    if last is not None and (last.kind, last.text, last.opinion_id) == (said.step, text, opinion.pk):
        return locked
    saying = Saying(
        state=State(locked.state),
        owes=holder.grant_for(Verb.ANSWER, locked.target) is not None,
        raised=raised_behind(locked).filter(pk=opinion.pk).exists(),
    )
    enforce(rules.why_not_say(saying, said.step, remark=text))

    _turn(locked, said.step)
    made = Progress(kind=said.step.value, text=text, opinion=opinion, on_behalf=on_behalf)
    keep_step(locked, made, by=holder.actor(verb, place), at=at)
    return locked


def keep_step(locked: Commitment, made: Progress, *, by: Actor, at: datetime) -> Progress:
    """Keep one step of a locked commitment, record it and tell of it."""
    made.commitment, made.at, made.account, made.post = locked, at, by.account, by.post
    made.save()
    details = {"on_behalf": made.on_behalf} if made.opinion_id else {}
    record(_ACTS[Step(made.kind)], locked, actor=by, chain=locked.host.code, details=details, rows=[made])
    tell(CommitmentStepped(commitment=locked.pk, step=made.pk))
    return made


def locked_commitment(commitment: Commitment) -> Commitment:
    """Return a commitment locked until the transaction ends."""
    queue(commitment.host.code)
    return Commitment.objects.select_for_update(of=("self",)).select_related("host").get(pk=commitment.pk)


def reporting_verb(holder: Holder, commitment: Commitment) -> Verb:
    """Return by which right somebody reports on a commitment: they owe it, or the office enters it."""
    own = (Verb.ANSWER, Verb.DO_TASKS)
    place = commitment.target
    return next((verb for verb in own if holder.grant_for(verb, place)), Verb.ENTER_REPLIES)


def _turn(locked: Commitment, step: Step) -> None:
    """Let a locked commitment take a step of its raiser; open again it has no end and no proof of one."""
    locked.state = LIFE.take(State(locked.state), step).value
    if locked.state == State.OPEN:
        locked.closed_at, locked.note = None, ""
    locked.save(update_fields=["state", "closed_at", "note"])


_ACTS = {
    Step.PROGRESS: "commitment.reported",
    Step.MOVED: "commitment.moved",
    Step.DONE: "commitment.done",
    Step.DROPPED: "commitment.dropped",
    Step.CONFIRMED: "commitment.confirmed",
    Step.NOT_YET: "commitment.not_yet",
}
