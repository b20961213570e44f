"""The field that an opinion belongs to, suggested with its reasons. A person always decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from giaoban.opinions.rules.lexicon import NO_FIELD, WORDS, Lexicon
from giaoban.opinions.rules.reading import Found, Index, index_of, read, syllables

AS_A_PLACE: Final = 0.7  # of a word that only says where: "gần trường", "sau chợ"
FADES: Final = 0.85  # each further word of a field says a little less than the one before it
BESIDE: Final = frozenset("gần cạnh trước sau qua diện cổng đầu cuối ở tại".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class FieldSuggestion:
    """A field, how strongly its words speak for it (0 to 1), and these words, the most telling first."""

    code: str
    score: float
    words: tuple[str, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The words to show as reasons: compounds, or the single words where there is nothing else."""
        return tuple(word for word in self.words if " " in word) or self.words


def suggest_fields(text: str, lexicon: Lexicon = WORDS) -> tuple[FieldSuggestion, ...]:
    """Return the fields that the words of ``text`` speak for, best first.

    Args:
        text: What was reported and asked. Typed without marks it is read without marks.
        lexicon: Weights of words by code of field, in report order; a tie goes to the earlier field.

    Returns:
        Only fields with at least one word; none for a text without any. The scores add up to 1.
    """
    said = words_of(text)
    return ranked({code: _weights(said, words) for code, words in lexicon.items()})


def ranked(speaking: Mapping[str, Mapping[str, float]]) -> tuple[FieldSuggestion, ...]:
    """Return the fields by what their words weigh together, best first.

    Args:
        speaking: By code of field, in report order, the words that speak for it with their weights.
    """
    strengths = {code: _together(words.values()) for code, words in speaking.items() if words}
    whole = sum(strengths.values())
    found = [
        FieldSuggestion(code, round(strength / whole, 2), _telling_first(speaking[code]))
        for code, strength in sorted(strengths.items(), key=lambda pair: -pair[1])
    ]
    return tuple(found)


def words_of(text: str) -> Mapping[str, float]:
    """Return the words of the lexicon that a text holds, each with how much its place makes it say."""
    spelled = syllables(text)
    said: dict[str, float] = {}
    for found in read(text, _index()):
        said[found.name] = max(_said(found, spelled), said.get(found.name, 0.0))
    return said


def _said(found: Found, spelled: tuple[str, ...]) -> float:
    beside = found.place > 0 and spelled[found.place - 1] in BESIDE
    return found.sure * (AS_A_PLACE if beside else 1.0)


def _weights(said: Mapping[str, float], words: Mapping[str, float]) -> dict[str, float]:
    return {name: words[name] * share for name, share in said.items() if name in words}


def _together(weights: Iterable[float]) -> float:
    return sum(weight * FADES**rank for rank, weight in enumerate(sorted(weights, reverse=True)))


def _telling_first(words: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: -words[word]))


@lru_cache(maxsize=1)
def _index() -> Index:
    return index_of([*NO_FIELD, *(word for words in WORDS.values() for word in words)])
