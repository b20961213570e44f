"""Papers as PDF, set by Typst. What people wrote is data to it: no text can become markup."""

import json
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final, cast

import typst

from giaoban.documents.printing.balance import balanced
from giaoban.documents.printing.fonts import BUILT_IN, face, library
from giaoban.documents.printing.holding import hung
from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.rules.booklets import sheets
from giaoban.documents.rules.drawings import DRAWN_BLOCKS
from giaoban.documents.rules.paper import Paper

SOURCE: Final = Path(__file__).with_name("paper.typ")
BOOKLET: Final = Path(__file__).with_name("booklet.typ")
INSIDE: Final = "inside.pdf"
ARCHIVE: Final = "a-2b"
NO_WORDS: Final = frozenset({"content", "holds"})  # of a block: what is drawn, not set
_ONE_AT_A_TIME: Final = Lock()  # the compiler keeps what it set last; threads take turns


def pdf(paper: Paper, *, archive: bool = False) -> bytes:
    """Return a paper as PDF; the same paper gives the same bytes on the same machine.

    Args:
        paper: The paper.
        archive: Whether it is to be PDF/A-2b, for keeping.
    """
    return set_pdf(plain_paper(paper), archive=archive)


def set_pdf(told: Plain, *, archive: bool = False, own: str = "") -> bytes:
    """Return as PDF what a paper tells, set in the fonts of ``library(own)``."""
    with _ONE_AT_A_TIME, _set_up(told, own) as compiler:
        made = compiler.compile(
            format="pdf",
            sys_inputs=_inputs([told], own),
            pdf_standards=[ARCHIVE] if archive else [],
            timestamp=_day(told),
        )
    return cast(bytes, made)


def set_together(told: Sequence[Plain], *, own: str = "", is_part: bool = False) -> bytes:
    """Return papers without pictures as one PDF, each from a page of its own on, which counts as its first.

    One run for all takes less than half the time of as many runs, and more memory with each. A part of a
    longer file has no tags to be read aloud by: joining would drop them, and they are nine tenths of it.
    """
    with _ONE_AT_A_TIME:
        made = _compiler(own).compile(
            format="pdf", sys_inputs=_inputs(told, own), timestamp=_day(told[0]), pdf_tags=not is_part
        )
    return cast(bytes, made)


def set_booklet(told: Plain, *, own: str = "") -> bytes:
    """Return a paper of small pages as sheets of twice their size, to be printed on both sides and folded.

    The last page is the back; before it stand as many pages for notes as are needed to fill the sheets.
    """
    with _ONE_AT_A_TIME, _set_up(told, own) as compiler, TemporaryDirectory() as folder:
        inputs = _inputs([told], own)
        inside = compiler.compile(format="pdf", sys_inputs=inputs, timestamp=_day(told))
        pages = int(compiler.query("<pages>", field="value", one=True))
        Path(folder, INSIDE).write_bytes(cast(bytes, inside))
        Path(folder, BOOKLET.name).write_bytes(BOOKLET.read_bytes())
        imposing = typst.Compiler(str(Path(folder, BOOKLET.name)), root=folder, font_paths=library(own))
        order = json.dumps(sheets(pages))
        made = imposing.compile(format="pdf", sys_inputs={**inputs, "order": order}, timestamp=_day(told))
    return cast(bytes, made)


def _inputs(told: Sequence[Plain], own: str) -> dict[str, str]:
    faces = [face(own), BUILT_IN]
    papers = [
        hung(
            {**balanced(each), "blocks": _blocks(each, faces), "faces": faces, "longest": longest_word(each)}
        )
        for each in told
    ]
    return {"papers": json.dumps(papers, ensure_ascii=False)}


def longest_word(told: Plain) -> int:
    """Return how many letters the longest word of a paper has: only where one is long lines look for it."""
    said = _texts([told["subject"], told["about"], told["blocks"]])
    return max((len(word) for text in said for word in text.split()), default=0)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for name, each in value.items():
                yield from () if name in NO_WORDS else _texts(each)


def _blocks(told: Plain, faces: list[str]) -> list[Plain]:
    return [_pictured(block, place, faces) for place, block in enumerate(told["blocks"])]


def _day(told: Plain) -> datetime:
    return datetime(told["year"], told["month"], told["date"], tzinfo=UTC)


def _pictured(block: Plain, place: int, faces: list[str]) -> Plain:
    match block["is"]:
        case "Coded":
            from giaoban.documents.printing.pictures import as_svg, matrix  # noqa: PLC0415 - as above

            return {**block, "picture": as_svg(matrix(block["holds"]))}
        case kind if kind in DRAWN_BLOCKS:
            from giaoban.documents.printing.charts import drawn  # noqa: PLC0415 - few papers have any

            picture, said = drawn(block, faces=faces)
            return {**block, "is": "Chart", "picture": picture, "said": said}
        case "Picture":
            return {**block, "content": "", "file": _file_name(place)}
        case _:
            return block


def _file_name(place: int) -> str:
    return f"picture-{place}.jpg"


@contextmanager
def _set_up(told: Plain, own: str) -> Iterator[typst.Compiler]:
    """Set up what compiles: for a paper with pictures in a folder that holds these and nothing else."""
    pictures = {
        place: block["content"] for place, block in enumerate(told["blocks"]) if block["is"] == "Picture"
    }
    if not pictures:
        yield _compiler(own)
        return
    with TemporaryDirectory() as folder:
        source = Path(folder, SOURCE.name)
        source.write_bytes(SOURCE.read_bytes())
        for place, content in pictures.items():
            Path(folder, _file_name(place)).write_bytes(b64decode(content))
        yield typst.Compiler(str(source), root=folder, font_paths=library(own))


@lru_cache(maxsize=1)
def _compiler(own: str) -> typst.Compiler:
    return typst.Compiler(str(SOURCE), root=str(SOURCE.parent), font_paths=library(own))
