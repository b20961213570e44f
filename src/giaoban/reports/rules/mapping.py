"""The schematic map of a committee: which place stands where, written row by row as it looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold

MOST_ROWS: Final = 30
MOST_COLUMNS: Final = 12
EMPTY: Final = "."


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a tile stands: the row from the north, the column from the west, both from 1."""

    row: int
    column: int


Map = dict[int, Spot]


def read_map(text: str, places: Mapping[int, str]) -> Map | Refusal:
    """Return where every place stands that ``text`` names; those that it leaves out stand nowhere.

    Args:
        text: A line a row from the north; in it places from the west, commas between them, a full stop for
            an empty tile.
        places: What the places are called, by their key.
    """
    keys = {fold(name): key for key, name in places.items()}
    lines = [line for line in text.splitlines() if line.strip()]
    found: Map = {}
    for row, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split(",")]
        if row > MOST_ROWS or len(cells) > MOST_COLUMNS:
            return _too_large(row)
        for column, cell in enumerate(cells, start=1):
            if cell in {"", EMPTY}:
                continue
            key = keys.get(fold(cell))
            if key is None:
                return _unknown(row, cell)
            if key in found:
                return _twice(row, cell)
            found[key] = Spot(row, column)
    return found


def written_map(spots: Mapping[int, Spot], places: Mapping[int, str]) -> str:
    """Return a map as ``read_map`` reads it."""
    there = {spot: places[key] for key, spot in spots.items() if key in places}
    last = max((spot.row for spot in there), default=0)
    return "\n".join(", ".join(_row(there, row)) for row in range(1, last + 1))


def _row(there: Mapping[Spot, str], row: int) -> Sequence[str]:
    wide = max((spot.column for spot in there if spot.row == row), default=1)
    return [there.get(Spot(row, column), EMPTY) for column in range(1, wide + 1)]


def _too_large(row: int) -> Refusal:
    return Refusal(
        "map_too_large",
        gettext_noop(
            "Row %(row)s: a map has at most %(rows)s rows and %(columns)s places in a row. Begin a new row."
        ),
        {"row": row, "rows": MOST_ROWS, "columns": MOST_COLUMNS},
    )


def _unknown(row: int, name: str) -> Refusal:
    return Refusal(
        "map_unknown_place",
        gettext_noop("Row %(row)s: “%(name)s” is no place of this committee. The names stand below the box."),
        {"row": row, "name": name},
    )


def _twice(row: int, name: str) -> Refusal:
    return Refusal(
        "map_place_twice",
        gettext_noop("Row %(row)s: “%(name)s” stands on the map already. A place stands on it once."),
        {"row": row, "name": name},
    )
