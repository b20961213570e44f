"""The points that an opinion asks, and the part of a reply that answers each of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from giaoban.kernel.vietnamese.folding import is_unmarked, nfc
from giaoban.opinions.rules.compiling import MOST_POINTS
from giaoban.opinions.rules.splitting import pieces
from giaoban.replies.rules.likeness import telling, widened
from giaoban.replies.rules.phrases import MOST_READ

MOST_SENTENCES: Final = 300

_SURELY_ITS_OWN: Final = 2
_NEW_THING: Final = 3  # words of a question that name what nothing before it spoke of
_ASKING_WORDS: Final = telling("ai sao bao giờ lúc nào đâu mấy thế hả liệu tới xong hỏi trả lời", bare=True)

# A number or a letter that begins a line or a sentence: "1. …", "2) …", "a) …", "Ý 3: …".
_NUMBER: Final = re.compile(
    r"(?:^|\n|(?<=[.;:!?…\n])[ \t]|(?<=[.;:!?…]))[ \t]*[-+•*(]?[ \t]*"
    r"(?:(?:nội dung|noi dung|ý kiến|y kien|kiến nghị|kien nghi|ý|y|điểm|diem|câu|cau|mục|muc)[ \t]+"
    r"(?:thứ[ \t]+|thu[ \t]+|số[ \t]+|so[ \t]+)?)?"
    r"(?:(\d{1,2})(?![\d/])[ \t]*[.):/\-–][ \t]*(?!\d)|([a-h])\)[ \t]*)",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"^[ \t]*[-–+•*][ \t]*(?=\S)", re.MULTILINE)
_SENTENCE: Final = re.compile(r"[^.!?;\n]+(?:[.,](?=\d)[^.!?;\n]+)*[.!?;\n]*")


def points_in(opinion: str) -> list[str]:
    """Return what an opinion asks, point by point; the whole of it where it cannot be told apart."""
    text = nfc(opinion[:MOST_READ]).strip()
    for parts in (_numbered(text), _dashed(text), _asked(text)):
        if len(parts) > 1:
            return parts[:MOST_POINTS]
    return [text] if text else []


def answers_to(points: Sequence[str], reply: str) -> list[str]:
    """Return for each point the part of a reply that answers it; empty where no part speaks of it.

    Where both are numbered the number decides, else the words that no other point has.
    """
    text = nfc(reply[:MOST_READ]).strip()
    if not points[1:]:
        return [text] * len(points)
    named = _by_number(text, len(points))
    return [
        named.get(number) or _by_words(points, number - 1, _unclaimed(text, named))
        for number in range(1, len(points) + 1)
    ]


def _numbered(text: str) -> list[str]:
    found = _by_number(text, MOST_POINTS)
    return (
        [found[number] for number in range(1, len(found) + 1)]
        if set(found) == set(range(1, len(found) + 1))
        else []
    )


def _by_number(text: str, most: int) -> dict[int, str]:
    """Return what stands behind each number that follows a smaller one; nothing if none begins a part."""
    starts: list[tuple[int, int, int]] = []
    for match in _NUMBER.finditer(text):
        number = int(match[1]) if match[1] else ord(match[2].lower()) - ord("a") + 1
        if (starts[-1][0] if starts else 0) < number <= most:
            starts.append((number, match.start(), match.end()))
    bounds = pairwise([*starts, (0, len(text), len(text))])
    parts = {number: text[begin:end].strip() for (number, _, begin), (_, end, _) in bounds}
    return {number: part for number, part in parts.items() if part}


def _unclaimed(text: str, named: dict[int, str]) -> str:
    """Return the part of a reply that stands before its first number; all of it if it has none."""
    if not named:
        return text
    return text[: text.find(next(iter(named.values())))]


def _dashed(text: str) -> list[str]:
    starts = [match.end() for match in _DASH.finditer(text)]
    if not starts[1:]:
        return []
    return [
        _DASH.sub("", text[begin:end]).strip(" -–+•*\n\t") for begin, end in pairwise([*starts, len(text)])
    ]


def _asked(text: str) -> list[str]:
    """Return the sentences that ask for something of their own; thanks and a repeated wish are none.

    A question is one if it speaks of a thing that no sentence before it names.
    """
    asked = [line for piece in pieces(text) for line in piece.ask.split("\n") if line.strip()]
    found: list[str] = []
    seen: frozenset[str] = frozenset()
    for line in asked:
        words = telling(line, bare=True)
        if words - seen:
            found.append(line)
            seen |= words
    return sorted([*found, *(each for each in _questions(text) if each not in found)], key=text.find)


def _questions(text: str) -> Iterator[str]:
    """Yield the questions that name a thing of which no sentence before them speaks."""
    before: frozenset[str] = frozenset()
    for sentence in map(str.strip, _SENTENCE.findall(text)):
        words = telling(sentence, bare=True)
        if sentence.endswith("?") and len(words - before - _ASKING_WORDS) >= _NEW_THING:
            yield sentence
        before |= words


def _by_words(points: Sequence[str], index: int, text: str) -> str:
    bare = is_unmarked(text) or any(is_unmarked(point) for point in points)
    words = [telling(point, bare=bare) for point in points]
    others = frozenset[str]().union(*words[:index], *words[index + 1 :])
    own, foreign = words[index] - others, others - words[index]
    if not own:
        return text
    return " ".join(_about(widened(own) - foreign, foreign, text, bare=bare))


def _about(own: frozenset[str], foreign: frozenset[str], text: str, *, bare: bool) -> Iterator[str]:
    """Yield the sentences about one point, and those behind them that are about none.

    One shared word is not enough where more of the sentence is about another point.
    """
    here = False
    for sentence in _SENTENCE.findall(text)[:MOST_SENTENCES]:
        said = telling(sentence, bare=bare)
        mine, theirs = len(own & said), len(foreign & said)
        here = mine >= min(theirs, _SURELY_ITS_OWN) if mine or theirs else here
        if here:
            yield sentence.strip()
