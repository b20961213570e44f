"""What an agency that owes a reply may ask for: that a matter be made clear, and a later meeting, once."""

from datetime import datetime

from django.db import transaction

from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.actions.referrals import keep_step, put_off
from giaoban.opinions.models import Referral
from giaoban.opinions.news import ReferralDueMoved
from giaoban.opinions.rules.referrals import Verb, why_not_with_reason


@transaction.atomic
def ask_back(referral: Referral, *, reason: str, by: Actor, at: datetime) -> Referral:
    """Note that the agency asked the raisers to make something clear; every date stays.

    Raises:
        Refused: If it owes no reply, or no reason is given.
    """
    locked = lock_referral(referral)
    enforce(why_not_with_reason(locked.facts, Verb.ASK_BACK, reason=reason))

    locked.take(Verb.ASK_BACK)
    locked.save(update_fields=["version"])
    keep_step(locked, Verb.ASK_BACK, by=by, at=at, of=locked.lead, reason=nfc(reason).strip())
    return locked


@transaction.atomic
def extend(referral: Referral, *, reason: str, due: Meeting, by: Actor, at: datetime) -> Referral:
    """Let the reply be due at a later meeting; the first due meeting is kept and C7 measures against it.

    Origins of another group await it at the next meeting of their own series.

    Raises:
        Refused: If no reply is owed, no reason is given, or ``due`` is no later meeting of the series.
    """
    locked = lock_referral(referral)
    enforce(why_not_with_reason(locked.facts, Verb.EXTEND, reason=reason))
    put_off(locked, due, at=at)

    locked.take(Verb.EXTEND)
    locked.save(update_fields=["due_meeting", "version"])
    keep_step(locked, Verb.EXTEND, by=by, at=at, of=locked.lead, reason=nfc(reason).strip())
    tell(ReferralDueMoved(referral=locked.pk, host=locked.host_id))
    return locked
