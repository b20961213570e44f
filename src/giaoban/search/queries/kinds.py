"""The kinds of things that can be found. Each area registers its own when it starts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import repeat
from typing import Any

from django.db.models import Model, QuerySet

from giaoban.access.rules import Holder
from giaoban.organisation.queries.short import among
from giaoban.search.rules import Document


@dataclass(frozen=True, slots=True)
class Card:
    """How one hit is shown.

    Attributes:
        title: The line that leads to it.
        address: Where it leads.
        note: Where it stands: unit, month, state.
        text: What the excerpt is taken from; only words that whoever sees the object may read.
    """

    title: str
    address: str
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing.

    Attributes:
        label: What the reader calls it, translated when shown.
        visible: The rows that somebody may see; a hit outside of them does not exist.
        present: How a row is shown.
        documents: All documents of this kind, oldest first, for building the index anew.
        repeats: It tells again what stands elsewhere, so it comes after the things themselves.
    """

    name: str
    label: str
    visible: Callable[[Holder], QuerySet[Any]]
    present: Callable[[Any], Card]
    documents: Callable[[], Iterable[Document]]
    repeats: bool = False


_kinds: dict[str, Kind] = {}


def register(
    name: str,
    *,
    label: str,
    visible: Callable[[Holder], QuerySet[Any]],
    present: Callable[[Any], Card],
    documents: Callable[[], Iterable[Document]],
    repeats: bool = False,
) -> None:
    """Make a kind of thing findable. Call it once, from the area's ``apps.ready``."""
    _kinds[name] = Kind(name, label, visible, present, documents, repeats)


def registered() -> dict[str, Kind]:
    """Return the kinds by name, in the order in which they registered."""
    return dict(_kinds)


def unregister(name: str) -> None:
    """Take a kind out again."""
    _kinds.pop(name, None)


def documents() -> Iterator[tuple[str, Document]]:
    """Yield everything that can be found, with its kind, oldest first, for building the index anew."""
    streams = [zip(repeat(kind.name), kind.documents(), strict=False) for kind in _kinds.values()]
    yield from merge(*streams, key=lambda pair: pair[1].at)


def rows_of(kind: Kind, holder: Holder, keys: Iterable[int]) -> dict[int, Model]:
    """Return those of the rows that ``holder`` may see, by key. One query, or none for no key."""
    asked = list(keys)
    return {row.pk: row for row in kind.visible(holder).filter(among("pk", asked))} if asked else {}


def seen_of(kind: Kind, holder: Holder, keys: Iterable[int]) -> set[int]:
    """Return those of the keys whose rows ``holder`` may see. One query."""
    return set(kind.visible(holder).filter(among("pk", keys)).order_by().values_list("pk", flat=True))
