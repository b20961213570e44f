"""What an office's own decisions teach: which words it sent to which field, and to which agency."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Final, Generic, TypeVar

K = TypeVar("K", bound=Hashable)

BELIEF: Final = 4.0  # so many decisions weigh as much as what was believed before them
LIFT: Final = 2.5  # what a word weighs for each time that e decisions go one way where one was expected
FEWEST: Final = 2  # one decision alone teaches nothing about a word that the lexicon does not know


@dataclass(frozen=True, slots=True)
class Lessons(Generic[K]):
    """How decisions went, all of them and those about each word.

    Attributes:
        shares: Which share of all decisions went each way, none of them quite 0.
        counts: By word, how many decisions about it went each way.
    """

    shares: Mapping[K, float]
    counts: Mapping[str, Mapping[K, int]]

    def times(self, word: str, way: K) -> int:
        """Return how often something with this word went this way."""
        return self.counts.get(word, {}).get(way, 0)

    def weight(self, word: str, way: K) -> float:
        """Return what a word that no lexicon knows says for this way; nothing where it is no more than usual.

        The share of decisions is drawn towards the usual one, the more so the fewer there are.
        """
        went = self.counts.get(word, {})
        times = went.get(way, 0)
        if times < FEWEST:
            return 0.0
        usual = self.shares[way]
        share = (times + BELIEF * usual) / (sum(went.values()) + BELIEF)
        return max(0.0, LIFT * log(share / usual))

    def blended(self, word: str, known: Mapping[K, float]) -> Mapping[K, float]:
        """Return what a word of the lexicon says after these decisions, by the ways it speaks for.

        The lexicon counts as many decisions as ``BELIEF``: the more the office has decided, the less it says.
        """
        decided = self.counts.get(word, {})
        if not decided:
            return known
        most, number = max(known.values()), sum(decided.values())
        return {
            way: (BELIEF * known.get(way, 0.0) + most * decided.get(way, 0)) / (BELIEF + number)
            for way in {**known, **decided}
        }


def learn(decisions: Iterable[tuple[frozenset[str], K]], about: Collection[str]) -> Lessons[K]:
    """Return what past decisions teach about some words.

    Args:
        decisions: The words of each text and which way it went.
        about: The words to learn about; those of the texts that wait, so that a desk is quick.
    """
    wanted = frozenset(about)
    counts: defaultdict[str, defaultdict[K, int]] = defaultdict(lambda: defaultdict(int))
    all_ways: Counter[K] = Counter()
    for words, way in decisions:
        all_ways[way] += 1
        for word in words & wanted:
            counts[word][way] += 1
    whole = sum(all_ways.values()) + len(all_ways)
    return Lessons({way: (times + 1) / whole for way, times in all_ways.items()}, counts)
