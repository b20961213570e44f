"""Finding what somebody may see."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import or_
from typing import Any, Final, NamedTuple, TypeVar

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet, Value
from django.utils.translation import gettext

from giaoban.access.rules import Holder
from giaoban.kernel.vietnamese import accented
from giaoban.organisation.models import Host
from giaoban.organisation.queries import short
from giaoban.search.models import SearchEntry
from giaoban.search.queries import kinds
from giaoban.search.queries.matching import marked, rungs, wide
from giaoban.search.rules import Piece, Query, asked, below, marks

A_PAGE: Final = 25
MOST_PAGES: Final = 40
MANY: Final = 1_000
_AT_ONCE: Final = 200


class _Entry(NamedTuple):
    """What matches, as far as it is needed to choose: ``closely`` if it has the marks that were typed."""

    pk: int
    kind: str
    object_id: int
    title: str
    closely: bool


Found = TypeVar("Found")
Rows = dict[str, dict[int, Any]]
"""Rows that their reader may see, by kind and key."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, ready to be shown."""

    kind: str
    label: str
    card: kinds.Card
    pieces: list[Piece]
    note: list[Piece]


def search(holder: Holder, text: str, *, limit: int = 20, kind: str = "", skip: int = 0) -> list[Hit]:
    """Return what matches ``text`` and may be seen by ``holder``.

    First what has the words side by side, then what has all of them, then unfinished words and parts of
    words; within each of these exact marks first, then the newest. Any text is a valid query. Matches are
    looked for in rungs, from the closest to the widest, and only until there are enough; all of them are
    never counted. What tells again what stands elsewhere comes after the things themselves. The order does
    not depend on how many are asked for, so a list can be read page by page.

    Args:
        holder: Who asks.
        text: What they typed.
        limit: At most so many hits.
        kind: Only this kind of thing; empty for all.
        skip: So many of the closest are left out: they stood on the pages before.
    """
    known = {name: each for name, each in kinds.registered().items() if kind in {"", name}}
    rows: Rows = {}
    entries = _entries(holder, known, text, skip + limit, None if skip else rows)[skip:]
    return _hits(holder, known, entries, rows, asked(text))


def keys_of(holder: Holder, text: str, *, kind: str, limit: int) -> list[int]:
    """Return the keys of the things of one kind that ``search`` would find, in its order."""
    known = {name: each for name, each in kinds.registered().items() if name == kind}
    return [entry.object_id for entry in _entries(holder, known, text, limit)]


def holds_words(holder: Holder, text: str, *, kind: str) -> Q:
    """Return the condition that a thing of one kind holds ``text``.

    It is to stand in a query of rows that ``holder`` may see: with the keys themselves if they are few, else
    with the query for them. All words in any order, with or without marks; letters inside a word only if the
    words are nowhere.
    """
    hosts, of_kind = _hosts(holder), SearchEntry.objects.filter(kind=kind).order_by()
    for each in wide(asked(text), hosts, kind) if hosts else ():
        rows = of_kind.filter(each).values_list("object_id", flat=True)
        found = list(rows[: MANY + 1])
        if found:
            return short.among("pk", found) if len(found) <= MANY else Q(pk__in=rows)
    return short.among("pk", [])


def among(kind: str, text: str, *, hosts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the keys of one kind that hold ``text`` with its marks, and of all that match; 1000 at most.

    Who may see a row is not asked here: whoever reads the rows asks. Text without a word matches nothing.

    Args:
        kind: As it was registered.
        text: What was typed.
        hosts: Codes of the committees whose rows are read.
    """
    query = asked(text)
    found = [rung.matching for rung in rungs(query, hosts)] if hosts else []
    if not found:
        return [], []
    of_kind = SearchEntry.objects.filter(kind=kind).order_by("-pk").values_list("object_id", flat=True)
    return list(of_kind.filter(marked(query, hosts))[:MANY]), list(of_kind.filter(reduce(or_, found))[:MANY])


def _entries(
    holder: Holder, known: dict[str, kinds.Kind], text: str, limit: int, rows: Rows | None = None
) -> list[_Entry]:
    """Return the closest entries that somebody may see; ``rows`` takes what was read of the first ones."""
    hosts, typed = _hosts(holder), accented(text.strip())
    found: dict[int, _Entry] = {}
    passed: set[int] = set()
    repeating = {name for name, each in known.items() if each.repeats}
    for step in _steps(asked(text), hosts, known) if hosts else ():
        fresh = [entry for entry in step if entry.pk not in passed]
        passed |= {entry.pk for entry in fresh}
        fresh.sort(key=lambda entry: (entry.kind in repeating, _distance(entry, typed)))
        if rows is not None and not found:
            first, fresh = fresh[:limit], fresh[limit:]
            rows |= _by_kind(kinds.rows_of, first, holder, known)
            found |= {entry.pk: entry for entry in first if entry.object_id in rows[entry.kind]}
        found |= {entry.pk: entry for entry in islice(_seen(fresh, holder, known), limit - len(found))}
        if len(found) >= limit:
            break
    return list(found.values())


def _steps(query: Query, hosts: list[str], known: Iterable[str]) -> Iterator[list[_Entry]]:
    """Yield what matches, newest first, in steps from the closest to the widest.

    Few matches are best taken from the word index, many by walking the rows from the newest. A database
    guesses badly which of the two it is, so it is asked first.
    """
    for rung in rungs(query, hosts):
        closely = ExpressionWrapper(rung.closely, BooleanField()) if rung.closely else Value(value=True)
        rows = SearchEntry.objects.filter(rung.matching, kind__in=sorted(known)).annotate(closely=closely)
        if not _are_many(rows):
            few = _few(rows)
            yield [entry for entry in few if entry.closely]
            yield [entry for entry in few if not entry.closely]
            continue
        if rung.closely:
            exact = rows.filter(rung.closely)
            yield from _walked(exact) if _are_many(exact) else [_few(exact)]
        yield from _walked(rows)


def _are_many(rows: QuerySet[SearchEntry]) -> bool:
    """Return whether there are so many matches that walking the newest finds a page of them sooner."""
    return rows.order_by()[MANY - 1 : MANY].exists()


def _few(rows: QuerySet[SearchEntry]) -> list[_Entry]:
    """Return the matches, newest first, as far as they are few."""
    return sorted(_as_entries(rows.order_by()[:MANY]), reverse=True)


def _walked(rows: QuerySet[SearchEntry]) -> Iterator[list[_Entry]]:
    """Yield rows from the newest, some at a time."""
    some = _as_entries(rows.order_by("-pk")[:_AT_ONCE])
    while some:
        yield some
        some = _as_entries(rows.filter(pk__lt=some[-1].pk).order_by("-pk")[:_AT_ONCE])


def _as_entries(rows: QuerySet[SearchEntry]) -> list[_Entry]:
    return [_Entry(*row) for row in rows.values_list(*_Entry._fields)]


def _seen(entries: Iterable[_Entry], holder: Holder, known: dict[str, kinds.Kind]) -> Iterator[_Entry]:
    """Yield those of the entries whose things somebody may see; one query for each kind of some of them."""
    waiting = iter(entries)
    while some := list(islice(waiting, _AT_ONCE)):
        seen = _by_kind(kinds.seen_of, some, holder, known)
        yield from (one for one in some if one.object_id in seen[one.kind])


def _by_kind(
    read: Callable[[kinds.Kind, Holder, list[int]], Found],
    entries: Sequence[_Entry],
    holder: Holder,
    known: dict[str, kinds.Kind],
) -> dict[str, Found]:
    """Return what ``read`` finds of each kind among the entries. One query for each kind of them."""
    keys: defaultdict[str, list[int]] = defaultdict(list)
    for one in entries:
        keys[one.kind].append(one.object_id)
    return {name: read(known[name], holder, those) for name, those in keys.items()}


def _hosts(holder: Holder) -> list[str]:
    """Return the codes of the committees of a person's posts: no scope reaches beyond them. One query."""
    hosts = Host.objects.filter(pk__in={grant.host for grant in holder.grants})
    return sorted(hosts.values_list("code", flat=True))


def _distance(entry: _Entry, typed: str) -> int:
    """Return 0 for the very thing that was named, 1 for what begins so, 2 for the rest."""
    title = accented(entry.title)
    return 0 if title == typed else 1 if title.startswith(typed) else 2


def _hits(
    holder: Holder, known: dict[str, kinds.Kind], entries: Sequence[_Entry], rows: Rows, query: Query
) -> list[Hit]:
    unread = [one for one in entries if one.object_id not in rows.get(one.kind, {})]
    more = _by_kind(kinds.rows_of, unread, holder, known)
    labels = {name: gettext(kind.label) for name, kind in known.items()}
    hits = []
    for entry in entries:
        row = rows.get(entry.kind, {}).get(entry.object_id) or more.get(entry.kind, {}).get(entry.object_id)
        if row is not None:
            card = known[entry.kind].present(row)
            pieces = below(card.title, card.text, query)
            hits.append(Hit(entry.kind, labels[entry.kind], card, pieces, marks(card.note, query)))
    return hits
