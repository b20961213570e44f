"""What each kind of page costs on the demonstration data: processor, questions to the database, calls.

The walk is that of ``bench.pages``. The processor's time says what the page itself costs, whoever else is at
work on the machine, though not to the millisecond; the calls of functions, Python's and C's, are the same on
each reading, and some 1,700 to 2,900 of them take a millisecond. With names of kinds it says where the time
of those goes, one read after the other.

    GIAOBAN_DATA=var python -m bench.weigh [--role WORDS] [--save FILE] [--against FILE] [KIND ...]
"""

import argparse
import cProfile
import json
import os
import pstats
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import django
from bench.pages import clients, walk

if TYPE_CHECKING:
    from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

ROUNDS: Final = 3
LINES: Final = 45


class Weight(NamedTuple):
    """One read: milliseconds of the processor, how many questions were asked, how many functions called."""

    took: float
    asked: int
    called: int


def main() -> None:
    """Walk as every role and print a row for each kind of page, the heaviest first."""
    wanted = options()
    django.setup()
    weights: dict[str, list[Weight]] = {}
    profile = cProfile.Profile()
    for role, client in clients():
        if wanted.role not in role:
            continue
        for kind, address in walk(client, of_each_kind=1):
            if wanted.kinds and kind not in wanted.kinds:
                continue
            client.get(address)
            weights.setdefault(kind, []).extend(weigh(client, address) for _ in range(ROUNDS))
            if wanted.kinds:
                profile.runcall(client.get, address)
    told(weights, json.loads(wanted.against.read_text()) if wanted.against else {})
    if wanted.save:
        wanted.save.write_text(json.dumps(weights))
    if wanted.kinds:
        pstats.Stats(profile, stream=sys.stdout).sort_stats(wanted.sort).print_stats(LINES)


def options() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("kinds", nargs="*", help="names of pages, such as opinions:index")
    asked.add_argument("--role", default="", help="only roles whose name holds these words")
    asked.add_argument("--save", type=Path, help="where to keep the figures")
    asked.add_argument("--against", type=Path, help="figures kept before, to stand beside")
    asked.add_argument("--sort", default="tottime", help="tottime or cumulative")
    return asked.parse_args()


def weigh(client: "Client", address: str) -> Weight:
    """Return what one read costs."""
    with counted() as asked:
        began = time.process_time()
        client.get(address)
        took = (time.process_time() - began) * 1000
    return Weight(took, len(asked), calls_of(client, address))


def calls_of(client: "Client", address: str) -> int:
    """Return how many functions one read calls."""
    called = 0

    def heard(_frame: object, event: str, _argument: object) -> None:
        nonlocal called
        called += event in {"call", "c_call"}

    sys.setprofile(heard)
    try:
        client.get(address)
    finally:
        sys.setprofile(None)
    return called


@contextmanager
def counted() -> Iterator[list[str]]:
    """Gather the questions that are asked meanwhile."""
    from django.db import connection  # noqa: PLC0415 - Django is set up first

    asked: list[str] = []

    def heard(execute, sql, parameters, many, context):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        asked.append(sql)
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(heard):
        yield asked


def told(weights: dict[str, list[Weight]], before: dict[str, list[list[float]]]) -> None:
    """Print a row for each kind, the heaviest first, and one for all."""
    for kind, found in sorted(weights.items(), key=lambda pair: -middle(pair[1])):
        print(f"{kind:<36}{row(found)}{then(before.get(kind))}")
    every = [one for found in weights.values() for one in found]
    past = [one for kind in weights for one in before.get(kind, ())]
    print(f"{'all':<36}{row(every)}{then(past)}")


def row(found: list[Weight]) -> str:
    """Return reads, median, p95, the most questions and the median of calls."""
    ordered = sorted(one[0] for one in found)
    p95 = ordered[int(len(ordered) * 0.95)]
    return (
        f"{len(found):>5} reads  median {middle(found):6.1f}  p95 {p95:6.1f} ms"
        f"  {max(one[1] for one in found):>3} questions"
        f"  {statistics.median(one[2] for one in found):>9,.0f} calls"
    )


def then(past: list[list[float]] | None) -> str:
    """Return what stood there before."""
    return f"   before {statistics.median(one[0] for one in past):6.1f} ms" if past else ""


def middle(found: list[Weight]) -> float:
    """Return the median of the processor's time."""
    return statistics.median(one[0] for one in found)


if __name__ == "__main__":
    main()
