"""Lines through time on one scale, each with strokes of its own kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import framed, text
from giaoban.ui.wording import decimal

STEP: Final = 10
TALL: Final = 100
HEIGHT: Final = 11.0
STROKES: Final = ("full", "dashes", "dots")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it shows, and a value a month; ``None`` leaves a gap."""

    label: str
    values: Sequence[float | None]


def lines(title: str, series: Sequence[Line], *, first: str, last: str) -> SafeString:
    """Return up to three lines; ``first`` and ``last`` name the two ends of the time."""
    top = max((value for line in series for value in line.values if value is not None), default=0) or 1
    wide = max(1, max((len(line.values) for line in series), default=1) - 1) * STEP
    drawn = [
        text(decimal(top, places=0), y=0.9, look=' class="chart__soft"'),
        format_html(
            '<svg y="1.4em" width="100%" height="{}em" viewBox="0 0 {} {}" preserveAspectRatio="none"'
            ' class="spark"><path class="spark__base" d="M0 {}h{}"/>{}</svg>',
            HEIGHT - 3.2,
            wide,
            TALL,
            TALL,
            wide,
            format_html_join("", "{}", ((_line(line, place, top),) for place, line in enumerate(series))),
        ),
        text(first, y=HEIGHT - 0.5, look=' class="chart__soft"'),
        text(last, x="100%", y=HEIGHT - 0.5, look=' class="chart__soft" text-anchor="end"'),
    ]
    description = "; ".join(f"{line.label}: {_told(line)}" for line in series)
    return _legend(series) + framed(title, description, drawn, height=HEIGHT)


def _line(line: Line, place: int, top: float) -> SafeString:
    runs: list[list[str]] = [[]]
    for step, value in enumerate(line.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append(f"{step * STEP} {TALL - TALL * value / top:.1f}")
    drawn = "".join(f"M{'L'.join(run)}" + ("h.01" if len(run) == 1 else "") for run in runs if run)
    return format_html('<path class="spark__line" data-stroke="{}" d="{}"/>', STROKES[place % 3], drawn)


def _legend(series: Sequence[Line]) -> SafeString:
    if len(series) < 2:  # noqa: PLR2004  # one line needs no legend
        return SafeString("")
    rows = ((STROKES[place % 3], line.label) for place, line in enumerate(series))
    drawn = format_html_join(
        "",
        '<li><svg class="spark" viewBox="0 0 26 16" aria-hidden="true">'
        '<path class="spark__line" data-stroke="{}" d="M0 8h26"/></svg>{}</li>',
        rows,
    )
    return format_html('<ul class="legend">{}</ul>', drawn)


def _told(line: Line) -> str:
    return ", ".join("–" if value is None else decimal(value, places=0) for value in line.values)
