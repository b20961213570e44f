"""An objection to a reply that went back before: the compiler proposes to the chair, who decides."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Meeting
from giaoban.replies.actions.places import lock_reply, place_of
from giaoban.replies.models import ChairCase, Judgement, Reply
from giaoban.replies.news import ReturnProposed
from giaoban.replies.queries.again import is_decided, returns_before
from giaoban.replies.queries.extending import due_of
from giaoban.replies.rules import again as rules
from giaoban.replies.rules import judging
from giaoban.replies.rules.again import Course
from giaoban.replies.rules.judging import Verdict


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the compiler proposes: to return the reply, due then, or to tell the raiser why not."""

    course: Course
    reason: str
    due: Meeting | None = None


@transaction.atomic
def propose(judgement: Judgement, proposed: Proposed, *, holder: Holder, at: datetime) -> ChairCase:
    """Propose to the chair what to do about an objection; a new proposal takes the place of the old one.

    The same proposal again changes nothing.

    Raises:
        Refused: If the reply has not gone back before, the chair has decided, or the proposal is not whole.
    """
    reply = lock_reply(judgement.reply)
    place, reason = place_of(reply.referral), nfc(proposed.reason).strip()
    enforce(why_not(holder, Verb.RETURN_REPLIES, place))
    case = ChairCase.objects.filter(judgement=judgement).first()
    same = case is not None and (case.proposed, case.reason, case.due) == (
        proposed.course.value,
        reason,
        proposed.due,
    )
    if case is not None and same:
        return case
    enforce(rules.why_not_propose(returns_before(reply), decided=is_decided(judgement)))
    locked = Judgement.objects.get(pk=judgement.pk)
    enforce(_why_not(reply, locked, Proposed(proposed.course, reason, proposed.due), at=at))

    by = holder.actor(Verb.RETURN_REPLIES, place)
    kept, _ = ChairCase.objects.update_or_create(
        judgement=locked,
        defaults={
            "proposed": proposed.course.value,
            "reason": reason,
            "due": proposed.due,
            "by_post": by.post,
            "proposed_at": at,
        },
    )
    record("return.proposed", kept, actor=by, chain=reply.referral.host.code, rows=[kept])
    tell(ReturnProposed(case=kept.pk, judgement=locked.pk, referral=reply.referral_id))
    return kept


def keep_decision(judgements: list[Judgement], course: Course, *, by: Actor, at: datetime) -> None:
    """Keep that the chair decided about these objections. Part of the deciding act and its transaction."""
    for judgement in judgements:
        ChairCase.objects.update_or_create(
            judgement=judgement,
            defaults={"decided": course.value, "decided_post": by.post, "decided_at": at},
        )


def _why_not(reply: Reply, judgement: Judgement, proposed: Proposed, *, at: datetime) -> Refusal | None:
    if proposed.course is Course.SETTLE:
        verdict, settled = Verdict(judgement.verdict), bool(judgement.settled_because)
        return judging.why_not_settle(reply.acted_on, proposed.reason, verdict=verdict, settled=settled)
    current = due_of(reply.referral.due_meeting)
    due = due_of(proposed.due) if proposed.due is not None else None
    return judging.why_not_give_back(reply.acted_on, proposed.reason, due=due, current=current, now=at)
