"""A schematic map: one tile a place, neighbours beside each other as far as the groups say; no geography."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import name_of as pattern_name
from giaoban.ui.charts.patterns import patterns

WIDE: Final = 94
TALL: Final = 74
GAP: Final = 4
HEAD: Final = 27
COLUMNS: Final = 6
FEWEST: Final = 4
"""Columns for which there is room even where fewer places stand, so that tiles do not swell."""
LONGEST: Final = 7
"""Letters of a name that fit into one line of a tile."""
LEVELS: Final = ("", "dots", "stripes", "full")


@dataclass(frozen=True, slots=True)
class Tile:
    """One place: its name, its number, what the number says in words, and how hot it is from 0 to 3.

    ``at``: its row and its column on a map that somebody drew, both from 1; ``None`` for the next free one.
    """

    label: str
    value: int
    note: str
    level: int = 0
    to: str = ""
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a tile stands."""

    tile: Tile
    x: int
    y: int


def placed(groups: Sequence[tuple[str, Sequence[Tile]]]) -> tuple[list[Spot], list[tuple[str, int]], int]:
    """Return where every tile stands, the head of each group with its height, and the height of all.

    A group is a neighbourhood: its tiles stand together, row by row, none above another. Tiles that have a
    spot of their own stand there; the others of their group follow below them.
    """
    spots: list[Spot] = []
    heads: list[tuple[str, int]] = []
    top = 0
    for name, tiles in groups:
        if not tiles:
            continue
        heads.append((name, top))
        top += HEAD if name else 0
        fixed = [(tile, tile.at) for tile in tiles if tile.at]
        spots += [_spot(tile, row - 1, column - 1, top) for tile, (row, column) in fixed]
        top += max((row for _tile, (row, _column) in fixed), default=0) * (TALL + GAP)
        free = [tile for tile in tiles if not tile.at]
        spots += [_spot(tile, *divmod(place, COLUMNS), top) for place, tile in enumerate(free)]
        top += -(-len(free) // COLUMNS) * (TALL + GAP)
    return spots, heads, top


def _spot(tile: Tile, row: int, column: int, top: int) -> Spot:
    return Spot(tile, column * (WIDE + GAP), top + row * (TALL + GAP))


def tilemap(title: str, groups: Sequence[tuple[str, Sequence[Tile]]]) -> SafeString:
    """Return the map: a hotter place has a denser pattern, and its number stands on it."""
    spots, heads, tall = placed(groups)
    return format_html(
        '<svg class="map" viewBox="-1 0 {} {}" role="group" aria-label="{}">{}{}{}</svg>',
        max([FEWEST * (WIDE + GAP), *(spot.x + WIDE + GAP for spot in spots)]),
        max(tall, 1),
        title,
        patterns(title),
        format_html_join(
            "", '<text class="map__head" y="{}">{}</text>', ((y + 20, name) for name, y in heads)
        ),
        format_html_join("", "{}", ((_tile(title, spot),) for spot in spots)),
    )


def _tile(title: str, spot: Spot) -> SafeString:
    tile = spot.tile
    first, second = _in_two_lines(tile.label)
    return format_html(
        '<{tag} class="map__tile" data-level="{level}"{to}><title>{label}: {note}</title>'
        '<rect x="{x}" y="{y}" width="{wide}" height="{tall}" rx="6"/>{pattern}'
        '<text x="{left}" y="{y1}">{first}</text><text x="{left}" y="{y2}">{second}</text>'
        '<text class="map__value" x="{left}" y="{y3}">{value}</text></{tag}>',
        tag=SafeString("a" if tile.to else "g"),
        level=tile.level,
        to=format_html(' href="{}"', tile.to) if tile.to else "",
        label=tile.label,
        note=tile.note,
        x=spot.x,
        y=spot.y,
        wide=WIDE,
        tall=TALL,
        left=spot.x + 6,
        pattern=_pattern(title, spot),
        y1=spot.y + 20,
        y2=spot.y + 40,
        y3=spot.y + 66,
        first=first,
        second=second,
        value=tile.value,
    )


def _pattern(title: str, spot: Spot) -> SafeString:
    way = LEVELS[spot.tile.level]
    if way not in {"dots", "stripes"}:
        return SafeString("")
    return format_html(
        '<rect class="map__pattern" x="{}" y="{}" width="36" height="{}" fill="url(#{}-{})"/>',
        spot.x + WIDE - 41,
        spot.y + 46,
        TALL - 51,
        way,
        pattern_name(title),
    )


def _in_two_lines(label: str) -> tuple[str, str]:
    words = label.split()
    if len(label) <= LONGEST or len(words) == 1:
        return label, ""
    cuts = range(1, len(words))
    best = min(cuts, key=lambda cut: max(len(" ".join(words[:cut])), len(" ".join(words[cut:]))))
    return " ".join(words[:best]), " ".join(words[best:])
