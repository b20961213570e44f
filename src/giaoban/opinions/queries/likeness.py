"""Opinions like one another this year: compared word by word, without marks, and said why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.visibility import visible_to
from giaoban.opinions.rules.life import Kind, State
from giaoban.opinions.rules.likening import (
    Likeness,
    most_alike,
    most_alike_of_each,
    shared_compounds,
    telling_words,
)
from giaoban.organisation.queries.short import among

MOST_COMPARED = 2000
YEARS_ON_DESK = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """An opinion like another one, and the compounds that they share; perhaps none that say anything."""

    opinion: Opinion
    words: tuple[str, ...]


def alike(holder: Holder, *, host: int, year: int, text: str, most: int = 3) -> list[Alike]:
    """Return opinions of the year like ``text`` that ``holder`` may see, best first. Two queries."""
    found = most_alike(text, _words_of(_compared(holder, host, year)), most=most)
    return _rows(holder, found, text)


def alike_on_desk(holder: Holder, opinions: Sequence[Opinion]) -> dict[int, Alike]:
    """Return the opinion of this year or the last most like each of ``opinions``, by key, if any.

    Two queries, however many opinions there are.
    """
    if not opinions:
        return {}
    others = dict(_words_of(_compared(holder, opinions[0].host_id, opinions[0].year, years=YEARS_ON_DESK)))
    spelled = {opinion.pk: _spelled(opinion) for opinion in opinions}
    best = most_alike_of_each(spelled, others)
    rows = _found(holder, {each.key for each in best.values()})
    return {
        key: _alike(rows[likeness.key], spelled[key])
        for key, likeness in best.items()
        if likeness.key in rows
    }


def meant_on_desk(holder: Holder, opinions: Sequence[Opinion], near: Mapping[int, int]) -> dict[int, Alike]:
    """Return the opinions that may mean the same as these in other words, by key. One query, if any.

    Args:
        holder: Who looks; what they may not see is not shown.
        opinions: Those for which no shared words were found.
        near: By key, the key of the one that may mean the same.
    """
    wished = {one.pk: near[one.pk] for one in opinions if one.pk in near}
    rows = _found(holder, set(wished.values()))
    return {key: Alike(rows[other], ()) for key, other in wished.items() if _still(rows.get(other))}


def _still(other: Opinion | None) -> bool:
    return other is not None and other.state != State.WITHDRAWN


def _found(holder: Holder, keys: set[int]) -> dict[int, Opinion]:
    """Return opinions by key, with no more read of them than the desk shows: words, place and meeting."""
    seen = visible_to(holder).filter(among("pk", keys)).order_by() if keys else Opinion.objects.none()
    bare = seen.select_related(None).select_related("unit", "meeting__period", "meeting__series")
    meeting = ("meeting__starts_at", "meeting__series__cluster", "meeting__period__year")
    rows = bare.only("code", "text", "ask", "state", "unit__name", *meeting, "meeting__period__month")
    return {one.pk: one for one in rows}


def raised_before(found: Alike, opinion: Opinion) -> bool:
    """Return whether the likeness comes from an earlier meeting, so that the matter is raised again."""
    return found.opinion.meeting.starts_at < opinion.meeting.starts_at


def _compared(holder: Holder, host: int, year: int, *, years: int = 1) -> QuerySet[Opinion]:
    return comparable(visible_to(holder).filter(host=host, year__gt=year - years, year__lte=year))


def comparable(opinions: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Return those that may be compared with others, the newest first; public mood with nothing."""
    stand = opinions.exclude(kind=Kind.PUBLIC_MOOD.value).exclude(state=State.WITHDRAWN.value)
    return stand.order_by("-year", "-month", "-number")


def _words_of(opinions: QuerySet[Opinion]) -> list[tuple[int, frozenset[str]]]:
    rows = opinions.values_list("pk", "text", "ask")[:MOST_COMPARED]
    return [(key, telling_words(f"{text} {ask}")) for key, text, ask in rows]


def _spelled(opinion: Opinion) -> str:
    return f"{opinion.text} {opinion.ask}"


def _alike(other: Opinion, text: str) -> Alike:
    return Alike(other, shared_compounds(text, _spelled(other)))


def _rows(holder: Holder, found: Iterable[Likeness], text: str) -> list[Alike]:
    likenesses = list(found)
    rows = {one.pk: one for one in visible_to(holder).filter(pk__in=[each.key for each in likenesses])}
    return [_alike(rows[each.key], text) for each in likenesses if each.key in rows]
