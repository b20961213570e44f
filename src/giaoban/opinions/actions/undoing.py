"""The compiler undoes a merge or a split, as long as no reply to any piece of it was delivered."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import ProtectedError

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.forwarding import counted_with, keep_points
from giaoban.opinions.actions.locking import key_of_part, lock_opinions, lock_referral
from giaoban.opinions.actions.referrals import keep_step
from giaoban.opinions.models import Opinion, Origin, Referral, Step
from giaoban.opinions.news import PointsLeave, ReferralRecalled, ReferralTakenApart, ReferralTookIn
from giaoban.opinions.queries.undoing import (
    asked_elsewhere,
    leaving_with,
    pieces_of,
    receivers_of,
    texts_of,
    texts_with,
)
from giaoban.opinions.rules import life, undoing
from giaoban.opinions.rules.compiling import LONGEST_TITLE, points_of
from giaoban.opinions.rules.referrals import State
from giaoban.opinions.rules.referrals import Verb as Move

BEHIND: Final = ("opinion__host", "opinion__unit", "opinion__meeting__series", "opinion__turn")


@dataclass(frozen=True, slots=True)
class Undoing:
    """Why something is undone, by whom and when."""

    reason: str
    by: Actor
    at: datetime


@transaction.atomic
def call_back(referral: Referral, *, reason: str, holder: Holder, at: datetime) -> Referral:
    """Call a referral back from its agency: what is asked nowhere else waits on the desk again.

    Of a split the other part takes over its points, so that the whole is still asked. Its code, its origins
    and what was written on it stay. Called back already, it stays as it is.

    Raises:
        Refused: If a reply to it or to another part was delivered, nobody would answer it any more, the other
            part would ask too much, or no reason is given.
    """
    actor = _compiler(referral, holder)
    locked = lock_referral(referral)
    if locked.state == State.RECALLED:
        return locked
    opinions = lock_opinions(locked.origins.values_list("opinion", flat=True))
    receivers = receivers_of(locked)
    most = max((len(texts_with(each, locked)) for each in receivers), default=0)
    enforce(undoing.why_not_call_back(locked.facts, pieces_of(locked), reason=reason, points=most))

    waiting = _back_to_the_desk(opinions, but_for=receivers)
    locked.recalled_at, locked.refused_because, locked.matter = at, "", None
    locked.take(Move.RECALL)
    locked.save(update_fields=["state", "recalled_at", "refused_because", "matter", "version"])
    undone = Undoing(nfc(reason).strip(), actor, at)
    keep_step(locked, Move.RECALL, by=actor, at=at, of=locked.lead, reason=undone.reason, along=waiting)
    tell(ReferralRecalled(locked.pk, locked.host_id, tuple(one.pk for one in waiting)))
    for receiver in receivers:
        _take_in(receiver, locked, undone)
    return locked


@transaction.atomic
def take_apart(referral: Referral, *, reason: str, holder: Holder, at: datetime) -> Referral:
    """Undo a merge at its agency: each opinion but the first goes on as a referral of its own.

    Each is with the same agency, as far as it had come there, due when its own group awaits it. The first
    keeps its code and what was written on it; a point in the words of another goes along with that one,
    unless something has been written on it. Apart already, it stays as it is.

    Raises:
        Refused: If a reply was delivered, it was sent of one opinion, or no reason is given.
    """
    actor = _compiler(referral, holder)
    locked = lock_referral(referral)
    origins = list(locked.origins.select_related(*BEHIND))
    undone = Undoing(nfc(reason).strip(), actor, at)
    if len(origins) == 1 and locked.steps.filter(verb=Move.TAKE_APART.value, reason=undone.reason).exists():
        return locked
    enforce(undoing.why_not_take_apart(locked.facts, origins=len(origins), reason=reason))

    first, *others = origins
    leaving = leaving_with([origin.opinion for origin in origins], texts_of(locked))
    parts = [_on_its_own(locked, origin) for origin in others]
    _leave(locked, {text for texts in leaving for text in texts})
    locked.first_due_meeting_id, locked.due_meeting_id = first.first_due_meeting_id, first.due_meeting_id
    locked.take(Move.TAKE_APART)
    locked.save(update_fields=["state", "first_due_meeting", "due_meeting", "version"])
    for part in parts:
        keep_step(part, Move.TAKE_APART, by=actor, at=at, of=part.lead, reason=undone.reason)
    keep_step(locked, Move.TAKE_APART, by=actor, at=at, of=locked.lead, reason=undone.reason, along=origins)
    tell(ReferralTakenApart(locked.pk, locked.host_id, tuple(part.pk for part in parts)))
    return locked


def _compiler(referral: Referral, holder: Holder) -> Actor:
    target = Target(host=referral.host_id)
    enforce(why_not(holder, Verb.COMPILE, target))
    return holder.actor(Verb.COMPILE, target)


def _back_to_the_desk(opinions: Sequence[Opinion], *, but_for: Sequence[Referral]) -> list[Opinion]:
    elsewhere = set(Origin.objects.filter(referral__in=but_for).values_list("opinion", flat=True))
    waiting = [one for one in opinions if one.pk not in elsewhere]
    for one in waiting:
        one.take(life.Verb.CALL_BACK)
        one.save(update_fields=["state", "version"])
    return waiting


def _take_in(receiver: Referral, recalled: Referral, undone: Undoing) -> None:
    locked = lock_referral(receiver)
    there = locked.points.order_by("number").values_list("number", flat=True)
    missing = texts_with(locked, recalled)[len(there) :]
    added = keep_points(locked, missing, after=max(there, default=0))
    locked.take(Move.TAKE_IN)
    locked.save(update_fields=["version"])
    keep_step(
        locked, Move.TAKE_IN, by=undone.by, at=undone.at, of=locked.lead, reason=undone.reason, along=added
    )
    tell(ReferralTookIn(locked.pk, locked.host_id))


def _on_its_own(merged: Referral, origin: Origin) -> Referral:
    """Send on alone what was merged, as if it had been sent so from the start."""
    opinion, whole = origin.opinion, texts_of(merged)
    supporting, steps = list(merged.supporting.all()), list(merged.steps.all())
    texts = undoing.points_of_part(points_of(opinion.ask), asked_elsewhere(opinion, merged), whole)
    part = Referral.objects.create(
        **counted_with(opinion),
        title=merged.title if texts == whole else texts[0][:LONGEST_TITLE],
        summary=merged.summary,
        field_id=merged.field_id,
        lead=merged.lead,
        first_due_meeting_id=origin.first_due_meeting_id,
        due_meeting_id=origin.due_meeting_id,
        matter_id=merged.matter_id,
        state=merged.state,
        refused_because=merged.refused_because,
        forwarded_at=merged.forwarded_at,
        once=key_of_part(merged.once, f"apart {origin.pk}"),
    )
    part.supporting.set(supporting)
    keep_points(part, texts)
    _keep_way(part, steps)
    origin.referral, origin.is_first = part, True
    origin.save(update_fields=["referral", "is_first"])
    part.take(Move.TAKE_APART)
    part.save(update_fields=["version"])
    return part


def _leave(merged: Referral, texts: set[str]) -> None:
    """Let points go that others ask now; one on which an agency has written stays with what is written.

    Those that stay are numbered from 1 without a gap; a form that was open meanwhile finds its points again.
    """
    leaving = list(merged.points.filter(text__in=texts).order_by("number"))
    tell(PointsLeave(merged.pk, merged.host_id, tuple(point.pk for point in leaving)))
    for point in leaving:
        with suppress(ProtectedError):
            point.delete()
    for number, point in enumerate(merged.points.order_by("number"), start=1):
        if point.number != number:  # upwards, so that no two ever have the same number
            point.number = number
            point.save(update_fields=["number"])


def _keep_way(part: Referral, steps: Sequence[Step]) -> None:
    for step in steps:
        step.pk, step.referral, step.once = None, part, None
    Step.objects.bulk_create(steps)
