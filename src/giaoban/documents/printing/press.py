"""Papers set in a process of their own: each takes a third of a second more, the pages much less memory.

What it takes is given back when it is done, and what goes wrong there leaves the pages alone.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.rules.fields import Told
from giaoban.documents.rules.paper import Paper

PRESSROOM: Final = "giaoban.documents.printing.pressroom"
LONGEST: Final = 60.0  # seconds
TOGETHER: Final = 60  # papers set in one run; each takes some four megabytes until it is done


class PressError(RuntimeError):
    """A paper could not be set; says what the press said last."""


def pdf(paper: Paper, *, archive: bool = False) -> bytes:
    """Return a paper as PDF; the same paper gives the same bytes on the same machine.

    Args:
        paper: The paper.
        archive: Whether it is to be PDF/A-2b, for keeping.

    Raises:
        PressError: If it could not be set.
    """
    return _set("archive" if archive else "pdf", plain_paper(paper))


def booklet(paper: Paper) -> bytes:
    """Return a paper of small pages as a booklet: sheets of twice their size, to be folded.

    Raises:
        PressError: If it could not be set.
    """
    return _set("booklet", plain_paper(paper))


def pdf_of(papers: Sequence[Paper], *, is_part: bool = False) -> bytes:
    """Return papers as one PDF, each from a page of its own on; the day and the title are those of the first.

    Args:
        papers: At least one and at most ``TOGETHER``, none with pictures.
        is_part: Whether it will be joined with others to a longer file.

    Raises:
        ValueError: If there are none, or too many.
        PressError: If they could not be set.
    """
    if not 0 < len(papers) <= TOGETHER:
        raise ValueError(f"{len(papers)} papers in one file; there can be 1 to {TOGETHER}")
    return _set("part" if is_part else "together", [plain_paper(paper) for paper in papers])


def docx(paper: Paper) -> bytes:
    """Return a paper as a Word file; the same paper gives the same bytes.

    Raises:
        PressError: If it could not be set.
    """
    return _set("word", plain_paper(paper))


def kept(told: Plain, way: str) -> bytes:
    """Return as a file what a paper told when it was kept: "pdf", "archive" or "word".

    Raises:
        PressError: If it could not be set.
    """
    return _set(way, told)


@lru_cache(maxsize=1)
def face() -> str:
    """Return the family that papers are set in on this machine."""
    return _set("face", {}).decode()


def own_fonts() -> str:
    """Return the folder of fonts beside the data; empty if there is none."""
    from django.conf import settings  # noqa: PLC0415 - the press itself reads this module, and no settings

    own = Path(settings.DATA) / "fonts"
    return str(own) if own.is_dir() else ""


def parts(told: Told, blocks: Mapping[str, Sequence[Told]]) -> dict[str, str]:
    """Return parts of a body as Word files in base 64, by their name.

    Raises:
        PressError: If they could not be set.
    """
    found: dict[str, str] = json.loads(_set("parts", {"paper": told, "parts": dict(blocks)}))
    return found


def _set(way: str, told: Plain | Sequence[Plain]) -> bytes:
    return run(PRESSROOM, {"way": way, "told": told, "own": own_fonts()}, longest=LONGEST)


def run(room: str, job: Plain, *, longest: float) -> bytes:
    """Return what a module of this program does with a job, in a process of its own.

    Args:
        room: The module.
        job: What it reads from its input, as JSON.
        longest: In seconds.

    Raises:
        PressError: If it took too long or ended in any other way than well.
    """
    try:
        done = subprocess.run(  # noqa: S603  # this program itself
            [sys.executable, "-m", room],
            input=json.dumps(job, ensure_ascii=False).encode(),
            capture_output=True,
            timeout=longest,
            check=True,
        )
    except subprocess.TimeoutExpired as late:
        raise PressError(f"not done within {longest:.0f} seconds") from late
    except subprocess.CalledProcessError as fault:
        raise PressError(fault.stderr.decode(errors="replace")[-2000:]) from fault
    return done.stdout
