"""Rules for printed copies: how many a unit gets of each edition, and how many an edition needs in all."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

STANDARD: Final = (
    1  # of a cell, as long as nobody said otherwise: its secretary is handed one at the briefing
)
MOST: Final = 99
LONGEST_NOTE: Final = 150


@dataclass(frozen=True, slots=True)
class Place:
    """A unit that may get copies.

    Attributes:
        group: Key of the unit right above a cell; of any other unit its own. 0 if nothing stands above.
    """

    key: int
    name: str
    group: int
    is_cell: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """What was set for one unit."""

    copies: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit gets.

    Attributes:
        wish: What was set for it; ``None`` if it gets what every cell gets.
        reads_here: Whether its secretary said on their own device to have read the edition before.
    """

    place: Place
    copies: int
    wish: Wish | None
    reads_here: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """The copies that go to one commune: its office first, then its cells."""

    key: int
    name: str
    shares: tuple[Share, ...]

    @property
    def copies(self) -> int:
        """How many they are."""
        return sum(share.copies for share in self.shares)

    @property
    def cells(self) -> int:
        """For how many cells."""
        return sum(share.place.is_cell for share in self.shares)


def share_of(place: Place, wish: Wish | None, *, standard: int, reads_here: bool = False) -> Share:
    """Return what one unit gets: what was set for it, else what every cell gets; offices get none unasked.

    Source:
        Founding document, S112: everything works on paper too.
    """
    unasked = standard if place.is_cell else 0
    return Share(place, wish.copies if wish else unasked, wish, reads_here)


def piles_of(
    places: Sequence[Place], wishes: Mapping[int, Wish], *, standard: int, readers: Collection[int], name: str
) -> tuple[Pile, ...]:
    """Return the copies by commune.

    Args:
        places: All units in their order.
        wishes: What was set for some of them, by key.
        standard: What every other cell gets.
        readers: Units whose secretaries read on their own device.
        name: What is above cells that stand under no unit.
    """
    offices = [place for place in places if not place.is_cell]
    cells = [place for place in places if place.is_cell]
    loose = [place for place in cells if place.group not in {office.key for office in offices}]

    def shares(of: Iterable[Place]) -> tuple[Share, ...]:
        return tuple(
            share_of(one, wishes.get(one.key), standard=standard, reads_here=one.key in readers) for one in of
        )

    below = {office.key: [cell for cell in cells if cell.group == office.key] for office in offices}
    piles = [Pile(one.key, one.name, shares([one, *below[one.key]])) for one in offices]
    return (*([Pile(0, name, shares(loose))] if loose else []), *piles)


def why_not_set(copies: int, *, is_over: bool) -> Refusal | None:
    """Return why the copies of a unit cannot be set, or ``None`` if they can.

    Args:
        copies: How many it is to get.
        is_over: Whether the briefing of the edition is held already.
    """
    if is_over:
        return Refusal(
            "copies_over",
            gettext_noop(
                "The briefing of this edition is over. Set the copies at the edition that comes next."
            ),
        )
    if not 0 <= copies <= MOST:
        return Refusal(
            "copies_range",
            gettext_noop("One unit gets from 0 to %(most)s copies. Write a whole number."),
            {"most": MOST},
        )
    return None
