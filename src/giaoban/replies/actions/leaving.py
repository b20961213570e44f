"""A reply on its way out: clearance, delivery with its document, entry from the signed paper."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.documents.actions import NumberPlan, issue_number
from giaoban.documents.rules.kinds import Kind
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.opinions.actions import referrals
from giaoban.opinions.actions.locking import key_of_part, lock_referral
from giaoban.opinions.models import Referral
from giaoban.replies.actions import petitions
from giaoban.replies.actions.places import lock_reply, open_version, place_of
from giaoban.replies.actions.promising import promise_from
from giaoban.replies.actions.writing import new_version, write
from giaoban.replies.models import KeptDraft, Petition, Reply
from giaoban.replies.news import ReplyCleared, ReplyDelivered
from giaoban.replies.queries.correcting import correctable
from giaoban.replies.queries.registers import register_of
from giaoban.replies.rules import correcting
from giaoban.replies.rules import leaving as rules
from giaoban.replies.rules.drafting import LIFE, Answer, Move, State
from giaoban.replies.rules.leaving import Document, Leaving
from giaoban.replies.rules.petitions import why_not_answer_here
from giaoban.search.actions import index

LONGEST_SUBJECT: Final = 500  # as the register takes it


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The signed document with which a reply leaves, and the key of the form that sends it."""

    document: Document
    once: UUID
    attachment: Kept | None = None


@transaction.atomic
def clear(reply: Reply, *, holder: Holder, at: datetime) -> Reply:
    """Clear a submitted reply, as the second person of its agency.

    Raises:
        Refused: If it was not submitted, or this person wrote it.
    """
    locked = lock_reply(reply)
    place = place_of(locked.referral)
    enforce(why_not(holder, Verb.CLEAR, place))
    if locked.state == State.CLEARED and locked.cleared_by_id == holder.account:
        return locked
    enforce(rules.why_not_clear(locked.facts, clearer=holder.account))

    locked.state = LIFE.take(State(locked.state), Move.CLEAR).value
    locked.cleared_by_id, locked.cleared_at = holder.account, at
    locked.lock += 1
    locked.save(update_fields=["state", "cleared_by", "cleared_at", "lock"])
    by, host = holder.actor(Verb.CLEAR, place), locked.referral.host
    record("reply.cleared", locked, actor=by, chain=host.code, rows=[locked])
    tell(ReplyCleared(reply=locked.pk, referral=locked.referral_id, agency=locked.agency_id))
    return locked


@transaction.atomic
def deliver(reply: Reply, dispatch: Dispatch, *, holder: Holder, at: datetime) -> Reply:
    """Deliver a reply with its document; who may clear it clears and delivers in one act.

    Without a number the document takes the next one of the agency's register, where that is kept here. The
    same form sent again delivers nothing more.

    Raises:
        Refused: If it is not cleared where the agency asks for it, or the document is incomplete or cannot
            be numbered on its day.
    """
    locked = lock_reply(reply)
    place = place_of(locked.referral)
    enforce(why_not(holder, Verb.ANSWER, place))
    if locked.once == dispatch.once:
        return locked
    dispatch = _numbered(locked, dispatch, by=holder.actor(Verb.ANSWER, place), at=at)
    needs_clearance = locked.agency.needs_clearance
    if locked.state == State.SUBMITTED and needs_clearance and holder.grant_for(Verb.CLEAR, place):
        enforce(rules.why_not_sign(dispatch.document, _leaving(locked.referral, at, needs_clearance=True)))
        clear(locked, holder=holder, at=at)
        locked = lock_reply(reply)
    waiting = petitions.waiting_above(locked.referral)
    enforce(why_not_answer_here(body=waiting.body if waiting else None))
    leaving = _leaving(locked.referral, at, needs_clearance=needs_clearance)
    enforce(rules.why_not_deliver(locked.facts, dispatch.document, leaving))
    if locked.is_correction:
        _enforce_correction(locked, dispatch.document)

    return _let_go(locked, dispatch, Move.DELIVER, by=holder.actor(Verb.ANSWER, place), at=at)


@transaction.atomic
def deliver_together(
    reply: Reply, beside: Iterable[Reply], dispatch: Dispatch, *, holder: Holder, at: datetime
) -> Reply:
    """Deliver a reply and others that are ready to leave with one document: all of them or none.

    The same form sent again delivers nothing more.

    Raises:
        Refused: If one of them is not ready, or the document is incomplete.
    """
    first = deliver(reply, dispatch, holder=holder, at=at)
    same = replace(dispatch.document, number=first.document_number)
    for other in beside:
        once, locked = key_of_part(dispatch.once, str(other.pk)), lock_reply(other)
        along = replace(dispatch, document=same, once=once)
        if locked.once != along.once:
            needed = locked.agency.needs_clearance
            enforce(rules.why_not_go_along(locked.referral.code, locked.facts, needs_clearance=needed))
        deliver(locked, along, holder=holder, at=at)
    return first


@transaction.atomic
def enter_from_paper(
    referral: Referral, answer: Answer, dispatch: Dispatch, *, holder: Holder, at: datetime
) -> Reply:
    """Enter a reply from the signed paper of a body without accounts; its signature is the clearance.

    Where the matter waits above, the paper is the answer of the body above, and what the agency had drafted
    itself is kept beside it. The same form sent again enters nothing more.

    Raises:
        Refused: If the body writes here itself, a point is empty, or the document is incomplete.
    """
    locked = lock_referral(referral)
    place = place_of(locked)
    enforce(why_not(holder, Verb.ENTER_REPLIES, place))
    if done := Reply.objects.filter(once=dispatch.once, referral=locked).first():
        return done
    above = petitions.waiting_above(locked)
    enforce(rules.why_not_enter_for(answers_itself=above is None and locked.lead.answers_itself))
    leaving = _leaving(locked, at, needs_clearance=False)
    enforce(rules.why_not_enter(locked.state, answer, dispatch.document, leaving))

    reply = open_version(locked) or new_version(locked, at=at)
    if above is not None:
        petitions.keep_draft(above, reply)
    write(reply, answer)
    reply.agency_id, reply.from_paper = locked.lead_id, True
    reply.drafted_by_id, reply.drafted_at = holder.account, at
    reply.state = LIFE.start.value
    reply.cleared_by, reply.cleared_at, reply.sent_back_because = None, None, ""
    if above is not None:
        petitions.answered(above, reply, at=at)
    return _let_go(reply, dispatch, Move.ENTER, by=holder.actor(Verb.ENTER_REPLIES, place), at=at)


def _numbered(reply: Reply, dispatch: Dispatch, *, by: Actor, at: datetime) -> Dispatch:
    """Return the document with its number: as typed, or the next one of the agency's register here."""
    document = dispatch.document
    register = None if document.number.strip() or document.day is None else register_of(reply.agency)
    if register is None or document.day is None:
        return dispatch
    subject = f"{reply.referral.code} {reply.referral.title}"[:LONGEST_SUBJECT]
    plan = NumberPlan(kind=Kind.LETTER, subject=subject, signed_on=document.day)
    once, today = key_of_part(dispatch.once, "number"), timezone.localdate(at)
    issued = issue_number(register, plan, once=once, today=today, actor=by)
    return replace(dispatch, document=replace(document, number=issued.code))


def _let_go(reply: Reply, dispatch: Dispatch, move: Move, *, by: Actor, at: datetime) -> Reply:
    document, attachment = dispatch.document, dispatch.attachment
    reply.state = LIFE.take(State(reply.state), move).value
    reply.document_number, reply.signer = document.number.strip(), document.signer.strip()
    reply.document_date, reply.delivered_at, reply.once = document.day, at, dispatch.once
    if attachment is not None:
        reply.attachment.name, reply.attachment_name = attachment.path, attachment.name
    reply.lock += 1
    reply.save()
    above = list(Petition.objects.filter(answer=reply))
    if not reply.is_correction:
        reply.referral = referrals.mark_delivered(reply.referral, by=by, at=at, from_above=bool(above))
    promised = promise_from(reply, at=at)
    event = _event(move, is_correction=reply.is_correction)
    kept = list(KeptDraft.objects.filter(petition__in=above)) if above else []
    rows = [reply, *reply.points.all(), *promised, *above, *kept]
    host = reply.referral.host.code
    record(event, reply, actor=by, chain=host, rows=rows)
    index("reply", reply.pk, host=host, title=reply.title, text=reply.words, at=at)
    tell(ReplyDelivered(reply=reply.pk, referral=reply.referral_id, version=reply.version))
    return reply


def _event(move: Move, *, is_correction: bool) -> str:
    if is_correction:
        return "reply.corrected"
    return "reply.entered_from_paper" if move is Move.ENTER else "reply.delivered"


def _enforce_correction(reply: Reply, document: Document) -> None:
    corrected = reply.erratum.of
    corrected.referral = reply.referral
    enforce(correcting.why_not_correct_now(correctable(corrected)))
    after = correcting.Version(reply.answer, document)
    enforce(correcting.why_not_let_go(corrected.as_it_left, after))


def _leaving(referral: Referral, at: datetime, *, needs_clearance: bool) -> Leaving:
    return Leaving(
        needs_clearance=needs_clearance,
        referred_on=timezone.localdate(referral.forwarded_at),
        today=timezone.localdate(at),
    )
