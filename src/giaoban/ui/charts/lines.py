"""Lines through time on one scale, each with strokes of its own kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import KEY, framed, keys, text
from giaoban.ui.wording import decimal

TALL: Final = 7.8
"""Height of the room that the lines have, in em."""
UNDER: Final = 1.8
"""Height of the line that names the ends of the time."""
EDGE: Final = 1.0
"""Per cent left free on either side, so that no end is cut off."""
STROKES: Final = ("full", "dashes", "dots")

Point = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it shows, and a value a month; ``None`` leaves a gap."""

    label: str
    values: Sequence[float | None]


def lines(title: str, series: Sequence[Line], *, first: str, last: str) -> SafeString:
    """Return up to three lines; ``first`` and ``last`` name the two ends of the time."""
    top = max((value for line in series for value in line.values if value is not None), default=0) or 1
    told = series if len(series) > 1 else []
    head = KEY * len(told) + 1.4
    floor = head + TALL
    drawn = [
        *_legend(told),
        text(decimal(top, places=0), y=head - 0.4, look=' class="chart__soft"'),
        format_html('<line class="chart__base" x1="0" x2="100%" y1="{0}em" y2="{0}em"/>', f"{floor:.2f}"),
        *(part for place, line in enumerate(series) for part in _line(line, STROKES[place % 3], top, floor)),
        text(first, y=floor + 1.3, look=' class="chart__soft"'),
        text(last, x="100%", y=floor + 1.3, look=' class="chart__soft" text-anchor="end"'),
    ]
    description = "; ".join(f"{line.label}: {_told(line)}" for line in series)
    return framed(title, description, drawn, height=floor + UNDER)


def _line(line: Line, stroke: str, top: float, floor: float) -> Iterator[SafeString]:
    for run in _runs(line, top, floor):
        if len(run) == 1:
            yield format_html('<circle class="chart__point" cx="{}%" cy="{}em" r=".2em"/>', *run[0])
        for (x1, y1), (x2, y2) in pairwise(run):
            yield format_html(
                '<line class="chart__line" data-stroke="{}" x1="{}%" y1="{}em" x2="{}%" y2="{}em"/>',
                stroke,
                x1,
                y1,
                x2,
                y2,
            )


def _runs(line: Line, top: float, floor: float) -> list[list[Point]]:
    """Return the stretches between two gaps, each a row of points."""
    step = (100 - 2 * EDGE) / max(1, len(line.values) - 1)
    runs: list[list[Point]] = [[]]
    for place, value in enumerate(line.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((f"{EDGE + step * place:.2f}", f"{floor - TALL * value / top:.2f}"))
    return [run for run in runs if run]


def _legend(series: Sequence[Line]) -> list[SafeString]:
    pieces = (
        format_html(
            '<line class="chart__line" data-stroke="{0}" x1="1" y1="{1}em" x2="27" y2="{1}em"/>',
            STROKES[place % 3],
            f"{place * KEY + 0.5:.2f}",
        )
        for place in range(len(series))
    )
    return keys(pieces, [line.label for line in series]) if series else []


def _told(line: Line) -> str:
    return ", ".join("–" if value is None else decimal(value, places=0) for value in line.values)
