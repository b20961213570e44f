"""Opinions like one another, and what makes them so. A person always decides."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache, partial
from itertools import chain, pairwise
from math import log
from operator import itemgetter
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, is_unmarked
from giaoban.opinions.rules.everyday import COMMON, STOP
from giaoban.opinions.rules.lexicon import WORDS
from giaoban.opinions.rules.naming import without_masks
from giaoban.opinions.rules.reading import COMMON_FOLDED, Index, folded, read, syllables
from giaoban.opinions.rules.synonyms import SAME

FEWEST_SHARED: Final = 3
LEAST_ALIKE: Final = 0.45
MOST_LOOKED_AT: Final = 20
FINE: Final = 1000
UNHEARD: Final = 20  # opinions imagined beside those there are, so that few of them tell something too
MOST_SHOWN: Final = 4
SHORTEST: Final = 2
MOST_TEXTS: Final = 4_096  # two years of a busy committee: original words never change
DESKS: Final = 2  # read again and again while a meeting is compiled, with the same texts beside it


class Nearness(StrEnum):
    """Where a like opinion comes from, seen from the one that it is like."""

    CELL = "cell"
    CLUSTER = "cluster"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Likeness:
    """An opinion like another one: how much of the shorter is found again."""

    key: int
    score: float


def nearness(unit: int, cluster: int | None, other_unit: int, other_cluster: int | None) -> Nearness:
    """Return how near the origin of a like opinion is; a unit without a cluster shares one with nobody."""
    if unit == other_unit:
        return Nearness.CELL
    return Nearness.CLUSTER if cluster is not None and cluster == other_cluster else Nearness.ELSEWHERE


@lru_cache(maxsize=MOST_TEXTS)
def telling_words(text: str) -> frozenset[str]:
    """Return the folded words by which a text is compared, without those that every text holds.

    Other words for the same thing are compared as one. That two texts were masked alike says nothing.
    """
    text = without_masks(text)
    common = COMMON_FOLDED if is_unmarked(text) else COMMON
    spelled = syllables(text)
    same = read(text, _same_index())
    inside = {place for found in same for place in range(found.place, found.place + found.length)}
    single = (
        folded(word)
        for place, word in enumerate(spelled)
        if place not in inside and word not in common and len(word) > 1
    )
    return frozenset([*single, *(_THING[found.name] for found in same)])


def rarities(documents: Iterable[frozenset[str]]) -> Mapping[str, int]:
    """Return how much each word tells, in whole numbers: the more, the fewer opinions hold it."""
    listed = list(documents)
    held = Counter(chain.from_iterable(listed))
    return {word: round(FINE * log((len(listed) + UNHEARD) / number)) for word, number in held.items()}


def shared_words(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, int]) -> float:
    """Return which share of what the shorter text's words tell the other one tells too, from 0 to 1."""
    return _share(one, other, lambda words: _told(words, rarity))


def _share(one: frozenset[str], other: frozenset[str], told: Callable[[frozenset[str]], int]) -> float:
    shorter = min(told(one), told(other))
    return told(one & other) / shorter if shorter else 0.0


def most_alike(
    text: str, others: Iterable[tuple[int, frozenset[str]]], *, most: int = 3
) -> tuple[Likeness, ...]:
    """Return the opinions most like ``text``, best first.

    Args:
        text: What is about to be raised or compiled.
        others: Key and telling words of each opinion to compare with.
        most: How many to return at most.
    """
    here, listed = telling_words(text), list(others)
    rarity = rarities([here, *(there for _, there in listed)])
    alike = (_likeness(key, here, there, rarity) for key, there in listed)
    return tuple(sorted((one for one in alike if one is not None), key=_best_first)[:most])


def most_alike_of_each(texts: Mapping[int, str], others: Mapping[int, frozenset[str]]) -> dict[int, Likeness]:
    """Return the opinion most like each of ``texts``, itself apart, where there is one.

    Says the same as :func:`most_alike` of each, but looks only at those that share the most words instead of
    comparing every pair, so that a desk of many opinions is quick.

    Args:
        texts: What waits, by key.
        others: Telling words of each opinion to compare with, by key; of ``texts`` too.
    """
    rarity, holding = _index(tuple(others.items()))
    waiting = {key: telling_words(text) for key, text in texts.items()}
    told = cache(partial(_told, rarity=rarity))  # many are like the same few
    best = {key: _best(key, here, others, holding, told) for key, here in waiting.items()}
    return {key: likeness for key, likeness in best.items() if likeness is not None}


@lru_cache(maxsize=DESKS)
def _index(
    listed: tuple[tuple[int, frozenset[str]], ...],
) -> tuple[Mapping[str, int], Mapping[str, list[int]]]:
    """Return how much each word tells, and the keys of those that hold it."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for key, words in listed:
        for word in words:
            holding[word].append(key)
    return rarities(words for _, words in listed), holding


def _best(
    key: int,
    here: frozenset[str],
    others: Mapping[int, frozenset[str]],
    holding: Mapping[str, list[int]],
    told: Callable[[frozenset[str]], int],
) -> Likeness | None:
    shared = Counter(chain.from_iterable(holding.get(word, ()) for word in here))
    del shared[key]
    near = [pair for pair in shared.items() if pair[1] >= FEWEST_SHARED]
    near.sort(key=itemgetter(1), reverse=True)
    scores = ((other, _share(here, others[other], told)) for other, _ in near[:MOST_LOOKED_AT])
    alike = [(-round(score, 2), other) for other, score in scores if score >= LEAST_ALIKE]
    less, best = min(alike, default=(0.0, key))
    return Likeness(best, -less) if alike else None


def _likeness(
    key: int, here: frozenset[str], there: frozenset[str], rarity: Mapping[str, int]
) -> Likeness | None:
    if len(here & there) < FEWEST_SHARED:
        return None
    score = shared_words(here, there, rarity)
    return Likeness(key, round(score, 2)) if score >= LEAST_ALIKE else None


def _best_first(likeness: Likeness) -> tuple[float, int]:
    return -likeness.score, likeness.key


def _told(words: frozenset[str], rarity: Mapping[str, int]) -> int:
    return sum(filter(None, map(rarity.get, words)))


@lru_cache(maxsize=MOST_TEXTS)
def shared_compounds(text: str, other: str) -> tuple[str, ...]:
    """Return the compounds that two texts share, as ``text`` spells them: what a person would call alike.

    A single syllable of Vietnamese says little, so only pairs that stand beside each other in both texts are
    shown, those of the lexicon first ("bê tông", not "tông"), and none with a word that every text holds.
    """
    spelled = accented_tokens(without_masks(text))
    there = f" {' '.join(map(folded, accented_tokens(without_masks(other))))} "
    taken: dict[int, str] = {}
    for known in (True, False):
        for place, pair in enumerate(pairwise(spelled)):
            name = " ".join(pair)
            near = {place - 1, place, place + 1} & taken.keys()
            if (
                not near
                and _tells(pair)
                and f" {' '.join(map(folded, pair))} " in there
                and (not known or name in _COMPOUNDS)
            ):
                taken[place] = name
    return tuple(dict.fromkeys(name for _, name in sorted(taken.items())))[:MOST_SHOWN]


def _tells(pair: tuple[str, str]) -> bool:
    return not any(word in STOP or word.isdigit() or len(word) < SHORTEST for word in pair)


_COMPOUNDS: Final = frozenset(word for words in WORDS.values() for word in words if word.count(" ") == 1)
_THING: Final[Mapping[str, str]] = {word: f"={group[0]}" for group in SAME for word in group}


@lru_cache(maxsize=1)
def _same_index() -> Index:
    return Index(_THING)
