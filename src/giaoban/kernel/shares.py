"""Shares of a total in per cent, rounded so that a printed column can be added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Rounding(StrEnum):
    """The three ways to deal with what rounding leaves over."""

    RESIDUE_TO_LARGEST = "residue_to_largest"
    LARGEST_REMAINDER = "largest_remainder"
    NONE = "none"


MOST_STEPS_MOVED: Final = 3
NO_VALUE: Final = "–"


@dataclass(frozen=True, slots=True)
class Shares:
    """A column of shares.

    Attributes:
        values: Per cent of the total, row by row; ``None`` (printed "–") in every row when the total is 0.
        note: Whether the column must carry the remark that it may not add up to 100 because of rounding.
    """

    values: tuple[Decimal | None, ...]
    note: bool


def shares(
    counts: Sequence[int], *, rounding: Rounding = Rounding.RESIDUE_TO_LARGEST, decimals: int = 1
) -> Shares:
    """Return what per cent of the total each row is.

    Computed on whole numbers only, so no value depends on binary fractions.

    Args:
        counts: The rows in report order.
        rounding: What happens to the difference between the rounded sum and 100.
        decimals: Digits after the comma.

    Raises:
        ValueError: If a count or ``decimals`` is negative.

    Source:
        Rule P1; reproduces the yearly table of 2015 (docs/reference/counters.md).
    """
    if decimals < 0 or any(count < 0 for count in counts):
        raise ValueError(f"counts {counts!r} with {decimals} decimals; none of them may be negative")
    total = sum(counts)
    if total == 0:
        return Shares((None,) * len(counts), note=False)
    whole = 100 * 10**decimals
    if rounding is Rounding.LARGEST_REMAINDER:
        steps = _largest_remainder(counts, total, whole)
    else:
        steps = [(2 * whole * count + total) // (2 * total) for count in counts]
        if rounding is Rounding.RESIDUE_TO_LARGEST:
            steps = _residue_to_largest(counts, steps, whole)
    return Shares(tuple(Decimal(step).scaleb(-decimals) for step in steps), note=sum(steps) != whole)


def _residue_to_largest(counts: Sequence[int], steps: list[int], whole: int) -> list[int]:
    residue = whole - sum(steps)
    largest = counts.index(max(counts))
    moved = steps[largest] + residue
    smaller = [step for count, step in zip(counts, steps, strict=True) if count < counts[largest]]
    if abs(residue) > MOST_STEPS_MOVED or moved < max(smaller, default=0):
        return steps
    return [*steps[:largest], moved, *steps[largest + 1 :]]


def _largest_remainder(counts: Sequence[int], total: int, whole: int) -> list[int]:
    steps = [whole * count // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda row: -(whole * counts[row] % total))
    for row in by_remainder[: whole - sum(steps)]:
        steps[row] += 1
    return steps
