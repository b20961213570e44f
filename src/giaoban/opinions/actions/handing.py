"""How a referral leaves an agency: back to the compiler for a reason of the list, or on to another one."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.timezone import localdate

from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.actions.referrals import keep_step
from giaoban.opinions.models import Referral
from giaoban.opinions.news import ReferralRefused, ReferralSentElsewhere
from giaoban.opinions.queries.handing import way_of
from giaoban.opinions.rules.referrals import (
    OTHER,
    State,
    Verb,
    why_not_answer_here,
    why_not_refuse,
    why_not_send_elsewhere,
)
from giaoban.organisation.models import Agency, HostItem
from giaoban.organisation.queries import agencies_on, items_on
from giaoban.organisation.rules import Vocabulary


@dataclass(frozen=True, slots=True)
class HandedBack:
    """Why an agency hands a referral back: a reason from its committee's list, and what it adds."""

    ground: HostItem
    sentence: str = ""

    @property
    def reason(self) -> str:
        """The reason as it is kept and read: what the list calls it, then the sentence."""
        sentence = nfc(self.sentence).strip()
        if self.ground.item.code == OTHER and sentence:
            return sentence
        return f"{self.ground.label_vi}: {sentence}" if sentence else self.ground.label_vi


@transaction.atomic
def refuse(referral: Referral, handed: HandedBack, *, by: Actor, at: datetime) -> Referral:
    """Hand a referral back to the compiler with the agency's reason; its due meeting stays.

    The same reason again changes nothing.

    Raises:
        Refused: If a reply was delivered already, the reason is not on the list, or it is another one and no
            sentence says which.
    """
    locked = lock_referral(referral)
    if locked.state == State.REFUSED and locked.refused_because == handed.reason:
        return locked
    listed = items_on(locked.host, Vocabulary.REFUSAL, localdate(at)).contains(handed.ground)
    ground = handed.ground.item.code if listed else None
    enforce(why_not_refuse(locked.facts, ground=ground, sentence=handed.sentence))

    locked.refused_because = handed.reason
    locked.take(Verb.REFUSE)
    locked.save(update_fields=["state", "refused_because", "version"])
    keep_step(
        locked,
        Verb.REFUSE,
        by=by,
        at=at,
        of=locked.lead,
        reason=locked.refused_because,
        ground=handed.ground.item,
    )
    tell(ReferralRefused(referral=locked.pk, host=locked.host_id))
    return locked


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a referral goes instead, why, and the key of the form that sends it there."""

    to: Agency
    reason: str = ""
    once: UUID = field(default_factory=uuid4)


@transaction.atomic
def transfer(referral: Referral, onward: Onward, *, by: Actor, at: datetime) -> Referral:
    """Pass a referral on to the agency that is competent; every date stays.

    The same form sent again passes nothing on.

    Raises:
        Refused: If it is with that agency already, was delivered, no reason is given, that agency has passed
            it on or handed it back before, or the committee has no such agency that day.
    """
    return _send_elsewhere(referral, Verb.TRANSFER, onward, by=by, at=at)


@transaction.atomic
def reroute(referral: Referral, onward: Onward, *, by: Actor, at: datetime) -> Referral:
    """Send a referral, refused or sent to the wrong agency, to another one; every date stays.

    The same form sent again sends nothing.

    Raises:
        Refused: If an agency has taken it on already, it is with that agency already, the committee has no
            such agency that day, or that agency handed it back and no reason says why it must answer all the
            same.
    """
    return _send_elsewhere(referral, Verb.REROUTE, onward, by=by, at=at)


def _send_elsewhere(referral: Referral, verb: Verb, onward: Onward, *, by: Actor, at: datetime) -> Referral:
    locked = lock_referral(referral)
    if locked.steps.filter(once=onward.once).exists():
        return locked
    enforce(why_not_answer_here(listed=agencies_on(locked.host, localdate(at)).contains(onward.to)))
    before, to, reason = locked.lead, onward.to, nfc(onward.reason).strip()
    enforce(why_not_send_elsewhere(locked.facts, verb, to=to.pk, reason=reason, way=way_of(locked)))

    locked.lead = to
    locked.refused_because = ""
    locked.take(verb)
    locked.save(update_fields=["state", "lead", "refused_because", "version"])
    locked.supporting.remove(to)
    keep_step(locked, verb, by=by, at=at, of=before, to=to, reason=reason, once=onward.once)
    tell(
        ReferralSentElsewhere(referral=locked.pk, host=locked.host_id, from_agency=before.pk, to_agency=to.pk)
    )
    return locked
