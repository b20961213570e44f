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


@dataclass(frozen=True, slots=True)
class StandInNamed:
    """A holder of a post of an agency said who stands in while away; ``term`` is the stand-in's."""

    term: int


@dataclass(frozen=True, slots=True)
class StandInEnded:
    """Somebody stands in no longer; the term may be gone, so it is said whose it was."""

    term: int
    post: int
    person: int
