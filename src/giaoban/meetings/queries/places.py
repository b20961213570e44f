"""How the posts of a unit, a cluster or an agency attended in a year, and which talks it gave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.directory.queries.places import Place
from giaoban.meetings.models import Attendance, Invitation, Meeting, Talk
from giaoban.meetings.queries.attendance import session_of
from giaoban.meetings.queries.experience import given_to
from giaoban.meetings.queries.taps import taps_of
from giaoban.meetings.rules import State, attendance
from giaoban.meetings.rules.attendance import Presence, Session, Tap

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
    """Return the meetings of the twelve months before the day of a place, newest first. Three queries.

    Of posts of others only those read it who see the attendance of the committee; one's own everybody.
    Meetings at which nobody noted it are left out.
    """
    seen = within(holder, Verb.SEE_ATTENDANCE, OF_HOST) | _own(holder)
    held = Q(meeting__state=State.CLOSED.value, meeting__starts_at__date__gt=place.day - A_YEAR)
    rows = Invitation.objects.filter(held, seen, _posts_of(place), NOTED, withdrawn_at__isnull=True)
    of: defaultdict[int, list[Answered]] = defaultdict(list)
    for meeting, row, answer, cause in rows.order_by("pk").values_list("meeting_id", "pk", "answer", "cause"):
        of[meeting].append(Answered(row, answer, cause))
    taps = taps_of(rows) if of else {}
    meetings = Meeting.objects.filter(pk__in=of).select_related("series").order_by("-starts_at", "pk")
    return [_attended(meeting, of[meeting.pk], taps) for meeting in (meetings if of else ())]


class Answered(NamedTuple):
    """What an invited post answered: the key of its invitation, the answer, and why nobody comes."""

    invitation: int
    answer: str
    cause: str


def _attended(meeting: Meeting, rows: Sequence[Answered], taps: Mapping[int, list[Tap]]) -> Attended:
    session = session_of(meeting)
    ways = Counter(way for row in rows for way in _ways(row, taps.get(row.invitation, []), session))
    return Attended(meeting, len(rows), {way: ways[way] for way in Presence if ways[way]})


def _ways(row: Answered, taps: Sequence[Tap], session: Session) -> Iterable[Presence]:
    facts = attendance.noted(taps)
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
