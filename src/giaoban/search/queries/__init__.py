"""Finding what somebody may see."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext

from giaoban.access.rules import Holder
from giaoban.kernel.vietnamese import accented
from giaoban.organisation.models import Host
from giaoban.search.models import SearchEntry
from giaoban.search.queries import kinds
from giaoban.search.queries.matching import rungs
from giaoban.search.rules import Asked, Piece, asked, below

MOST_HITS: Final = 50
MANY: Final = 1_000


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, ready to be shown."""

    kind: str
    label: str
    card: kinds.Card
    pieces: list[Piece]


def search(holder: Holder, text: str, *, limit: int = 20, kind: str = "") -> list[Hit]:
    """Return what matches ``text`` and may be seen by ``holder``: exact marks first, then the newest.

    Any text is a valid query. Matches are looked for in rungs, from the closest to the widest, and only until
    there are enough; all of them are never counted.

    Args:
        holder: Who asks.
        text: What they typed.
        limit: At most so many hits.
        kind: Only this kind of thing; empty for all.
    """
    known = {name: each for name, each in kinds.registered().items() if kind in {"", name}}
    return _hits(holder, known, _entries(holder, known, text, limit), asked(text))


def keys_of(holder: Holder, text: str, *, kind: str, limit: int) -> list[int]:
    """Return the keys of the things of one kind that ``search`` would find, in its order."""
    known = {name: each for name, each in kinds.registered().items() if name == kind}
    return [entry.object_id for entry in _entries(holder, known, text, limit)]


def _entries(holder: Holder, known: dict[str, kinds.Kind], text: str, limit: int) -> list[SearchEntry]:
    query, hosts = asked(text), _hosts(holder)
    seen = _visible(holder, known)
    found: dict[int, SearchEntry] = {}
    of_kind = Q(kind__in=sorted(known))
    for rung in rungs(query, hosts) if hosts else ():
        matching = SearchEntry.objects.filter(seen, _narrowed(rung & of_kind)).exclude(pk__in=found)
        step = list(matching.order_by("-pk")[: limit - len(found)])
        step.sort(key=lambda entry: _distance(entry, accented(text.strip())))
        found |= {entry.pk: entry for entry in step}
        if len(found) >= limit:
            break
    return list(found.values())


def _hosts(holder: Holder) -> list[str]:
    """Return the codes of the committees of a person's posts: no scope reaches beyond them. One query."""
    hosts = Host.objects.filter(pk__in={grant.host for grant in holder.grants})
    return sorted(hosts.values_list("code", flat=True))


def _distance(entry: SearchEntry, typed: str) -> int:
    """Return 0 for the very thing that was named, 1 for what begins so, 2 for the rest."""
    title = accented(entry.title)
    return 0 if title == typed else 1 if title.startswith(typed) else 2


def _narrowed(rung: Q) -> Q:
    """Return the same condition in the form that the database answers faster.

    Few matches are best taken from the word index, many by walking the rows from the newest. A database
    guesses badly which of the two it is, so it is asked first.
    """
    few = list(SearchEntry.objects.filter(rung).order_by().values_list("pk", flat=True)[:MANY])
    return Q(pk__in=few) if len(few) < MANY else rung


def _visible(holder: Holder, known: dict[str, kinds.Kind]) -> Q:
    condition = Q(pk__in=())
    for name, kind in known.items():
        condition |= Q(Exists(kind.visible(holder).filter(pk=OuterRef("object_id"))), kind=name)
    return condition


def _hits(
    holder: Holder, known: dict[str, kinds.Kind], entries: list[SearchEntry], query: Asked
) -> list[Hit]:
    rows = {
        name: kinds.rows_of(kind, holder, [each.object_id for each in entries if each.kind == name])
        for name, kind in known.items()
    }
    hits = []
    for entry in entries:
        row = rows[entry.kind].get(entry.object_id)
        if row is not None:
            card = known[entry.kind].present(row)
            hits.append(
                Hit(entry.kind, gettext(known[entry.kind].label), card, below(card.title, card.text, query))
            )
    return hits
