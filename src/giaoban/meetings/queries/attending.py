"""Who belongs to a meeting, as of its day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.programme import expected_of
from giaoban.organisation.models import Membership, Post, Unit
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role


def units_of(meeting: Meeting) -> QuerySet[Unit]:
    """Return the units whose secretaries belong to this meeting, as of its day, in Vietnamese order."""
    units = Unit.objects.filter(holding(meeting.day), host=meeting.host_id)
    if meeting.series.cluster_id is not None:
        members = Membership.objects.filter(holding(meeting.day), cluster=meeting.series.cluster_id)
        above = ("", "parent__", "parent__parent__")
        inside = [Q(**{f"{step}pk__in": members.values("unit")}) for step in above]
        units = units.filter(inside[0] | inside[1] | inside[2])
    return units.filter(posts__in=_secretaries(meeting.day)).select_related("parent").distinct()


@dataclass(frozen=True, slots=True)
class Called:
    """Who belongs to a meeting: how many units send their secretary, and which posts are expected besides."""

    units: int
    posts: Sequence[str]


def called_to(meeting: Meeting) -> Called:
    """Return who belongs to a meeting, as of its day."""
    expected = expected_of(meeting.host_id).at(meeting.series.cluster_id, meeting.day)
    return Called(units_of(meeting).count(), list(dict.fromkeys(expected.values())))


def answers_given(meeting: Meeting) -> int:
    """Return how many of those invited to a meeting have answered."""
    invited = Invitation.objects.filter(meeting=meeting, withdrawn_at__isnull=True)
    return invited.exclude(answer="").count()


def secretary_of(unit: Unit, day: date) -> Post | None:
    """Return the post that speaks for a unit on a day."""
    return _secretaries(day).filter(unit=unit).first()


def secretaries_of(units: Collection[Unit]) -> dict[int, list[Post]]:
    """Return every post that spoke for each of these units on any day, by key of the unit. One query."""
    found: dict[int, list[Post]] = {unit.pk: [] for unit in units}
    for post in Post.objects.filter(role=Role.SECRETARY, unit__in=units).order_by("pk"):
        if post.unit_id is not None:
            found[post.unit_id].append(post)
    return found


def _secretaries(day: date) -> QuerySet[Post]:
    return Post.objects.filter(holding(day), role=Role.SECRETARY)
