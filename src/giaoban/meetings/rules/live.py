"""A meeting in session: whose turn it is to speak, how long an item takes, what may be done now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.life import BEFOREHAND, NOT_CALLED, State, already_over

Anything = TypeVar("Anything")

MOST_KEPT: Final = 100_000
MOST_FORMS_KEPT: Final = 200
SHOWN_FOR: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Queued:
    """One who waits to speak: the key of the request, the unit, and when it asked."""

    key: int
    unit: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of time; ``None`` while it goes on."""

    began_at: datetime
    ended_at: datetime | None = None


def fair_order(waiting: Iterable[Queued], spoke: Mapping[int, datetime]) -> tuple[Queued, ...]:
    """Return who speaks after whom: first who has not spoken at this meeting, then who spoke longest ago.

    Among equals the one that asked first comes first.

    Args:
        waiting: Who waits.
        spoke: When each unit last spoke at this meeting; units that have not are missing.
    """

    def place(each: Queued) -> tuple[bool, datetime, datetime, int]:
        last = spoke.get(each.unit)
        return last is not None, last or each.asked_at, each.asked_at, each.key

    return tuple(sorted(waiting, key=place))


def spent(spans: Iterable[Span], *, now: datetime) -> timedelta:
    """Return how long these stretches are together; one that goes on counts until ``now``."""
    lengths = ((each.ended_at or now) - each.began_at for each in spans)
    return sum((max(length, timedelta()) for length in lengths), timedelta())


def beside(items: Sequence[Anything], current: Anything | None) -> tuple[Anything | None, Anything | None]:
    """Return what comes before and after ``current``; before anything has begun the first one is next."""
    if current is None:
        return None, items[0] if items else None
    place = items.index(current)
    after = items[place + 1] if place + 1 < len(items) else None
    return (items[place - 1] if place else None), after


def why_not_run(state: State) -> Refusal | None:
    """Return why a meeting cannot be led from the desk now, or ``None`` if it can."""
    if state is State.IN_SESSION:
        return None
    if state in BEFOREHAND:
        return Refusal(
            "not_open", gettext_noop("The meeting has not begun. Open it on its page, then come back here.")
        )
    return already_over(state)


def why_not_give_floor(state: State, *, speaking: str) -> Refusal | None:
    """Return why nobody can be given the floor now, or ``None`` if somebody can.

    Args:
        state: Where the meeting stands.
        speaking: Who has the floor; empty if nobody.
    """
    if speaking and state is State.IN_SESSION:
        return Refusal(
            "floor_taken",
            gettext_noop("%(speaker)s has the floor. Record that turn or end it, then call the next one."),
            {"speaker": speaking},
        )
    return why_not_run(state)


def why_not_change_request(state: State, *, is_over: bool) -> Refusal | None:
    """Return why nothing can be done with a request to speak any more, or ``None`` if something can."""
    if is_over and state is State.IN_SESSION:
        return Refusal(
            "request_over",
            gettext_noop(
                "This request to speak was dealt with on another device. Look at the list as it is now."
            ),
        )
    return why_not_run(state)


def why_not_conclude(state: State, *, is_same: bool) -> Refusal | None:
    """Return why the conclusion of an item cannot be saved, or ``None`` if it can.

    Args:
        state: Where the meeting stands.
        is_same: Whether what is saved is still what the writer saw when they began.
    """
    if not is_same and state is State.IN_SESSION:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Somebody else changed this conclusion meanwhile. Open the page again; your words are kept."
            ),
        )
    return why_not_run(state)


def why_not_show(state: State, *, starts_at: datetime, now: datetime) -> Refusal | None:
    """Return why the screens of a meeting show nothing, or ``None`` from its notice until it ends.

    They end a day after it began at the latest: a meeting that nobody closed is not shown for ever.

    Args:
        state: Where the meeting stands.
        starts_at: When it begins.
        now: The time of asking.
    """
    if state is State.PLANNED:
        return Refusal("not_called", NOT_CALLED)
    if state not in (State.CALLED, State.IN_SESSION):
        return already_over(state)
    if now >= starts_at + SHOWN_FOR:
        return Refusal(
            "shown_too_long",
            gettext_noop("This meeting began more than a day ago, so its screens have ended. Close it."),
        )
    return None


def why_not_keep_text(length: int, *, others: int) -> Refusal | None:
    """Return why what is being typed cannot be kept, or ``None`` if it can.

    Args:
        length: How long it is, in characters.
        others: How many other forms of the same person are kept.
    """
    if length > MOST_KEPT:
        return Refusal(
            "too_much_typed",
            gettext_noop("This is longer than %(most)s characters and is not kept. Send a part of it now."),
            {"most": MOST_KEPT},
        )
    if others >= MOST_FORMS_KEPT:
        return Refusal(
            "too_many_kept",
            gettext_noop("Too many unsent forms are kept for you. Send or throw away one of them first."),
        )
    return None
