"""Reading a past year by its own borders or by today's."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from giaoban.kernel.verdict import gettext_noop


class Borders(StrEnum):
    """By which borders a table is read."""

    THEN = "then"
    TODAY = "today"


BORDERS = {
    Borders.THEN: gettext_noop("Borders of that time"),
    Borders.TODAY: gettext_noop("Borders of today"),
}


def today_of(unit: int, heirs: Mapping[int, int]) -> int:
    """Return the unit that counts today for what ``unit`` raised.

    Args:
        unit: Key of the unit as it stood.
        heirs: Key of a unit that ended to the key of its main successor.
    """
    seen: set[int] = set()
    while unit in heirs and unit not in seen:
        seen.add(unit)
        unit = heirs[unit]
    return unit


def top_of(unit: int, parents: Mapping[int, int]) -> int:
    """Return the highest unit above ``unit``; ``unit`` itself if nothing is above it."""
    seen: set[int] = set()
    while unit in parents and unit not in seen:
        seen.add(unit)
        unit = parents[unit]
    return unit


def places(
    units: Iterable[int], *, parents: Mapping[int, int], heirs: Mapping[int, int], top: bool
) -> dict[int, int]:
    """Return where each unit is counted.

    Args:
        units: Keys of the units as they stood.
        parents: Key of a unit to that of the unit above it.
        heirs: Key of a unit that ended to that of its main successor; empty to read by the borders of then.
        top: Whether to count at the highest unit above instead of the unit itself.
    """
    found = {}
    for unit in units:
        place = today_of(unit, heirs)
        if top:
            place = today_of(top_of(place, parents), heirs)
        found[unit] = place
    return found
