"""Bars and small lines.

Lengths are in per cent and em, so that a chart grows with the letters and the window and stays readable on a
phone. Every chart says its numbers in words to those who cannot see it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from giaoban.ui.wording import count

ROW: Final = 3.1
"""Height of one row in em: a name of one line, a bar, a gap."""
PAIR: Final = 4.5
LEGEND: Final = 2.0
"""Height of the line that says which year is full and which is hatched."""
SIDE_BY_SIDE: Final = 14
"""Letters of both names that stand beside each other on a phone; longer ones stand one above the other."""
LETTER: Final = 3.1
"""Width of one bold letter in per cent of the narrowest chart, on a phone of 360 px."""
MOST: Final = 88.0
LEAST: Final = 20.0
STEP: Final = 5
TALL: Final = 38


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
    scale = _scale(rows)
    hatch = _hatch_name(title)
    drawn = [
        _name(row.label, ROW * place) + _bar(row, ROW * place + 1.6, scale, hatch)
        for place, row in enumerate(rows)
    ]
    description = "; ".join(f"{row.label}: {row.note}" for row in rows)
    return _framed(title, description, drawn, height=ROW * len(rows), hatch=hatch if _has_past(rows) else "")


def years(title: str, rows: Sequence[Pair], *, now: str, past: str) -> SafeString:
    """Return two bars a row, this year's full and the past year's hatched, with a legend above them."""
    doubled = [
        (
            row.label,
            Bar(row.label, row.now, count(row.now)),
            Bar(row.label, row.past, count(row.past), past=True),
        )
        for row in rows
    ]
    scale = _scale([bar for _, *both in doubled for bar in both])
    hatch = _hatch_name(title)
    head = LEGEND if len(now) + len(past) <= SIDE_BY_SIDE else 2 * LEGEND
    drawn = [_legend(now, past, hatch)] + [
        _name(label, PAIR * place + head)
        + _bar(this, PAIR * place + head + 1.6, scale, hatch)
        + _bar(that, PAIR * place + head + 2.9, scale, hatch)
        for place, (label, this, that) in enumerate(doubled)
    ]
    description = "; ".join(f"{row.label}: {now} {count(row.now)}, {past} {count(row.past)}" for row in rows)
    return _framed(title, description, drawn, height=PAIR * len(rows) + head, hatch=hatch)


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


def _framed(
    title: str, description: str, drawn: Sequence[SafeString], *, height: float, hatch: str
) -> SafeString:
    return format_html(
        '<svg class="chart" width="100%" height="{}em" role="img"><title>{}</title><desc>{}</desc>{}{}</svg>',
        f"{height:.1f}",
        title,
        description,
        _pattern(hatch) if hatch else "",
        format_html_join("", "{}", ((part,) for part in drawn)),
    )


def _legend(now: str, past: str, hatch: str) -> SafeString:
    left, top = (110, 2) if len(now) + len(past) <= SIDE_BY_SIDE else (0, 34)
    return format_html(
        '<g><path class="chart__bar" d="M0 2h26v16h-26z"/><text x="34" y="1em">{}</text>'
        '<path class="chart__past" fill="url(#{})" d="M{} {}h26v16h-26z"/>'
        '<text x="{}" y="{}em">{}</text></g>',
        now,
        hatch,
        left,
        top,
        left + 34,
        1 if top == 2 else 2.9,  # noqa: PLR2004  # on the first line
        past,
    )


def _name(label: str, top: float) -> SafeString:
    return format_html('<text y="{}em">{}</text>', f"{top + 1.1:.2f}", label)


def _bar(bar: Bar, top: float, scale: float, hatch: str) -> SafeString:
    width = f"{max(0.0, bar.value) * scale:.2f}%"
    look = (
        format_html('class="chart__past" fill="url(#{})"', hatch)
        if bar.past
        else SafeString('class="chart__bar"')
    )
    return format_html(
        '<rect {} y="{}em" width="{}" height="1em" rx="2"/>'
        '<text class="chart__strong" x="{}" dx=".5em" y="{}em">{}</text>',
        look,
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


def _has_past(rows: Sequence[Bar]) -> bool:
    return any(row.past for row in rows)


def _hatch_name(title: str) -> str:
    return f"hatch-{sha256(title.encode()).hexdigest()[:8]}"


def _pattern(name: str) -> SafeString:
    return format_html(
        '<defs><pattern id="{}" width="7" height="7" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><path class="chart__hatch" d="M0 0v7"/></pattern></defs>',
        name,
    )
