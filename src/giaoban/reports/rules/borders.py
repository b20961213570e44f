"""Reading a past year by its own borders or by today's."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.rules import Borders


class As(StrEnum):
    """By whose borders a table is read."""

    THEN = "then"
    TODAY = "today"


AS: Final[Mapping[As, str]] = {
    As.THEN: gettext_noop("By the borders at the start of the year"),
    As.TODAY: gettext_noop("By the borders of today"),
}


def place_of(unit: int, borders: Borders, *, day: date, top: bool, today: bool) -> int:
    """Return the unit under which everything that ``unit`` raised is counted.

    Args:
        unit: Key of the unit as it stood when it raised something.
        borders: All units of the host.
        day: The first day of the year that is read, or the day of today.
        top: Whether to count at the highest unit above it instead of the unit itself.
        today: Whether ``day`` is today: the main successor then counts for a unit that ended.
    """
    place = borders.heir(unit) if today else unit
    if not top:
        return place
    standing = borders.units.get(place)
    seen_on = max(day, standing.span.valid_from) if standing else day
    return (place, *borders.above(place, seen_on))[-1] if standing else place
