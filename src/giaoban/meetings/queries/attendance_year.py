"""A year of attendance by unit and cause, beside how early the notices came."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.attendance import session_of
from giaoban.meetings.queries.taps import taps_of
from giaoban.meetings.rules import State, attendance, chain
from giaoban.meetings.rules.attendance import THERE, PostAttended, Presence, Tap
from giaoban.meetings.rules.invitations import GROUP_WORDS, Cause, Group
from giaoban.organisation.models import Host, Post

# A notice that arrived so many days before the meeting or more; the last line is for what never arrived.
LEADS: Final = (5, 2, 0, None)


@dataclass(slots=True)
class Tally:
    """One line of a year's attendance: how often somebody was invited, and what came of it.

    Attributes:
        there: How often somebody was there.
        presences: How often in which way; who came late and left early counts as both.
    """

    name: str
    invited: int = 0
    there: int = 0
    presences: Counter[Presence] = field(default_factory=Counter)
    causes: Counter[Cause] = field(default_factory=Counter)

    def add(self, standing: PostAttended) -> None:
        """Count one invitation."""
        self.invited += 1
        self.there += standing.presence in THERE
        self.presences.update(attendance.counted_as(standing))
        if standing.cause is not None:
            self.causes[standing.cause] += 1

    @property
    def absent(self) -> int:
        """How often nobody was there, with or without a reason."""
        return self.presences[Presence.EXCUSED] + self.presences[Presence.ABSENT]


@dataclass(frozen=True, slots=True)
class YearOfAttendance:
    """The attendance of a year: by unit, by cause, and beside how early the notice came (S71).

    Attributes:
        meetings: How many meetings it was noted at.
        without: How many were held at which nobody noted it; they are not counted.
        leads: What came of notices that arrived so early: 5 days and more, 2 to 4, 0 to 1, never.
        members: The committee members in charge among them, the chair apart.
    """

    meetings: int
    without: int
    units: Sequence[Tally]
    total: Tally
    leads: Sequence[Tally]
    members: Tally


def year_of_attendance(host: Host, year: int) -> YearOfAttendance:
    """Return the attendance of the meetings of a year that are over. Four queries, however many."""
    return attendance_of(Meeting.objects.filter(host=host, period__year=year))


def attendance_of(meetings: QuerySet[Meeting]) -> YearOfAttendance:
    """Return the attendance of those of these meetings that are over. Four queries, however many."""
    held = meetings.filter(state=State.CLOSED.value)
    closed = list(held.select_related("series"))
    rows = Invitation.objects.filter(meeting__in=closed, withdrawn_at__isnull=True)
    taps = taps_of(rows)
    invited = list(rows.order_by("meeting__starts_at", "pk"))
    noted = {row.meeting_id for row in invited if row.pk in taps}
    counted = [row for row in invited if row.meeting_id in noted]
    posts = Post.objects.select_related("unit__parent").in_bulk({row.post_id for row in counted})
    for row in counted:
        row.post = posts[row.post_id]
    return _year(closed, noted, counted, taps)


def _year(
    closed: Sequence[Meeting], noted: set[int], rows: Sequence[Invitation], taps: Mapping[int, list[Tap]]
) -> YearOfAttendance:
    of = {meeting.pk: (meeting.begins, session_of(meeting)) for meeting in closed}
    units: dict[tuple[int, bytes, str], Tally] = {}
    leads = {lead: Tally("") for lead in LEADS}
    total, members = Tally(_("All together")), Tally("")
    for row in rows:
        (begins, session), facts = of[row.meeting_id], attendance.noted(taps.get(row.pk, []))
        standing = attendance.standing(facts, session, answer=row.answer, declined_for=row.cause)
        place = _place(row)
        for tally in (units.setdefault(place, Tally(place[2])), leads[_lead(row, begins)], total):
            tally.add(standing)
        if row.group == Group.IN_CHARGE:
            members.add(standing)
    return YearOfAttendance(
        meetings=len(noted),
        without=len(closed) - len(noted),
        units=[units[key] for key in sorted(units)],
        total=total,
        leads=[leads[lead] for lead in LEADS],
        members=members,
    )


def _place(row: Invitation) -> tuple[int, bytes, str]:
    """Return the line on which an invitation counts: secretaries by what their cell stands under.

    The chair counts among the committee members, so that no line is for one post and no table ranks a person.
    """
    group = Group(row.group) if row.group != Group.CHAIR else Group.IN_CHARGE
    unit = row.post.unit.parent if group is Group.SECRETARY and row.post.unit else None
    if unit is None:
        name = (
            _("Chair and committee members in charge") if group is Group.IN_CHARGE else _(GROUP_WORDS[group])
        )
        return list(Group).index(group), b"", name
    return list(Group).index(group), bytes(unit.order_key), unit.name


def _lead(row: Invitation, begins: datetime) -> int | None:
    days = chain.lead_of(row.stamps, begins)
    return None if days is None else next(lead for lead in (5, 2, 0) if days >= lead)
