"""Rules for urgent opinions: the standing members read them on the day they were entered.

Lateness is computed here, never stored.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.dates import END_OF_OFFICE, OfficeDays, next_working_day
from giaoban.opinions.rules.life import Severity


class Reading(StrEnum):
    """How an urgent opinion stands with the standing members."""

    UNREAD = "unread"
    OVERDUE = "overdue"
    IN_TIME = "in_time"
    LATE = "late"


FAILURES: Final = frozenset({Reading.OVERDUE, Reading.LATE})


def is_urgent(severity: Severity, *, says_raiser: bool) -> bool:
    """Return whether the standing members hear of it today: its raiser or the compiler says so.

    Source:
        S59, S61, S62; see docs/reference/sources.md.
    """
    return says_raiser or severity is Severity.PRESSING


def to_be_read_by(since: datetime, offices: OfficeDays) -> datetime:
    """Return by when a standing member must have read what is urgent.

    That is the end of the office day on which it was entered; what came after hours, or on a day of rest,
    has until the end of the next one.

    Args:
        since: When it was entered as urgent, or called pressing; Asia/Ho_Chi_Minh.
        offices: On which days the offices of the committee work.

    Source:
        S59; see docs/reference/sources.md.
    """
    is_over = since.time() >= END_OF_OFFICE
    first = since.date() + timedelta(days=1) if is_over else since.date()
    day = next_working_day(first, offices.free, offices.worked)
    return datetime.combine(day, END_OF_OFFICE, tzinfo=since.tzinfo)


def reading_of(since: datetime, read_at: datetime | None, offices: OfficeDays, *, now: datetime) -> Reading:
    """Return how an urgent opinion stands; every moment in Asia/Ho_Chi_Minh."""
    until = to_be_read_by(since, offices)
    if read_at is None:
        return Reading.OVERDUE if now >= until else Reading.UNREAD
    return Reading.LATE if read_at >= until else Reading.IN_TIME


def minutes_between(since: datetime, until: datetime) -> int:
    """Return the whole minutes from entry to first reading, at least none."""
    return max(0, int((until - since).total_seconds()) // 60)


def hours_and_minutes(minutes: int) -> tuple[int, int]:
    """Return how many whole hours these minutes are, and how many are left over."""
    return divmod(minutes, 60)
