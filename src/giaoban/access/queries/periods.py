"""When a committee's period ends: the area of meetings, which stands above, says so when it starts up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from giaoban.access.models import MonthLink
from giaoban.access.rules import LinkFacts


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is asked about periods.

    Attributes:
        end_of: When the period of a host that holds a month ends; ``None`` if it holds no briefings.
        kept_open: Until when periods go on whose briefing was put off beyond their last day, by host and
            first day of a month in them.
    """

    end_of: Callable[[int, date], datetime | None]
    kept_open: Callable[[datetime], Mapping[tuple[int, date], datetime]]


_calendars: list[Calendar] = []


def register(calendar: Calendar) -> None:
    """Let a calendar say when periods end. Call it once, when the area that knows starts up."""
    _calendars.append(calendar)


def end_of_period(host: int, month: date) -> datetime:
    """Return when the period of ``host`` that holds ``month`` ends; the month itself without briefings."""
    told = [end for calendar in _calendars if (end := calendar.end_of(host, month)) is not None]
    after = (month.replace(day=1) + timedelta(days=32)).replace(day=1)
    return max(told, default=timezone.make_aware(datetime.combine(after, time.min)))


def kept_open(now: datetime) -> dict[tuple[int, date], datetime]:
    """Return until when periods go on that are over by the calendar, by host and month. One query."""
    return {key: until for calendar in _calendars for key, until in calendar.kept_open(now).items()}


def link_end(link: MonthLink, now: datetime) -> datetime:
    """Return when a month's link ends: with its period, and not before the briefing of it has closed."""
    host = link.account.person.host_id
    return max(link.ends_at, kept_open(now).get((host, link.month), link.ends_at))


def link_facts(link: MonthLink, now: datetime) -> LinkFacts:
    """Return the part of a link that rules may look at."""
    return LinkFacts(link_end(link, now), link.revoked_at, is_disabled=not link.account.is_active)
