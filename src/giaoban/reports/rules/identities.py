"""What must hold between the counters and the rows they count, whatever was done in whatever order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop


class Identity(StrEnum):
    """One equation that always holds."""

    REQUESTS = "C3_parts"
    REFERRALS = "C7_parts"
    SPLITTING = "C5_origins"
    MATTERS = "C6_rows"
    AGAIN = "C8_rows"
    TABLES = "table_totals"
    FIRST_ORIGINS = "first_origins"
    PLACED = "placed_by_first_origin"
    COMPILED = "compiled_waits"


SENTENCES: Final[Mapping[Identity, str]] = {
    Identity.REQUESTS: gettext_noop("C3 is C4 + forwarded + set aside + waiting"),
    Identity.REFERRALS: gettext_noop("C5 is on time + late + overdue + not yet due"),
    Identity.SPLITTING: gettext_noop("C5 is forwarded − merged + split"),
    Identity.MATTERS: gettext_noop("C6 is the number of its rows"),
    Identity.AGAIN: gettext_noop("C8 is the number of its rows"),
    Identity.TABLES: gettext_noop("every table of the year adds up to C5"),
    Identity.FIRST_ORIGINS: gettext_noop("every matter has one first origin"),
    Identity.PLACED: gettext_noop("every matter stands in the month and the unit of its first origin"),
    Identity.COMPILED: gettext_noop("nothing waits at a meeting whose compilation is closed"),
}


@dataclass(frozen=True, slots=True)
class Held:
    """One equation as it was found: what the rows say, and what the counters say."""

    identity: Identity
    rows: int
    counters: int

    @property
    def is_broken(self) -> bool:
        """Whether the two differ."""
        return self.rows != self.counters


def broken(found: Iterable[Held]) -> list[Held]:
    """Return the equations that do not hold."""
    return [one for one in found if one.is_broken]
