"""The compiler classifies opinions, sets them aside and closes the compilation of a meeting."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.audit.rules import Detail
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import mark_compiled
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.locking import lock_opinion
from giaoban.opinions.actions.urgent import keep_urgency
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.news import CompilationClosed, OpinionClassified, OpinionRestored, OpinionSetAside
from giaoban.opinions.rules import compiling, forgetting, life
from giaoban.organisation.actions.rows import lock


@dataclass(frozen=True, slots=True)
class Classes:
    """How the compiler sees an opinion; ``field`` and ``topic`` are keys, or ``None``."""

    kind: life.Kind
    is_request: bool
    field: int | None = None
    severity: life.Severity = life.Severity.ORDINARY
    reason: str = ""
    topic: int | None = None

    @property
    def tidy(self) -> "Classes":
        """The same classes, their reason composed and without blanks around it; a topic only of a report."""
        topic = self.topic if life.has_topic(self.kind, is_request=self.is_request) else None
        return replace(self, reason=nfc(self.reason).strip(), topic=topic)


_CLASSES: Final = ("kind", "is_request", "field", "topic", "severity", "severity_reason")


@transaction.atomic
def classify(opinion: Opinion, *, holder: Holder, classes: Classes, seen: int, at: datetime) -> Opinion:
    """Say of which kind and field an opinion is, how grave, and whether it asks for something.

    What is pressing is told the same day. What stands as wanted stays: a second click is no second change.

    Raises:
        Refused: If it is settled already, changed meanwhile, its kind cannot ask, or public mood would name
            somebody.
    """
    locked, actor = _open(opinion, holder)
    if _classes_of(locked) == classes.tidy:
        return locked
    enforce(life.why_not_change(locked.facts, seen=seen))
    enforce(forgetting.why_not_touch(is_forgotten=locked.words_removed_at is not None))
    enforce(
        compiling.why_not_classify(
            locked.facts,
            kind=classes.kind,
            is_request=classes.is_request,
            severity=classes.severity,
            reason=classes.reason,
        )
    )
    enforce(compiling.why_not_call_mood(locked.facts, classes.kind, locked.text, locked.ask, locked.place))

    locked.kind, locked.is_request, locked.field_id = classes.kind.value, classes.is_request, classes.field
    locked.severity, locked.severity_reason = classes.severity.value, classes.tidy.reason
    locked.topic_id = classes.tidy.topic
    locked.version += 1
    locked.save(update_fields=[*_CLASSES, "version"])
    _record_classes(locked, actor)
    keep_urgency(locked, at=at)
    tell(OpinionClassified(opinion=locked.pk, host=locked.host_id))
    return locked


def _record_classes(opinion: Opinion, actor: Actor) -> None:
    details: dict[str, Detail] = {
        "kind": opinion.kind,
        "request": opinion.is_request,
        "field": opinion.field_id,
        "topic": opinion.topic_id,
        "severity": opinion.severity,
    }
    record(
        "opinion.classified", opinion, actor=actor, chain=opinion.host.code, details=details, rows=[opinion]
    )


@transaction.atomic
def rule_out(opinion: Opinion, *, holder: Holder, reason: str, seen: int) -> Opinion:
    """Set an opinion aside with a reason that its raiser reads.

    Raises:
        Refused: If it is not waiting, changed meanwhile, or no reason is given.
    """
    locked, actor = _open(opinion, holder)
    reason = nfc(reason).strip()
    if (locked.state, locked.set_aside_reason) == (life.State.RULED_OUT, reason):
        return locked
    enforce(life.why_not_change(locked.facts, seen=seen))
    enforce(compiling.why_not_set_aside(locked.facts, life.Verb.RULE_OUT, reason=reason))

    locked.set_aside_reason = reason
    return _set_aside(locked, life.Verb.RULE_OUT, actor=actor)


@transaction.atomic
def point_to_answer(
    opinion: Opinion, *, holder: Holder, answer: Referral | None, reason: str, seen: int
) -> Opinion:
    """Settle an opinion by an answer that was given earlier in writing.

    Raises:
        Refused: If it is not waiting, changed meanwhile, or the earlier one has no written reply.
    """
    locked, actor = _open(opinion, holder)
    reason = nfc(reason).strip()
    wanted = (life.State.ALREADY_ANSWERED, answer, reason)
    if (locked.state, locked.answered_by, locked.set_aside_reason) == wanted:
        return locked
    enforce(life.why_not_change(locked.facts, seen=seen))
    answered = None if answer is None else answer.first_delivered_at is not None
    enforce(compiling.why_not_point_to_answer(locked.facts, reason=reason, answered=answered))

    locked.answered_by = answer
    locked.set_aside_reason = reason
    return _set_aside(locked, life.Verb.POINT_TO_ANSWER, actor=actor)


@transaction.atomic
def note(opinion: Opinion, *, holder: Holder, seen: int) -> Opinion:
    """Keep an opinion for information: it asks for nothing, so nothing is owed.

    Raises:
        Refused: If it is a request, not waiting, or changed meanwhile.
    """
    locked, actor = _open(opinion, holder)
    if locked.state == life.State.NOTED:
        return locked
    enforce(life.why_not_change(locked.facts, seen=seen))
    enforce(compiling.why_not_note(locked.facts))

    return _set_aside(locked, life.Verb.NOTE, actor=actor)


@transaction.atomic
def restore(opinion: Opinion, *, holder: Holder, seen: int, at: datetime) -> Opinion:
    """Take what was set aside, noted or answered at the meeting back to the waiting ones.

    What was answered there, and that its raiser agreed, stays on record with the time of taking it back.

    Raises:
        Refused: If the compilation is closed, nothing is to be undone, or it changed meanwhile.
    """
    locked, actor = _open(opinion, holder)
    if locked.version > seen and locked.state == life.State.WAITING:
        return locked
    enforce(life.why_not_change(locked.facts, seen=seen))
    enforce(life.why_not(locked.facts, life.Verb.RESTORE))

    closing = list(locked.on_spot_answers.filter(raiser_agrees=True, withdrawn_at=None))
    for answer in closing:
        answer.withdrawn_at = at
        answer.save(update_fields=["withdrawn_at"])
    locked.set_aside_reason, locked.answered_by = "", None
    locked.take(life.Verb.RESTORE)
    locked.save(update_fields=["state", "set_aside_reason", "answered_by", "version"])
    record(
        "opinion.restored",
        locked,
        actor=actor,
        chain=locked.host.code,
        rows=[locked, *closing],
    )
    tell(OpinionRestored(opinion=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def close_compilation(meeting: Meeting, *, holder: Holder, at: datetime) -> Meeting:
    """Close the compilation of a meeting: nothing of it is waiting any more, and nothing is undone.

    Raises:
        Refused: If the meeting is not over, an opinion is still waiting, or it was closed before.
    """
    target = Target(host=meeting.host_id)
    enforce(why_not(holder, Verb.COMPILE, target))
    lock(meeting.host_id)
    waiting = Opinion.objects.filter(meeting=meeting, state=life.State.WAITING.value).count()
    facts = meeting_facts(Meeting.objects.get(pk=meeting.pk))
    enforce(compiling.why_not_close(facts, waiting=waiting))

    locked = mark_compiled(meeting, actor=holder.actor(Verb.COMPILE, target), now=at)
    tell(CompilationClosed(meeting=locked.pk, host=locked.host_id))
    return locked


def _open(opinion: Opinion, holder: Holder) -> tuple[Opinion, Actor]:
    target = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
    enforce(why_not(holder, Verb.COMPILE, target))
    return lock_opinion(opinion), holder.actor(Verb.COMPILE, target)


def _classes_of(opinion: Opinion) -> Classes:
    return Classes(
        kind=life.Kind(opinion.kind),
        is_request=opinion.is_request,
        field=opinion.field_id,
        severity=life.Severity(opinion.severity),
        reason=opinion.severity_reason,
        topic=opinion.topic_id,
    )


def _set_aside(locked: Opinion, verb: life.Verb, *, actor: Actor) -> Opinion:
    locked.take(verb)
    locked.save(update_fields=["state", "set_aside_reason", "answered_by", "version"])
    record(f"opinion.{locked.state}", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(OpinionSetAside(opinion=locked.pk, host=locked.host_id, state=locked.state))
    return locked
