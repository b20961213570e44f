"""The programme of a year as a table: months down, series across."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from giaoban.access.rules import Holder
from giaoban.kernel.dates import OfficeDays
from giaoban.meetings import rules
from giaoban.meetings.models import Meeting, Series
from giaoban.meetings.queries.holidays import office_days
from giaoban.meetings.queries.planning import proposals
from giaoban.meetings.queries.programme import expected_of, gathering_of, weighed
from giaoban.meetings.queries.visibility import series_visible_to, visible_to
from giaoban.meetings.rules import Gathering, Occurrence, State, Weighed
from giaoban.organisation.models import Host
from giaoban.organisation.queries.spans import held_between


@dataclass(frozen=True, slots=True)
class Cell:
    """One period of one series: its meetings, or what the rule proposes for it."""

    series: Series
    meetings: tuple[Meeting, ...] = ()
    proposed: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """One line of the programme; no cell where a series meets by quarters and not in this month."""

    first: date
    cells: tuple[Cell | None, ...]


def hosts_with_meetings(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose programme this person may see, in the part that concerns them."""
    return Host.objects.filter(pk__in=series_visible_to(holder).order_by().values("host"))


def series_of_year(holder: Holder, host: int, year: int) -> list[Series]:
    """Return the series of a committee that meet in a year, as far as this person may see them."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    held = held_between(first, last)
    return list(series_visible_to(holder).filter(held, host=host))


def programme(
    holder: Holder, series: Sequence[Series], year: int, *, today: date, propose: bool
) -> list[Month]:
    """Return the programme of a year. Takes two queries however many series and meetings there are.

    Args:
        holder: Who reads it.
        series: The series, as columns; of one committee.
        year: The year.
        today: Periods that are over are not proposed any more.
        propose: Whether periods without a meeting show what the rule proposes.
    """
    rows = visible_to(holder).filter(series__in=[each.pk for each in series], period__year=year)
    held: defaultdict[tuple[int, int], list[Meeting]] = defaultdict(list)
    for meeting in rows.order_by("starts_at", "pk"):
        held[meeting.series_id, meeting.period.month].append(meeting)
    offices = office_days(series[0].host_id, year) if series and propose else OfficeDays()
    proposed = {
        (each.pk, found.month): found
        for each in series
        for found in (still_open(each, year, held, today, offices) if propose else ())
    }
    return [
        Month(date(year, month, 1), tuple(_cell(each, month, held, proposed) for each in series))
        for month in range(1, 13)
    ]


def still_open(
    series: Series,
    year: int,
    held: Mapping[tuple[int, int], Sequence[Meeting]],
    today: date,
    offices: OfficeDays,
) -> list[Occurrence]:
    """Return what the rule proposes for the periods of a year that have no briefing and are not over."""
    return [
        each
        for each in proposals(series, year, offices)
        if not any(meeting.is_briefing for meeting in held.get((series.pk, each.month), ()))
        and max(each.ruled, each.day or each.ruled) >= today
    ]


def _cell(
    series: Series,
    month: int,
    held: Mapping[tuple[int, int], Sequence[Meeting]],
    proposed: Mapping[tuple[int, int], Occurrence],
) -> Cell | None:
    months = series.recurrence.frequency.months
    if month % months:
        return None
    period = month - months + 1
    return Cell(series, tuple(held.get((series.pk, period), ())), proposed.get((series.pk, period)))


def clashes_of_year(
    host: Host, year: int, meetings: Sequence[Meeting], *, today: date
) -> list[tuple[Gathering, Weighed]]:
    """Return what speaks against meetings of a year that are still ahead, each with the reasons.

    Takes eight queries however many there are.

    Args:
        host: The committee.
        year: The year; only its meetings are weighed.
        meetings: The meetings to look at, read with their series and period.
        today: Meetings before it are left alone.
    """
    ahead = [each for each in meetings if each.state in rules.BEFOREHAND and each.day >= today]
    if not ahead:
        return []
    expected = expected_of(host.pk)
    wishes = [gathering_of(each, expected) for each in ahead if each.state != State.CANCELLED]
    found = weighed(host.pk, wishes, expected, today=max(today, date(year, 1, 1)))
    return [(wish, each) for wish, each in zip(wishes, found, strict=True) if each.concerns]
