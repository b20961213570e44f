"""Time of suggesting the field of a text, and of all that a desk of sixty suggests beside six hundred.

Needs no data folder; the texts are those by which the suggestions are tested.

    python -m bench.suggest
"""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from giaoban.opinions.rules.learning import learn
from giaoban.opinions.rules.likening import most_alike_of_each, telling_words
from giaoban.opinions.rules.suggesting import reading_of, suggest_fields

TEXTS: Final = Path(__file__).parents[1] / "tests" / "opinions" / "data"
GOAL: Final = 20.0
ROUNDS: Final = 5
PAST: Final = 600
DESK: Final = 60


def main() -> None:
    """Print a row for each."""
    lines = [line for path in sorted(TEXTS.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    told = [(code, text) for code, text in (line.split("\t") for line in lines)]
    first = took(lambda: suggest_fields(told[0][1]))
    print(f"the first text, with the lexicon still to be prepared: {first:.1f} ms")
    times = [took(partial(suggest_fields, text)) for _, text in told]
    print(
        f"{len(times)} texts read for the first time: median {statistics.median(times):.2f} ms, "
        f"slowest {max(times):.2f} ms (goal: {GOAL:.0f})"
    )
    long = " ".join(text for _, text in told)
    print(f"one text of {len(long)} signs: {took(lambda: suggest_fields(long)):.1f} ms")
    past = [(code, f"{text} {number}") for number, (code, text) in enumerate((told * 4)[:PAST])]
    waiting = {number: text for number, (_, text) in enumerate(past[:DESK])}
    cold = took(lambda: desk(past, waiting))
    warm = statistics.median(took(lambda: desk(past, waiting)) for _ in range(ROUNDS))
    print(f"a desk of {DESK} beside {PAST}: {cold:.0f} ms once a process, then {warm:.1f} ms")


def desk(past: list[tuple[str, str]], waiting: dict[int, str]) -> None:
    """Suggest for everything that waits, as the compile desk does."""
    about = frozenset[str]().union(*(reading_of(text).words for text in waiting.values()))
    lessons = learn([(reading_of(text).words, code) for code, text in past], about)
    for text in waiting.values():
        suggest_fields(text, lessons=lessons)
    most_alike_of_each(waiting, {number: telling_words(text) for number, (_, text) in enumerate(past)})


def took(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
