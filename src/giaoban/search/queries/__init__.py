"""Finding what somebody may see."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Reading:
    """What one search reads for one person, each row once.

    Attributes:
        holder: Who asks.
        known: The kinds that are searched.
        rows: What was read whole and may be seen, by kind and key.
    """

    holder: Holder
    known: dict[str, kinds.Kind]
    rows: defaultdict[str, dict[int, Any]] = field(default_factory=lambda: defaultdict(dict))

    def whole(self, entries: Sequence[_Entry]) -> list[_Entry]:
        """Return those of the entries whose things may be seen, and keep their rows."""
        unread = [one for one in entries if one.object_id not in self.rows[one.kind]]
        for name, found in self._by_kind(kinds.rows_of, unread).items():
            self.rows[name] |= found
        return [one for one in entries if one.object_id in self.rows[one.kind]]

    def seen(self, entries: Iterable[_Entry]) -> Iterator[_Entry]:
        """Yield those of the entries whose things may be seen; one query for each kind of some of them."""
        waiting = iter(entries)
        while some := list(islice(waiting, _AT_ONCE)):
            found = self._by_kind(kinds.seen_of, some)
            yield from (one for one in some if one.object_id in found[one.kind])

    def _by_kind(
        self, read: Callable[[kinds.Kind, Holder, list[int]], Found], entries: Sequence[_Entry]
    ) -> dict[str, Found]:
        """Return what ``read`` finds of each kind among the entries. One query for each kind of them."""
        keys: defaultdict[str, list[int]] = defaultdict(list)
        for one in entries:
            keys[one.kind].append(one.object_id)
        return {name: read(self.known[name], self.holder, those) for name, those in keys.items()}


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
    reading = _reading(holder, kind)
    entries = _entries(reading, text, skip + limit, shown=not skip)[skip:]
    return _hits(reading, entries, asked(text))


def keys_of(holder: Holder, text: str, *, kind: str, limit: int) -> list[int]:
    """Return the keys of the things of one kind that ``search`` would find, in its order."""
    return [entry.object_id for entry in _entries(_reading(holder, kind), text, limit)]


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


def _reading(holder: Holder, kind: str) -> _Reading:
    return _Reading(holder, {name: each for name, each in kinds.registered().items() if kind in {"", name}})


def _entries(reading: _Reading, text: str, limit: int, *, shown: bool = False) -> list[_Entry]:
    """Return the closest entries that somebody may see; what is ``shown`` is read whole at once."""
    hosts, typed = _hosts(reading.holder), accented(text.strip())
    found: dict[int, _Entry] = {}
    passed: set[int] = set()
    repeating = {name for name, each in reading.known.items() if each.repeats}
    for step in _steps(asked(text), hosts, reading.known) if hosts else ():
        fresh = [entry for entry in step if entry.pk not in passed]
        passed |= {entry.pk for entry in fresh}
        fresh.sort(key=lambda entry: (entry.kind in repeating, _distance(entry, typed)))
        if shown and not found:
            first, fresh = fresh[:limit], fresh[limit:]
            found |= {entry.pk: entry for entry in reading.whole(first)}
        found |= {entry.pk: entry for entry in islice(reading.seen(fresh), limit - len(found))}
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


def _hosts(holder: Holder) -> list[str]:
    """Return the codes of the committees of a person's posts: no scope reaches beyond them. One query."""
    hosts = Host.objects.filter(pk__in={grant.host for grant in holder.grants})
    return sorted(hosts.values_list("code", flat=True))


def _distance(entry: _Entry, typed: str) -> int:
    """Return 0 for the very thing that was named, 1 for what begins so, 2 for the rest."""
    title = accented(entry.title)
    return 0 if title == typed else 1 if title.startswith(typed) else 2


def _hits(reading: _Reading, entries: Sequence[_Entry], query: Query) -> list[Hit]:
    labels = {name: gettext(kind.label) for name, kind in reading.known.items()}
    hits = []
    for entry in reading.whole(entries):
        card = reading.known[entry.kind].present(reading.rows[entry.kind][entry.object_id])
        pieces = below(card.title, card.text, query)
        hits.append(Hit(entry.kind, labels[entry.kind], card, pieces, marks(card.note, query)))
    return hits
