"""What a meeting did not deal with: where it goes, and where it stands on the agenda there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from giaoban.kernel.vietnamese import fold
from giaoban.meetings.rules.agenda import ItemKind
from giaoban.meetings.rules.life import BEFOREHAND, State
from giaoban.meetings.rules.live import Span, spent
from giaoban.meetings.rules.order import Sitting

# Belongs to the day itself: every meeting opens, concludes and closes anew.
OF_THE_DAY: Final = frozenset(
    {ItemKind.OPENING, ItemKind.INTRODUCTION, ItemKind.CONCLUSION, ItemKind.CLOSING}
)
LAST: Final = frozenset({ItemKind.CONCLUSION, ItemKind.CLOSING})
NO_TIME: Final = timedelta(minutes=1)
Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class Place:
    """One meeting of the series to which something might be carried."""

    sitting: Sitting
    state: State


@dataclass(frozen=True, slots=True)
class Stands:
    """One item of an agenda, as far as carrying looks at it."""

    kind: str
    title: str


def can_be_carried(kind: str) -> bool:
    """Return whether an item of this kind goes to the next meeting when it was not dealt with."""
    return kind not in OF_THE_DAY


def was_skipped(spans: Sequence[Span], *, concluded: bool, now: datetime) -> bool:
    """Return whether an item was only passed over: it took no minute, and nothing was concluded on it."""
    return not concluded and spent(spans, now=now) < NO_TIME


def goes_to(origin: Sitting, places: Iterable[Place]) -> int | None:
    """Return the key of the meeting to which what was not dealt with at ``origin`` goes.

    That is the next briefing of the series that is not cancelled and has not begun; ``None`` if none is
    planned yet: then it waits, and goes to the first one that is.

    Source:
        anchors.md, complaint 8: open topics come again by rule, not by memory.
    """
    ahead = (
        each.sitting
        for each in places
        if each.sitting.binds and each.state in BEFOREHAND and each.sitting.place > origin.place
    )
    found = min(ahead, key=lambda each: each.place, default=None)
    return found.key if found else None


def same_item(item: Stands, agenda: Sequence[Stands]) -> int | None:
    """Return the place on an agenda of an item that deals with the same thing; ``None`` if none does.

    The usual items of every meeting are found so, and are not doubled.
    """
    wanted = (item.kind, fold(item.title))
    return next((place for place, each in enumerate(agenda) if (each.kind, fold(each.title)) == wanted), None)


def place_for(agenda: Sequence[Stands]) -> int:
    """Return the place on an agenda before which something carried is put: the conclusion, else the end."""
    return next((place for place, each in enumerate(agenda) if each.kind in LAST), len(agenda))


def put_in(items: Sequence[Anything], new: Anything, place: int) -> list[Anything]:
    """Return ``items`` with one more before ``place``."""
    return [*items[:place], new, *items[place:]]
