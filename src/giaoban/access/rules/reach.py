"""How far a unit reaches: itself, everything below it, and what all of them once were."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """How units hang together, each a mapping from the key of a unit to the keys of others.

    Attributes:
        children: Units directly below, of every time.
        former: Units it took over from, in whole or in part.
        renamed: Units it lives on as, unchanged but for its name or its place; never what it was merged into.
    """

    children: Mapping[int, Iterable[int]]
    former: Mapping[int, Iterable[int]]
    renamed: Mapping[int, Iterable[int]]


def reach(units: Iterable[int], lines: Lines) -> frozenset[int]:
    """Return the keys that a post of ``units`` covers.

    A unit that was renamed or moved is followed to where it stands now. From there the way leads down and
    back only: a cell out of a split sees what the old cell said, never what its sister says today.
    """
    living = closure(units, (lines.renamed,))
    return closure(living, (lines.children, lines.former))


def closure(start: Iterable[int], ways: Iterable[Mapping[int, Iterable[int]]]) -> frozenset[int]:
    """Return the keys in ``start`` and all that can be reached from them by these ways."""
    ways = tuple(ways)
    found: set[int] = set()
    waiting = list(start)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(key for way in ways for key in way.get(here, ()))
    return frozenset(found)
