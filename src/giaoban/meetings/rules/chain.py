"""The notice chain: the committee sends, the commune's office passes on, the cell receives and reads.

Each hop has a moment by which it should be done, counted from the hop before it: who gets a notice late is
not blamed for what lay with somebody else. Lateness is computed, never stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.life import State, already_over
from giaoban.meetings.rules.readiness import begun_days, notice_due

PASS_ON_WITHIN: Final = timedelta(days=1)
RECEIVE_WITHIN: Final = timedelta(days=2)
IN_HOURS: Final = timedelta(days=2)  # what is late by less is told in hours


class Hop(StrEnum):
    """One step of a notice on its way."""

    SENT = "sent"
    PASSED_ON = "passed_on"
    RECEIVED = "received"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Stamps:
    """How far one notice has come; times of Asia/Ho_Chi_Minh, ``None`` where it has not come yet.

    Attributes:
        is_passed: Whether an office stands between the committee and the post.
        changed_at: When the notice of the last change of day or hour went out; the hops after it count from
            there, the committee's own from the first notice.
    """

    sent_at: datetime | None = None
    passed_on_at: datetime | None = None
    received_at: datetime | None = None
    read_at: datetime | None = None
    is_passed: bool = False
    changed_at: datetime | None = None

    @property
    def notice_at(self) -> datetime | None:
        """When the notice that holds now went out."""
        return self.changed_at or self.sent_at

    @property
    def arrived_at(self) -> datetime | None:
        """When it was where its post could receive it; ``None`` while it lies with somebody else."""
        return self.passed_on_at if self.is_passed else self.notice_at

    @property
    def reached(self) -> Hop | None:
        """The last hop that is done."""
        done = [(Hop.SENT, self.sent_at), (Hop.PASSED_ON, self.passed_on_at)]
        done += [(Hop.RECEIVED, self.received_at), (Hop.READ, self.read_at)]
        return next((hop for hop, at in reversed(done) if at is not None), None)


@dataclass(frozen=True, slots=True)
class Delay:
    """One hop that took longer than it should, or takes longer still.

    Attributes:
        due_at: When it should have been done at the latest.
        late_by: By how much it was, or is, late.
        is_open: Whether it is not done yet.
    """

    hop: Hop
    due_at: datetime
    late_by: timedelta
    is_open: bool


def delays(
    stamps: Stamps,
    *,
    starts_at: datetime,
    notice_days: int,
    now: datetime,
    called_for: datetime | None = None,
) -> tuple[Delay, ...]:
    """Return the hops of one notice that were or are late, first to last.

    Nothing gets later once the meeting has begun: what was not done by then was never done.

    Args:
        stamps: How far the notice has come.
        starts_at: When the meeting begins.
        notice_days: How many days before it the committee sends.
        now: The time of asking.
        called_for: When it was to begin as the first notice said, which is judged by it; ``None`` if as now.

    Source:
        S68: the notice of the month's meeting reached some too late.
    """
    until = min(now, starts_at)
    found = [_delay(Hop.SENT, notice_due(called_for or starts_at, notice_days), stamps.sent_at, until)]
    if stamps.notice_at is not None and stamps.is_passed:
        found.append(_delay(Hop.PASSED_ON, stamps.notice_at + PASS_ON_WITHIN, stamps.passed_on_at, until))
    if stamps.arrived_at is not None:
        found.append(_delay(Hop.RECEIVED, stamps.arrived_at + RECEIVE_WITHIN, stamps.received_at, until))
    return tuple(delay for delay in found if delay is not None)


def _delay(hop: Hop, due_at: datetime, done_at: datetime | None, until: datetime) -> Delay | None:
    late_by = (done_at or until) - due_at
    if late_by <= timedelta(0):
        return None
    return Delay(hop, due_at, late_by, is_open=done_at is None)


def in_words(hop: Hop, late_by: timedelta) -> tuple[int, bool]:
    """Return how late a hop is: the number, and whether it counts days (else hours).

    A notice is due at the end of a day, so it is late by days, begun ones counted whole; so is what is late
    by two days or more. Hours are rounded down, and less than one counts as one.
    """
    if hop is Hop.SENT or late_by >= IN_HOURS:
        return begun_days(late_by), True
    return max(1, int(late_by.total_seconds() // 3600)), False


def lead_of(stamps: Stamps, starts_at: datetime) -> int | None:
    """Return how many whole days before the meeting the notice arrived; ``None`` if it never did."""
    arrived = stamps.received_at or stamps.arrived_at
    if arrived is None or arrived >= starts_at:
        return None
    return (starts_at.date() - arrived.date()).days


def why_not_pass_on(state: State, *, waiting: int) -> Refusal | None:
    """Return why a notice cannot be marked as passed on, or ``None`` if it can.

    Args:
        state: Where the meeting stands.
        waiting: How many cells wait for it.
    """
    if state is State.PLANNED:
        return Refusal(
            "not_sent", gettext_noop("The committee has not sent this notice yet. It will stand here then.")
        )
    if state is State.CANCELLED:
        return already_over(state)
    if not waiting:
        return Refusal(
            "nothing_waits", gettext_noop("Nothing waits to be passed on; every cell has been told.")
        )
    return None


HOP_WORDS: Final[Mapping[Hop, str]] = {
    Hop.SENT: gettext_noop("Sent"),
    Hop.PASSED_ON: gettext_noop("Passed on"),
    Hop.RECEIVED: gettext_noop("Received"),
    Hop.READ: gettext_noop("Read"),
}
