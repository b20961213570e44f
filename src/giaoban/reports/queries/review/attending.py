"""Meetings, notices, attendance and talks of a stretch, as the report counts them."""

from collections import Counter, defaultdict
from datetime import datetime
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from giaoban.documents.rules.papers import review as paper
from giaoban.documents.rules.papers.review.figures import inside
from giaoban.meetings.models import BRIEFINGS, Invitation, Meeting, Talk
from giaoban.meetings.queries.attendance_year import LEADS, attendance_of
from giaoban.meetings.queries.talks import due_of, offices_around
from giaoban.meetings.rules import chain
from giaoban.meetings.rules.attendance import Presence
from giaoban.meetings.rules.chain import Hop
from giaoban.meetings.rules.invitations import CAUSE_WORDS
from giaoban.meetings.rules.talks import TalkState
from giaoban.organisation.models import Host
from giaoban.reports.queries.counting import HELD, of_periods
from giaoban.reports.rules.stretches import Stretch

EVERYBODY: Final = "toàn đảng bộ"
LEAD_WORDS: Final = {
    5: "nhận thông báo trước 5 ngày trở lên",
    2: "nhận trước từ 2 đến 4 ngày",
    0: "nhận trong vòng 1 ngày trước hội nghị",
    None: "không có xác nhận đã nhận",
}


def held(host: Host, stretch: Stretch, *, now: datetime) -> tuple[paper.Held, ...]:
    """Return how many briefings were planned until now and held, by group. One query."""
    planned = Meeting.objects.filter(BRIEFINGS, of_periods(stretch), host=host, starts_at__lte=now)
    rows = (
        planned.order_by("series__cluster__position", "series__cluster__name")
        .values_list("series__cluster__name")
        .annotate(planned=Count("pk"), held=Count("pk", filter=Q(state__in=HELD)))
    )
    return tuple(paper.Held(inside(name) if name else EVERYBODY, *numbers) for name, *numbers in rows)


def attended(meetings: QuerySet[Meeting]) -> paper.Attended:
    """Return the attendance of meetings. Three queries."""
    found = attendance_of(meetings)
    total = found.total
    return paper.Attended(
        invited=total.invited,
        there=total.there,
        late=total.presences[Presence.LATE],
        left_early=total.presences[Presence.LEFT_EARLY],
        substitutes=total.presences[Presence.SUBSTITUTE],
        excused=total.presences[Presence.EXCUSED],
        absent=total.presences[Presence.ABSENT],
        causes=tuple((inside(gettext(CAUSE_WORDS[cause])), n) for cause, n in total.causes.most_common()),
        leads=tuple(
            paper.Lead(LEAD_WORDS[lead], one.invited, one.absent, one.presences[Presence.LATE])
            for lead, one in zip(LEADS, found.leads, strict=True)
        ),
        unnoted=found.without,
        members=(found.members.invited, found.members.absent),
    )


def notices(meetings: QuerySet[Meeting], *, now: datetime) -> paper.Notices:
    """Return the notices of meetings that took longer than they should, by hop. Two queries."""
    of = {meeting.pk: meeting for meeting in meetings.select_related("series")}
    rows = Invitation.objects.filter(meeting__in=list(of), withdrawn_at__isnull=True)
    hops: Counter[Hop] = Counter()
    offices: Counter[str] = Counter()
    on_time: defaultdict[int, bool] = defaultdict(bool)
    count, local = 0, timezone.localtime(now)
    for row in rows.select_related("via").iterator():
        late = _late_hops(row, of[row.meeting_id], local)
        count += 1
        hops.update(late)
        on_time[row.meeting_id] |= Hop.SENT not in late
        if Hop.PASSED_ON in late and row.via is not None:
            offices[inside(row.via.name)] += 1
    return paper.Notices(
        notices=count,
        sent=sum(not in_time for in_time in on_time.values()),
        passed_on=hops[Hop.PASSED_ON],
        offices=tuple(offices.most_common()),
        received=hops[Hop.RECEIVED],
    )


def _late_hops(row: Invitation, meeting: Meeting, now: datetime) -> set[Hop]:
    """Return the hops of one notice that were late; a receipt that nobody confirmed says nothing."""
    found = chain.delays(
        row.stamps,
        starts_at=meeting.begins,
        called_for=meeting.called_begins,
        notice_days=meeting.series.notice_days,
        now=now,
    )
    return {delay.hop for delay in found if delay.hop is not Hop.RECEIVED or not delay.is_open}


def _placed(talk: Talk) -> str:
    """Return a talk with the unit that gave it, where its title does not name it."""
    title, unit = inside(talk.name), inside(talk.unit.name) if talk.unit else ""
    return title if unit.lower() in title.lower() else f"{title} ({unit})"


def talked(meetings: QuerySet[Meeting]) -> paper.Talked:
    """Return the experience talks of meetings: given by group, not given by unit, texts that came late."""
    rows = Talk.objects.filter(meeting__in=meetings.values("pk")).select_related(
        "meeting__series__cluster", "unit", "post", "theme"
    )
    talks = list(rows.order_by("meeting__series__cluster__position", "meeting__starts_at", "pk"))
    given: dict[str, list[str]] = {}
    for talk in talks:
        if talk.state == TalkState.GIVEN:
            cluster = talk.meeting.series.cluster
            group = inside(cluster.name) if cluster else EVERYBODY
            given.setdefault(group, []).append(_placed(talk))
    return paper.Talked(
        given=tuple((group, tuple(titles)) for group, titles in given.items()),
        not_given=tuple(
            (inside(talk.unit.name) if talk.unit else EVERYBODY, inside(talk.reason).rstrip("."))
            for talk in talks
            if talk.state == TalkState.NOT_GIVEN
        ),
        late=_late(talks),
    )


def _late(talks: list[Talk]) -> int:
    """Return how many texts came after the day on which they were due."""
    if not talks:
        return 0
    offices = offices_around(talks[0].host_id, [talk.meeting.day for talk in talks])
    return sum(
        talk.handed_in_at is not None and timezone.localdate(talk.handed_in_at) > due_of(talk, offices)
        for talk in talks
    )
