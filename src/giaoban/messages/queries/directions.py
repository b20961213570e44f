"""Whom a leader's direction concerns, what is named of it, and when nobody should forget it."""

from collections.abc import Iterator
from typing import Final

from django.utils import timezone

from giaoban.messages.queries.directory import Directory, Seat
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, end_of_office, reminds
from giaoban.messages.rules.reminding import Ladder, Occasion, merged, only_after
from giaoban.opinions.models import Direction
from giaoban.opinions.models.directions import OPEN_DIRECTIONS
from giaoban.organisation.rules import Role

FOR_DIRECTIONS: Final = Ladder(before=(3, 1), eve=None, after=())
WHEN_PAST: Final = only_after(1, 7)


def about_direction(direction: int) -> str:
    """Return the subject of messages about a direction."""
    return f"opinions.direction:{direction}"


def values_of(direction: Direction) -> dict[str, str]:
    """Return what a message names of a direction; reads its opinion, matter, agency and committee."""
    known = direction.referral or direction.opinion
    return {
        "code": known.code,
        "leader": direction.by_post,
        "agency": direction.agency.short_name if direction.agency else direction.opinion.host.short_name,
        "due_on": direction.due_on.isoformat(),
    }


def addressed(direction: Direction, people: Directory) -> list[Seat]:
    """Return the posts that are to carry a direction out."""
    if direction.agency_id is None:
        return people.of_role(Role.OFFICE)
    return people.of_agency(direction.agency_id, Role.DRAFTER, Role.CLEARER)


@reminds
def directions_due(scene: Scene) -> Iterator[Occasion]:
    """Remind whoever is to carry a direction out; past its day, the leader who gave it hears too."""
    around = {"due_on__gt": (scene.now - PAST).date(), "due_on__lte": (scene.now + FURTHEST).date()}
    rows = Direction.objects.filter(opinion__host=scene.host, state__in=OPEN_DIRECTIONS, **around)
    for one in rows.select_related("opinion__host", "referral", "agency").order_by("pk"):
        leader = scene.people.seats.get(one.post_id)
        for seat in addressed(one, scene.people):
            yield _reminder(one, "direction_due", seat, FOR_DIRECTIONS)
            yield _reminder(one, "direction_overdue", seat, WHEN_PAST)
        if leader is not None:
            yield _reminder(one, "direction_overdue", leader, WHEN_PAST)


def _reminder(one: Direction, kind: str, seat: Seat, ladder: Ladder) -> Occasion:
    return Occasion(
        kind=kind,
        subject=about_direction(one.pk),
        to=seat.post,
        audience=seat.audience,
        moment=end_of_office(one.due_on),
        since=timezone.localtime(one.given_at),
        ladder=ladder,
        values=merged(values_of(one)),
        link=one.get_absolute_url(),
    )


def with_all(direction: int) -> Direction:
    """Return a direction with everything that a message names of it."""
    return Direction.objects.select_related("opinion__host", "referral", "agency").get(pk=direction)
