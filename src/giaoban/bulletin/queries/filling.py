"""What fills the sections that fill themselves: replies, new documents, good practice, the calendar.

Replies come masked, by the door through which everybody reads them: units, never who spoke. What is returned
is plain data, in the language of the papers, for it is frozen with the edition.
"""

from calendar import monthrange
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone, translation

from giaoban.bulletin.models import Edition
from giaoban.bulletin.rules.editions import Kind
from giaoban.kernel.dates import lunar
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.queries.holidays import calendar_of
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.talks import TalkState
from giaoban.replies.queries.masking import unpublished
from giaoban.replies.queries.publishing import Shelf

Row = dict[str, object]
PAPERS: Final = "vi"
A_MONTH: Final = timedelta(days=31)
MOST_REPLIES: Final = 200
MOONS: Final = {
    1: "Mùng 1 tháng {} âm lịch",
    15: "Rằm tháng {} âm lịch",
}  # days of offerings, by the moon's day


def rows_of(edition: Edition, kinds: Collection[Kind]) -> dict[Kind, list[Row]]:
    """Return what fills sections of these kinds now, by kind; kinds that somebody writes are left out."""
    wanted = [kind for kind in _FILLS if kind in kinds]
    before = _before(edition) if wanted else None
    with translation.override(PAPERS):
        return {kind: _FILLS[kind](edition, before) for kind in wanted}


def _before(edition: Edition) -> Edition | None:
    return Edition.objects.filter(host=edition.host_id, month__lt=edition.month).order_by("-month").first()


def replies_waiting(edition: Edition) -> int:
    """Return how many replies came since the edition before and wait for somebody to approve their words."""
    return unpublished(edition.host, after=_since(edition, _before(edition))).count()


def _since(edition: Edition, before: Edition | None) -> datetime:
    return (before.approved_at if before else None) or _beginning(edition.meets_on - A_MONTH)


def _replies(edition: Edition, before: Edition | None) -> list[Row]:
    since = _since(edition, before)
    found = Shelf([edition.host.code], PAPERS).newest(MOST_REPLIES)
    return [
        {
            "code": one.code,
            "units": list(one.units),
            "asked": one.asked,
            "agency": one.agency,
            "answered": one.answered,
            "document": one.document,
            "day": one.day.isoformat() if one.day else "",
        }
        for one in reversed(found)
        if one.approved_at > since
    ]


def _documents(edition: Edition, before: Edition | None) -> list[Row]:  # noqa: ARG001  # as all of them are called
    return [
        {
            "number": row.number,
            "day": row.signed_on.isoformat(),
            "body": row.body,
            "subject": row.subject,
            "gist": row.gist,
            "concerns": row.concerns,
        }
        for row in edition.documents.order_by("signed_on", "pk")
    ]


def _practice(edition: Edition, before: Edition | None) -> list[Row]:
    first = before.meets_on if before else edition.meets_on - A_MONTH
    given = Talk.objects.filter(
        host=edition.host_id,
        state=TalkState.GIVEN.value,
        source__isnull=True,
        meeting__starts_at__gte=_beginning(first),
        meeting__starts_at__lt=_beginning(edition.meets_on),
    ).select_related("unit", "post", "theme", "meeting__series__cluster")
    return [
        {"title": talk.name, "who": talk.stands, "about": talk.about, "marked": talk.marked_at is not None}
        for talk in given.order_by("meeting__starts_at", "pk")
    ]


def _calendar(edition: Edition, before: Edition | None) -> list[Row]:  # noqa: ARG001  # as all of them are called
    after = (edition.month + A_MONTH).replace(day=1)
    held = Meeting.objects.filter(
        host=edition.host_id,
        starts_at__gte=_beginning(edition.month),
        starts_at__lt=_beginning(after),
    ).exclude(state=MeetingState.CANCELLED.value)
    meetings = [
        _event(
            meeting.day,
            meeting.title,
            time=f"{meeting.begins:%H:%M}",
            group=meeting.series.cluster.name if meeting.series.cluster else "",
            place=meeting.place,
        )
        for meeting in with_order(held.select_related("series__cluster", "period")).order_by(
            "starts_at", "pk"
        )
    ]
    return sorted([*_days(edition), *meetings], key=lambda row: (str(row["day"]), str(row["time"])))


def _days(edition: Edition) -> list[Row]:
    """Return the days of the month on which offices rest or work by exception, and those of offerings."""
    month = edition.month
    named = {
        one.day: one.reason
        for one in calendar_of(edition.host_id, month.year)
        if one.day.month == month.month
    }
    days = (month + timedelta(days=place) for place in range(monthrange(month.year, month.month)[1]))
    moons = {day: MOONS[lunar(day)[0]].format(lunar(day)[1]) for day in days if lunar(day)[0] in MOONS}
    return [_event(day, title) for day, title in (moons | named).items()]


def _event(day: date, title: str, *, time: str = "", group: str = "", place: str = "") -> Row:
    return {"day": day.isoformat(), "time": time, "title": title, "group": group, "place": place}


def _beginning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


_FILLS: Final[Mapping[Kind, Callable[[Edition, Edition | None], list[Row]]]] = {
    Kind.REPLIES: _replies,
    Kind.DOCUMENTS: _documents,
    Kind.PRACTICE: _practice,
    Kind.CALENDAR: _calendar,
}
