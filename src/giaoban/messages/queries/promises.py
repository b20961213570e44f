"""The kinds of reminders about promises: before their day, past it level by level, and for their raisers."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from django.db.models import Q
from django.utils import timezone

from giaoban.messages.queries import after, facts
from giaoban.messages.queries.directory import Seat
from giaoban.messages.queries.ladders import rungs_of
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, end_of_office, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.promising import Rung
from giaoban.messages.rules.reminding import (
    FOR_TASKS,
    WHILE_RAISERS_ARE_SILENT,
    Occasion,
    merged,
    only_after,
)
from giaoban.opinions.models import Opinion
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment
from giaoban.replies.queries.following import those_promised

WHEN_BROKEN: Final = only_after(1)
AGENCY_ROLES: Final = frozenset({Role.DRAFTER, Role.CLEARER})


@reminds
def promises_due(scene: Scene) -> Iterator[Occasion]:
    """Remind an agency of what it promised by a day."""
    around = Q(due_on__gt=(scene.now - PAST).date(), due_on__lte=(scene.now + FURTHEST).date())
    owed = _open(scene, around & Q(meeting__isnull=True))
    for promise in owed:
        for seat in scene.people.of_agency(promise.agency_id or 0, Role.DRAFTER):
            yield Occasion(
                kind="promise_due",
                subject=facts.about_commitment(promise.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=end_of_office(promise.due_on),
                since=since(promise),
                ladder=FOR_TASKS,
                values=merged(values_of(promise)),
                link=promise.get_absolute_url(),
            )


@reminds
def promises_overdue(scene: Scene) -> Iterator[Occasion]:
    """Tell of what is past its day one level after the other, from the agency's head up to the chair.

    Those who raised it hear of it the morning after.
    """
    late = _open(scene, Q(due_on__gt=(scene.now - PAST).date(), due_on__lt=scene.today))
    chairs = after.chairs_in(scene) if late else []
    ladder = rungs_of([scene.host.pk])[scene.host.pk] if late else ()
    for promise in late:
        for rung in ladder:
            for seat in _standing_on(rung, promise, scene, chairs):
                yield Occasion(
                    kind="task_overdue" if promise.meeting_id else "promise_overdue",
                    subject=facts.about_commitment(promise.pk),
                    to=seat.post,
                    audience=seat.audience,
                    moment=end_of_office(promise.due_on),
                    since=since(promise),
                    ladder=only_after(rung.after),
                    values=merged(values_of(promise)),
                    link=promise.get_absolute_url(),
                )
    yield from _broken(scene, late)


@reminds
def promises_unconfirmed(scene: Scene) -> Iterator[Occasion]:
    """Remind the raisers of a promise that is reported done and waits for their word."""
    lately = Q(closed_at__gt=scene.now - PAST, closed_at__lte=scene.now, meeting__isnull=True)
    for promise, opinion, seat in _raisers(scene, _standing(scene, "done", lately)):
        done = timezone.localtime(promise.closed_at)
        yield Occasion(
            kind="promise_unconfirmed",
            subject=facts.about_commitment(promise.pk),
            to=seat.post,
            audience=Audience.PEOPLE,
            moment=done,
            since=done,
            ladder=WHILE_RAISERS_ARE_SILENT,
            values=merged(of_opinion(promise, opinion, done_on=done.date())),
            link=promise.get_absolute_url(),
        )


def _broken(scene: Scene, late: list[Commitment]) -> Iterator[Occasion]:
    for promise, opinion, seat in _raisers(scene, late):
        yield Occasion(
            kind="promise_overdue",
            subject=facts.about_commitment(promise.pk),
            to=seat.post,
            audience=Audience.PEOPLE,
            moment=end_of_office(promise.due_on),
            since=since(promise),
            ladder=WHEN_BROKEN,
            values=merged(of_opinion(promise, opinion)),
            link=promise.get_absolute_url(),
        )


def _raisers(scene: Scene, promises: list[Commitment]) -> Iterator[tuple[Commitment, Opinion, Seat]]:
    """Yield each promise with each of its raisers who holds a post today."""
    raised = those_promised(promises)
    for promise in promises:
        for opinion in raised[promise.pk]:
            seat = scene.people.secretary_of(opinion.unit_id)
            if seat is not None:
                yield promise, opinion, seat


def _open(scene: Scene, where: Q) -> list[Commitment]:
    return _standing(scene, "open", where)


def _standing(scene: Scene, state: str, where: Q) -> list[Commitment]:
    rows = Commitment.objects.filter(where, host=scene.host, state=state).select_related(
        "agency", "unit", "meeting", "reply_point__reply__referral", "on_spot_answer__opinion"
    )
    return list(rows.order_by("pk"))


def values_of(promise: Commitment) -> dict[str, str]:
    """Return what a message names of a commitment: where it was said, who owes it, and its day."""
    if promise.meeting is not None:
        return after.task_values(promise)
    return {
        "code": code_of(promise),
        "agency": promise.agency.short_name if promise.agency else "",
        "due_on": promise.due_on.isoformat(),
    }


def of_opinion(promise: Commitment, opinion: Opinion, *, done_on: date | None = None) -> dict[str, str]:
    """Return what a message to a raiser names: the same under the code of their own opinion."""
    named = {**values_of(promise), "code": opinion.code}
    return named if done_on is None else {**named, "done_on": done_on.isoformat()}


def code_of(promise: Commitment) -> str:
    """Return the code of the matter or the opinion in which something was promised."""
    if promise.reply_point is not None:
        return promise.reply_point.reply.referral.code
    return promise.on_spot_answer.opinion.code if promise.on_spot_answer else ""


def since(promise: Commitment) -> datetime:
    """Return since when a promise is known."""
    if promise.meeting is not None:
        return after.given_since(promise)
    if promise.reply_point is not None:
        reply = promise.reply_point.reply
        return timezone.localtime(reply.delivered_at or reply.drafted_at)
    spoken = promise.on_spot_answer
    if spoken is None:
        raise ValueError(f"commitment {promise.pk} has no source")
    return timezone.localtime(spoken.recorded_at)


def _standing_on(
    rung: Rung, promise: Commitment, scene: Scene, chairs: list[tuple[Seat, int | None]]
) -> list[Seat]:
    """Return the posts of one level; of the owing agency only those who hold that role there."""
    if rung.role in AGENCY_ROLES:
        own = scene.people.of_role(rung.role)
        return [seat for seat in own if seat.agency is not None and seat.agency == promise.agency_id]
    if rung.role is Role.CHAIR:
        return _chairing(promise, chairs)
    return scene.people.of_role(rung.role)


def _chairing(promise: Commitment, chairs: list[tuple[Seat, int | None]]) -> list[Seat]:
    """Return the chairs of the committee; one of a cluster hears of what was said in that cluster."""
    cluster = promise.reply_point.reply.referral.cluster_id if promise.reply_point else None
    own = [seat for seat, of in chairs if of is not None and of == cluster]
    return own or [seat for seat, of in chairs if of is None]
