"""How the posts of a unit, a cluster or an agency attended in a year, and which talks it gave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.directory.queries.places import Place
from giaoban.meetings.models import Attendance, Invitation, Meeting, Talk
from giaoban.meetings.queries.attendance import session_of
from giaoban.meetings.queries.experience import given_to
from giaoban.meetings.rules import State, attendance
from giaoban.meetings.rules.attendance import Presence, Tap

A_YEAR: Final = timedelta(days=365)
NEWEST: Final = 3
OF_HOST: Final = Paths(host="meeting__host_id")
NOTED: Final = Exists(Attendance.objects.filter(invitation__meeting=OuterRef("meeting")))


@dataclass(frozen=True, slots=True)
class Attended:
    """How the posts of a place attended one meeting: how many in which way, and how many were invited."""

    meeting: Meeting
    invited: int
    presences: Mapping[Presence, int]


def attended_in_a_year(place: Place, holder: Holder) -> list[Attended]:
    """Return the meetings of the twelve months before the day of a place, newest first. Two queries.

    Of posts of others only those read it who see the attendance of the committee; one's own everybody.
    Meetings at which nobody noted it are left out.
    """
    seen = within(holder, Verb.SEE_ATTENDANCE, OF_HOST) | _own(holder)
    held = Q(meeting__state=State.CLOSED.value, meeting__starts_at__date__gt=place.day - A_YEAR)
    rows = Invitation.objects.filter(held, seen, _posts_of(place), NOTED, withdrawn_at__isnull=True)
    invited = list(rows.select_related("meeting__series").order_by("-meeting__starts_at", "pk"))
    taps: defaultdict[int, list[Tap]] = defaultdict(list)
    for tap in Attendance.objects.filter(invitation__in=rows.order_by().values("pk")):
        taps[tap.invitation_id].append(tap.tap)
    return list(_by_meeting(invited, taps))


def _by_meeting(rows: Sequence[Invitation], taps: Mapping[int, list[Tap]]) -> Iterable[Attended]:
    of: dict[int, list[Invitation]] = {}
    for row in rows:
        of.setdefault(row.meeting_id, []).append(row)
    for those in of.values():
        ways = Counter(way for row in those for way in _ways(row, taps.get(row.pk, [])))
        yield Attended(those[0].meeting, len(those), {way: ways[way] for way in Presence if ways[way]})


def _ways(row: Invitation, taps: Sequence[Tap]) -> Iterable[Presence]:
    facts, session = attendance.noted(taps), session_of(row.meeting)
    return attendance.counted_as(
        attendance.standing(facts, session, answer=row.answer, declined_for=row.cause)
    )


def _posts_of(place: Place) -> Q:
    if place.agency is not None:
        return Q(post__agency=place.agency)
    own = Q(post__unit__in=place.units)
    return own if place.cluster is None else own | Q(post__cluster=place.cluster)


def _own(holder: Holder) -> Q:
    return Q(post__in=holder.posts_for(Verb.ANSWER_INVITATIONS))


def talks_given_by(place: Place, holder: Holder) -> QuerySet[Talk]:
    """Return the talks that the units of a place gave and that somebody may read, newest first."""
    return given_to(holder).filter(unit__in=place.units)
