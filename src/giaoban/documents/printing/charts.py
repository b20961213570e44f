"""Charts of the pages inside papers: the same bars as one vector picture, and as dots for Word."""

import re
from collections.abc import Mapping
from typing import Any, Final

import typst

from giaoban.ui.charts import Bar, bars

WIDE: Final = 560  # points of the drawing, which is set as wide as the text
LETTERS: Final = 13  # points of its letters
DOTS: Final = 200  # an inch, of the picture for Word
STYLE: Final = (
    "text{fill:#000} .chart__strong{font-weight:bold} .chart__bar{fill:#8c1d18} "
    ".chart__past{stroke:#555;stroke-width:1} .chart__hatch{stroke:#555;stroke-width:2}"
)
_FRAME: Final = re.compile(r'<svg class="chart" width="100%" height="([0-9.]+)em" role="img">')
_PAGE: Final = (
    "#set page(width: auto, height: auto, margin: 0pt)\n"
    '#image(bytes(sys.inputs.drawing), format: "svg", width: 165mm)'
)


def drawn(title: str, rows: list[Mapping[str, Any]], *, faces: list[str]) -> str:
    """Return bars as a picture that stands alone, with its own size, letters and colours."""
    svg = str(bars(title, [Bar(row["label"], row["value"], row["note"]) for row in rows]))
    found = _FRAME.match(svg)
    if found is None:
        raise ValueError("the frame of a chart is not as this program draws it")
    tall = float(found[1]) * LETTERS
    named = ", ".join(f"'{face}'" for face in faces)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {tall:.1f}" width="{WIDE}" '
        f'height="{tall:.1f}" font-size="{LETTERS}" font-family="{named}"><style>{STYLE}</style>'
    )
    return head + svg[found.end() :]


def as_png(svg: str, fonts: typst.Fonts) -> bytes:
    """Return a drawing as dots."""
    made: bytes = typst.compile(
        _PAGE.encode(), format="png", ppi=DOTS, sys_inputs={"drawing": svg}, font_paths=fonts
    )
    return made
