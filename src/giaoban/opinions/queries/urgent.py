"""Urgent opinions: who must read them, and how each stands with the standing members."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.queries.holidays import office_days
from giaoban.meetings.queries.quick_reports import standing_terms
from giaoban.opinions.models import Opinion, Urgency
from giaoban.opinions.queries.visibility import visible_to
from giaoban.opinions.rules import urgent as rules
from giaoban.opinions.rules.life import State
from giaoban.organisation.queries.short import whole

NOT_LONG_AGO: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Told:
    """How an urgent opinion stands with the standing members.

    Attributes:
        since: When it was entered as urgent, Asia/Ho_Chi_Minh.
        until: By when one of them must have read it.
        read_by: The post that read it first; empty while nobody has.
        minutes: From entry to first reading, or to now.
    """

    since: datetime
    until: datetime
    reading: rules.Reading
    read_at: datetime | None
    read_by: str
    minutes: int

    @property
    def is_failure(self) -> bool:
        """Whether nobody read it within the office day."""
        return self.reading in rules.FAILURES


def told_of(opinions: Iterable[Opinion], *, now: datetime) -> Mapping[int, Told]:
    """Return how those that are urgent stand, by key. Two queries for one committee, however many."""
    rows = list(Urgency.objects.filter(opinion__in=[one.pk for one in opinions]).select_related("opinion"))
    offices = _offices(rows)
    return {row.opinion_id: _told(row, offices[row.opinion.host_id], now) for row in rows}


def told_of_one(opinion: Opinion, *, now: datetime) -> Told | None:
    """Return how one opinion stands, its urgency read with it; ``None``, unasked, if it is not urgent."""
    return told_of([opinion], now=now)[opinion.pk] if hasattr(opinion, "urgency") else None


def reads_first_as(opinion: Opinion, holder: Holder, *, now: datetime) -> str:
    """Return as which standing member this person is the first to read an urgent opinion; empty if not.

    ``opinion`` with its urgency read: most have none, and those cost nothing.
    """
    urgency: Urgency | None = getattr(opinion, "urgency", None)
    if holder.person is None or urgency is None or urgency.read_at is not None:
        return ""
    term = standing_terms(opinion.host_id, timezone.localdate(now)).filter(person=holder.person).first()
    return term.post.name if term else ""


def unread_for(holder: Holder, *, now: datetime) -> list[tuple[Opinion, Told]]:
    """Return the urgent opinions of the last month that no standing member has read, oldest first.

    As far as this person may see them; what was withdrawn nobody need read. Three queries.
    """
    open_ones = visible_to(holder).filter(
        urgency__read_at__isnull=True, urgency__since__gt=now - NOT_LONG_AGO
    )
    opinions = whole(open_ones.exclude(state=State.WITHDRAWN.value).order_by("urgency__since", "pk"))
    told = told_of(opinions, now=now) if opinions else {}
    return [(one, told[one.pk]) for one in opinions]


def _offices(rows: Iterable[Urgency]) -> dict[int, OfficeDays]:
    years: dict[int, set[int]] = {}
    for row in rows:
        year = timezone.localtime(row.since).year
        years.setdefault(row.opinion.host_id, set()).update((year, year + 1))
    return {host: office_days(host, *sorted(of_host)) for host, of_host in years.items()}


def _told(row: Urgency, offices: OfficeDays, now: datetime) -> Told:
    since = timezone.localtime(row.since)
    read_at = timezone.localtime(row.read_at) if row.read_at else None
    return Told(
        since=since,
        until=rules.to_be_read_by(since, offices),
        reading=rules.reading_of(since, read_at, offices, now=timezone.localtime(now)),
        read_at=read_at,
        read_by=row.read_by,
        minutes=rules.minutes_between(since, read_at or now),
    )
