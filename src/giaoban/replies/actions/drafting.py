"""Writing a reply: saving the draft, submitting it, sending it back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions import referrals
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.actions.places import lock_reply, open_version, place_of
from giaoban.replies.actions.writing import answer_further_points, new_version, write
from giaoban.replies.models import Reply
from giaoban.replies.news import ReplySentBack, ReplySubmitted
from giaoban.replies.queries.again import given_back
from giaoban.replies.queries.templates import wordings_for
from giaoban.replies.rules import drafting as rules
from giaoban.replies.rules.drafting import LIFE, Answer, Move, State
from giaoban.replies.rules.repeating import why_not_again

NO_DRAFT = 0


@transaction.atomic
def save_draft(referral: Referral, answer: Answer, *, seen_lock: int, holder: Holder, at: datetime) -> Reply:
    """Save what was written so far; the first save opens the version and accepts a referral just sent.

    Sending the same words again changes nothing.

    Args:
        referral: What is answered.
        answer: All that was typed.
        seen_lock: The lock that the writer saw; ``NO_DRAFT`` if there was no draft when they opened the page.
        holder: Somebody of the lead agency.
        at: With a time zone.

    Raises:
        Refused: If the version may not be written, or somebody else saved it meanwhile.
    """
    locked = lock_referral(referral)
    place = place_of(locked)
    enforce(why_not(holder, Verb.ANSWER, place))
    by = holder.actor(Verb.ANSWER, place)
    reply = open_version(locked)
    if reply is not None and reply.answer == answer and locked.state != ReferralState.SENT:
        return reply
    if reply is None:
        enforce(rules.why_not_begin(locked.state))
    else:
        enforce(rules.why_not_write(reply.facts, seen_lock=seen_lock))
    if locked.state == ReferralState.SENT:
        locked = referrals.accept(locked, by=by, at=at)
    reply = reply or new_version(locked, at=at)

    rows = write(reply, answer)
    reply.drafted_by_id, reply.drafted_at = holder.account, at
    reply.lock += 1
    reply.save()
    record("reply.saved", reply, actor=by, chain=locked.host.code, rows=[reply, *rows])
    return reply


@transaction.atomic
def submit(reply: Reply, *, holder: Holder, at: datetime) -> Reply:
    """Hand the reply to the person who clears it.

    Raises:
        Refused: If a point is empty or as its template has it, the outcome lacks what it owes, or the reply
            says only what was given back.
    """
    locked = lock_reply(reply)
    place = place_of(locked.referral)
    enforce(why_not(holder, Verb.ANSWER, place))
    if locked.state == State.SUBMITTED:
        return locked
    enforce(rules.why_not_write(locked.facts, seen_lock=locked.lock))
    said, today = locked.answer, timezone.localdate(at)
    enforce(rules.why_not_submit(said, today=today, templates=wordings_for(locked.referral)))
    enforce(why_not_again(said, given_back(locked.referral)))

    locked.state = LIFE.take(State(locked.state), Move.SUBMIT).value
    locked.sent_back_because = ""
    locked.lock += 1
    locked.save(update_fields=["state", "sent_back_because", "lock"])
    by, host = holder.actor(Verb.ANSWER, place), locked.referral.host
    record("reply.submitted", locked, actor=by, chain=host.code, rows=[locked])
    tell(ReplySubmitted(reply=locked.pk, referral=locked.referral_id, agency=locked.agency_id))
    return locked


@transaction.atomic
def send_back(reply: Reply, *, remark: str, holder: Holder, at: datetime) -> Reply:
    """Send a submitted reply back to its drafter; a drafter may fetch back what nobody has cleared.

    Raises:
        Refused: If it was not submitted, or no remark says why.
    """
    locked = lock_reply(reply)
    place = place_of(locked.referral)
    verb = Verb.ANSWER if locked.state == State.SUBMITTED else Verb.CLEAR
    enforce(why_not(holder, verb, place))
    enforce(rules.why_not_send_back(locked.facts, remark=remark))

    locked.state = LIFE.take(State(locked.state), Move.SEND_BACK).value
    locked.sent_back_because = nfc(remark).strip()
    locked.cleared_by, locked.cleared_at = None, None
    locked.lock += 1
    locked.save(update_fields=["state", "sent_back_because", "cleared_by", "cleared_at", "lock"])
    by, host = holder.actor(verb, place), locked.referral.host
    record("reply.sent_back", locked, actor=by, chain=host.code, details={"at": at.isoformat()})
    tell(ReplySentBack(reply=locked.pk, referral=locked.referral_id, drafter=locked.drafted_by_id))
    return locked


@transaction.atomic
def hand_over(referral: Referral, *, at: datetime) -> None:
    """Hand an open version to the agency that must answer now: as a draft, for nobody there has read it."""
    reply = open_version(lock_referral(referral))
    if reply is None:
        return
    reply.agency_id = reply.referral.lead_id
    _back_to_draft(reply, at=at)
    record("reply.handed_over", reply, actor=SYSTEM, chain=reply.referral.host.code, rows=[reply])


@transaction.atomic
def grow(referral: Referral, *, at: datetime) -> None:
    """Let an open version answer the points that were added since, as a draft; what is written stays."""
    reply = open_version(lock_referral(referral))
    if reply is None:
        return
    added = answer_further_points(reply)
    _back_to_draft(reply, at=at)
    record("reply.grown", reply, actor=SYSTEM, chain=reply.referral.host.code, rows=[reply, *added])


def _back_to_draft(reply: Reply, *, at: datetime) -> None:
    if LIFE.allows(State(reply.state), Move.SEND_BACK):
        reply.state = LIFE.take(State(reply.state), Move.SEND_BACK).value
    reply.drafted_at = at
    reply.cleared_by, reply.cleared_at = None, None
    reply.lock += 1
    reply.save(update_fields=["state", "agency", "drafted_at", "cleared_by", "cleared_at", "lock"])
