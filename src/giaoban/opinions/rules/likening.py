"""Opinions like one another, and what makes them so. A person always decides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, fold, is_unmarked
from giaoban.opinions.rules.everyday import COMMON, STOP
from giaoban.opinions.rules.lexicon import WORDS
from giaoban.opinions.rules.reading import COMMON_FOLDED, folded

FEWEST_SHARED: Final = 3
LEAST_ALIKE: Final = 0.5
MOST_SHOWN: Final = 4
SHORTEST: Final = 2
MOST_TEXTS: Final = 4_096  # two years of a busy committee: original words never change


@dataclass(frozen=True, slots=True)
class Likeness:
    """An opinion like another one: how much of the shorter is found again."""

    key: int
    score: float


def shared_words(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the shorter text's telling words the other one holds too, from 0 to 1."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


@lru_cache(maxsize=MOST_TEXTS)
def telling_words(text: str) -> frozenset[str]:
    """Return the folded words by which a text is compared, without those that every text holds."""
    common = COMMON_FOLDED if is_unmarked(text) else COMMON
    return frozenset(folded(word) for word in accented_tokens(text) if word not in common and len(word) > 1)


def most_alike(
    text: str, others: Iterable[tuple[int, frozenset[str]]], *, most: int = 3
) -> tuple[Likeness, ...]:
    """Return the opinions most like ``text``, best first.

    Args:
        text: What is about to be raised or compiled.
        others: Key and telling words of each opinion to compare with.
        most: How many to return at most.
    """
    here = telling_words(text)
    alike = [
        Likeness(key, round(score, 2))
        for key, there in others
        if len(here & there) >= FEWEST_SHARED and (score := shared_words(here, there)) >= LEAST_ALIKE
    ]
    return tuple(sorted(alike, key=lambda likeness: (-likeness.score, likeness.key))[:most])


def most_alike_of_each(texts: Mapping[int, str], others: Mapping[int, frozenset[str]]) -> dict[int, Likeness]:
    """Return the opinion most like each of ``texts``, itself apart, where there is one.

    Says the same as :func:`most_alike` of each, but counts along the words that they share instead of
    comparing every pair, so that a desk of many opinions is quick.

    Args:
        texts: What waits, by key.
        others: Telling words of each opinion to compare with, by key.
    """
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for key, words in others.items():
        for word in words:
            holding[word].append(key)
    best = {key: _best(key, telling_words(text), others, holding) for key, text in texts.items()}
    return {key: likeness for key, likeness in best.items() if likeness is not None}


def _best(
    key: int, here: frozenset[str], others: Mapping[int, frozenset[str]], holding: Mapping[str, list[int]]
) -> Likeness | None:
    shared = Counter(chain.from_iterable(holding.get(word, ()) for word in here))
    scores = (
        Likeness(other, round(count / min(len(here), len(others[other])), 2))
        for other, count in shared.items()
        if other != key
        and count >= FEWEST_SHARED
        and count >= LEAST_ALIKE * min(len(here), len(others[other]))
    )
    return min(scores, key=lambda likeness: (-likeness.score, likeness.key), default=None)


def shared_compounds(text: str, other: str) -> tuple[str, ...]:
    """Return the compounds that two texts share, as ``text`` spells them: what a person would call alike.

    A single syllable of Vietnamese says little, so only pairs that stand beside each other in both texts are
    shown, those of the lexicon first ("bê tông", not "tông"), and none with a word that every text holds.
    """
    spelled = accented_tokens(text)
    there = f" {' '.join(map(fold, accented_tokens(other)))} "
    taken: dict[int, str] = {}
    for known in (True, False):
        for place, pair in enumerate(pairwise(spelled)):
            name = " ".join(pair)
            near = {place - 1, place, place + 1} & taken.keys()
            if not near and _tells(pair) and f" {fold(name)} " in there and (not known or name in _COMPOUNDS):
                taken[place] = name
    return tuple(dict.fromkeys(name for _, name in sorted(taken.items())))[:MOST_SHOWN]


def _tells(pair: tuple[str, str]) -> bool:
    return not any(word in STOP or word.isdigit() or len(word) < SHORTEST for word in pair)


_COMPOUNDS: Final = frozenset(word for words in WORDS.values() for word in words if word.count(" ") == 1)
