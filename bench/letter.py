"""Time one letter: milliseconds to set each ready paper as PDF, as PDF/A and as a Word file.

Run it with ``python -m bench.letter`` from the root of the repository, with ``src`` on the path. The first
line is what the very first letter after a start costs.
"""

import os
import statistics
import tempfile
from collections.abc import Callable
from time import perf_counter
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")
os.environ.setdefault("GIAOBAN_DATA", tempfile.mkdtemp(prefix="giaoban-bench-"))

ROUNDS: Final = 20


def main() -> None:
    """Print a row for each paper."""
    django.setup()
    from tests.make.documents import SETTING  # noqa: PLC0415 - Django is set up first

    from giaoban.documents import printing  # noqa: PLC0415
    from giaoban.documents.printing.typesetting import pdf  # noqa: PLC0415
    from giaoban.documents.printing.word import docx  # noqa: PLC0415
    from giaoban.documents.rules.papers.samples import SAMPLES  # noqa: PLC0415

    first = SAMPLES["invitation"][1](SETTING)
    alone = statistics.median(timed(lambda: printing.pdf(first)) for _ in range(ROUNDS // 4))
    print(f"face {printing.face()}; a PDF from the press, process and all {alone:.0f} ms")
    print(f"{'median of ' + str(ROUNDS):<20}{'PDF':>8}{'PDF/A':>8}{'Word':>8}  ms")
    for name, (_title, make) in SAMPLES.items():
        paper = make(SETTING)
        ways: tuple[Callable[[], bytes], ...] = (
            lambda paper=paper: pdf(paper),  # type: ignore[misc]
            lambda paper=paper: pdf(paper, archive=True),  # type: ignore[misc]
            lambda paper=paper: docx(paper),  # type: ignore[misc]
        )
        found = [statistics.median(timed(way) for _ in range(ROUNDS)) for way in ways]
        print(f"{name:<20}" + "".join(f"{each:>8.1f}" for each in found))


def timed(make: Callable[[], bytes]) -> float:
    """Return how many milliseconds one call takes."""
    began = perf_counter()
    make()
    return (perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
