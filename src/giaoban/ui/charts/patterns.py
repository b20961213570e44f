"""What all charts share: the frame, names in lines, and patterns that tell parts apart without colour.

Lengths are in per cent and em, so that a chart grows with the letters and the window. A drawing holds its
legend, so that it can be put into a paper as it stands on the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from textwrap import wrap
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WAYS: Final = ("full", "stripes", "dots", "empty", "cross")
"""How parts are filled, one after the other; a chart has no more parts than there are ways."""
LONGEST: Final = 33
"""Letters of a name in one line of the narrowest chart, on a phone of 360 px."""
LINE: Final = 1.3
"""Height of a line of a name in em."""
KEY: Final = 1.7
"""Height of a line of the legend in em."""

_DRAWN: Final = {
    "stripes": SafeString('<path class="chart__hatch" d="M0 0v7"/>'),
    "dots": SafeString('<path class="chart__dot" d="M3.5 3.5h.01"/>'),
    "cross": SafeString('<path class="chart__hatch" d="M0 0v7M0 0h7"/>'),
}


def name_of(title: str) -> str:
    """Return a name for the patterns of a chart that no other chart on the page has."""
    return sha256(title.encode()).hexdigest()[:8]


def patterns(title: str, ways: Iterable[str] = tuple(_DRAWN)) -> SafeString:
    """Return the patterns of a chart, to stand at its beginning."""
    name = name_of(title)
    drawn = ((f"{way}-{name}", _DRAWN[way]) for way in ways)
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


def legend(title: str, names: Sequence[str]) -> list[SafeString]:
    """Return the names of the parts, each beside a piece of its pattern, a line each."""
    pieces = (
        format_html('<rect {} x="1" y="{}em" width="26" height="1em"/>', filled(title, place), place * KEY)
        for place in range(len(names))
    )
    return keys(pieces, names)


def keys(pieces: Iterable[SafeString], names: Sequence[str]) -> list[SafeString]:
    """Return what the kinds of a drawing mean: a piece of each beside its name, a line each; one group."""
    told = (
        piece + text(name, x="36", y=place * KEY + 0.85)
        for place, (piece, name) in enumerate(zip(pieces, names, strict=True))
    )
    return [format_html("<g>{}</g>", format_html_join("", "{}", ((one,) for one in told)))]


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


def in_lines(label: str) -> list[str]:
    """Return a name in lines that fit on a phone; nothing is left out."""
    return wrap(label, LONGEST) or [""]


def named(words: Sequence[str], top: float) -> Iterator[SafeString]:
    """Yield the lines of a name from a height in em on; what it names begins at ``below`` them."""
    for place, line in enumerate(words):
        yield text(line, y=top + LINE * place + 1.1)


def below(words: Sequence[str]) -> float:
    """Return how far under the upper edge of a name of these lines stands what it names, in em."""
    return 0.3 + LINE * len(words)
