"""What an import would do, row by row, before anything is saved."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from django.utils.translation import gettext

from giaoban.organisation.imports.columns import Column, column_of
from giaoban.organisation.imports.reading import Row


class State(StrEnum):
    """What happens to a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be taken: the column, and a sentence in the language in force."""

    column: Column
    sentence: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a row changes: the column, what is stored and what the file says."""

    column: Column
    old: str
    new: str


@dataclass(slots=True)
class Outcome:
    """One row with what would come of it."""

    row: Row
    title: str
    is_new: bool = False
    faults: list[Fault] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def blame(self, key: str, sentence: str) -> None:
        """Add a reason why the row cannot be taken."""
        self.faults.append(Fault(column_of(self.row.kind, key), sentence))

    def blame_stray(self, heading: str, sentence: str) -> None:
        """Add that something stands where this kind of row has no column."""
        self.faults.append(Fault(Column("", heading, heading), sentence))

    def differ(self, key: str, old: str, new: str) -> None:
        """Add a difference, if there is one."""
        if old != new:
            self.differences.append(Difference(column_of(self.row.kind, key), old, new))

    @property
    def called(self) -> str:
        """What the row is called where the preview names it: its kind as the file says it, and its number."""
        kind = self.row.kind.value if self.row.kind_typed is None else gettext("Row")
        return f"{kind} {self.row.number}"

    @property
    def state(self) -> State:
        """What happens to the row."""
        if self.faults:
            return State.WRONG
        if self.is_new:
            return State.NEW
        return State.CHANGED if self.differences else State.UNCHANGED


@dataclass
class Plan:
    """All rows of a file, and the writes that bring in what they say, in the order they must be done."""

    outcomes: list[Outcome]
    writes: list[Callable[[], None]] = field(default_factory=list)

    @cached_property
    def counts(self) -> Counter[State]:
        """How many rows are in each state."""
        return Counter(outcome.state for outcome in self.outcomes)

    @property
    def is_right(self) -> bool:
        """Whether no row is wrong."""
        return not self.counts[State.WRONG]

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.counts[State.NEW] or self.counts[State.CHANGED])

    def of_state(self, state: State) -> Iterator[Outcome]:
        """Yield the rows in one state."""
        return (outcome for outcome in self.outcomes if outcome.state == state)

    @cached_property
    def digest(self) -> str:
        """A mark of all that the preview shows; another mark means that something changed meanwhile."""
        shown = [
            [
                outcome.row.kind.value,
                outcome.row.number,
                outcome.row.kind_typed,
                outcome.state.value,
                sorted(outcome.row.cells.items()),
                [[one.column.key, one.old, one.new] for one in outcome.differences],
            ]
            for outcome in self.outcomes
        ]
        return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()
