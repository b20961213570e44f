"""Opinions that may mean the same in other words, by numbers that a language model gave their texts.

Such numbers lie close together, whatever two texts say, so that no threshold tells alike from unlike; only
the order counts. A person always decides.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from operator import mul
from typing import Final

from giaoban.kernel.vietnamese import is_unmarked
from giaoban.opinions.rules.likening import MOST_TEXTS
from giaoban.opinions.rules.naming import without_masks

FEW: Final = 3  # of two that mean the same, each is among so many that are nearest to the other
MOST_OF_A_TEXT: Final = 1_000  # letters; a model reads no further

Vector = Sequence[float]


@lru_cache(maxsize=MOST_TEXTS)
def compared(text: str) -> str:
    """Return what of a text is compared by its meaning; nothing of one without marks, which misleads."""
    said = " ".join(without_masks(text).split())[:MOST_OF_A_TEXT]
    return "" if is_unmarked(said) else said


def nearest(waiting: Collection[int], vectors: Mapping[int, Vector]) -> dict[int, int]:
    """Return for each waiting opinion the one nearest in meaning, if it is among the few nearest to that one.

    Args:
        waiting: Keys of those that wait on a desk.
        vectors: By key, the numbers of all that are compared, each of length one.
    """
    found: dict[int, int] = {}
    for key in waiting:
        best = _ranked(key, vectors, most=1)
        if best and key in _ranked(best[0], vectors, most=FEW):
            found[key] = best[0]
    return found


def _ranked(key: int, vectors: Mapping[int, Vector], *, most: int) -> list[int]:
    here = vectors.get(key)
    if here is None:
        return []
    told = [(-sum(map(mul, here, there)), other) for other, there in vectors.items() if other != key]
    return [other for _, other in sorted(told)[:most]]
