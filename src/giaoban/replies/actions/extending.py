"""Asking for a later meeting, once a matter, and what the office decides."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import meeting_after_all
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.extending import extend
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Referral
from giaoban.replies.actions.places import place_of
from giaoban.replies.models import Extension
from giaoban.replies.news import ExtensionAsked, ExtensionDecided
from giaoban.replies.queries.extending import asking_verb, due_of, owing
from giaoban.replies.rules import extending as rules
from giaoban.replies.rules.extending import ExtensionState, ExtensionVerb


@dataclass(frozen=True, slots=True)
class Wish:
    """Why a reply takes longer and for which meeting it is wished; ``None`` for the next one."""

    reason: str
    wished: Meeting | None = None


@transaction.atomic
def ask(referral: Referral, wish: Wish, *, holder: Holder, at: datetime) -> Extension:
    """Ask the office to let a reply be due at a later meeting, as the one who clears where there is one.

    The same wish again asks nothing more.

    Raises:
        Refused: If one was asked for before, no reply is owed, its meeting has begun, or the wish is no
            later meeting of the series.
    """
    locked = lock_referral(referral)
    place, reason, verb = place_of(locked), nfc(wish.reason).strip(), asking_verb(locked)
    enforce(why_not(holder, verb, place))
    before = Extension.objects.filter(referral=locked).first()
    if before is not None and (before.reason, before.wished) == (reason, wish.wished):
        return before
    facts = owing(locked, asked_before=before is not None)
    wished = due_of(wish.wished) if wish.wished is not None else None
    enforce(rules.why_not_request(facts, reason=reason, wished=wished, now=at))

    by = holder.actor(verb, place)
    asked = Extension.objects.create(
        referral=locked,
        agency=locked.lead,
        reason=reason,
        wished=wish.wished,
        due_before=locked.due_meeting,
        asked_by_id=by.account,
        by_post=by.post,
        asked_at=at,
    )
    record("extension.asked", asked, actor=by, chain=locked.host.code, rows=[asked])
    tell(ExtensionAsked(extension=asked.pk, referral=locked.pk))
    return asked


@transaction.atomic
def grant(extension: Extension, *, told: str, due: Meeting | None, holder: Holder, at: datetime) -> Extension:
    """Let the reply be due at a later meeting; the first due meeting is kept.

    Without a meeting the series plans its next one by its rule.

    Raises:
        Refused: If it was decided, no reply is owed any more, nothing is said, or the meeting is not later.
    """
    locked = _locked(extension)
    place, told = place_of(locked.referral), nfc(told).strip()
    enforce(why_not(holder, Verb.COMPILE, place))
    if locked.state == ExtensionState.GRANTED and locked.told == told and due in {None, locked.due}:
        return locked
    facts, state = owing(locked.referral, asked_before=True), ExtensionState(locked.state)
    due = due or meeting_after_all(locked.referral.due_meeting, now=at)
    enforce(rules.why_not_grant(facts, state, told=told, due=due_of(due), now=at))

    by = holder.actor(Verb.COMPILE, place)
    locked.due_before = locked.referral.due_meeting
    locked.referral = extend(locked.referral, reason=told, due=due, by=by, at=at)
    locked.take(ExtensionVerb.GRANT)
    locked.told, locked.due, locked.decided_post, locked.decided_at = told, due, by.post, at
    locked.save(update_fields=["state", "told", "due", "due_before", "decided_post", "decided_at"])
    record("extension.granted", locked, actor=by, chain=locked.referral.host.code, rows=[locked])
    tell(ExtensionDecided(extension=locked.pk, referral=locked.referral_id, granted=True))
    return locked


@transaction.atomic
def deny(extension: Extension, *, told: str, holder: Holder, at: datetime) -> Extension:
    """Refuse a later meeting with a reason; the due meeting stays.

    Raises:
        Refused: If it was decided, no reply is owed any more, or nothing is said.
    """
    locked = _locked(extension)
    place, told = place_of(locked.referral), nfc(told).strip()
    enforce(why_not(holder, Verb.COMPILE, place))
    if locked.state == ExtensionState.REFUSED and locked.told == told:
        return locked
    facts, state = owing(locked.referral, asked_before=True), ExtensionState(locked.state)
    enforce(rules.why_not_deny(facts, state, told=told))

    by = holder.actor(Verb.COMPILE, place)
    locked.take(ExtensionVerb.REFUSE)
    locked.told, locked.decided_post, locked.decided_at = told, by.post, at
    locked.save(update_fields=["state", "told", "decided_post", "decided_at"])
    record("extension.refused", locked, actor=by, chain=locked.referral.host.code, rows=[locked])
    tell(ExtensionDecided(extension=locked.pk, referral=locked.referral_id, granted=False))
    return locked


def _locked(extension: Extension) -> Extension:
    referral = lock_referral(extension.referral)
    locked = Extension.objects.select_for_update(of=("self",)).get(pk=extension.pk)
    locked.referral = referral
    return locked
