"""Editions and briefings: what can be planned next, and which edition is made for which briefing."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _

from giaoban.access.rules import Target
from giaoban.bulletin.models import Edition
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host
from giaoban.ui.wording import month_name

OFFERED: Final = 4  # months: this one and three ahead
MOST_MEETINGS: Final = 12
A_MONTH: Final = timedelta(days=31)


def months_open(host: Host, today: date) -> list[date]:
    """Return this month and the next ones, without those that have an edition."""
    first = today.replace(day=1)
    months = [first]
    while len(months) < OFFERED:
        months.append((months[-1] + A_MONTH).replace(day=1))
    taken = set(Edition.objects.filter(host=host, month__in=months).values_list("month", flat=True))
    return [month for month in months if month not in taken]


def briefings_ahead(host: Host, today: date) -> list[Meeting]:
    """Return the briefings that are planned, the first of them first."""
    ahead = Meeting.objects.filter(BRIEFINGS, host=host, starts_at__date__gte=today)
    kept = ahead.exclude(state=State.CANCELLED.value).select_related("series", "period")
    return list(kept.order_by("starts_at", "pk")[:MOST_MEETINGS])


def begun(months: Sequence[date], meetings: Sequence[Meeting]) -> dict[str, object]:
    """Return what is proposed: the first month that is open, its briefing, and what it would be called."""
    if not months:
        return {}
    month = months[0]
    of_month = [meeting for meeting in meetings if meeting.day.replace(day=1) == month]
    chosen = next(iter([*of_month, *meetings]), None)
    title = _("Briefing papers, %(month)s") % {"month": month_name(month)}
    return {"month": month.isoformat(), "meeting": str(chosen.pk) if chosen else "", "title": title}


def target_of(host: Host) -> Target:
    """Return where a committee stands, for the scope table."""
    return Target(host=host.pk)


def briefing_in_place_of(edition: Edition, now: datetime) -> Meeting | None:
    """Return the first briefing ahead in the month of an edition; ``None`` if there is none."""
    after = (edition.month + A_MONTH).replace(day=1)
    ahead = Meeting.objects.filter(BRIEFINGS, host=edition.host_id, starts_at__gt=now)
    of_month = ahead.filter(starts_at__date__gte=edition.month, starts_at__date__lt=after)
    return of_month.exclude(state=State.CANCELLED.value).order_by("starts_at", "pk").first()


def edition_for(meeting: Meeting) -> Edition | None:
    """Return the edition that is made for a meeting, else the one of its month; ``None`` without either."""
    editions = Edition.objects.select_related("host").filter(host=meeting.host_id)
    own = editions.filter(meeting=meeting).order_by("-month").first()
    return own or editions.filter(month=meeting.day.replace(day=1)).first()
