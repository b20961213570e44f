"""Rules about time: on time, late, overdue, and what an agency takes up first; none of it is stored."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum

from giaoban.opinions.rules.referrals import OWED, State, is_overdue


class Timeliness(StrEnum):
    """Where a referral stands against its first due meeting; the four parts of C7 sum to C5."""

    ON_TIME = "on_time"
    LATE = "late"
    OVERDUE = "overdue"
    NOT_YET_DUE = "not_yet_due"


class Urgency(IntEnum):
    """How an agency's list is ordered, most urgent first."""

    OVERDUE = 0
    RETURNED = 1
    WAITING = 2
    UNDER_WAY = 3
    ANSWERED = 4


@dataclass(frozen=True, slots=True)
class Clock:
    """The times that say how a referral stands, all with a time zone."""

    state: str
    first_due_at: datetime
    due_at: datetime
    first_delivered_at: datetime | None = None


def timeliness(clock: Clock, *, now: datetime) -> Timeliness:
    """Return how the first reply stands against the first due meeting.

    A reply is on time if it was delivered before that meeting began; a return does not undo it.
    """
    if clock.first_delivered_at is not None:
        return Timeliness.ON_TIME if clock.first_delivered_at < clock.first_due_at else Timeliness.LATE
    return Timeliness.OVERDUE if clock.first_due_at <= now else Timeliness.NOT_YET_DUE


def days_left(due: date, *, today: date) -> int:
    """Return the days until the due meeting; negative once it has passed."""
    return (due - today).days


def urgency(clock: Clock, *, submitted: bool, now: datetime) -> Urgency:
    """Return how urgently an agency must take up a referral.

    Args:
        clock: Its times.
        submitted: Whether a reply has left the drafter's hands.
        now: With a time zone.
    """
    if clock.state not in OWED:
        return Urgency.ANSWERED
    if is_overdue(clock.state, clock.due_at, now=now):
        return Urgency.OVERDUE
    if clock.state == State.RETURNED:
        return Urgency.RETURNED
    return Urgency.UNDER_WAY if submitted else Urgency.WAITING
