"""Rules of search: what a text is cut into, what a query asks for, and which part of a text shows the hit.

Nothing here knows about Django or the database.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, fold, search_tokens

LONGEST_TEXT: Final = 50_000
LONGEST_QUERY: Final = 200
MOST_WORDS: Final = 12
SHORTEST_PREFIX: Final = 2
SHORTEST_PART: Final = 3
EXCERPT: Final = 180
NEAR: Final = 2 * MOST_WORDS  # so many hits behind one are looked at
WORDS_KEPT: Final = 8_192  # the same few thousand words stand in most texts
_WORD: Final = re.compile(r"[^\W_]+")
# A code typed in one piece: its letters, the year and month, the number.
_CODE: Final = re.compile(r"\b([^\W\d_]{1,6})[-.]?([0-9]{4})[-.]?([0-9]{3,4})\b")


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody typed, in the two forms in which it is looked for."""

    accented: tuple[str, ...]
    folded: tuple[str, ...]

    @property
    def part(self) -> str:
        """The words without marks as one piece, to be found even inside a word; empty if too short."""
        joined = " ".join(self.folded)
        return joined if len(joined) >= SHORTEST_PART else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an excerpt; ``hit`` if it is one of the words looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Document:
    """What one object hands in to be found by."""

    object_id: int
    host: str
    title: str
    text: str
    at: datetime


def asked(query: str) -> Query:
    """Return the words of a query; whatever else was typed is left out, so no query can be malformed."""
    spaced = _spaced(query[:LONGEST_QUERY])
    return Query(accented_tokens(spaced)[:MOST_WORDS], search_tokens(spaced)[:MOST_WORDS])


def words_of(*texts: str) -> tuple[str, str]:
    """Return the words of an object as they are stored: with marks, and without."""
    spaced = _spaced(" ".join(texts)[:LONGEST_TEXT])
    return " ".join(accented_tokens(spaced)), " ".join(search_tokens(spaced))


def excerpt(text: str, query: Query) -> list[Piece]:
    """Return the part of ``text`` around the closest hit, in pieces, so that the page can mark the words.

    The closest is where most of the words stand within one excerpt, side by side if they do anywhere.
    Without a hit it is the beginning. The pieces joined are a part of ``text`` as it was written, with "…"
    where words before or behind it are left out.
    """
    hits = list(_hits(text, query, 0, len(text)))
    closest = _closest(hits, query.folded)
    start = _word_start(text, closest - EXCERPT // 3) if hits else 0
    end = _word_end(text, start + EXCERPT)
    spans = [found.span() for found in hits if start <= found.start() and found.end() <= end]
    return [
        *([Piece("… ", hit=False)] if text[:start].strip() else []),
        *_pieces(text, start, end, spans),
        *([Piece(" …", hit=False)] if text[end:].strip() else []),
    ]


def marks(text: str, query: Query) -> list[Piece]:
    """Return the whole of a short text in pieces, the words looked for marked."""
    return list(_pieces(text, 0, len(text), [found.span() for found in _hits(text, query, 0, len(text))]))


def below(title: str, text: str, query: Query) -> list[Piece]:
    """Return the excerpt that stands below ``title``, without the start of it that ``title`` says."""
    flat = " ".join(text.split())
    said = " ".join(title.removesuffix(" …").split())
    rest = flat[len(said) :].lstrip(" ,") if said and flat.startswith(said) else text
    return excerpt(rest, query) if rest else []


def _closest(hits: Sequence[re.Match[str]], folded: Sequence[str]) -> int:
    """Return where the excerpt is to be: at the hit that begins the longest run of the words, in their order.

    Among equal runs it is the one with most of the words behind it, and then the first.
    """
    words = [_folded(found.group()) for found in hits]
    best, place = (0, 0), hits[0].start() if hits else 0
    for at, found in enumerate(hits):
        end = found.start() + EXCERPT // 2
        near = {
            word
            for word, other in zip(words[at : at + NEAR], hits[at : at + NEAR], strict=True)
            if other.end() < end
        }
        worth = (_run(words[at : at + NEAR], hits[at : at + NEAR], folded), len(near))
        if worth > best:
            best, place = worth, found.start()
    return place


def _run(words: Sequence[str], hits: Sequence[re.Match[str]], folded: Sequence[str]) -> int:
    """Return how many of the words looked for stand side by side from here on, in their order."""
    run = 0
    for place, (wanted, word) in enumerate(zip(folded, words, strict=False)):
        apart = place and hits[place].start() - hits[place - 1].end() > len(", ")
        if apart or not word.startswith(wanted):
            break
        run += 1
    return run


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    place = start
    for first, last in spans:
        if first > place:
            yield Piece(text[place:first], hit=False)
        yield Piece(text[first:last], hit=True)
        place = last
    if place < end:
        yield Piece(text[place:end], hit=False)


def _hits(text: str, query: Query, start: int, end: int) -> Iterator[re.Match[str]]:
    return (found for found in _WORD.finditer(text, start, end) if _is_hit(found.group(), query.folded))


def _is_hit(word: str, folded: Sequence[str]) -> bool:
    plain = _folded(word)
    return plain in folded or (
        bool(folded) and len(folded[-1]) >= SHORTEST_PREFIX and plain.startswith(folded[-1])
    )


@lru_cache(WORDS_KEPT)
def _folded(word: str) -> str:
    return fold(word)


def _word_start(text: str, place: int) -> int:
    if place <= 0:
        return 0
    return text.rfind(" ", 0, place) + 1


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    found = text.find(" ", place)
    return len(text) if found < 0 else found


def _spaced(text: str) -> str:
    # An underscore is a letter to Python and a space to both databases.
    return _CODE.sub(r"\1 \2 \3", text.replace("_", " ").replace("\x00", " "))
