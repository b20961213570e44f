"""Reading attendance: how everybody invited to a meeting attended, and whether it can be noted now."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.queries.seals import key_in, token_for
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Invitation, Meeting, MeetingPaper
from giaoban.meetings.queries.fixed import why_fixed
from giaoban.meetings.queries.invitations import WITH_FACTS, Line, invited_to, lines_of
from giaoban.meetings.queries.taps import taps_of
from giaoban.meetings.queries.visibility import visible_to
from giaoban.meetings.rules import Channel, State, attendance, noting
from giaoban.meetings.rules.attendance import THERE, Noted, PostAttended, Presence, Session, Tap
from giaoban.meetings.rules.invitations import Answer, Group
from giaoban.meetings.rules.papers import PaperKind, PaperState
from giaoban.organisation.models import Host

OF_HOST: Final = Paths(host="host_id")


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
    """One line of the list at the door.

    Attributes:
        over: Whether the meeting is over, so that nobody comes or goes any more.
    """

    line: Line
    noted: Noted
    standing: PostAttended
    over: bool

    @property
    def invitation(self) -> Invitation:
        """The invitation that the line is about."""
        return self.line.invitation

    @property
    def is_there(self) -> bool:
        """Whether somebody is there for the post."""
        return self.standing.presence in THERE


def why_not_note(meeting: Meeting, now: datetime) -> Refusal | None:
    """Return why the attendance at a meeting cannot be noted now, or ``None``. Few queries."""
    return _why_fixed(meeting) or noting.why_not_note(
        State(meeting.state),
        on_its_day=timezone.localdate(now) >= meeting.day,
        compiled=meeting.compiled_at is not None,
        approved=_has_minutes(meeting),
    )


def why_not_arrive(meeting: Meeting, now: datetime) -> Refusal | None:
    """Return why nobody can say now that they are there themselves, or ``None`` if they can."""
    return _why_fixed(meeting) or noting.why_not_arrive(
        State(meeting.state),
        starts_at=meeting.begins,
        ends_at=meeting.ends,
        now=timezone.localtime(now),
        approved=_has_minutes(meeting),
    )


def _why_fixed(meeting: Meeting) -> Refusal | None:
    """Return why an area above keeps the attendance as it is; only of a meeting that is over is it asked."""
    return why_fixed(meeting) if meeting.state == State.CLOSED else None


def _has_minutes(meeting: Meeting) -> bool:
    """Return whether the minutes of a meeting are approved; before it is closed they cannot be."""
    approved = MeetingPaper.objects.filter(
        meeting=meeting.pk, kind=PaperKind.MINUTES.value, state=PaperState.APPROVED.value
    )
    return meeting.state == State.CLOSED and approved.exists()


def attended(meeting: Meeting, lines: Iterable[Line]) -> list[Attended]:
    """Return how everybody on a list attended. One query, however many there are."""
    rows, session = list(lines), session_of(meeting)
    taps = taps_of([line.invitation for line in rows])
    return [_attended(line, taps.get(line.invitation.pk, []), session) for line in rows]


def _attended(line: Line, taps: Sequence[Tap], session: Session) -> Attended:
    facts, row = attendance.noted(taps), line.invitation
    stands = attendance.standing(facts, session, answer=row.answer, declined_for=row.cause)
    return Attended(line, facts, stands, over=session.ended_at is not None)


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
