"""When the periods of a committee end: what access asks before a month's link shuts."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from giaoban.access.queries import periods
from giaoban.meetings import rules
from giaoban.meetings.models import BRIEFINGS, Meeting, Series
from giaoban.meetings.rules import Frequency, State
from giaoban.organisation.queries.spans import from_day_on

A_DAY = timedelta(days=1)
OVER = (State.CLOSED.value, State.CANCELLED.value)


def end_of_period(host: int, month: date) -> datetime | None:
    """Return when the longest period of a committee that holds ``month`` ends; ``None`` without a series.

    It ends with its last day, or with the day of a briefing that was put off beyond that.
    """
    held = from_day_on(month)
    found = Series.objects.filter(held, host=host).values_list("frequency", flat=True).distinct()
    after = max((rules.first_day_after(Frequency(each), month) for each in found), default=None)
    if after is None:
        return None
    briefings = Meeting.objects.filter(BRIEFINGS, host=host).exclude(state__in=OVER)
    late = briefings.filter(_began_by(month), starts_at__gte=_midnight(after))
    theirs = late.select_related("period", "series")
    put_off = [meeting.day + A_DAY for meeting in theirs if month.replace(day=1) in _months(meeting)]
    return _midnight(max([after, *put_off]))


def kept_open(now: datetime) -> dict[tuple[int, date], datetime]:
    """Return until when periods go on whose briefing is still to close after their last day. One query."""
    today = timezone.localdate(now)
    briefings = Meeting.objects.filter(BRIEFINGS, _began_by(today), starts_at__gte=_midnight(today))
    found: dict[tuple[int, date], datetime] = {}
    for meeting in briefings.exclude(state__in=OVER).select_related("period", "series"):
        until = _midnight(meeting.day + A_DAY)
        for month in _months(meeting):
            key = (meeting.host_id, month)
            found[key] = max(until, found.get(key, until))
    return found


def _began_by(day: date) -> Q:
    return Q(period__year__lt=day.year) | Q(period__year=day.year, period__month__lte=day.month)


def _months(meeting: Meeting) -> list[date]:
    months = Frequency(meeting.series.frequency).months
    return [date(meeting.period.year, meeting.period.month + step, 1) for step in range(months)]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


periods.register(periods.Calendar(end_of_period, kept_open))
