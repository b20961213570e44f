"""So many of so many: when it may be written in per cent, and how sure one can be of it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from typing import Final

FEWEST: Final = 3
"""Below it a share says nothing: counts are shown alone."""
NINETY_FIVE: Final = 1.959964
_TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Interval:
    """Between which shares, in per cent, the truth lies with a certainty of 95 in 100."""

    low: float
    high: float

    def apart_from(self, other: "Interval") -> bool:
        """Return whether the two do not touch, so that a difference may be spoken of."""
        return self.high < other.low or other.high < self.low


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of so many.

    Raises:
        ValueError: If the part is no part of the whole.
    """

    met: int
    all: int

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if not 0 <= self.met <= self.all:
            raise ValueError(f"{self.met} of {self.all} cannot be")

    def __add__(self, other: "Ratio") -> "Ratio":
        """Return both together."""
        return Ratio(self.met + other.met, self.all + other.all)

    def share(self, *, fewest: int = FEWEST) -> Decimal | None:
        """Return the part in per cent, rounded half up to a tenth; ``None`` of too few."""
        if self.all < max(1, fewest):
            return None
        return (Decimal(100 * self.met) / self.all).quantize(_TENTH, ROUND_HALF_UP)


def interval_of(ratio: Ratio, *, fewest: int = FEWEST) -> Interval | None:
    """Return the interval of Wilson, which also holds of few cases and near 0 and 100; ``None`` of too few.

    Source:
        anchors.md, section 3, item 12: small numbers are shown as counts, bodies are compared by intervals.
    """
    if ratio.all < max(1, fewest):
        return None
    share, square = ratio.met / ratio.all, NINETY_FIVE**2
    middle = share + square / (2 * ratio.all)
    reach = NINETY_FIVE * sqrt(share * (1 - share) / ratio.all + square / (4 * ratio.all**2))
    whole = 1 + square / ratio.all
    low, high = (middle - reach) / whole, (middle + reach) / whole
    return Interval(100 * max(0.0, low), 100 * min(1.0, high))
