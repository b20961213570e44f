"""What pages of supply show around their rows: figures with the way behind them, charts, communes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse

from giaoban.organisation.models import Host
from giaoban.provision.http import number_in
from giaoban.provision.queries.gaps import Compared, Gaps, Narrowed, Shelf, beyond, gaps_of, shelf_of
from giaoban.provision.rules.supply import UNNOTED, Given, Line
from giaoban.ui.charts import Pair

ADDRESSES_KEPT: Final = 256
HOWS = (Given.FULL.value, Given.PART.value, Given.NONE.value, UNNOTED)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with its share of what is owed, and the way to its rows; ``how`` is the state it counts."""

    value: int
    to: str
    how: str = ""
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of a table of gaps.

    Attributes:
        parts: In full, in part, not, not noted; each with its way.
        note: Where its grid stands.
    """

    name: str
    line: Line
    past: Line | None
    owed: Figure
    parts: tuple[Figure, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownGaps:
    """The gaps of one committee as its page shows them."""

    gaps: Gaps
    groups: tuple[Shown, ...]
    titles: tuple[Shown, ...]
    total: Shown
    bars: tuple[Pair, ...]
    beyond: int

    @property
    def now(self) -> str:
        """What the year is called."""
        return str(self.gaps.shelf.year)

    @property
    def before(self) -> str:
        """What the year before is called."""
        return str(self.gaps.shelf.year - 1)


def shown_gaps(host: Host, year: int, *, today: date, cells: Q) -> ShownGaps:
    """Return the gaps of a committee with the way behind every figure."""
    shelf = shelf_of(host, year, today=today, cells=cells)
    found = gaps_of(shelf, shelf_of(host, year - 1, today=today, cells=cells))
    return ShownGaps(
        gaps=found,
        groups=tuple(_shown(shelf, each, Narrowed(group=each.now.key)) for each in found.groups),
        titles=tuple(_shown(shelf, each, Narrowed(title=each.now.key)) for each in found.titles),
        total=_shown(shelf, found.total, Narrowed()),
        bars=tuple(
            Pair(each.name, each.now.full, each.past.full if each.past else 0) for each in found.titles
        ),
        beyond=beyond(shelf),
    )


def _shown(shelf: Shelf, each: Compared, asked: Narrowed) -> Shown:
    line = each.now
    counts = zip(HOWS, (line.full, line.part, line.none, line.unnoted), line.shares, strict=True)
    return Shown(
        each.name,
        line,
        each.past,
        Figure(line.owed, address(shelf, asked)),
        tuple(Figure(value, address(shelf, asked, how=how), how, share) for how, value, share in counts),
        note_address(shelf, asked.group) if asked.group is not None else "",
    )


def address(shelf: Shelf, asked: Narrowed, *, how: str | None = None) -> str:
    """Return where the rows behind a figure stand."""
    wanted = replace(asked, how=how)
    pairs = {"commune": wanted.group, "title": wanted.title, "state": wanted.how}
    query = urlencode({name: str(value) for name, value in pairs.items() if value is not None})
    path = _of_year("provision:rows", shelf.host.pk, shelf.year)
    return f"{path}?{query}" if query else path


def note_address(shelf: Shelf, group: int) -> str:
    """Return where the grid of a commune stands."""
    return f"{_of_year('provision:note', shelf.host.pk, shelf.year)}?commune={group}"


@lru_cache(ADDRESSES_KEPT)
def _of_year(page: str, host: int, year: int) -> str:
    """Return where a page of a committee's year is: a table leads there from each of its figures."""
    return reverse(page, args=[host, year])


def groups_of(shelf: Shelf, chosen: int) -> list[tuple[str, str, bool]]:
    """Return the communes to choose from: what each is called, where its grid is, whether it is shown."""
    return [(shelf.names[group], note_address(shelf, group), group == chosen) for group in shelf.groups]


def asked_of(query: Mapping[str, str], shelf: Shelf) -> Narrowed:
    """Return which rows an address asks for; what is unknown asks for nothing less."""
    group, title = number_in(query.get("commune", "")), number_in(query.get("title", ""))
    how = query.get("state", "")
    return Narrowed(
        group=group if group in shelf.groups else None,
        title=title if title in shelf.titles else None,
        how=how if how in HOWS else None,
    )
