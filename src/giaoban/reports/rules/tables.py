"""How a table of the year is made from counts: rows in report order, shares, the year before, differences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from giaoban.kernel.shares import Rounding, shares
from giaoban.kernel.verdict import gettext_noop
from giaoban.replies.rules.timing import Timeliness

Key = str
Stood = Mapping[Timeliness, int]
NOWHERE: Final = "none"

RULES: Final[Mapping[Rounding, str]] = {
    Rounding.RESIDUE_TO_LARGEST: gettext_noop(
        "Each share is rounded half up; what is left over goes to the largest row."
    ),
    Rounding.LARGEST_REMAINDER: gettext_noop(
        "Shares are cut off; what is left over goes to the rows with the largest remainders."
    ),
    Rounding.NONE: gettext_noop("Each share is rounded half up by itself."),
}
DOES_NOT_ADD_UP: Final = gettext_noop("The shares may not add up to 100% because of rounding.")


class By(StrEnum):
    """What the rows of a table are."""

    FIELD = "field"
    CLUSTER = "cluster"
    UNIT = "unit"
    CELL = "cell"
    AGENCY = "agency"
    MONTH = "month"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Label:
    """A row that the table shows even when nothing falls into it."""

    key: Key
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: counts are the truth, the share is for display.

    Attributes:
        share: Per cent of the total; ``None`` when the total is 0.
        previous: Count of the year before.
    """

    key: Key
    label: str
    stood: Stood
    share: Decimal | None
    previous: int

    @property
    def count(self) -> int:
        """How many fall into this row."""
        return sum(self.stood.values())

    @property
    def difference(self) -> int:
        """Against the year before, with its sign."""
        return self.count - self.previous


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose parts sum to its total.

    Attributes:
        note: Whether it must say that the shares may not add up to 100.
    """

    rows: tuple[Row, ...]
    rounding: Rounding
    note: bool

    @property
    def total(self) -> int:
        """The base of all shares."""
        return sum(row.count for row in self.rows)

    @property
    def previous(self) -> int:
        """The total of the year before."""
        return sum(row.previous for row in self.rows)

    @property
    def difference(self) -> int:
        """Against the year before, with its sign."""
        return self.total - self.previous

    @property
    def stood(self) -> Stood:
        """The parts of C7 over all rows."""
        return {part: sum(row.stood.get(part, 0) for row in self.rows) for part in Timeliness}

    @property
    def change(self) -> Decimal | None:
        """Per cent of the year before, with its sign; ``None`` if there was nothing then."""
        if not self.previous:
            return None
        return (Decimal(100 * self.difference) / self.previous).quantize(Decimal("0.1"), ROUND_HALF_UP)

    def largest(self, count: int) -> list[Row]:
        """Return the largest rows, the larger first; ties in report order; empty ones never."""
        return sorted((row for row in self.rows if row.count), key=lambda row: -row.count)[:count]


def make_table(
    labels: Sequence[Label],
    counts: Mapping[Key, Stood],
    previous: Mapping[Key, int],
    *,
    rounding: Rounding = Rounding.RESIDUE_TO_LARGEST,
    decimals: int = 1,
) -> Table:
    """Return the table of one year.

    Args:
        labels: The rows in report order.
        counts: What fell into each row, by how its reply stands.
        previous: What fell into each row in the year before.
        rounding: The rule of the host.
        decimals: Digits after the comma.

    Raises:
        ValueError: If something was counted under a key without a label; it would be missing from the sum.
    """
    unknown = {*counts, *previous} - {label.key for label in labels}
    if unknown:
        raise ValueError(f"counted under {sorted(unknown)!r}, which no row shows")
    column = shares(
        [sum(counts.get(label.key, {}).values()) for label in labels], rounding=rounding, decimals=decimals
    )
    rows = tuple(
        Row(label.key, label.text, counts.get(label.key, {}), share, previous.get(label.key, 0))
        for label, share in zip(labels, column.values, strict=True)
    )
    return Table(rows, rounding, column.note)
