"""A sheet as it comes out of a file, whatever the file was."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells from the top left corner on."""

    name: str
    rows: list[list[Cell]]
