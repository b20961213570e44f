"""Patterns that tell the parts of a chart apart without colour, and the frame around a drawing."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WAYS: Final = ("full", "stripes", "dots", "empty", "cross")
"""How parts are filled, one after the other; a chart has no more parts than there are ways."""

_DRAWN: Final = {
    "stripes": SafeString('<path class="chart__hatch" d="M0 0v7"/>'),
    "dots": SafeString('<path class="chart__dot" d="M3.5 3.5h.01"/>'),
    "cross": SafeString('<path class="chart__hatch" d="M0 0v7M0 0h7"/>'),
}


def name_of(title: str) -> str:
    """Return a name for the patterns of a chart that no other chart on the page has."""
    return sha256(title.encode()).hexdigest()[:8]


def patterns(title: str) -> SafeString:
    """Return the patterns of a chart, to stand at its beginning."""
    name = name_of(title)
    drawn = ((f"{way}-{name}", shape) for way, shape in _DRAWN.items())
    return format_html(
        "<defs>{}</defs>",
        format_html_join(
            "",
            '<pattern id="{}" width="7" height="7" patternUnits="userSpaceOnUse"'
            ' patternTransform="rotate(45)">{}</pattern>',
            drawn,
        ),
    )


def filled(title: str, place: int) -> SafeString:
    """Return the attributes that fill the part with this place in the way of its own."""
    way = WAYS[place % len(WAYS)]
    if way == "full":
        return SafeString('class="chart__bar"')
    if way == "empty":
        return SafeString('class="chart__past" fill="none"')
    return format_html('class="chart__past" fill="url(#{}-{})"', way, name_of(title))


def legend(title: str, names: Sequence[str]) -> SafeString:
    """Return the names of the parts, each beside a piece of its pattern; a list, so that it wraps."""
    rows = (
        (format_html('<rect {} x="1" y="1" width="24" height="14"/>', filled(title, place)), name)
        for place, name in enumerate(names)
    )
    return format_html(
        '<ul class="legend">{}</ul>',
        format_html_join("", '<li><svg width="26" height="16" aria-hidden="true">{}</svg>{}</li>', rows),
    )


def framed(title: str, description: str, drawn: Iterable[SafeString], *, height: float) -> SafeString:
    """Return a drawing of so many em in height, with its name and its numbers in words."""
    return format_html(
        '<svg class="chart" width="100%" height="{}em" role="img"><title>{}</title><desc>{}</desc>{}</svg>',
        f"{height:.1f}",
        title,
        description,
        format_html_join("", "{}", ((part,) for part in drawn)),
    )


def text(words: str, *, y: float, x: str = "0", look: str = "") -> SafeString:
    """Return words at a height in em; ``look`` holds attributes of our own."""
    return format_html('<text x="{}" y="{}em"{}>{}</text>', x, f"{y:.2f}", SafeString(look), words)
