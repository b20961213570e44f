"""Rules for results: what may be shown to whom, and what the greater part was supplied with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

FEWEST: Final = 3


def shown_count(count: int, *, is_office: bool) -> int | None:
    """Return a count as it may be shown; ``None`` if fewer than three sources stand behind it.

    Source:
        domain.md 5.3: outside the compiling office, no cell of a table has fewer than three sources.
    """
    return count if is_office or count == 0 or count >= FEWEST else None


def share_of(count: int | None, answered: int) -> Decimal | None:
    """Return a count as per cent of the cells that answered, to one place; ``None`` where it is not shown.

    Source:
        S84: the share of cells supplied with a title. Several titles may be chosen: shares need not sum up.
    """
    if count is None or not answered:
        return None
    return (Decimal(count) * 100 / answered).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


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


@dataclass(frozen=True, slots=True)
class Told:
    """What was written to a question, as the first wrote it, and how many cells wrote the same words."""

    text: str
    times: int


def told_alike(texts: Iterable[str]) -> tuple[Told, ...]:
    """Return what was written, the same words once, the most frequent first, then as they came.

    Words are the same whatever their capitals, spaces and the sign at their end; their marks tell them apart.
    """
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    for text in texts:
        if words := " ".join(text.casefold().split()).rstrip(" .;,!…"):
            first.setdefault(words, text)
            times[words] += 1
    return tuple(Told(first[words], count) for words, count in times.most_common())


def owing(cells: Iterable[int], answered: Iterable[int]) -> tuple[int, ...]:
    """Return the cells that have not answered, in their order."""
    there = set(answered)
    return tuple(cell for cell in cells if cell not in there)
