"""Charts drawn on the server as SVG: plain data in, safe markup out, the same file on screen and on paper."""

from giaoban.ui.charts.bars import LETTER, Bar, Pair, Series, bars, multiples, spark, years
from giaoban.ui.charts.lines import Line, lines
from giaoban.ui.charts.maps import Tile, placed, tilemap
from giaoban.ui.charts.spans import Reach, intervals
from giaoban.ui.charts.stacks import MOST_PARTS, Stack, stacked

__all__ = [
    "LETTER",
    "MOST_PARTS",
    "Bar",
    "Line",
    "Pair",
    "Reach",
    "Series",
    "Stack",
    "Tile",
    "bars",
    "intervals",
    "lines",
    "multiples",
    "placed",
    "spark",
    "stacked",
    "tilemap",
    "years",
]
