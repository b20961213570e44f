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
        top: Whether to count at what stands right below the committee's own unit (a commune of a district, a
            cell of a commune) instead of at the unit itself.
        today: Whether ``day`` is today: the main successor then counts for a unit that ended.
    """
    place = borders.heir(unit, day) if today else unit
    standing = borders.units.get(place)
    if not top or standing is None:
        return place
    seen_on = max(day, standing.span.valid_from)
    root = borders.root(seen_on)
    return [key for key in (place, *borders.above(place, seen_on)) if key != root or key == place][-1]
