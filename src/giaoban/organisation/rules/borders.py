"""Days and borders: when a unit holds, what stands under what, and where its line leads.

A unit that is renamed, moved, merged or split ends, and its successor begins the next day. What stood under
it is not touched: its parent is found by following the main line of succession to the unit that holds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something holds, first and last day included; no last day means still."""

    valid_from: date
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Return whether ``day`` lies in the span."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def overlaps(self, other: "Span") -> bool:
        """Return whether there is a day on which both hold."""
        return (other.valid_to is None or self.valid_from <= other.valid_to) and (
            self.valid_to is None or other.valid_from <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit as far as borders are concerned."""

    key: int
    parent: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line from a unit that ended to one that took over."""

    predecessor: int
    successor: int
    is_main: bool = True


def heirs(unit: int, successors: Mapping[int, Iterable[int]]) -> frozenset[int]:
    """Return the units that stand today where ``unit`` once stood.

    Args:
        unit: Key of the unit as it was.
        successors: Key of a unit to the keys of its direct successors.

    Returns:
        The last units of every line of succession; ``unit`` itself if it has no successor.
    """
    return frozenset(key for key in _reach({unit}, successors) if not list(successors.get(key, ())))


@dataclass(frozen=True)
class Borders:
    """All units of one host with their lines of succession, to be read as of any day."""

    units: Mapping[int, Standing]
    lines: tuple[Line, ...] = ()

    @cached_property
    def main(self) -> Mapping[int, int]:
        """Key of a unit to the unit that carries on its main line."""
        return {line.predecessor: line.successor for line in self.lines if line.is_main}

    @cached_property
    def successors(self) -> Mapping[int, list[int]]:
        """Key of a unit to all that took over from it."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for line in self.lines:
            found[line.predecessor].append(line.successor)
        return found

    @cached_property
    def predecessors(self) -> Mapping[int, list[int]]:
        """Key of a unit to all that it took over from."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for line in self.lines:
            found[line.successor].append(line.predecessor)
        return found

    def on(self, day: date) -> frozenset[int]:
        """Return the units that hold on ``day``."""
        return frozenset(key for key, unit in self.units.items() if unit.span.holds_on(day))

    def standing_on(self, unit: int, day: date) -> int | None:
        """Return the unit that carries the main line of ``unit`` on ``day``; ``None`` if it ended by then."""
        return next((key for key in self._main_line(unit) if self._holds(key, day)), None)

    def heir(self, unit: int, day: date) -> int:
        """Return the last unit of the main line of ``unit`` that has begun by ``day``; itself if none has."""
        line = [key for key in self._main_line(unit) if key in self.units]
        begun = [key for key in line if self.units[key].span.valid_from <= day]
        return begun[-1] if begun else unit

    def root(self, day: date) -> int | None:
        """Return the one unit that the others stand under on ``day``; ``None`` if several head a branch."""
        if day not in self._roots:
            children = self.children(day)
            heads = [key for key in children.get(None, ()) if key in children]
            self._roots[day] = heads[0] if len(heads) == 1 else None
        return self._roots[day]

    def branches(self, day: date) -> list[int]:
        """Return the units right below the root, or at the top if there is none, that others stand under."""
        children = self.children(day)
        return [key for key in children.get(self.root(day), ()) if key in children]

    @cached_property
    def _roots(self) -> dict[date, int | None]:
        return {}

    def parent_on(self, unit: int, day: date) -> int | None:
        """Return what ``unit`` stands under on ``day``; ``None`` at the top."""
        parent = self.units[unit].parent
        return None if parent is None else self.standing_on(parent, day)

    def above(self, unit: int, day: date) -> tuple[int, ...]:
        """Return everything that ``unit`` stands under on ``day``, the nearest first."""
        found: list[int] = []
        here = self.parent_on(unit, day)
        while here is not None and here not in found:
            found.append(here)
            here = self.parent_on(here, day)
        return tuple(found)

    def children(self, day: date) -> Mapping[int | None, list[int]]:
        """Return the units that hold on ``day`` by what they stand under, in the order of ``units``."""
        found: defaultdict[int | None, list[int]] = defaultdict(list)
        for key, unit in self.units.items():
            if unit.span.holds_on(day):
                found[self.parent_on(key, day)].append(key)
        return found

    def below(self, unit: int, day: date) -> frozenset[int]:
        """Return ``unit`` and everything that stands under it on ``day``.

        Asked of a unit that has ended by then, it is what stands under the one that carries its main line.
        """
        top = self.standing_on(unit, day)
        if top is None:
            return frozenset({unit})
        return _reach({top}, {key: under for key, under in self.children(day).items() if key}) | {unit}

    def guises(self, units: Iterable[int]) -> frozenset[int]:
        """Return ``units`` with all they came from and all that came of them.

        What a unit was split off from is one of its guises; what else came of that split is not.
        """
        keys = frozenset(units)
        return _reach(keys, self.predecessors) | _reach(keys, self.successors)

    def _holds(self, unit: int, day: date) -> bool:
        return unit in self.units and self.units[unit].span.holds_on(day)

    def _main_line(self, unit: int) -> Iterator[int]:
        seen: set[int] = set()
        here: int | None = unit
        while here is not None and here not in seen:
            seen.add(here)
            yield here
            here = self.main.get(here)


def _reach(starts: Iterable[int], arrows: Mapping[int, Iterable[int]]) -> frozenset[int]:
    seen: set[int] = set()
    waiting = list(starts)
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting.extend(arrows.get(here, ()))
    return frozenset(seen)
