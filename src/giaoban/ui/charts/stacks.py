"""Bars of several parts, each part in a pattern of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import (
    KEY,
    WAYS,
    below,
    filled,
    framed,
    in_lines,
    legend,
    named,
    patterns,
    text,
)
from giaoban.ui.wording import count

BAR: Final = 1.5
WIDEST: Final = 86.0
MOST_PARTS: Final = len(WAYS)  # told apart by their patterns


@dataclass(frozen=True, slots=True)
class Stack:
    """One row: what, and how much of each part."""

    label: str
    values: Sequence[int]

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.values)


def stacked(title: str, rows: Sequence[Stack], parts: Sequence[str]) -> SafeString:
    """Return bars made of parts, each bar as long as its total, under a legend of the parts."""
    most = max((row.total for row in rows), default=0)
    scale = WIDEST / most if most else 0.0
    drawn, top = [patterns(title), *legend(title, parts)], KEY * len(parts) + 0.3
    for row in rows:
        words = in_lines(row.label)
        drawn += [*named(words, top), *_parts(title, row, top + below(words), scale)]
        top += below(words) + BAR
    description = "; ".join(f"{row.label}: {_told(row, parts)}" for row in rows)
    return framed(title, description, drawn, height=top)


def _parts(title: str, row: Stack, top: float, scale: float) -> Iterator[SafeString]:
    start = 0.0
    for place, value in enumerate(row.values):
        if value:
            yield format_html(
                '<rect {} x="{}%" y="{}em" width="{}%" height="1em"/>',
                filled(title, place),
                f"{start * scale:.2f}",
                f"{top:.2f}",
                f"{value * scale:.2f}",
            )
            start += value
    yield text(
        count(row.total), x=f"{start * scale:.2f}%", y=top + 0.85, look=' dx=".5em" class="chart__strong"'
    )


def _told(row: Stack, parts: Sequence[str]) -> str:
    return ", ".join(f"{part} {count(value)}" for part, value in zip(parts, row.values, strict=True))
