"""Asking the raisers to make something clear, and their answers."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.extending import ask_back
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Opinion, Referral
from giaoban.replies.actions.places import place_of, place_of_opinion
from giaoban.replies.models import Clarification, ClarificationAnswer
from giaoban.replies.news import ClarificationAnswered, ClarificationAsked
from giaoban.replies.queries.clarifying import is_replied
from giaoban.replies.rules import clarifying as rules
from giaoban.replies.rules.clarifying import Question


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, why it is asked, and the key of the form that asks it."""

    question: str
    reason: str
    once: UUID


@transaction.atomic
def ask(referral: Referral, asking: Asking, *, holder: Holder, at: datetime) -> Clarification:
    """Ask everybody who raised a matter to make something clear; the due meeting stays.

    The same form sent again asks nothing more.

    Raises:
        Refused: If the agency owes no reply, or question or reason is missing.
    """
    locked = lock_referral(referral)
    place = place_of(locked)
    enforce(why_not(holder, Verb.ANSWER, place))
    if done := Clarification.objects.filter(once=asking.once, referral=locked).first():
        return done
    enforce(rules.why_not_ask(locked.facts, question=asking.question, reason=asking.reason))

    by, reason = holder.actor(Verb.ANSWER, place), nfc(asking.reason).strip()
    asked = Clarification.objects.create(
        referral=locked,
        agency=locked.lead,
        question=nfc(asking.question).strip(),
        reason=reason,
        asked_by_id=by.account,
        by_post=by.post,
        asked_at=at,
        once=asking.once,
    )
    ask_back(locked, reason=reason, by=by, at=at)
    record("clarification.asked", asked, actor=by, chain=locked.host.code, rows=[asked])
    tell(ClarificationAsked(clarification=asked.pk, referral=locked.pk))
    return asked


@transaction.atomic
def answer(
    clarification: Clarification, opinion: Opinion, *, text: str, holder: Holder, at: datetime
) -> ClarificationAnswer:
    """Keep what a raiser answers, or what the office types for them, marked so.

    The same words again change nothing.

    Raises:
        Refused: If it was answered, replied to or called back meanwhile, or nothing is said.
    """
    locked = lock_referral(clarification.referral)
    place = place_of_opinion(opinion)
    on_behalf = holder.grant_for(Verb.RAISE_OPINIONS, place) is None
    verb = Verb.RECORD_OPINIONS if on_behalf else Verb.RAISE_OPINIONS
    enforce(why_not(holder, verb, place))
    words, whose = nfc(text).strip(), {"unit_id": opinion.unit_id, "post_id": opinion.post_id}
    before = ClarificationAnswer.objects.filter(clarification=clarification, **whose).first()
    if before is not None and before.text == words:
        return before
    question = Question(
        is_replied=is_replied(clarification),
        is_answered=before is not None,
        is_recalled=locked.recalled_at is not None,
    )
    enforce(rules.why_not_answer(question, words))

    by = holder.actor(verb, place)
    given = ClarificationAnswer.objects.create(
        clarification=clarification,
        opinion=opinion,
        text=words,
        recorder_id=by.account,
        on_behalf=on_behalf,
        answered_at=at,
        **whose,
    )
    details = {"on_behalf": on_behalf}
    record("clarification.answered", given, actor=by, chain=locked.host.code, details=details, rows=[given])
    tell(ClarificationAnswered(answer=given.pk, clarification=clarification.pk, referral=locked.pk))
    return given
