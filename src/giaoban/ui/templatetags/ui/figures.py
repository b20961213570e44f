"""Figures and charts: each number with its base, each chart with the same numbers in words."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.ui import charts
from giaoban.ui.templatetags.ui.marks import Tone
from giaoban.ui.templatetags.ui.papers import attribute

register = template.Library()


@register.simple_block_tag
def figures(content: SafeString) -> SafeString:
    """Up to eight counters; holds ``figure`` items."""
    return format_html('<div class="figures">{}</div>', content)


@register.simple_tag
def figure(
    *, value: str, name: str, note: str, to: str = "", tone: Tone | str = "", main: bool = False
) -> SafeString:
    """One counter with its code and base, leading to its rows; ``main`` is the one printed in reports."""
    return format_html(
        '<{tag} class="figure"{to}{tone}{main}><span class="figure__value">{value}</span>'
        '<span class="figure__name">{name}</span><span class="{soft}">{note}</span></{tag}>',
        tag=SafeString("a" if to else "div"),
        to=attribute("href", to),
        tone=attribute("data-tone", tone),
        main=SafeString(" data-main" if main else ""),
        value=value,
        name=name,
        soft="small" if main else "small soft",
        note=note,
    )


@register.simple_tag
def barchart(*, title: str, rows: Sequence[charts.Bar]) -> SafeString:
    """Horizontal bars, names above them; the table stands beside."""
    return charts.bars(title, rows)


@register.simple_tag
def yearschart(*, title: str, rows: Sequence[charts.Pair], now: str, past: str) -> SafeString:
    """Two years a row: this one full, the past one hatched; ``now`` and ``past`` name the years."""
    return charts.years(title, rows, now=now, past=past)


@register.simple_tag
def sparkline(*, title: str, values: Sequence[float]) -> SafeString:
    """One line of many months, as high as a line of text."""
    return charts.spark(title, values)


@register.simple_tag
def multiples(*, rows: Sequence[charts.Series]) -> SafeString:
    """The same scale many times, each line under its name."""
    return charts.multiples(rows)


@register.simple_tag
def stackchart(*, title: str, rows: Sequence[charts.Stack], parts: Sequence[str]) -> SafeString:
    """Bars made of parts, each part in a pattern of its own, under a legend."""
    return charts.stacked(title, rows, parts)


@register.simple_tag
def linechart(*, title: str, rows: Sequence[charts.Line], first: str, last: str) -> SafeString:
    """Up to three lines through time on one scale; ``first`` and ``last`` name the ends of the time."""
    return charts.lines(title, rows, first=first, last=last)


@register.simple_tag
def reachchart(*, title: str, rows: Sequence[charts.Reach]) -> SafeString:
    """Between which values the truth lies, row under row from 0 to 100 per cent."""
    return charts.intervals(title, rows)


@register.simple_tag
def tilemap(*, title: str, groups: Sequence[tuple[str, Sequence[charts.Tile]]]) -> SafeString:
    """A schematic map: a tile a place, those of one neighbourhood together; its table stands beside."""
    return charts.tilemap(title, groups)


@register.simple_tag
def heat(*, value: str, level: int, to: str = "") -> SafeString:
    """The inside of one cell of a heat table: a number, and how hot it is from 0 to 4, shaded and barred."""
    return format_html(
        '<{tag} class="heat" data-level="{level}"{to}>{value}</{tag}>',
        tag=SafeString("a" if to else "span"),
        level=level,
        to=attribute("href", to),
        value=value,
    )
