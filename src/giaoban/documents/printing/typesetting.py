"""Papers as PDF, set by Typst. What people wrote is data to it: no text can become markup."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Final, cast

import typst

from giaoban.documents.printing.charts import drawn
from giaoban.documents.printing.fonts import BUILT_IN, face, library
from giaoban.documents.printing.pictures import as_svg, matrix
from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.rules.paper import Paper

SOURCE: Final = Path(__file__).with_name("paper.typ")
ARCHIVE: Final = "a-2b"
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
    faces = [face(own), BUILT_IN]
    blocks = [_pictured(block, faces) for block in told["blocks"]]
    paper = json.dumps({**told, "blocks": blocks, "faces": faces}, ensure_ascii=False)
    day = datetime(told["year"], told["month"], told["date"], tzinfo=UTC)
    with _ONE_AT_A_TIME:
        made = _compiler(own).compile(
            format="pdf",
            sys_inputs={"paper": paper},
            pdf_standards=[ARCHIVE] if archive else [],
            timestamp=day,
        )
    return cast(bytes, made)


def _pictured(block: Plain, faces: list[str]) -> Plain:
    match block["is"]:
        case "Coded":
            return {**block, "picture": as_svg(matrix(block["holds"]))}
        case "Chart":
            return {**block, "picture": drawn(block["title"], block["rows"], faces=faces)}
        case _:
            return block


@lru_cache(maxsize=1)
def _compiler(own: str) -> typst.Compiler:
    return typst.Compiler(str(SOURCE), root=str(SOURCE.parent), font_paths=library(own))
