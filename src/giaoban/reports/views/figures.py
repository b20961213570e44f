"""What stands on the page of a year: counters, parts and lines, each with the address of its rows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One counter with its code and base, and where its rows are."""

    value: str
    name: str
    note: str
    to: str
    tone: str = ""
    main: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of C7 in one row."""

    count: int
    to: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table as it is shown."""

    label: str
    count: int
    to: str
    share: str
    previous: int
    previous_to: str
    difference: int
    parts: tuple[Part, ...]
