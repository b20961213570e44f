"""The days on which the offices of a committee rest or work, and what is planned on days of rest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.dates import OfficeDays, holidays_of, named_holidays, swapped_days_of
from giaoban.meetings import rules
from giaoban.meetings.models import DayChange, Meeting, Series
from giaoban.meetings.queries.ordering import with_order

FRIDAY: Final = 4


def office_days(host: int, *years: int) -> OfficeDays:
    """Return on which days of these years the offices of a committee work. One query.

    That is the public calendar, and over it what the committee wrote into its own table.
    """
    free = {day for year in years for day in holidays_of(year)}
    worked = {day for year in years for day in swapped_days_of(year)}
    for day, works in day_changes(host, *years).values_list("day", "works"):
        (free.discard if works else free.add)(day)
        (worked.add if works else worked.discard)(day)
    return OfficeDays(frozenset(free), frozenset(worked))


def day_changes(host: int, *years: int) -> QuerySet[DayChange]:
    """Return what a committee changed in the calendar of these years, first to last."""
    return DayChange.objects.filter(host=host, day__year__in=years).order_by("day")


def names_of_days(host: int, *years: int) -> dict[date, str]:
    """Return what the rest days of these years are called, in the language in force. One query."""
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    names = {day: name for year in years for day, name in named_holidays(year, language).items()}
    return names | dict(day_changes(host, *years).values_list("day", "reason"))


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


def meets_on_weekends(series: Series) -> bool:
    """Return whether a series meets on Saturdays or Sundays by its own rule."""
    return series.rule != rules.RuleKind.DAY_OF_MONTH and series.weekday > FRIDAY
