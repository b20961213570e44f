"""What other areas may hear about the organisation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitChanged:
    """A unit was added, corrected, succeeded or ended."""

    unit: int


@dataclass(frozen=True, slots=True)
class AgencyRenamed:
    """An agency bears another name."""

    agency: int
