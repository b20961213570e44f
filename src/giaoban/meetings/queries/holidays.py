"""The days on which the offices of a committee rest or work, and the types of meetings that it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.dates import OfficeDays, swapped_days_of
from giaoban.meetings import rules
from giaoban.meetings.models import DayChange, Meeting
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.queries.programme import day_changes, meets_on_weekends, names_of_days, office_days
from giaoban.organisation.models import Host
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not what its weekday says: off or worked, why, and the change that made it so, if any."""

    day: date
    works: bool
    reason: str
    change: DayChange | None = None


def day_changes_of(holder: Holder) -> QuerySet[DayChange]:
    """Return the changes of the office calendar that this person may take back."""
    return DayChange.objects.filter(within(holder, Verb.PLAN_MEETINGS, Paths(host="host_id")))


def calendar_of(host: int, year: int) -> list[SpecialDay]:
    """Return the days of a year that are not what their weekday says, first to last. Takes two queries."""
    names = names_of_days(host, year)
    changes = {change.day: change for change in day_changes(host, year)}
    swapped = {day: _("Worked instead of a day off in lieu") for day in swapped_days_of(year)}
    days = swapped | names
    return [
        SpecialDay(
            day,
            changes[day].works if day in changes else day in swapped,
            changes[day].reason if day in changes else days[day],
            changes.get(day),
        )
        for day in sorted(days)
    ]


def meeting_types(host: Host, day: date, language: str) -> dict[str, str]:
    """Return the types of meetings that a committee uses on a day: code to label, in its own order."""
    rows = items_on(host, Vocabulary.MEETING_TYPE, day)
    return {row.item.code: row.label_en if language.startswith("en") else row.label_vi for row in rows}


def planned_on_rest_days(host: int, year: int, now: datetime) -> list[Meeting]:
    """Return the meetings ahead that lie on a day on which offices rest. Two queries."""
    offices = office_days(host, year)
    ahead = Meeting.objects.filter(
        state__in=rules.BEFOREHAND, host=host, starts_at__year=year, starts_at__gte=now
    )
    rows = with_order(ahead).select_related("series__cluster", "period").order_by("starts_at")
    return list(_on_rest_days(rows, offices))


def _on_rest_days(rows: Iterable[Meeting], offices: OfficeDays) -> Iterator[Meeting]:
    for meeting in rows:
        meant = meets_on_weekends(meeting.series) and meeting.day not in offices.free
        if not offices.works_on(meeting.day) and not meant:
            yield meeting
