"""The year of a committee: what is planned, who is expected where, and what speaks against a wish."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.meetings import rules
from giaoban.meetings.models import Meeting, Series
from giaoban.meetings.queries.holidays import meets_on_weekends, names_of_days, office_days
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import Gathering, State, Weighed
from giaoban.organisation.models import Membership, Oversight, Post, Term, Unit
from giaoban.organisation.rules import Role

# Who is expected at every briefing of the committee, and who only where their units meet.
EVERYWHERE: Final = (Role.CHAIR.value, Role.CLEARER.value)
WITH_THEIR_UNITS: Final = (Role.MEMBER_IN_CHARGE.value,)
AROUND: Final = timedelta(days=15)


@dataclass(slots=True)
class Expected:
    """Who is expected at the briefings of a committee; read once, asked for any day."""

    terms: Sequence[Term]
    overseen: Mapping[int, list[Oversight]] = field(default_factory=dict)
    members: Mapping[int, list[Membership]] = field(default_factory=dict)
    parents: Mapping[int, int | None] = field(default_factory=dict)

    def at(self, cluster: int | None, day: date) -> dict[int, str]:
        """Return the key of each person expected where a cluster (``None``: all) meets, to their post."""
        held = (term for term in self.terms if term.holds_on(day) and term.post.holds_on(day))
        return {term.person_id: term.post.name for term in held if self.belongs(term.post, cluster, day)}

    def belongs(self, post: Post, cluster: int | None, day: date) -> bool:
        """Return whether a post of these roles is expected where a cluster (``None``: all) meets."""
        if cluster is None:
            return True
        if post.role in EVERYWHERE:
            return post.cluster_id in (None, cluster)
        units = {row.unit_id for row in self.overseen.get(post.pk, ()) if row.holds_on(day)}
        members = {row.unit_id for row in self.members.get(cluster, ()) if row.holds_on(day)}
        return any(members & self._line(unit) for unit in units) or any(
            units & self._line(member) for member in members
        )

    def _line(self, unit: int) -> set[int]:
        line: set[int] = set()
        here: int | None = unit
        while here is not None and here not in line:
            line.add(here)
            here = self.parents.get(here)
        return line


def expected_of(host: int) -> Expected:
    """Return who is expected at the briefings of a committee. Takes four queries."""
    terms = Term.objects.filter(post__host=host, post__role__in=[*EVERYWHERE, *WITH_THEIR_UNITS])
    overseen: defaultdict[int, list[Oversight]] = defaultdict(list)
    for oversight in Oversight.objects.filter(post__host=host):
        overseen[oversight.post_id].append(oversight)
    members: defaultdict[int, list[Membership]] = defaultdict(list)
    for membership in Membership.objects.filter(cluster__host=host):
        members[membership.cluster_id].append(membership)
    parents = dict(Unit.objects.filter(host=host).values_list("pk", "parent_id"))
    ordered = terms.select_related("post").order_by("post__role", "post", "pk")
    return Expected(list(ordered), overseen, members, parents)


def gatherings(host: int, first: date, last: date, expected: Expected) -> list[Gathering]:
    """Return what is planned from ``first`` to ``last``, in the order of time; cancelled ones left out."""
    rows = Meeting.objects.filter(host=host, starts_at__date__range=(first, last)).exclude(
        state=State.CANCELLED
    )
    known = with_order(rows).select_related("series__cluster", "period")
    return [gathering_of(meeting, expected) for meeting in known]


def gathering_of(meeting: Meeting, expected: Expected) -> Gathering:
    """Return a meeting as the rules of the programme see it."""
    series = meeting.series
    return Gathering(
        series=series.pk,
        name=f"{meeting.title} ({group_of(series)})",
        starts_at=meeting.begins,
        ends_at=meeting.ends,
        place=meeting.place,
        people=expected.at(series.cluster_id, meeting.day),
        meeting=meeting.pk,
        on_weekends=meets_on_weekends(series),
        is_usual_hour=meeting.begins.time() == series.starts_at,
    )


def wanted(
    series: Series,
    starts_at: datetime,
    place: str,
    expected: Expected,
    *,
    minutes: int = rules.ORDINARY_MINUTES,
    meeting: int | None = None,
) -> Gathering:
    """Return a meeting of a series as it would be.

    Args:
        series: The series.
        starts_at: When it would begin.
        place: The hall.
        expected: Who is expected at the briefings of the committee.
        minutes: How long it would last.
        meeting: Key of the meeting that would be moved; ``None`` for a new one.
    """
    begins = timezone.localtime(starts_at)
    return Gathering(
        series=series.pk,
        name=group_of(series),
        starts_at=begins,
        ends_at=begins + timedelta(minutes=minutes),
        place=place,
        people=expected.at(series.cluster_id, begins.date()),
        meeting=meeting,
        on_weekends=meets_on_weekends(series),
        is_usual_hour=begins.time() == series.starts_at,
    )


def weighed(host: int, wishes: Sequence[Gathering], expected: Expected, *, today: date) -> list[Weighed]:
    """Return, wish by wish, what speaks against it: rest days, halls taken, people expected twice.

    Wishes are weighed against each other too. Takes three queries however many there are.
    """
    if not wishes:
        return []
    days = sorted(wish.day for wish in wishes)
    first, last = days[0] - AROUND, days[-1] + AROUND
    years = range(first.year, last.year + 1)
    offices, names = office_days(host, *years), names_of_days(host, *years)
    moved = {wish.meeting for wish in wishes}
    planned = [each for each in gatherings(host, first, last, expected) if each.meeting not in moved]
    return [
        rules.weigh(
            wish,
            [*planned, *(other for other in wishes if other is not wish)],
            offices,
            names=names,
            after=today,
        )
        for wish in wishes
    ]


def group_of(series: Series) -> str:
    """Return for whom a series is: its cluster, or all units."""
    return series.cluster.name if series.cluster else _("All units")
