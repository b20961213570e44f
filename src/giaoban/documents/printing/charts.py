"""Charts of the pages inside papers: the same drawing as one vector picture, and as dots for Word."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any, Final

import typst
from django.utils.safestring import SafeString

from giaoban.ui import charts

Told = Mapping[str, Any]

WIDE: Final = 720  # points of the drawing, which is set as wide as the text
LETTERS: Final = 13  # points of its letters
DOTS: Final = 200  # an inch, of the picture for Word
STYLE: Final = (
    "text{fill:#000} .chart__strong{font-weight:bold} .chart__soft{fill:#444} .chart__bar{fill:#8c1d18} "
    ".chart__past{stroke:#555;stroke-width:1} .chart__hatch{stroke:#555;stroke-width:2} "
    ".chart__line{stroke:#8c1d18;stroke-width:2;stroke-linecap:round} .chart__point{fill:#8c1d18} "
    ".chart__line[data-stroke=dashes]{stroke-dasharray:7 5} "
    ".chart__line[data-stroke=dots]{stroke-dasharray:1 5} .chart__base{stroke:#888;stroke-width:1}"
)
_FRAME: Final = re.compile(
    r'<svg class="chart" width="100%" height="([0-9.]+)em" role="img"><title>.*?</title><desc>(.*?)</desc>',
    re.DOTALL,
)
_PAGE: Final = (
    "#set page(width: auto, height: auto, margin: 0pt)\n"
    '#image(bytes(sys.inputs.drawing), format: "svg", width: 165mm)'
)


def _bars(block: Told) -> SafeString:
    rows = [charts.Bar(row["label"], row["value"], row["note"]) for row in block["rows"]]
    return charts.bars(block["title"], rows)


def _two_spans(block: Told) -> SafeString:
    rows = [charts.Pair(row["label"], row["now"], row["past"]) for row in block["rows"]]
    return charts.years(block["title"], rows, now=block["now"], past=block["past"])


def _course(block: Told) -> SafeString:
    rows = [charts.Line(line["label"], line["values"]) for line in block["lines"]]
    return charts.lines(block["title"], rows, first=block["first"], last=block["last"])


DRAWN: Final[Mapping[str, Callable[[Told], SafeString]]] = {
    "Chart": _bars,
    "TwoSpans": _two_spans,
    "Course": _course,
}
"""How every kind of block that is a chart is drawn."""


def drawn(block: Told, *, faces: list[str]) -> tuple[str, str]:
    """Return a chart as a picture that stands alone, and its numbers in words.

    Args:
        block: What it shows, as a paper tells it.
        faces: The families of its letters, the best first.
    """
    svg = str(DRAWN[block["is"]](block))
    found = _FRAME.match(svg)
    if found is None:
        raise ValueError("the frame of a chart is not as this program draws it")
    tall = float(found[1]) * LETTERS
    named = ", ".join(f"'{face}'" for face in faces)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {tall:.1f}" width="{WIDE}" '
        f'height="{tall:.1f}" font-size="{LETTERS}" font-family="{named}"><style>{STYLE}</style>'
    )
    return head + svg[found.end() :], unescape(found[2])


def as_png(svg: str, fonts: typst.Fonts) -> bytes:
    """Return a drawing as dots."""
    made: bytes = typst.compile(
        _PAGE.encode(), format="png", ppi=DOTS, sys_inputs={"drawing": svg}, font_paths=fonts
    )
    return made
