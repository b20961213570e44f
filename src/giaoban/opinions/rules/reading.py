"""Reading a text for the words of a list: the longest that fits, with or without its marks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, fold, is_unmarked, nfc
from giaoban.opinions.rules.everyday import COMMON

MOST_SYLLABLES: Final = 16_384  # Vietnamese has some seven thousand
MOST_READ: Final = 20_000  # signs; what is longer tells no more of what it is about
UNSURE: Final = 0.4  # of a single syllable without its marks, which may be another word


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a list, as the list spells it, with its syllables."""

    name: str
    marked: tuple[str, ...]
    folded: tuple[str, ...]

    @property
    def hidden(self) -> bool:
        """Whether it cannot be told from words that every text holds once its marks are gone."""
        return all(syllable in COMMON_FOLDED for syllable in self.folded)


@dataclass(frozen=True, slots=True)
class Found:
    """A word that stands in a text: its first syllable, how many it has, how sure it is."""

    name: str
    place: int
    length: int = 1
    sure: float = 1.0


class Index:
    """Words by their first syllable without marks; taken apart when a text first holds that one."""

    def __init__(self, words: Iterable[str]) -> None:
        """Sort the words by how they begin, which is quick; the rest waits."""
        typed: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(words):
            typed[name.partition(" ")[0]].append(name)
        self._listed: defaultdict[str, list[str]] = defaultdict(list)
        for first, names in typed.items():
            self._listed[folded(accented_tokens(first)[0])] += names
        self._apart: dict[str, tuple[Word, ...]] = {}

    def beginning(self, first: str) -> tuple[Word, ...]:
        """Return the words that begin with a syllable, the longest first."""
        if first not in self._listed:
            return ()
        if first not in self._apart:
            words = [_word(name) for name in self._listed[first]]
            self._apart[first] = tuple(sorted(words, key=lambda word: -len(word.marked)))
        return self._apart[first]


def _word(name: str) -> Word:
    marked = accented_tokens(name)
    return Word(name, marked, tuple(map(folded, marked)))


@lru_cache(maxsize=MOST_SYLLABLES)
def folded(syllable: str) -> str:
    """Return a syllable without its marks."""
    return fold(syllable)


def read(text: str, index: Index, *, bare: bool | None = None) -> tuple[Found, ...]:
    """Return the words of ``index`` that stand in ``text``, in their order; none inside a longer one.

    A text that holds no mark at all is read without marks. In any other one a compound may have lost its
    marks, a single syllable must have kept them.

    Args:
        text: What is read.
        index: The words to look for.
        bare: Whether to read without marks, for a part of a text; by default as ``text`` itself is typed.
    """
    return tuple(_read(syllables(text), index, bare=is_unmarked(text) if bare is None else bare))


def syllables(text: str) -> tuple[str, ...]:
    """Return the syllables of a text with their marks, as far as it is read."""
    return accented_tokens(text[:MOST_READ])


def without_villages(text: str) -> str:
    """Return a text without the names of villages, as far as it is read.

    Thôn Ao Cá has no trouble with fish, nor xóm Chợ with its market.
    """
    return _NAME_OF_A_VILLAGE.sub(r"\1 ", nfc(text[:MOST_READ]))


def _read(spelled: tuple[str, ...], index: Index, *, bare: bool) -> Iterator[Found]:
    """Return what was found: of words that share a syllable the longest, then the first."""
    taken: set[int] = set()
    kept: list[Found] = []
    for found in sorted(_fitting(spelled, index, bare=bare), key=lambda found: -found.length):
        places = range(found.place, found.place + found.length)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(found)
    yield from sorted(kept, key=lambda found: found.place)


def _fitting(spelled: tuple[str, ...], index: Index, *, bare: bool) -> Iterator[Found]:
    plain = tuple(map(folded, spelled))
    for place, first in enumerate(plain):
        for word in index.beginning(first):
            if plain[place : place + len(word.folded)] == word.folded and (
                not word.hidden if bare else _keeps_marks(spelled, place, word)
            ):
                single = bare and len(word.folded) == 1
                yield Found(word.name, place, len(word.folded), UNSURE if single else 1.0)


def _keeps_marks(spelled: tuple[str, ...], place: int, word: Word) -> bool:
    here = spelled[place : place + len(word.marked)]
    return all(
        typed == marked or (len(here) > 1 and typed.isascii() and typed == folded(typed))
        for typed, marked in zip(here, word.marked, strict=True)
    )


COMMON_FOLDED: Final = frozenset(map(fold, COMMON))
_CAPITALS: Final = "A-Z" + "".join(sign for sign in map(chr, range(0xC0, 0x1F00)) if sign.isupper())
_NAME_OF_A_VILLAGE: Final = re.compile(
    r"\b((?:[Tt]hôn|[Xx]óm|[Kk]hu|dân cư|[Bb]ản|[Ll]àng|[Ấấ]p|[Bb]uôn|[Kk]hóm|[Tt]ổ|[Xx]ã|[Pp]hường"
    rf"|[Tt]hon|[Xx]om)(?: dân cư| phố)?)(?:\s+[{_CAPITALS}]\w*)+"
)
