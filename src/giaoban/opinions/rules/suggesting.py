"""Suggestions with their reasons: the field of an opinion, and opinions like it. A person always decides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, fold, is_unmarked, search_tokens
from giaoban.opinions.rules.lexicon import COMMON, STOP, WORDS

FEWEST_SHARED: Final = 3
LEAST_ALIKE: Final = 0.5
MOST_SHOWN: Final = 4
SHORTEST: Final = 2
MOST_TEXTS: Final = 4_096  # two years of a busy committee: original words never change
MOST_SYLLABLES: Final = 16_384  # Vietnamese has some seven thousand


@dataclass(frozen=True, slots=True)
class FieldSuggestion:
    """A field, how strongly its words speak for it (0 to 1), and these words as they were typed."""

    code: str
    score: float
    words: tuple[str, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The words to show as reasons: compounds, or the single words where there is nothing else."""
        return tuple(word for word in self.words if " " in word) or self.words


@dataclass(frozen=True, slots=True)
class Likeness:
    """An opinion like another one: how much of the shorter is found again."""

    key: int
    score: float


def suggest_fields(text: str, lexicon: Mapping[str, Sequence[str]] = WORDS) -> tuple[FieldSuggestion, ...]:
    """Return the fields that the words of ``text`` speak for, best first.

    Args:
        text: What was reported and asked. Typed without marks it is compared without marks.
        lexicon: Words by code of field, in report order; a tie goes to the earlier field.

    Returns:
        Only fields with at least one word; none for a text without any.
    """
    bare = is_unmarked(text)
    here = f" {' '.join(_tokens(text, bare=bare))} "
    weights = {code: _found(here, tuple(words), bare=bare) for code, words in lexicon.items()}
    whole = sum(sum(words.values()) for words in weights.values())
    found = [
        FieldSuggestion(code, round(sum(words.values()) / whole, 2), tuple(words))
        for code, words in weights.items()
        if words
    ]
    return tuple(sorted(found, key=lambda suggestion: -suggestion.score))


def shared_words(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the shorter text's telling words the other one holds too, from 0 to 1."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


@lru_cache(maxsize=MOST_TEXTS)
def telling_words(text: str) -> frozenset[str]:
    """Return the folded words by which a text is compared, without those that every text holds."""
    common = _COMMON_FOLDED if is_unmarked(text) else COMMON
    return frozenset(_folded(word) for word in accented_tokens(text) if word not in common and len(word) > 1)


@lru_cache(maxsize=MOST_SYLLABLES)
def _folded(word: str) -> str:
    return fold(word)


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


def _tokens(text: str, *, bare: bool) -> tuple[str, ...]:
    return search_tokens(text) if bare else accented_tokens(text)


@lru_cache(maxsize=32)
def _spelled(words: tuple[str, ...], *, bare: bool) -> tuple[tuple[str, str], ...]:
    longest_first = sorted(words, key=lambda word: -len(word.split()))
    return tuple((word, f" {' '.join(_tokens(word, bare=bare))} ") for word in longest_first)


def _found(here: str, words: tuple[str, ...], *, bare: bool) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, spelled in _spelled(words, bare=bare):
        inside_longer = any(spelled.strip() in longer for longer in found)
        if spelled in here and not inside_longer:
            found[word] = len(word.split()) ** 2
    return found


_COMPOUNDS: Final = frozenset(
    " ".join(pair) for words in WORDS.values() for word in words for pair in pairwise(word.split())
)
_COMMON_FOLDED: Final = frozenset(fold(word) for word in COMMON)
