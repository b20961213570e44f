"""Rules for orders: how many copies of what go to which commune, and what that costs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.provision.rules.supply import Cell

QUARTERS: Final = 4
WHOLE_YEAR: Final = 0


@dataclass(frozen=True, slots=True)
class Priced:
    """A title as it is ordered.

    Attributes:
        price: In đồng a copy a year; ``None`` if it costs nothing or nobody knows.
    """

    key: int
    name: str
    price: Dong | None


@dataclass(frozen=True, slots=True)
class OrderLine:
    """So many copies of a title for one commune.

    Attributes:
        group: Key of the commune; 0 for cells at the committee itself.
        amount: What they cost for the time of the order, in đồng.
    """

    group: int
    title: int
    copies: int
    amount: Dong


def order_lines(
    pairs: Iterable[tuple[Cell, int]],
    copies: Mapping[tuple[int, int], int],
    priced: Iterable[Priced],
    quarter: int,
) -> tuple[OrderLine, ...]:
    """Return what cells are entitled to as lines of an order, by commune and title.

    Args:
        pairs: Cells with the titles that they are entitled to.
        copies: How many copies a cell gets, by kind of cell and title.
        priced: The titles, in the order of the paper.
        quarter: From 1 to 4; 0 for the whole year.

    Source:
        S82.
    """
    counts: Counter[tuple[int, int]] = Counter()
    for cell, title in pairs:
        counts[cell.group, title] += copies.get((cell.kind, title), 1)
    groups = list(dict.fromkeys(group for group, _ in counts))
    return tuple(
        OrderLine(
            group,
            title.key,
            counts[group, title.key],
            amount_of(counts[group, title.key], title.price, quarter),
        )
        for group in groups
        for title in priced
        if counts[group, title.key]
    )


def amount_of(copies: int, price: Dong | None, quarter: int) -> Dong:
    """Return what copies cost; for a quarter the fourth part of a year, rounded up to whole đồng."""
    year = copies * (price or 0)
    return Dong(year if quarter == WHOLE_YEAR else -(-year // QUARTERS))


def why_not_order(lines: Iterable[OrderLine], *, standing: str) -> Refusal | None:
    """Return why no order can be drawn up for a time, or ``None`` if it can.

    Args:
        lines: What would be ordered.
        standing: Number of the order that stands for the same time; empty if there is none.
    """
    if standing:
        return Refusal(
            "ordered_already",
            gettext_noop("Order %(number)s stands for this time. Open it; a correction is a new order."),
            {"number": standing},
        )
    return _why_nothing(lines)


def why_not_correct_order(
    lines: tuple[OrderLine, ...], *, before: tuple[OrderLine, ...], reason: str, corrected_as: str
) -> Refusal | None:
    """Return why an order cannot be corrected by what is owed now, or ``None`` if it can."""
    if corrected_as:
        return Refusal(
            "order_corrected",
            gettext_noop("Order %(number)s corrects this one already. Correct that one."),
            {"number": corrected_as},
        )
    if not reason.strip():
        return Refusal(
            "order_reason", gettext_noop("Write why the order is corrected; it stands on the new one.")
        )
    if set(lines) == set(before):
        return Refusal(
            "order_unchanged",
            gettext_noop(
                "What cells are entitled to is as it was, so nothing would be corrected. Change that first."
            ),
        )
    return _why_nothing(lines)


def _why_nothing(lines: Iterable[OrderLine]) -> Refusal | None:
    if not tuple(lines):
        return Refusal(
            "nothing_owed",
            gettext_noop(
                "No cell is entitled to anything in this year. Enter titles and who is to get them first."
            ),
        )
    return None
