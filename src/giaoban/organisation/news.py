"""What other areas may hear about the organisation."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class UnitChanged:
    """A unit was added, corrected, succeeded or ended."""

    unit: int


@dataclass(frozen=True, slots=True)
class AgencyRenamed:
    """An agency bears another name."""

    agency: int


@dataclass(frozen=True, slots=True)
class PostCarried:
    """A post goes on under a new key, because its unit did: ``new`` begins on ``on``."""

    old: int
    new: int
    on: date
