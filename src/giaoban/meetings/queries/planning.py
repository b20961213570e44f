"""What the rule of a series proposes, the order of its meetings, and of which types they may be."""

from datetime import date

from giaoban.kernel.dates import OfficeDays, tet
from giaoban.meetings import rules
from giaoban.meetings.models import BRIEFINGS, Meeting, Series
from giaoban.meetings.queries.holidays import office_days
from giaoban.meetings.rules import Occurrence, Sitting
from giaoban.organisation.models import Host
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary


def sittings_of(series: int) -> list[Sitting]:
    """Return every meeting of a series as the next-meeting rule sees it."""
    rows = Meeting.objects.filter(series=series).only("pk", "starts_at", "state", "meeting_type")
    return [meeting.sitting for meeting in rows]


def sitting_after(meeting: Meeting) -> Sitting | None:
    """Return when the meeting is that follows ``meeting``, without reading all of it. One query."""
    return rules.next_after(meeting.sitting, sittings_of(meeting.series_id))


def next_meeting_after(meeting: Meeting) -> Meeting | None:
    """Return the meeting at which what was raised at ``meeting`` is due; ``None`` if none is planned yet."""
    found = sitting_after(meeting)
    return Meeting.objects.select_related("series", "period").get(pk=found.key) if found else None


def proposals(series: Series, year: int, offices: OfficeDays | None = None) -> tuple[Occurrence, ...]:
    """Return the days that a series' rule proposes for a year, rest days of its committee and Tết considered.

    Args:
        series: The series.
        year: The year.
        offices: On which days offices work, where that is known already.
    """
    known = offices or office_days(series.host_id, year)
    return rules.occurrences(series.recurrence, year, offices=known, tet=tet(year))


def unplanned(
    series: Series, year: int, *, today: date, offices: OfficeDays | None = None
) -> list[Occurrence]:
    """Return what the rule proposes for the periods of a year that have no briefing and are not over."""
    planned = set(
        Meeting.objects.filter(BRIEFINGS, series=series, period__year=year).values_list(
            "period__month", flat=True
        )
    )
    return [
        each
        for each in proposals(series, year, offices)
        if each.month not in planned and max(each.ruled, each.day or each.ruled) >= today
    ]


def meeting_types(host: Host, day: date, language: str) -> dict[str, str]:
    """Return the types of meetings that a committee uses on a day: code to label, in its own order."""
    rows = items_on(host, Vocabulary.MEETING_TYPE, day)
    return {row.item.code: row.label_en if language.startswith("en") else row.label_vi for row in rows}
