"""Changing the calendar of working days of a committee, and what follows from it for meetings ahead."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.dates import EARLIEST_YEAR, LATEST_YEAR
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries, rules
from giaoban.meetings.actions.planning import closing_day
from giaoban.meetings.models import DayChange, Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host

EARLIEST: Final = date(EARLIEST_YEAR, 1, 1)
LATEST: Final = date(LATEST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDay:
    """One day on which offices rest or work, and why."""

    day: date
    works: bool
    reason: str


@transaction.atomic
def change_day(host: Host, *, change: OfficeDay, now: datetime, actor: Actor) -> DayChange:
    """Let the offices of a committee rest or work on a day, whatever the public calendar says.

    Closing days of meetings that are planned and not called yet are reckoned anew.

    Raises:
        Refused: If offices work, or rest, that day already.
    """
    locked = lock(host)
    already = queries.office_days(locked.pk, change.day.year).works_on(change.day)
    enforce(
        rules.why_not_change_day(
            change.day, works=change.works, works_already=already, earliest=EARLIEST, latest=LATEST
        )
    )

    kept = {"works": change.works, "reason": change.reason}
    changed, _ = DayChange.objects.update_or_create(host=locked, day=change.day, defaults=kept)
    rows = [changed, *_reckon_closing_days(locked, now)]
    record(
        "calendar.day_changed",
        changed,
        actor=actor,
        chain=locked.code,
        details={"day": f"{change.day:%Y-%m-%d}", "works": change.works},
        rows=rows,
    )
    return changed


@transaction.atomic
def restore_day(change: DayChange, *, now: datetime, actor: Actor) -> None:
    """Let the public calendar decide about a day again."""
    locked = lock(change.host)
    details = {"day": f"{change.day:%Y-%m-%d}"}
    DayChange.objects.filter(pk=change.pk).delete()
    moved = _reckon_closing_days(locked, now)
    record("calendar.day_restored", locked, actor=actor, chain=locked.code, details=details, rows=moved)


def _reckon_closing_days(host: Host, now: datetime) -> list[Meeting]:
    """Return the meetings ahead whose closing day moved; of those called already it is announced."""
    ahead = Meeting.objects.select_for_update(of=("self",)).filter(
        host=host, state=State.PLANNED, starts_at__gt=now
    )
    rows = list(ahead.select_related("series").order_by("pk"))
    if not rows:
        return []
    years = range(min(row.day for row in rows).year - 1, max(row.day for row in rows).year + 1)
    offices = queries.office_days(host.pk, *years)
    moved = []
    for row in rows:
        closing = closing_day(row.series, row.day, offices)
        if closing != row.written_until:
            row.written_until = closing
            moved.append(row)
    Meeting.objects.bulk_update(moved, ["written_until"])
    return moved
