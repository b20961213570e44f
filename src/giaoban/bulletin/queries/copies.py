"""How many printed copies an edition needs: by commune, cell by cell, in all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from giaoban.bulletin.models import CopyCount, Edition, Receipt
from giaoban.bulletin.rules.copies import STANDARD, Pile, Place, Wish, piles_of
from giaoban.bulletin.rules.reading import Way
from giaoban.organisation.models import Host
from giaoban.organisation.queries import borders, units_on
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import is_cell


@dataclass(frozen=True, slots=True)
class CopiesToPrint:
    """The copies of one edition.

    Attributes:
        standard: What a cell gets for which nothing was set.
        printed: How many the imprint says; 0 while nobody said.
        before: The edition whose readers are told apart; ``None`` if none was issued before.
    """

    piles: Sequence[Pile]
    standard: int
    printed: int
    before: Edition | None

    @property
    def needed(self) -> int:
        """How many copies are needed in all."""
        return sum(pile.copies for pile in self.piles)

    @property
    def cells(self) -> int:
        """For how many cells."""
        return sum(pile.cells for pile in self.piles)

    @property
    def spare(self) -> int:
        """How many are printed beyond what is needed; below 0 if too few are."""
        return self.printed - self.needed


def copies_to_print(edition: Edition) -> CopiesToPrint:
    """Return the copies that an edition needs, as of the day of its briefing. Six queries."""
    host, day = edition.host, edition.meets_on
    wishes = wishes_on(host, day)
    standard = wishes.pop(None, Wish(STANDARD)).copies
    named = {key: wish for key, wish in wishes.items() if key is not None}
    before = _before(edition)
    readers = _read_here(before)
    piles = piles_of(
        _places(host, day), named, standard=standard, readers=readers, name=edition.host.short_name
    )
    return CopiesToPrint(piles, standard, edition.copies, before)


def wishes_on(host: Host, day: date) -> dict[int | None, Wish]:
    """Return what was set on a day, by unit; ``None`` for every other cell. One query."""
    return {row.unit_id: row.wish for row in CopyCount.objects.filter(holding(day), host=host)}


def _places(host: Host, day: date) -> list[Place]:
    units = units_on(host, day).order_by("order_key", "pk").values_list("pk", "name", "kind__code")
    rows, known = list(units), borders(host)
    return [
        Place(
            key,
            name,
            group=next(iter(known.above(key, day)), 0) if is_cell(kind) else key,
            is_cell=is_cell(kind),
        )
        for key, name, kind in rows
    ]


def _before(edition: Edition) -> Edition | None:
    issued = Edition.objects.filter(host=edition.host_id, month__lt=edition.month, state="issued")
    return issued.defer("content").order_by("-month").first()


def _read_here(before: Edition | None) -> frozenset[int]:
    """Return the units whose secretaries said themselves that they have read an edition."""
    own = Receipt.objects.filter(edition=before, way=Way.OWN.value, post__unit__isnull=False)
    return frozenset(own.order_by().values_list("post__unit", flat=True)) if before else frozenset()
