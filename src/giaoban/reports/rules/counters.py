"""The counters C1 to C8: kept apart, each with its definition, related by sums that always hold.

Source:
    The founding document counts 156 opinions in 2015 and does not say which; docs/reference/counters.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.replies.rules.timing import Timeliness


class Counter(StrEnum):
    """What is counted; the value is the code that is printed beside every figure."""

    TURNS = "C1"
    WRITTEN = "C1w"
    STATEMENTS = "C2"
    REQUESTS = "C3"
    ON_SPOT = "C4"
    REFERRALS = "C5"
    MATTERS = "C6"
    IN_TIME = "C7"
    AGAIN = "C8"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a counter is called and what exactly it counts."""

    label: str
    meaning: str


DEFINITIONS: Final[Mapping[Counter, Definition]] = {
    Counter.TURNS: Definition(
        gettext_noop("Turns to speak"), gettext_noop("One person's turn at one meeting, spoken only.")
    ),
    Counter.WRITTEN: Definition(
        gettext_noop("Written submissions"), gettext_noop("One written submission for one meeting.")
    ),
    Counter.STATEMENTS: Definition(
        gettext_noop("Reports without a request"),
        gettext_noop("One fact or mood that was reported and asks for nothing; withdrawn ones apart."),
    ),
    Counter.REQUESTS: Definition(
        gettext_noop("Requests"),
        gettext_noop("One distinct request as it was raised, whatever became of it."),
    ),
    Counter.ON_SPOT: Definition(
        gettext_noop("Answered at the meeting"),
        gettext_noop("Requests answered on the spot, where the raiser agreed that the matter is closed."),
    ),
    Counter.REFERRALS: Definition(
        gettext_noop("Forwarded for a written reply"),
        gettext_noop("What was sent to an agency after merging and splitting; the base of the yearly table."),
    ),
    Counter.MATTERS: Definition(
        gettext_noop("Distinct matters"),
        gettext_noop("Forwarded matters, and those of earlier years that were raised again; each once."),
    ),
    Counter.IN_TIME: Definition(
        gettext_noop("Answered on time"),
        gettext_noop("Replies that arrived before the first due meeting began, of all that was forwarded."),
    ),
    Counter.AGAIN: Definition(
        gettext_noop("Returned or raised again"),
        gettext_noop("Forwarded matters whose reply went back at least once, or that were raised again."),
    ),
}

# How a part of C7 is called, in the order in which it is printed.
STOOD: Final[Mapping[Timeliness, str]] = {
    Timeliness.ON_TIME: gettext_noop("Came on time"),
    Timeliness.LATE: gettext_noop("Came late"),
    Timeliness.OVERDUE: gettext_noop("Overdue"),
    Timeliness.NOT_YET_DUE: gettext_noop("Not yet due"),
}


@dataclass(frozen=True, slots=True)
class Counters:
    """All counters of one host and year. Sums are computed, so a part can never contradict its whole.

    Attributes:
        on_spot, forwarded, set_aside, waiting: The four parts of C3. Set aside: withdrawn, ruled out with a
            reason, or already answered.
        stood: The four parts of C7, which are also those of C5.
        merged_away: Forwarded requests that went into what was sent for another one.
        earlier: Matters of earlier years that were raised again.
        raised_again: How often any matter was raised again.
    """

    meetings: int
    turns: int
    written: int
    statements: int
    on_spot: int
    forwarded: int
    set_aside: int
    waiting: int
    stood: Mapping[Timeliness, int]
    again: int
    merged_away: int
    earlier: int
    raised_again: int

    @property
    def requests(self) -> int:
        """C3."""
        return self.on_spot + self.forwarded + self.set_aside + self.waiting

    @property
    def referrals(self) -> int:
        """C5."""
        return sum(self.stood.values())

    @property
    def added_by_splitting(self) -> int:
        """How many more were sent than there were requests, because one asked several things."""
        return self.referrals - self.forwarded + self.merged_away

    @property
    def matters(self) -> int:
        """C6."""
        return self.referrals + self.earlier

    @property
    def in_time(self) -> int:
        """C7, the part that is meant when it stands alone."""
        return self.stood.get(Timeliness.ON_TIME, 0)

    @property
    def late_or_owed(self) -> int:
        """What was answered late or is overdue and open."""
        return self.stood.get(Timeliness.LATE, 0) + self.stood.get(Timeliness.OVERDUE, 0)

    def value(self, counter: Counter) -> int:
        """Return one counter."""
        return {
            Counter.TURNS: self.turns,
            Counter.WRITTEN: self.written,
            Counter.STATEMENTS: self.statements,
            Counter.REQUESTS: self.requests,
            Counter.ON_SPOT: self.on_spot,
            Counter.REFERRALS: self.referrals,
            Counter.MATTERS: self.matters,
            Counter.IN_TIME: self.in_time,
            Counter.AGAIN: self.again,
        }[counter]
