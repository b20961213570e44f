"""The field that an opinion belongs to, suggested with its reasons. A person always decides."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from giaoban.kernel.vietnamese import is_unmarked
from giaoban.opinions.rules.clauses import clauses
from giaoban.opinions.rules.everyday import STOP
from giaoban.opinions.rules.learning import FEWEST, Lessons
from giaoban.opinions.rules.lexicon import NO_FIELD, WORDS, Lexicon
from giaoban.opinions.rules.naming import without_masks
from giaoban.opinions.rules.reading import Found, Index, folded, read, syllables, without_villages

AS_A_PLACE: Final = 0.7  # of a word that only says where: "gần trường", "sau chợ"
FADES: Final = 0.7  # each further word of a field says a little less than the one before it
FADES_FOR_AN_AGENCY: Final = 0.85  # what was decided before is evidence, however many words repeat it
LEAST_FOR_AN_AGENCY: Final = 1.5  # less is no better reason than the table of fields and agencies
FEWEST_FOR_AN_AGENCY: Final = 2  # one word alone, seen twice, may be chance
SHORTEST: Final = 2
MOST_NAMED: Final = 4  # words shown as reasons
MOST_TEXTS: Final = 4_096  # two years of a busy committee: original words never change
FEWEST_OF_A_SENTENCE: Final = 4
UNFOUNDED: Final = 0.01  # the score of a field for which no word speaks
USUAL: Final = (  # by the opinions of 2015 (S47-S53): 58, 46, 17, 11, 10, 7 and 7
    "agriculture_irrigation",
    "transport_construction",
    "services",
    "resources_environment",
    "policy_entitlements",
    "security_order",
    "party_work",
)
NOTHING_LEARNED: Final[Lessons[str]] = Lessons({}, {})
BESIDE: Final = frozenset("gần cạnh trước sau qua diện cổng đầu cuối ở tại".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class FieldSuggestion:
    """A field, how strongly its words speak for it (0 to 1), and these words, the most telling first.

    Attributes:
        learned: Those of the words, a few, that this office has sent to the field before.
    """

    code: str
    score: float
    words: tuple[str, ...]
    learned: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The few words to show as reasons: compounds, or single words where there is nothing else."""
        return _compounds_first(self.words)


@dataclass(frozen=True, slots=True)
class AgencySuggestion:
    """The agency to which this office has sent such words before, and these words."""

    key: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text holds that can speak for a field.

    Attributes:
        known: Words of the lexicon, each with how much its place makes it say.
        pairs: Other compounds as they were typed, by their syllables without marks.
        words: All of them, as they are learned about.
    """

    known: Mapping[str, float]
    pairs: Mapping[str, str]
    words: frozenset[str]


def suggest_fields(
    text: str, lexicon: Lexicon = WORDS, *, lessons: Lessons[str] = NOTHING_LEARNED
) -> tuple[FieldSuggestion, ...]:
    """Return the fields that the words of ``text`` speak for, best first.

    Args:
        text: What was reported and asked. Typed without marks it is read without marks.
        lexicon: Weights of words by code of field, in report order; a tie goes to the earlier field.
        lessons: What this office's decisions taught about the words of ``text``.

    Returns:
        Only fields with at least one word; none for a text without any. The scores add up to 1.
    """
    here = reading_of(text)
    return tuple(_with_lessons(one, here, lessons) for one in ranked(_speaking(here, lexicon, lessons)))


def suggest_field(
    text: str, among: Collection[str], lexicon: Lexicon = WORDS, *, lessons: Lessons[str] = NOTHING_LEARNED
) -> FieldSuggestion | None:
    """Return the first of ``suggest_fields`` that is one of ``among``; a desk of many looks at no more."""
    here = reading_of(text)
    found = (one for one in ranked(_speaking(here, lexicon, lessons)) if one.code in among)
    first = next(found, None)
    return _with_lessons(first, here, lessons) if first else None


def _speaking(here: Reading, lexicon: Lexicon, lessons: Lessons[str]) -> dict[str, dict[str, float]]:
    """Return the words that speak for each field, with what they weigh, in report order."""
    speaking: dict[str, dict[str, float]] = {code: {} for code in {**lexicon, **lessons.shares}}
    for name, said in here.known.items():
        known = {code: words[name] for code, words in lexicon.items() if name in words}
        for code, weight in lessons.blended(name, known).items() if known else ():
            speaking[code][name] = weight * said
    for pair, typed in here.pairs.items():
        for code in lessons.counts.get(pair, ()):
            speaking[code][typed] = lessons.weight(pair, code)
    return speaking


def fields_in_order(text: str, lexicon: Lexicon = WORDS) -> tuple[FieldSuggestion, ...]:
    """Return the fields for ``text``, best first, so that some answer is there for every sentence.

    After the fields that its words speak for come the usual ones, with hardly a score and without a word.

    Source:
        The seed, L9: how many opinions of 2015 belonged to each field.

    Args:
        text: What was reported and asked.
        lexicon: Weights of words by code of field.

    Returns:
        None at all for what is no sentence.
    """
    found = suggest_fields(text, lexicon)
    if len(syllables(text)) < FEWEST_OF_A_SENTENCE:
        return found
    told = {one.code for one in found}
    usual = (FieldSuggestion(code, UNFOUNDED, ()) for code in USUAL if code in lexicon and code not in told)
    return (*found, *usual)


def suggest_agency(
    text: str, lessons: Lessons[int], offered: Collection[int] = ()
) -> AgencySuggestion | None:
    """Return the agency to which past decisions would send ``text``; ``None`` if they are too few to say so.

    Args:
        text: What was reported and asked.
        lessons: What this office's forwardings taught about the words of ``text``.
        offered: Keys of the agencies that can be chosen today.
    """
    here = reading_of(text)
    named = {**{name: name for name in here.known}, **here.pairs}
    speaking: dict[int, dict[str, float]] = {key: {} for key in offered if key in lessons.shares}
    for word, typed in named.items():
        for key, times in lessons.counts.get(word, {}).items():  # few went anywhere, of all that could
            if times >= FEWEST and key in speaking and (weight := lessons.weight(word, key)) > 0:
                speaking[key][typed] = weight
    strengths = {
        key: _together(words.values(), FADES_FOR_AN_AGENCY)
        for key, words in speaking.items()
        if len(words) >= FEWEST_FOR_AN_AGENCY
    }
    best = max(strengths, key=lambda key: strengths[key], default=None)
    if best is None or strengths[best] < LEAST_FOR_AN_AGENCY:
        return None
    return AgencySuggestion(best, _compounds_first(_telling_first(speaking[best])))


@lru_cache(maxsize=MOST_TEXTS)
def reading_of(text: str) -> Reading:
    """Return what a text holds that can speak for a field or an agency."""
    bare = is_unmarked(text)
    stop = _STOP_FOLDED if bare else STOP
    known: dict[str, float] = {}
    pairs: dict[str, str] = {}
    for clause, says in clauses(without_villages(without_masks(text))):
        spelled = syllables(clause)
        inside: set[int] = set()
        for found in read(clause, _index(), bare=bare):
            inside.update(range(found.place, found.place + found.length))
            if found.name not in NO_FIELD:
                known[found.name] = max(says * _said(found, spelled), known.get(found.name, 0.0))
        telling = [place not in inside and _tells(word, stop) for place, word in enumerate(spelled)]
        pairs |= {
            f"{folded(one)} {folded(two)}": f"{one} {two}"
            for place, (one, two) in enumerate(pairwise(spelled))
            if telling[place] and telling[place + 1]
        }
    return Reading(known, pairs, frozenset(known).union(pairs))


def _tells(syllable: str, stop: frozenset[str]) -> bool:
    return len(syllable) >= SHORTEST and syllable not in stop and not syllable.isdigit()


def _with_lessons(one: FieldSuggestion, here: Reading, lessons: Lessons[str]) -> FieldSuggestion:
    keys = {**{name: name for name in here.known}, **{typed: pair for pair, typed in here.pairs.items()}}
    learned = tuple(word for word in one.words if lessons.times(keys[word], one.code))
    return FieldSuggestion(one.code, one.score, one.words, _compounds_first(learned))


def ranked(speaking: Mapping[str, Mapping[str, float]]) -> Iterator[FieldSuggestion]:
    """Yield the fields by what their words weigh together, best first.

    Args:
        speaking: By code of field, in report order, the words that speak for it with their weights.
    """
    strengths = {
        code: strength for code, words in speaking.items() if (strength := _together(words.values()))
    }
    whole = sum(strengths.values())
    for code, strength in sorted(strengths.items(), key=lambda pair: -pair[1]):
        yield FieldSuggestion(code, round(strength / whole, 2), _telling_first(speaking[code]))


def _said(found: Found, spelled: tuple[str, ...]) -> float:
    beside = found.place > 0 and spelled[found.place - 1] in BESIDE
    return found.sure * (AS_A_PLACE if beside else 1.0)


def _together(weights: Iterable[float], fades: float = FADES) -> float:
    return sum(weight * fades**rank for rank, weight in enumerate(sorted(weights, reverse=True)))


def _telling_first(words: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted((word for word in words if words[word] > 0), key=lambda word: -words[word]))


def _compounds_first(words: tuple[str, ...]) -> tuple[str, ...]:
    compounds = tuple(word for word in words if " " in word)
    return (compounds or words)[:MOST_NAMED]


@lru_cache(maxsize=1)
def _index() -> Index:
    return Index([*NO_FIELD, *(word for words in WORDS.values() for word in words)])


_STOP_FOLDED: Final = frozenset(map(folded, STOP))
