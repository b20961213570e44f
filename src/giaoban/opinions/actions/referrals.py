"""The life of a referral between the compiler and the agencies. Who may, the callers have asked already."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import next_meeting
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Referral, Step
from giaoban.opinions.news import (
    ReferralAccepted,
    ReferralClosed,
    ReferralDelivered,
    ReferralReopened,
    ReferralReturned,
)
from giaoban.opinions.rules import due as due_rules
from giaoban.opinions.rules.referrals import (
    State,
    Verb,
    why_not,
    why_not_give_back,
)
from giaoban.organisation.models import Agency, Item


@transaction.atomic
def accept(referral: Referral, *, by: Actor, at: datetime) -> Referral:
    """Take a referral on, as its lead agency; one that was taken on stays as it is.

    Raises:
        Refused: If it is not newly sent.
    """
    locked = lock_referral(referral)
    if locked.state == State.ACCEPTED:
        return locked
    enforce(why_not(locked.facts, Verb.ACCEPT))

    locked.take(Verb.ACCEPT)
    locked.save(update_fields=["state", "version"])
    keep_step(locked, Verb.ACCEPT, by=by, at=at, of=locked.lead)
    tell(ReferralAccepted(referral=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def mark_delivered(referral: Referral, *, by: Actor, at: datetime, from_above: bool = False) -> Referral:
    """Note that the written reply has reached those who raised the matter.

    Args:
        referral: The matter.
        by: Who delivered it.
        at: When.
        from_above: Whether the body above answers, so that no agency here need have taken the matter on.

    Raises:
        Refused: If it was not accepted, or a reply was delivered already.
    """
    locked = lock_referral(referral)
    facts = replace(locked.facts, answers_itself=False) if from_above else locked.facts
    enforce(why_not(facts, Verb.DELIVER))

    locked.first_delivered_at = locked.first_delivered_at or at
    locked.take(Verb.DELIVER)
    locked.save(update_fields=["state", "first_delivered_at", "version"])
    keep_step(locked, Verb.DELIVER, by=by, at=at, of=locked.lead)
    tell(ReferralDelivered(referral=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def give_back(referral: Referral, *, reason: str, due: Meeting, by: Actor, at: datetime) -> Referral:
    """Give a delivered reply back to its agency, the new one due at a later meeting.

    The first due meeting is kept. Origins of another group await it at the next meeting of their own series.

    Raises:
        Refused: If no reply was delivered, no reason is given, or ``due`` is no later meeting of the series.
    """
    locked = lock_referral(referral)
    enforce(why_not_give_back(locked.facts, reason=reason))
    put_off(locked, due, at=at)

    locked.returns += 1
    locked.take(Verb.GIVE_BACK)
    locked.save(update_fields=["state", "due_meeting", "returns", "version"])
    keep_step(locked, Verb.GIVE_BACK, by=by, at=at, of=locked.lead, reason=nfc(reason).strip())
    tell(ReferralReturned(referral=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def close(referral: Referral, *, by: Actor, at: datetime) -> Referral:
    """Close a referral: everybody who raised it is answered, stayed silent, or was told why.

    Raises:
        Refused: If no reply was delivered.
    """
    locked = lock_referral(referral)
    enforce(why_not(locked.facts, Verb.CLOSE))

    locked.closed_at = at
    locked.take(Verb.CLOSE)
    locked.save(update_fields=["state", "closed_at", "version"])
    keep_step(locked, Verb.CLOSE, by=by, at=at, of=locked.lead)
    tell(ReferralClosed(referral=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def reopen(referral: Referral, *, by: Actor, at: datetime) -> Referral:
    """Open a referral again because a raiser changed the judgement that had closed it.

    Raises:
        Refused: If it is not closed.
    """
    locked = lock_referral(referral)
    enforce(why_not(locked.facts, Verb.REOPEN))

    locked.closed_at = None
    locked.take(Verb.REOPEN)
    locked.save(update_fields=["state", "closed_at", "version"])
    keep_step(locked, Verb.REOPEN, by=by, at=at, of=locked.lead)
    tell(ReferralReopened(referral=locked.pk, host=locked.host_id))
    return locked


def put_off(locked: Referral, due: Meeting, *, at: datetime) -> None:
    """Let the reply to a locked referral be due at a later meeting; the first due meeting is kept.

    Raises:
        Refused: If ``due`` is no later meeting of the series.
    """
    origins = list(locked.origins.select_related("due_meeting__series"))
    before = [one.due_meeting.sitting for one in origins if one.due_meeting.series_id == due.series_id]
    enforce(due_rules.why_not_later(due.sitting, due=before, now=at))
    for origin in origins:
        same = origin.due_meeting.series_id == due.series_id
        origin.due_meeting = due if same else next_meeting(origin.due_meeting, now=at)
        origin.save(update_fields=["due_meeting"])
    locked.due_meeting = due


def keep_step(  # noqa: PLR0913  # one column a fact
    locked: Referral,
    verb: Verb,
    *,
    by: Actor,
    at: datetime,
    of: Agency,
    to: Agency | None = None,
    reason: str = "",
    once: UUID | None = None,
    ground: Item | None = None,
    along: Sequence[Model] = (),
) -> None:
    """Keep the step in the referral's history and, with the rows it moves along, in the audit log."""
    step = Step.objects.create(
        referral=locked,
        verb=verb.value,
        from_agency=of,
        to_agency=to,
        reason=reason,
        by_post=by.post,
        at=at,
        once=once,
        ground=ground,
    )
    rows: Sequence[Model] = (locked, step, *along)
    record(_EVENTS[verb], locked, actor=by, chain=locked.host.code, rows=rows)


_EVENTS = {
    Verb.ACCEPT: "referral.accepted",
    Verb.REFUSE: "referral.refused",
    Verb.TRANSFER: "referral.transferred",
    Verb.REROUTE: "referral.rerouted",
    Verb.DELIVER: "referral.delivered",
    Verb.GIVE_BACK: "referral.returned",
    Verb.CLOSE: "referral.closed",
    Verb.REOPEN: "referral.reopened",
    Verb.ASK_BACK: "referral.asked_back",
    Verb.EXTEND: "referral.extended",
    Verb.RECALL: "referral.recalled",
    Verb.TAKE_APART: "referral.taken_apart",
    Verb.TAKE_IN: "referral.took_in",
}
