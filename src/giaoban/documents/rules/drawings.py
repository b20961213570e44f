"""The charts that papers hold: plain data, drawn by the same components as on the pages."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One bar: what, how much, and how that is written ("58 · 37,1%")."""

    label: str
    value: float
    note: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars under a title; its numbers stand in words beside it."""

    title: str
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, slots=True)
class TwoRow:
    """One row in two stretches of time."""

    label: str
    now: int
    past: int


@dataclass(frozen=True, slots=True)
class TwoSpans:
    """Two bars a row, that of the past stretch hatched; ``now`` and ``past`` name the stretches."""

    title: str
    rows: tuple[TwoRow, ...]
    now: str
    past: str


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One line through time; ``None`` leaves a gap."""

    label: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Up to three lines through time, told apart by their strokes; ``first`` and ``last`` name the ends."""

    title: str
    lines: tuple[CourseLine, ...]
    first: str
    last: str


DRAWN_BLOCKS: Final = frozenset(kind.__name__ for kind in (Chart, TwoSpans, Course))
"""The blocks that are drawn, as a printer is told of them."""
