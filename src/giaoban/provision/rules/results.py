"""Rules for results: what may be shown to whom, and what the greater part was supplied with."""

from collections.abc import Iterable, Mapping
from typing import Final

FEWEST: Final = 3


def shown_count(count: int, *, is_office: bool) -> int | None:
    """Return a count as it may be shown; ``None`` if fewer than three sources stand behind it.

    Source:
        domain.md 5.3: outside the compiling office, no cell of a table has fewer than three sources.
    """
    return count if is_office or count == 0 or count >= FEWEST else None


def shown_groups(sizes: Mapping[int, int], *, is_office: bool) -> frozenset[int]:
    """Return the groups whose results may be shown, by how many answered in each.

    A group of fewer than three is hidden; if what is hidden together is still fewer than three, the smallest
    of the others is hidden with it, so that nobody can subtract.
    """
    if is_office:
        return frozenset(sizes)
    ordered = sorted(sizes, key=lambda key: (sizes[key], key))
    hidden = [key for key in ordered if sizes[key] < FEWEST]
    rest = ordered[len(hidden) :]
    while hidden and rest and sum(sizes[key] for key in hidden) < FEWEST:
        hidden.append(rest.pop(0))
    return frozenset(rest)


def greater_part(counts: Mapping[str, int], answered: int) -> tuple[str, ...]:
    """Return what more than half of those who answered chose, in the order of ``counts``."""
    return tuple(code for code, count in counts.items() if 2 * count > answered)


def is_finding(only: int, answered: int, *, is_office: bool) -> bool:
    """Return whether the greater part has only that, and it may be said."""
    return 2 * only > answered and (is_office or only >= FEWEST)


def owing(cells: Iterable[int], answered: Iterable[int]) -> tuple[int, ...]:
    """Return the cells that have not answered, in their order."""
    there = set(answered)
    return tuple(cell for cell in cells if cell not in there)
