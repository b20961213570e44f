"""Asking a supporting agency for its part of a reply, and its answer inside the house."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Point, Referral
from giaoban.opinions.rules.referrals import why_not_answer_here
from giaoban.organisation.models import Agency
from giaoban.organisation.queries import agencies_on
from giaoban.replies.actions.places import place_of
from giaoban.replies.models import Part
from giaoban.replies.news import PartAnswered, PartAsked, PartTakenBack
from giaoban.replies.rules import parts as rules


@dataclass(frozen=True, slots=True)
class Asking:
    """Which part is asked of which agency, by when, and the key of the form that asks it."""

    agency: Agency
    what: str
    due_on: date
    once: UUID
    point: Point | None = None

    @property
    def wish(self) -> rules.Wish:
        """The same, as the rules see it."""
        return rules.Wish(self.agency.pk, self.what, self.due_on, answers_itself=self.agency.answers_itself)


@transaction.atomic
def ask(referral: Referral, asking: Asking, *, holder: Holder, at: datetime) -> Part:
    """Ask a supporting agency for its part, as the lead agency or the compiler; no date of the reply moves.

    From then on the agency supports the matter and reads it. The same form sent again asks nothing more.

    Raises:
        Refused: If no reply is owed, the agency cannot be asked, or the day does not fit.
    """
    locked = lock_referral(referral)
    place = place_of(locked)
    verb = Verb.COMPILE if holder.grant_for(Verb.ANSWER, place) is None else Verb.ANSWER
    enforce(why_not(holder, verb, place))
    if done := Part.objects.filter(once=asking.once, referral=locked).first():
        return done
    today = localdate(at)
    enforce(why_not_answer_here(listed=agencies_on(locked.host, today).contains(asking.agency)))
    reply_due = locked.due_meeting.day
    enforce(rules.why_not_ask(locked.facts, asking.wish, reply_due=reply_due, today=today))

    by = holder.actor(verb, place)
    asked = Part.objects.create(
        referral=locked,
        agency=asking.agency,
        point=asking.point,
        what=nfc(asking.what).strip(),
        due_on=asking.due_on,
        by_post=by.post,
        asked_at=at,
        once=asking.once,
    )
    locked.supporting.add(asking.agency)
    record("part.asked", asked, actor=by, chain=locked.host.code, rows=[asked])
    tell(PartAsked(part=asked.pk, referral=locked.pk))
    return asked


@transaction.atomic
def take_back(part: Part, *, holder: Holder, at: datetime) -> None:
    """Take back that a supporting agency was asked; what it answered is never taken back.

    Raises:
        Refused: If it has answered, or the reply is no longer owed.
    """
    referral = lock_referral(part.referral)
    place = place_of(referral)
    verb = Verb.COMPILE if holder.grant_for(Verb.ANSWER, place) is None else Verb.ANSWER
    enforce(why_not(holder, verb, place))
    locked = Part.objects.select_for_update().filter(pk=part.pk).first()
    if locked is None:
        return
    enforce(rules.why_not_take_back(referral.facts, answered=locked.answered_at is not None))

    by, key, agency = holder.actor(verb, place), locked.pk, locked.agency_id
    details = {"at": at.isoformat()}
    record("part.taken_back", locked, actor=by, chain=referral.host.code, details=details)
    locked.delete()
    tell(PartTakenBack(part=key, referral=referral.pk, agency=agency))


@transaction.atomic
def answer(part: Part, *, text: str, seen: str, holder: Holder, at: datetime) -> Part:
    """Keep what a supporting agency answers; its words may be changed while the reply is owed.

    The same words again change nothing.

    Raises:
        Refused: If the reply is no longer owed, nothing is said, or somebody wrote meanwhile.
    """
    referral = lock_referral(part.referral)
    place = Target(referral.host_id, agencies=frozenset({part.agency_id}))
    enforce(why_not(holder, Verb.ANSWER, place))
    locked = Part.objects.select_for_update().get(pk=part.pk)
    words = nfc(text).strip()
    if locked.text == words and words:
        return locked
    enforce(rules.why_not_answer(referral.facts, words, seen=nfc(seen).strip(), now=locked.text))

    by = holder.actor(Verb.ANSWER, place)
    is_first = locked.answered_at is None
    locked.text, locked.answered_by_post, locked.answered_at = words, by.post, locked.answered_at or at
    locked.save(update_fields=["text", "answered_by_post", "answered_at"])
    record("part.answered", locked, actor=by, chain=referral.host.code, rows=[locked])
    if is_first:
        tell(PartAnswered(part=locked.pk, referral=referral.pk))
    return locked
