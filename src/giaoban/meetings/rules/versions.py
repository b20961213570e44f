"""What changed from one version of an agenda to the next, item by item."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from giaoban.meetings.rules.agenda import Line


class ChangeKind(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    SORTED = "sorted"
    LENGTH = "length"
    PRESENTER = "presenter"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class AgendaChange:
    """One change of one item.

    Attributes:
        kind: What happened.
        title: The item, as it is called after the change.
        was: The value before; empty where there was none.
        now: The value after; empty where there is none.
    """

    kind: ChangeKind
    title: str
    was: str | int = ""
    now: str | int = ""


def agenda_changes(before: Sequence[Line], after: Sequence[Line]) -> tuple[AgendaChange, ...]:
    """Return how ``before`` became ``after``: removed, added, changed in itself, put elsewhere.

    Of items that changed places only the fewest are named that explain the new order.
    """
    known = {line.key: line for line in before}
    kept = {line.key for line in after} & set(known)
    removed = [AgendaChange(ChangeKind.REMOVED, line.title) for line in before if line.key not in kept]
    added = [AgendaChange(ChangeKind.ADDED, line.title) for line in after if line.key not in known]
    changed = [change for line in after if line.key in kept for change in _changed(known[line.key], line)]
    return (*removed, *added, *changed, *_moved(before, after))


def _changed(before: Line, after: Line) -> Iterator[AgendaChange]:
    for kind, was, now in (
        (ChangeKind.RENAMED, before.title, after.title),
        (ChangeKind.SORTED, before.kind, after.kind),
        (ChangeKind.LENGTH, before.minutes, after.minutes),
        (ChangeKind.PRESENTER, before.presenter, after.presenter),
    ):
        if was != now:
            yield AgendaChange(kind, after.title, was, now)


def _moved(before: Sequence[Line], after: Sequence[Line]) -> Iterator[AgendaChange]:
    places = {line.key: place for place, line in enumerate(before, start=1)}
    kept = [line for line in after if line.key in places]
    stayed = _longest_rise([places[line.key] for line in kept])
    for place, line in enumerate(after, start=1):
        if line.key in places and places[line.key] not in stayed:
            yield AgendaChange(ChangeKind.MOVED, line.title, places[line.key], place)


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the longest run of numbers that rise in the order given; the rest were put elsewhere."""
    runs: list[tuple[int, ...]] = [()]
    for number in numbers:
        _, before = max((len(run), run) for run in runs if not run or run[-1] < number)
        runs.append((*before, number))
    return frozenset(max((len(run), run) for run in runs)[1])
