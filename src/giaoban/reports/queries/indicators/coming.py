"""Notices hop by hop, and attendance: counted by invitation, told by post and never by name."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse

from giaoban.access.rules import Holder
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries import invitations_visible_to
from giaoban.meetings.queries.attendance import noted_by, session_of
from giaoban.meetings.rules import State, attendance, chain
from giaoban.meetings.rules.attendance import THERE, PostAttended, Tap
from giaoban.meetings.rules.chain import Hop
from giaoban.meetings.rules.invitations import Group
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.ui.wording import short_day

MONTHS: Final = ("meeting__period__year", "meeting__period__month")
ORDER: Final = ("meeting__starts_at", "pk")
BEGUN: Final = (State.IN_SESSION.value, State.CLOSED.value)
THROUGH: Final = {
    Hop.SENT: Q(),
    Hop.PASSED_ON: Q(via__isnull=False),
    Hop.RECEIVED: Q(via__isnull=True) | Q(passed_on_at__isnull=False),
}


@dataclass(frozen=True, slots=True)
class Stood:
    """How one invited post attended, and in which group it was invited."""

    group: str
    standing: PostAttended

    @property
    def is_there(self) -> bool:
        """Whether somebody was there for the post."""
        return self.standing.presence in THERE


def _invited(asked: Inquiry) -> QuerySet[Invitation]:
    held = held_in(asked.stretch, *MONTHS)
    return Invitation.objects.filter(
        held, meeting__host=asked.host, meeting__state__in=BEGUN, withdrawn_at__isnull=True
    )


def _meetings(asked: Inquiry) -> dict[int, Meeting]:
    held = held_in(asked.stretch, "period__year", "period__month")
    rows = Meeting.objects.filter(held, host=asked.host, state__in=BEGUN)
    return {one.pk: one for one in rows.select_related("series")}


def _late(asked: Inquiry) -> Mapping[Hop, list[int]]:
    """Return which notices were late on which hop: each read once, by three indicators."""
    found: defaultdict[Hop, list[int]] = defaultdict(list)
    meetings = asked.once("meetings", _meetings)
    for one in _invited(asked).iterator():
        meeting = meetings[one.meeting_id]
        for delay in chain.delays(
            one.stamps,
            starts_at=meeting.begins,
            notice_days=meeting.series.notice_days,
            now=asked.now,
            called_for=meeting.called_begins,
        ):
            found[delay.hop].append(one.pk)
    return found


def _hop(hop: Hop) -> Source:
    def source(asked: Inquiry) -> Counted:
        late = asked.once("late", _late).get(hop, [])
        return _counted(_invited(asked).filter(THROUGH[hop]), ~Q(pk__in=late), invitations_visible_to)

    return source


def _stood(asked: Inquiry) -> Mapping[int, Stood]:
    """Return how every invited post attended, where attendance was noted: read once, by four indicators."""
    meetings = asked.once("meetings", _meetings)
    taps: defaultdict[int, list[Tap]] = defaultdict(list)
    of = held_in(asked.stretch, *(f"invitation__{column}" for column in MONTHS))
    for row in Attendance.objects.filter(of, invitation__meeting__host=asked.host).iterator():
        taps[row.invitation_id].append(row.tap)
    sessions = {key: session_of(one) for key, one in meetings.items()}
    columns = ("pk", "meeting_id", "group", "answer", "cause")
    return {
        key: Stood(
            group,
            attendance.standing(
                attendance.noted(taps[key]), sessions[meeting], answer=answer, declined_for=cause
            ),
        )
        for key, meeting, group, answer, cause in _noted(asked).values_list(*columns)
    }


def _noted(asked: Inquiry) -> QuerySet[Invitation]:
    rows = _invited(asked).filter(meeting__state=State.CLOSED.value)
    return rows.filter(meeting__in=_noted_at(asked))


def _noted_at(asked: Inquiry) -> QuerySet[Attendance, int]:
    noted = Attendance.objects.filter(invitation__meeting__host=asked.host).order_by()
    return noted.values_list("invitation__meeting", flat=True)


def _attended(
    counts: Callable[[Stood], bool], met: Callable[[Stood], bool], *, narrowed: bool = True
) -> Source:
    """Return a source that asks how somebody attended.

    Args:
        counts: Whether an invitation counts at all.
        met: Whether it meets the indicator.
        narrowed: Whether some do not count, so that the rows are named one by one.
    """

    def source(asked: Inquiry) -> Counted:
        stood = asked.once("stood", _stood)
        chosen = [key for key, one in stood.items() if counts(one)]
        rows = _noted(asked).filter(pk__in=chosen) if narrowed else _noted(asked)
        return _counted(rows, Q(pk__in=[key for key in chosen if met(stood[key])]), noted_by)

    return source


def _counted(rows: QuerySet[Invitation], met: Q, seen: Callable[[Holder], QuerySet[Invitation]]) -> Counted:
    def to_tell(holder: Holder) -> QuerySet[Invitation]:
        return seen(holder).select_related("meeting", "post__unit")

    return Counted(rows, met, to_tell, _told, MONTHS, order=ORDER)


def _told(one: Invitation) -> Case:
    where = one.post.unit.name if one.post.unit else ""
    to = reverse("meetings:invitation", args=[one.pk])
    return Case(one.post.name, where, short_day(one.meeting.begins), to)


SOURCES: Final[Mapping[Indicator, Source]] = {
    Indicator.NOTICE_SENT: _hop(Hop.SENT),
    Indicator.NOTICE_PASSED_ON: _hop(Hop.PASSED_ON),
    Indicator.NOTICE_RECEIVED: _hop(Hop.RECEIVED),
    Indicator.ATTENDED: _attended(lambda _one: True, lambda one: one.is_there, narrowed=False),
    Indicator.CAME_LATE: _attended(lambda one: one.is_there, lambda one: one.standing.late_by > 0),
    Indicator.ABSENCE_EXPLAINED: _attended(
        lambda one: not one.is_there, lambda one: one.standing.cause is not None
    ),
    Indicator.MEMBERS_PRESENT: _attended(lambda one: one.group == Group.IN_CHARGE, lambda one: one.is_there),
}
