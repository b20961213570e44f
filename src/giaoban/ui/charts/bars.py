"""Bars and small lines. Every chart says its numbers in words to those who cannot see it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import KEY, below, filled, framed, in_lines, legend, named, patterns
from giaoban.ui.wording import count

BAR: Final = 1.5
"""Height of a bar with the gap under it, in em."""
SECOND: Final = 1.3
"""How far under the first bar of a row the second begins."""
LETTER: Final = 3.1
"""Width of one bold letter in per cent of the narrowest chart, on a phone of 360 px."""
MOST: Final = 88.0
LEAST: Final = 20.0
STEP: Final = 5
TALL: Final = 38
NOW, PAST = 0, 1


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what, how much, and how that is written ("58 · 37,1%"); ``past`` is hatched."""

    label: str
    value: float
    note: str
    past: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """One row in two years."""

    label: str
    now: int
    past: int


@dataclass(frozen=True, slots=True)
class Series:
    """One line through time under its name, with what stands below it ("tháng này 5, trung bình 5,7")."""

    label: str
    values: Sequence[float]
    note: str


def bars(title: str, rows: Sequence[Bar]) -> SafeString:
    """Return horizontal bars, each under its name and with its note at the end."""
    scale, top = _scale(rows), 0.0
    drawn = [patterns(title, ["stripes"])] if any(row.past for row in rows) else []
    for row in rows:
        words = in_lines(row.label)
        drawn += [*named(words, top), _bar(title, row, top + below(words), scale)]
        top += below(words) + BAR
    description = "; ".join(f"{row.label}: {row.note}" for row in rows)
    return framed(title, description, drawn, height=top)


def years(title: str, rows: Sequence[Pair], *, now: str, past: str) -> SafeString:
    """Return two bars a row, this year's full and the past year's hatched, with a legend above them."""
    doubled = [
        (Bar("", row.now, count(row.now)), Bar("", row.past, count(row.past), past=True)) for row in rows
    ]
    scale, top = _scale([bar for both in doubled for bar in both]), 2 * KEY + 0.3
    drawn = [patterns(title, ["stripes"]), *legend(title, [now, past])]
    for row, (this, that) in zip(rows, doubled, strict=True):
        words = in_lines(row.label)
        first = top + below(words)
        drawn += [
            *named(words, top),
            _bar(title, this, first, scale),
            _bar(title, that, first + SECOND, scale),
        ]
        top = first + SECOND + BAR
    description = "; ".join(f"{row.label}: {now} {count(row.now)}, {past} {count(row.past)}" for row in rows)
    return framed(title, description, drawn, height=top)


def spark(title: str, values: Sequence[float], *, top: float | None = None) -> SafeString:
    """Return one line through time, its last point marked; ``top`` is the value at the upper edge."""
    highest = top or max(values, default=0) or 1
    points = [(place * STEP, round(TALL - TALL * value / highest)) for place, value in enumerate(values)]
    wide = max(STEP, (len(values) - 1) * STEP)
    last = format_html('<path class="spark__now" d="M{} {}h.01"/>', *points[-1]) if points else SafeString("")
    return format_html(
        '<svg class="spark" viewBox="0 0 {wide} {tall}" preserveAspectRatio="none" role="img">'
        '<title>{title}</title><path class="spark__base" d="M0 {tall}h{wide}"/>'
        '<polyline points="{points}"/>{last}</svg>',
        wide=wide,
        tall=TALL,
        title=title,
        points=" ".join(f"{x},{y}" for x, y in points),
        last=last,
    )


def multiples(rows: Sequence[Series]) -> SafeString:
    """Return a line for each series, all on the scale of the highest value among them."""
    top = max((value for row in rows for value in row.values), default=0)
    return format_html(
        '<ul class="multiples">{}</ul>',
        format_html_join(
            "",
            '<li><b>{}</b>{}<span class="small soft">{}</span></li>',
            ((row.label, spark(f"{row.label}: {row.note}", row.values, top=top), row.note) for row in rows),
        ),
    )


def _bar(title: str, bar: Bar, top: float, scale: float) -> SafeString:
    width = f"{max(0.0, bar.value) * scale:.2f}%"
    return format_html(
        '<rect {} y="{}em" width="{}" height="1em" rx="2"/>'
        '<text class="chart__strong" x="{}" dx=".5em" y="{}em">{}</text>',
        filled(title, PAST if bar.past else NOW),
        f"{top:.2f}",
        width,
        width,
        f"{top + 0.85:.2f}",
        bar.note,
    )


def _scale(rows: Sequence[Bar]) -> float:
    """Return per cent for one unit, so that the longest note still fits beside its bar on a phone."""
    return min(_fits(rows), default=0.0)


def _fits(rows: Sequence[Bar]) -> Iterator[float]:
    for row in rows:
        if row.value > 0:
            room = 100 - LETTER * (len(row.note) + 1)
            yield min(MOST, max(LEAST, room)) / row.value
