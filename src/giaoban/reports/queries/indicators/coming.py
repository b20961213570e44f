"""Notices hop by hop, and attendance: counted by invitation, told by post and never by name."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries import invitations_visible_to
from giaoban.meetings.queries.attendance import noted_by, session_of
from giaoban.meetings.rules import State, attendance, chain
from giaoban.meetings.rules.attendance import THERE, Mark, PostAttended, Session, Tap
from giaoban.meetings.rules.chain import Hop, Stamps
from giaoban.meetings.rules.invitations import Cause, Group
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, Tallied, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month
from giaoban.reports.rules.ratios import Ratio
from giaoban.ui.wording import short_day

MONTHS: Final = ("meeting__period__year", "meeting__period__month")
ORDER: Final = ("meeting__starts_at", "pk")
STAMPS: Final = ("sent_at", "passed_on_at", "received_at", "changed_at")
YES_OR_NO: Final = BooleanField()
BEGUN: Final = (State.IN_SESSION.value, State.CLOSED.value)
THROUGH: Final = {
    Hop.SENT: Q(),
    Hop.PASSED_ON: Q(via__isnull=False),
    Hop.RECEIVED: Q(via__isnull=True) | Q(passed_on_at__isnull=False),
}


@dataclass(frozen=True, slots=True)
class Stood:
    """How one invited post attended, in which month, and in which group it was invited."""

    month: Month
    group: str
    standing: PostAttended

    @property
    def is_there(self) -> bool:
        """Whether somebody was there for the post."""
        return self.standing.presence in THERE


class Alike(NamedTuple):
    """Notices of one meeting that went the same way at the same times.

    Attributes:
        key: Meeting, whether an office passed them on, and their times.
        alike: How many they are.
        reached: The hops that they came to.
        late: The hops that were late.
    """

    key: tuple[Any, ...]
    month: Month
    alike: int
    reached: frozenset[Hop]
    late: frozenset[Hop]


def _invited(asked: Inquiry) -> QuerySet[Invitation]:
    held = held_in(asked.stretch, *MONTHS)
    return Invitation.objects.filter(
        held, meeting__host=asked.host, meeting__state__in=BEGUN, withdrawn_at__isnull=True
    )


def _meetings(asked: Inquiry) -> dict[int, Meeting]:
    held = held_in(asked.stretch, "period__year", "period__month")
    rows = Meeting.objects.filter(held, host=asked.host, state__in=BEGUN)
    return {one.pk: one for one in rows.select_related("series", "period")}


def _month(meeting: Meeting) -> Month:
    return Month(meeting.period.year, meeting.period.month)


def _sent_alike(asked: Inquiry) -> Sequence[Alike]:
    """Return the notices, those of one meeting that went the same way at the same times together.

    Most do, and a rule asked once answers for all of them: read once, by three indicators.
    """
    meetings = asked.once("meetings", _meetings)
    ways = _invited(asked).order_by().annotate(is_passed=ExpressionWrapper(THROUGH[Hop.PASSED_ON], YES_OR_NO))
    grouped = ways.values_list("meeting", "is_passed", *STAMPS).annotate(alike=Count("pk"))
    return [_alike(meetings[meeting], stamps, alike, asked.now) for meeting, *stamps, alike in grouped]


def _alike(meeting: Meeting, row: Sequence[Any], alike: int, now: datetime) -> Alike:
    is_passed, *moments = row
    sent, passed, received, changed = (timezone.localtime(at) if at else None for at in moments)
    stamps = Stamps(sent, passed, received, is_passed=is_passed, changed_at=changed)
    late = chain.delays(
        stamps,
        starts_at=meeting.begins,
        notice_days=meeting.series.notice_days,
        now=now,
        called_for=meeting.called_begins,
    )
    reached = {Hop.SENT} | ({Hop.PASSED_ON} if is_passed else set())
    if not is_passed or passed is not None:
        reached.add(Hop.RECEIVED)
    key = (meeting.pk, *row)
    return Alike(key, _month(meeting), alike, frozenset(reached), frozenset(one.hop for one in late))


def _hop(hop: Hop) -> Source:
    def source(asked: Inquiry) -> Tallied:
        sent = [one for one in asked.once("sent", _sent_alike) if hop in one.reached]
        tally: defaultdict[Month, Ratio] = defaultdict(lambda: Ratio(0, 0))
        for one in sent:
            tally[one.month] += Ratio(0 if hop in one.late else one.alike, one.alike)
        return Tallied(tally, lambda: _on_the_way(asked, hop), _told)

    return source


def _on_the_way(asked: Inquiry, hop: Hop) -> Counted:
    late = [key for key, hops in _late(asked).items() if hop in hops]
    return _counted(_invited(asked).filter(THROUGH[hop]), ~Q(pk__in=late), invitations_visible_to)


def _late(asked: Inquiry) -> Mapping[int, frozenset[Hop]]:
    """Return on which hops each notice was late, by its key."""
    ways = {one.key: one.late for one in asked.once("sent", _sent_alike)}
    rows = _invited(asked).values_list("pk", "meeting", "via", *STAMPS)
    return {key: ways[(meeting, via is not None, *moments)] for key, meeting, via, *moments in rows}


def _noted(asked: Inquiry) -> QuerySet[Invitation]:
    rows = _invited(asked).filter(meeting__state=State.CLOSED.value)
    return rows.filter(meeting__in=_noted_at(asked))


def _noted_at(asked: Inquiry) -> QuerySet[Attendance, int]:
    noted = Attendance.objects.filter(invitation__meeting__host=asked.host).order_by()
    return noted.values_list("invitation__meeting", flat=True)


def _stood(asked: Inquiry) -> Sequence[tuple[Stood, list[int]]]:
    """Return how the invited posts attended where attendance was noted, those who did alike together.

    Most were noted once, and many of them alike: of those the rules are asked once. Read once, by four
    indicators.
    """
    meetings = asked.once("meetings", _meetings)
    sessions = {key: session_of(one) for key, one in meetings.items()}
    once, again = _taps(asked)
    found: dict[tuple[Any, ...], tuple[Stood, list[int]]] = {}
    columns = ("pk", "meeting_id", "group", "answer", "cause")
    for key, meeting, group, answer, cause in _noted(asked).values_list(*columns):
        tap, session = once.get(key), sessions[meeting]
        noted = _as_counted(session, *tap) if tap else key if key in again else None
        alike = (meeting, group, answer, cause, noted)
        if alike not in found:
            facts = attendance.noted([_alone(*tap)] if tap else again.get(key, ()))
            stands = attendance.standing(facts, session, answer=answer, declined_for=cause)
            found[alike] = Stood(_month(meetings[meeting]), group, stands), []
        found[alike][1].append(key)
    return list(found.values())


def _as_counted(session: Session, mark: str, at: datetime, cause: str, substitute: str) -> tuple[Any, ...]:
    """Return what of the one tap of a post says how it attended; of its time that is how late it is."""
    return mark, attendance.whole_minutes(at - session.began_at), cause, bool(substitute)


def _taps(asked: Inquiry) -> tuple[dict[int, tuple[Any, ...]], dict[int, list[Tap]]]:
    """Return what was noted once, and the taps of those of whom more was noted, by key of the invitation."""
    of = held_in(asked.stretch, *(f"invitation__{column}" for column in MONTHS))
    rows = Attendance.objects.filter(of, invitation__meeting__host=asked.host).order_by()
    once: dict[int, tuple[Any, ...]] = {}
    more = set()
    for key, *tap in rows.values_list("invitation", "mark", "at", "cause", "substitute"):
        if key in once:
            more.add(key)
        once[key] = tuple(tap)
    again: defaultdict[int, list[Tap]] = defaultdict(list)
    for row in rows.filter(invitation__in=more) if more else ():
        again[row.invitation_id].append(row.tap)
    return {key: tap for key, tap in once.items() if key not in more}, again


def _alone(mark: str, at: datetime, cause: str, substitute: str) -> Tap:
    """Return the one tap of an invited post: when it was noted matters only beside another."""
    moment = timezone.localtime(at)
    why = Cause(cause) if cause else None
    return Tap(Mark(mark), moment, moment, moment, "", cause=why, substitute=substitute)


def _attended(
    counts: Callable[[Stood], bool], met: Callable[[Stood], bool], *, narrowed: bool = True
) -> Source:
    """Return a source that asks how somebody attended.

    Args:
        counts: Whether an invitation counts at all.
        met: Whether it meets the indicator.
        narrowed: Whether some do not count, so that the rows are named one by one.
    """

    def source(asked: Inquiry) -> Tallied:
        stood = [(one, keys) for one, keys in asked.once("stood", _stood) if counts(one)]
        tally: defaultdict[Month, Ratio] = defaultdict(lambda: Ratio(0, 0))
        for one, keys in stood:
            tally[one.month] += Ratio(len(keys) if met(one) else 0, len(keys))

        def found() -> Counted:
            every = [key for _one, keys in stood for key in keys]
            those = [key for one, keys in stood if met(one) for key in keys]
            rows = _noted(asked).filter(pk__in=every) if narrowed else _noted(asked)
            return _counted(rows, Q(pk__in=those), noted_by)

        return Tallied(tally, found, _told)

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
