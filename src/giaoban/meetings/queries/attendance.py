"""Reading attendance: how everybody invited to a meeting attended, and a year of it by unit and cause."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.queries import Paths, within
from giaoban.access.queries.seals import key_in, token_for
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries.invitations import WITH_FACTS, Line, invited_to, lines_of
from giaoban.meetings.queries.visibility import visible_to
from giaoban.meetings.rules import Channel, State, attendance, chain
from giaoban.meetings.rules.attendance import THERE, Noted, Presence, Session, Standing, Tap
from giaoban.meetings.rules.invitations import GROUP_WORDS, Answer, Cause, Group
from giaoban.organisation.models import Host

OF_HOST: Final = Paths(host="host_id")
# A notice that arrived so many days before the meeting or more; the last line is for what never arrived.
LEADS: Final = (5, 2, 0, None)


def attended_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose attendance this person may note."""
    return visible_to(holder).filter(within(holder, Verb.RECORD_ATTENDANCE, OF_HOST))


def noted_by(holder: Holder) -> QuerySet[Invitation]:
    """Return the invitations about which this person may note how their posts attended."""
    rows = Invitation.objects.filter(withdrawn_at__isnull=True, meeting__in=attended_by(holder).order_by())
    return rows.select_related(*WITH_FACTS)


def hosts_attended(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose attendance this person may see, by unit and cause."""
    return Host.objects.filter(within(holder, Verb.SEE_ATTENDANCE, Paths(host="pk")))


def noted_of(invitation: Invitation) -> Noted:
    """Return what has been noted of one invited post. One query, or none if its taps are at hand."""
    return attendance.noted(row.tap for row in invitation.taps.all())


def seat_of(meeting: Meeting, unit: int) -> Invitation | None:
    """Return the invitation of the secretary of a unit to a meeting; ``None`` if there is none."""
    rows = invited_to(meeting).filter(group=Group.SECRETARY.value, post__unit=unit)
    return rows.order_by("pk").first()


def attended_for(meeting: Meeting, unit: int, now: datetime) -> "Attended | None":
    """Return how the secretary of a unit attends, or whoever came instead; ``None`` if it is not invited."""
    row = seat_of(meeting, unit)
    return attended(meeting, lines_of(meeting, [row], now))[0] if row else None


def is_there(invitation: Invitation) -> bool:
    """Return whether somebody has come for an invited post and not left again."""
    facts = noted_of(invitation)
    return facts.arrived_at is not None and facts.left_at is None


def session_of(meeting: Meeting) -> Session:
    """Return the times that attendance at a meeting is measured by."""
    opened = timezone.localtime(meeting.opened_at) if meeting.opened_at else meeting.begins
    closed = timezone.localtime(meeting.closed_at) if meeting.closed_at else None
    return Session(max(meeting.begins, opened), closed)


@dataclass(frozen=True, slots=True)
class Attended:
    """One line of the list at the door."""

    line: Line
    noted: Noted
    standing: Standing

    @property
    def invitation(self) -> Invitation:
        """The invitation that the line is about."""
        return self.line.invitation

    @property
    def is_there(self) -> bool:
        """Whether somebody is there for the post."""
        return self.standing.presence in THERE


def attended(meeting: Meeting, lines: Iterable[Line]) -> list[Attended]:
    """Return how everybody on a list attended. One query, however many there are."""
    rows, session = list(lines), session_of(meeting)
    taps = taps_of([line.invitation for line in rows])
    return [_attended(line, taps.get(line.invitation.pk, []), session) for line in rows]


def _attended(line: Line, taps: Sequence[Tap], session: Session) -> Attended:
    facts, row = attendance.noted(taps), line.invitation
    return Attended(
        line, facts, attendance.standing(facts, session, answer=row.answer, declined_for=row.cause)
    )


def taps_of(invitations: Iterable[Invitation]) -> dict[int, list[Tap]]:
    """Return the taps about invitations, by the key of each. One query."""
    found: defaultdict[int, list[Tap]] = defaultdict(list)
    for row in Attendance.objects.filter(invitation__in=[each.pk for each in invitations]):
        found[row.invitation_id].append(row.tap)
    return found


def presences(lines: Iterable[Attended]) -> dict[Presence, int]:
    """Return how many attended in which way."""
    counted = Counter(line.standing.presence for line in lines)
    return {presence: counted[presence] for presence in Presence}


@dataclass(frozen=True, slots=True)
class Unnoted:
    """The invited posts of which nobody has noted how they attended.

    Attributes:
        spoke: Those who had a turn, and so were there.
        excused: Those who said beforehand that they cannot come; they count as absent with a reason.
        others: All others; they would count as absent without a reason.
    """

    spoke: Sequence[Attended] = ()
    excused: Sequence[Attended] = ()
    others: Sequence[Attended] = ()

    @property
    def total(self) -> int:
        """How many they are together."""
        return len(self.spoke) + len(self.excused) + len(self.others)


def unnoted_at(meeting: Meeting, now: datetime) -> Unnoted:
    """Return the invited posts of which nobody has noted how they attended. Four queries, however many."""
    lines = attended(meeting, lines_of(meeting, invited_to(meeting), now))
    turns = list(meeting.turns.filter(channel=Channel.ORAL.value).values_list("post", "unit"))
    posts = {post for post, _unit in turns if post is not None}
    units = {unit for post, unit in turns if post is None}
    spoke, excused, others = [], [], []
    for line in (each for each in lines if each.standing.presence is Presence.AWAITED):
        post = line.invitation.post
        if post.pk in posts or post.unit_id in units:
            spoke.append(line)
        elif line.invitation.answer == Answer.DECLINES:
            excused.append(line)
        else:
            others.append(line)
    return Unnoted(spoke, excused, others)


def hall_token(meeting: Meeting) -> str:
    """Return the secret part of the address that is printed at the door of a meeting."""
    return token_for("hall", meeting.pk)


def meeting_at(token: str) -> Meeting | None:
    """Return the meeting at whose door an address is printed; ``None`` if it is not one of ours."""
    key = key_in("hall", token)
    meetings = Meeting.objects.select_related("host", "series__cluster", "period")
    return meetings.filter(pk=key).first() if key is not None else None


@dataclass(slots=True)
class Tally:
    """One line of a year's attendance: how often somebody was invited, and what came of it."""

    name: str
    invited: int = 0
    presences: Counter[Presence] = field(default_factory=Counter)
    causes: Counter[Cause] = field(default_factory=Counter)

    def add(self, standing: Standing) -> None:
        """Count one invitation."""
        self.invited += 1
        self.presences[standing.presence] += 1
        if standing.cause is not None:
            self.causes[standing.cause] += 1

    @property
    def there(self) -> int:
        """How often somebody was there."""
        return sum(self.presences[each] for each in THERE)

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
    """

    meetings: int
    without: int
    units: Sequence[Tally]
    total: Tally
    leads: Sequence[Tally]


def year_of_attendance(host: Host, year: int) -> YearOfAttendance:
    """Return the attendance of the meetings of a year that are over. Three queries, however many."""
    held = Meeting.objects.filter(host=host, period__year=year, state=State.CLOSED.value)
    closed = list(held.select_related("series"))
    taps: defaultdict[int, list[Tap]] = defaultdict(list)
    for row in Attendance.objects.filter(invitation__meeting__in=closed):
        taps[row.invitation_id].append(row.tap)
    rows = Invitation.objects.filter(meeting__in=closed, withdrawn_at__isnull=True)
    invited = list(rows.select_related("post__unit__parent").order_by("meeting__starts_at", "pk"))
    noted = {row.meeting_id for row in invited if row.pk in taps}
    counted = [row for row in invited if row.meeting_id in noted]
    return _year(closed, noted, counted, taps)


def _year(
    closed: Sequence[Meeting], noted: set[int], rows: Sequence[Invitation], taps: Mapping[int, list[Tap]]
) -> YearOfAttendance:
    of = {meeting.pk: meeting for meeting in closed}
    units: dict[tuple[int, bytes, str], Tally] = {}
    leads = {lead: Tally("") for lead in LEADS}
    total = Tally(_("All together"))
    for row in rows:
        meeting, facts = of[row.meeting_id], attendance.noted(taps.get(row.pk, []))
        standing = attendance.standing(facts, session_of(meeting), answer=row.answer, declined_for=row.cause)
        place = _place(row)
        for tally in (units.setdefault(place, Tally(place[2])), leads[_lead(row, meeting)], total):
            tally.add(standing)
    return YearOfAttendance(
        meetings=len(noted),
        without=len(closed) - len(noted),
        units=[units[key] for key in sorted(units)],
        total=total,
        leads=[leads[lead] for lead in LEADS],
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


def _lead(row: Invitation, meeting: Meeting) -> int | None:
    days = chain.lead_of(row.stamps, meeting.begins)
    return None if days is None else next(lead for lead in (5, 2, 0) if days >= lead)
