"""Rules for what becomes of a promise: reported by whoever owes it, confirmed by whoever raised it.

*Done* is what the owing body says. *Confirmed* is what the raiser says. Neither ever stands for the other,
and that a day has passed is computed, never stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.replies.rules.promises import PROMISE_CLOSED

DAY_PASSED: Final = gettext_noop("The day passed and nobody had reported it done")
BY_A_NEWER_ONE: Final = gettext_noop("Replaced by a newer promise")
NO_REASON_TO_MOVE: Final = gettext_noop("Write why it is later; whoever raised it reads your sentence.")


class State(StrEnum):
    """Where a commitment stands."""

    OPEN = "open"
    DONE = "done"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"
    REPLACED = "replaced"


class Step(StrEnum):
    """What can happen to a commitment; each stands in its history."""

    PROGRESS = "progress"
    MOVED = "moved"
    DONE = "done"
    DROPPED = "dropped"
    REPLACED = "replaced"
    CONFIRMED = "confirmed"
    NOT_YET = "not_yet"


SAID_BY_RAISERS: Final = frozenset({Step.CONFIRMED, Step.NOT_YET})

LIFE: Final = Machine(
    start=State.OPEN,
    moves={
        (State.OPEN, Step.PROGRESS): State.OPEN,
        (State.OPEN, Step.MOVED): State.OPEN,
        (State.OPEN, Step.DONE): State.DONE,
        (State.OPEN, Step.DROPPED): State.DROPPED,
        (State.OPEN, Step.REPLACED): State.REPLACED,
        (State.DONE, Step.CONFIRMED): State.CONFIRMED,
        (State.DONE, Step.NOT_YET): State.OPEN,
        (State.CONFIRMED, Step.CONFIRMED): State.CONFIRMED,
        (State.CONFIRMED, Step.NOT_YET): State.OPEN,
    },
)


class Keeping(StrEnum):
    """How a promise was kept, measured by the first day that was named."""

    AHEAD = "ahead"
    MOVED = "moved"
    BROKEN = "broken"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a commitment.

    Attributes:
        first_due_on: The day that was named first; a later one never takes its place.
        due_on: The day that holds now.
        done_on: The day on which it was reported done; ``None`` if it is not, or no longer.
    """

    first_due_on: date
    due_on: date
    done_on: date | None = None


def days_late(days: Days) -> int:
    """Return how many days after the day that was named first a promise was reported done."""
    return ((days.done_on or days.due_on) - days.first_due_on).days


def keeping(state: State, days: Days, *, today: date) -> Keeping | None:
    """Return how a promise is kept; ``None`` if a newer one took its place.

    Moved to a later day it is neither broken nor kept on time: that is told by the first day.
    """
    match state:
        case State.REPLACED:
            return None
        case State.DROPPED:
            return Keeping.BROKEN
        case State.OPEN if days.due_on < today:
            return Keeping.BROKEN
        case State.OPEN:
            return Keeping.MOVED if days.first_due_on < days.due_on else Keeping.AHEAD
        case _:
            done_on = days.done_on or days.due_on
            return Keeping.ON_TIME if done_on <= days.first_due_on else Keeping.LATE


@dataclass(frozen=True, slots=True)
class Happened:
    """One step of a history, as far as it says which days went by.

    Attributes:
        on: The day on which it happened.
        step: What happened.
        due_on: The day that held from then on, where it was moved.
    """

    on: date
    step: Step
    due_on: date | None = None


def days_let_pass(first_due_on: date, history: Sequence[Happened], *, today: date) -> list[date]:
    """Return the days, the first one first, that went by without anybody reporting the promise done.

    Args:
        first_due_on: The day that was named first.
        history: What happened, the oldest first.
        today: The day of asking; a day that is not over has not gone by.
    """
    found: set[date] = set()
    due_on, open_since = first_due_on, date.min
    for one in history:
        if open_since <= due_on < one.on:
            found.add(due_on)
        due_on = one.due_on or due_on
        if one.step not in _LEAVE_IT:
            open_since = one.on if one.step is Step.NOT_YET else date.max
    if open_since <= due_on < today:
        found.add(due_on)
    return sorted(found)


_LEAVE_IT: Final = frozenset({Step.PROGRESS, Step.MOVED})


def why_not_move(state: State, was_on: date, due_on: date, *, reason: str, today: date) -> Refusal | None:
    """Return why a promise is not moved to another day, or ``None`` if it is.

    Args:
        state: Where it stands.
        was_on: The day that holds now.
        due_on: The day that is wished for.
        reason: What those read to whom it was promised.
        today: The day of asking.

    Source:
        S74, S77: what is promised by a day does not slip without a word.
    """
    if not LIFE.allows(state, Step.MOVED):
        return _CLOSED
    if due_on <= was_on:
        return Refusal(
            "not_a_later_day",
            gettext_noop("The new day does not lie after the one that holds now. Write a later day."),
        )
    if due_on < today:
        return Refusal("moved_past", gettext_noop("The new day has passed already. Write a day to come."))
    if not reason.strip():
        return Refusal(
            "no_reason_to_move",
            NO_REASON_TO_MOVE,
        )
    return None


@dataclass(frozen=True, slots=True)
class Saying:
    """What a raiser, or the clerk for them, says of what was reported done.

    Attributes:
        state: Where the commitment stands.
        owes: Whether whoever says it answers for the body that owes the promise.
        raised: Whether the opinion is one of those to which it was promised.
    """

    state: State
    owes: bool
    raised: bool


def why_not_say(saying: Saying, step: Step, *, remark: str) -> Refusal | None:
    """Return why this may not be said of a promise, or ``None`` if it may.

    Source:
        S74-S77: whoever raised it says whether it was done, never whoever owes it.
    """
    if saying.owes:
        return Refusal(
            "owes_it",
            gettext_noop("Your agency owes this promise, so it cannot confirm it. The raiser does."),
        )
    if not saying.raised:
        return Refusal(
            "not_promised_to",
            gettext_noop("This was not promised to the opinion you name. Open it from that opinion's page."),
        )
    if not LIFE.allows(saying.state, step):
        return _why_not_now(saying.state)
    if step is Step.NOT_YET and not remark.strip():
        return Refusal(
            "no_remark_yet",
            gettext_noop("Write in one sentence what is still missing; the agency reads it."),
        )
    return None


def _why_not_now(state: State) -> Refusal:
    if state is State.OPEN:
        return Refusal(
            "not_reported_done",
            gettext_noop(
                "It is under way and has not been reported done. You are asked again once it has been."
            ),
        )
    return _CLOSED


_CLOSED: Final = Refusal("promise_closed", PROMISE_CLOSED)
