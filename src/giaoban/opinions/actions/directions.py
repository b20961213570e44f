"""What leaders want done about an opinion: given, taken note of, carried out, taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_opinion
from giaoban.opinions.models import Direction, Opinion, Referral
from giaoban.opinions.news import (
    DirectionCarriedOut,
    DirectionGiven,
    DirectionPassedOn,
    DirectionTakenBack,
)
from giaoban.opinions.rules import directions as rules


@dataclass(frozen=True, slots=True)
class Directing:
    """What a leader wants done, by whom, and the key of the form that says so.

    Attributes:
        to: The matter whose agency is to do it; ``None`` for the committee office.
    """

    given: rules.Given
    to: Referral | None
    once: UUID


@transaction.atomic
def give(opinion: Opinion, directing: Directing, *, holder: Holder, at: datetime) -> Direction:
    """Give a direction on an opinion; no reply is due earlier or later for it.

    The same form sent again gives nothing more.

    Raises:
        Refused: If the opinion was withdrawn, no agency holds the matter, or words or day do not fit.
    """
    locked = lock_opinion(opinion)
    place = Target(locked.host_id, units=frozenset({locked.unit_id}))
    enforce(why_not(holder, Verb.GIVE_DIRECTIONS, place))
    if done := Direction.objects.filter(once=directing.once, opinion=locked).first():
        return done
    to = _held(locked, directing.to)
    given = rules.Given(nfc(directing.given.what).strip(), directing.given.due_on)
    enforce(rules.why_not_give(locked.facts, to.facts if to else None, given, today=localdate(at)))

    by = holder.actor(Verb.GIVE_DIRECTIONS, place)
    made = Direction.objects.create(
        opinion=locked,
        referral=to,
        agency=to.lead if to else None,
        what=given.what,
        due_on=given.due_on,
        post_id=_post(holder, place),
        by_post=by.post,
        given_at=at,
        once=directing.once,
    )
    details = {"due_on": given.due_on.isoformat()}
    record("direction.given", made, actor=by, chain=locked.host.code, details=details, rows=[made])
    tell(DirectionGiven(direction=made.pk, host=locked.host_id))
    return made


@transaction.atomic
def note(direction: Direction, *, holder: Holder, at: datetime) -> Direction:
    """Take note of a direction, as the body that is to carry it out; once noted it stays so.

    Raises:
        Refused: If it was taken back or carried out.
    """
    locked, by = _locked(direction, holder)
    if locked.state == rules.State.NOTED:
        return locked
    enforce(rules.why_not(rules.State(locked.state), rules.Verb.NOTE))

    locked.take(rules.Verb.NOTE)
    locked.noted_at, locked.noted_by_post = at, by.post
    locked.save(update_fields=["state", "noted_at", "noted_by_post"])
    record("direction.noted", locked, actor=by, chain=locked.opinion.host.code, rows=[locked])
    return locked


@transaction.atomic
def carry_out(direction: Direction, *, outcome: str, holder: Holder, at: datetime) -> Direction:
    """Say that a direction was carried out, and what came of it. The same words again change nothing.

    Raises:
        Refused: If it was taken back or carried out before, or nothing is said of what came of it.
    """
    locked, by = _locked(direction, holder)
    words = nfc(outcome).strip()
    if locked.state == rules.State.CARRIED_OUT and locked.outcome == words:
        return locked
    enforce(rules.why_not_carry_out(rules.State(locked.state), words))

    locked.take(rules.Verb.CARRY_OUT)
    locked.outcome, locked.done_at, locked.done_by_post = words, at, by.post
    locked.save(update_fields=["state", "outcome", "done_at", "done_by_post"])
    record("direction.carried_out", locked, actor=by, chain=locked.opinion.host.code, rows=[locked])
    tell(DirectionCarriedOut(direction=locked.pk, host=locked.opinion.host_id))
    return locked


@transaction.atomic
def take_back(direction: Direction, *, reason: str, holder: Holder, at: datetime) -> Direction:
    """Take a direction back before anybody has taken note of it. The same reason again changes nothing.

    Raises:
        Refused: If it was noted meanwhile, another post gave it, or no reason is given.
    """
    locked = _lock(direction)
    place = Target(locked.opinion.host_id, units=frozenset({locked.opinion.unit_id}))
    enforce(why_not(holder, Verb.GIVE_DIRECTIONS, place))
    why = nfc(reason).strip()
    if locked.state == rules.State.TAKEN_BACK and locked.taken_back_because == why:
        return locked
    gave = locked.post_id in holder.posts_for(Verb.GIVE_DIRECTIONS)
    enforce(rules.why_not_take_back(rules.State(locked.state), why, gave=gave))

    by = holder.actor(Verb.GIVE_DIRECTIONS, place)
    locked.take(rules.Verb.TAKE_BACK)
    locked.taken_back_because, locked.taken_back_at = why, at
    locked.save(update_fields=["state", "taken_back_because", "taken_back_at"])
    record("direction.taken_back", locked, actor=by, chain=locked.opinion.host.code, rows=[locked])
    tell(DirectionTakenBack(direction=locked.pk, host=locked.opinion.host_id))
    return locked


def pass_on(referral: Referral) -> None:
    """Let the open directions of a matter go along to the agency that holds it now.

    Call it within the act that sends the matter there; that agency takes note of them anew.
    """
    moving = Direction.objects.select_for_update().filter(referral=referral, state__in=sorted(rules.OPEN))
    for one in moving:
        one.take(rules.Verb.GO_ALONG)
        one.agency_id, one.noted_at, one.noted_by_post = referral.lead_id, None, ""
        one.save(update_fields=["state", "agency", "noted_at", "noted_by_post"])
        _went_along(one, referral)


def follow_what_was_undone(referral: Referral, parts: Sequence[Referral] = ()) -> None:
    """Let directions go where their opinion went when a merge or a split was undone.

    Call it within that act. What waits on the desk again is the office's to carry out.
    """
    for part in parts:
        of_part = Direction.objects.select_for_update().filter(referral=referral)
        for one in of_part.filter(opinion__origins__referral=part):
            one.referral = part
            one.save(update_fields=["referral"])
            _record_going(one, referral)
    if referral.recalled_at is None:
        return
    moving = Direction.objects.select_for_update().filter(referral=referral, state__in=sorted(rules.OPEN))
    for one in moving:
        sent = Referral.objects.filter(origins__opinion=one.opinion_id).select_related("lead")
        held = (each for each in sent.order_by("forwarded_at", "pk") if rules.is_held(each.facts))
        one.referral = next(held, None)
        one.take(rules.Verb.GO_ALONG)
        one.agency_id = one.referral.lead_id if one.referral else None
        one.noted_at, one.noted_by_post = None, ""
        one.save(update_fields=["state", "referral", "agency", "noted_at", "noted_by_post"])
        _went_along(one, referral)


def _went_along(direction: Direction, referral: Referral) -> None:
    _record_going(direction, referral)
    tell(DirectionPassedOn(direction=direction.pk, host=referral.host_id))


def _record_going(direction: Direction, referral: Referral) -> None:
    """Record where a direction went; what sent its matter there is recorded with who did it."""
    chain = referral.host.code
    record("direction.went_along", direction, actor=SYSTEM, chain=chain, rows=[direction])


def _post(holder: Holder, place: Target) -> int:
    """Return the post that gives a direction: the one by which this person may."""
    grant = holder.grant_for(Verb.GIVE_DIRECTIONS, place)
    if grant is None:
        raise PermissionError(f"account {holder.account} may not give directions")
    return grant.post


def _held(opinion: Opinion, to: Referral | None) -> Referral | None:
    """Return the matter that a direction goes along with, locked; it answers this very opinion."""
    if to is None:
        return None
    held = Referral.objects.select_for_update(of=("self",)).select_related("lead")
    return held.get(pk=to.pk, origins__opinion=opinion)


def _locked(direction: Direction, holder: Holder) -> tuple[Direction, Actor]:
    """Return a direction locked, and as whom this person carries it out."""
    locked = _lock(direction)
    verb, place = addressed(locked)
    enforce(why_not(holder, verb, place))
    return locked, holder.actor(verb, place)


def addressed(direction: Direction) -> tuple[Verb, Target]:
    """Return by which right, and where, a direction is taken note of and carried out; reads its opinion."""
    host = direction.opinion.host_id
    if direction.agency_id is None:
        return Verb.COMPILE, Target(host)
    return Verb.ANSWER, Target(host, agencies=frozenset({direction.agency_id}))


def _lock(direction: Direction) -> Direction:
    queue(direction.opinion.host.code)
    rows = Direction.objects.select_for_update(of=("self",)).select_related("opinion__host")
    return rows.get(pk=direction.pk)
