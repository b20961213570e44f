"""Whom a meeting calls, as of its day: posts, why each of them, and through whose office the notice goes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.attending import units_of
from giaoban.meetings.queries.programme import expected_of
from giaoban.meetings.rules.invitations import Group
from giaoban.organisation.models import Person, Post, Unit
from giaoban.organisation.queries import holders_on
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role

# Roles that are invited of their own accord, and under which heading they are listed.
GROUPS: Final[Mapping[str, Group]] = {
    Role.CHAIR.value: Group.CHAIR,
    Role.MEMBER_IN_CHARGE.value: Group.IN_CHARGE,
    Role.CLEARER.value: Group.AGENCY,
    Role.SECRETARY.value: Group.SECRETARY,
    Role.GRASSROOTS_STANDING.value: Group.GUEST,
}
ORDER: Final = tuple(Group)


@dataclass(frozen=True, slots=True)
class Invitee:
    """One post that a meeting calls, or may call.

    Attributes:
        people: Who holds it on the day of the meeting; nobody, one, or several.
        via: The unit whose office passes the notice on; ``None`` if the committee sends it itself.
    """

    post: Post
    group: Group
    people: tuple[Person, ...]
    via: Unit | None = None


def invitees_of(meeting: Meeting) -> list[Invitee]:
    """Return whom a meeting calls unless the office decides otherwise, in the order in which they are listed.

    Those are the chair, the committee members in charge of its units, the leaders of the agencies, the
    secretaries of its cells and the standing members of the committees between. Ten queries, always.

    Source:
        S38-S40, S64, S72: who takes part in a briefing.
    """
    expected, cluster, day = expected_of(meeting.host_id), meeting.series.cluster_id, meeting.day
    units = {unit.pk: unit for unit in units_of(meeting)}
    between = {above for unit in units.values() for above in _above(unit.pk, expected.parents)}
    posts = Post.objects.filter(holding(day), host=meeting.host_id, role__in=GROUPS)
    wanted = [
        post
        for post in posts.select_related("unit", "agency", "title")
        if (
            post.unit_id in units
            if post.role == Role.SECRETARY
            else post.unit_id in between
            if post.role == Role.GRASSROOTS_STANDING
            else expected.belongs(post, cluster, day)
        )
    ]
    return _listed(meeting, wanted, expected.parents)


def invitee_of(meeting: Meeting, post: Post) -> Invitee:
    """Return a post as it would be invited to a meeting."""
    parents = dict(Unit.objects.filter(host=meeting.host_id).values_list("pk", "parent_id"))
    return _listed(meeting, [post], parents)[0]


def _listed(meeting: Meeting, posts: Iterable[Post], parents: Mapping[int, int | None]) -> list[Invitee]:
    found = list(posts)
    people = holders_on([post.pk for post in found], meeting.day)
    offices = _offices(meeting)
    invitees = [
        Invitee(
            post,
            GROUPS.get(post.role, Group.GUEST),
            tuple(people.get(post.pk, ())),
            _via(post, parents, offices),
        )
        for post in found
    ]
    return sorted(invitees, key=_place)


def _place(invitee: Invitee) -> tuple[int, bytes, bytes, int]:
    unit, via = invitee.post.unit, invitee.via
    agency = invitee.post.agency.position if invitee.post.agency else 0
    own = bytes(unit.order_key) if unit else agency.to_bytes(4)
    return ORDER.index(invitee.group), bytes(via.order_key) if via else b"", own, invitee.post.pk


def _offices(meeting: Meeting) -> dict[int, Unit]:
    """Return the units that have an office which passes notices on, on the day of the meeting."""
    posts = Post.objects.filter(
        holding(meeting.day), host=meeting.host_id, role=Role.COMMUNE_OFFICE.value, unit__isnull=False
    )
    return {post.unit.pk: post.unit for post in posts.select_related("unit") if post.unit}


def _via(post: Post, parents: Mapping[int, int | None], offices: Mapping[int, Unit]) -> Unit | None:
    if post.unit_id is None:
        return None
    return next((offices[unit] for unit in _above(post.unit_id, parents) if unit in offices), None)


def _above(unit: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return a unit and what stands above it, nearest first."""
    line: list[int] = []
    here: int | None = unit
    while here is not None and here not in line:
        line.append(here)
        here = parents.get(here)
    return line
