"""Picture codes (QR) that a telephone's camera reads: their modules, and the drawing of them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, TypeAlias

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

Matrix: TypeAlias = list[list[bool]]

QUIET: Final = 4  # modules of white around a picture code, as ISO/IEC 18004 asks


def matrix(text: str, quiet: int = QUIET) -> Matrix:
    """Return the modules of the picture code that holds ``text``, row by row; true is dark.

    The code bears the loss of 15 % of its modules (level M).

    Args:
        text: What the code holds.
        quiet: Modules of white around it; fewer where the paper around it is white anyway.
    """
    code = segno.make_qr(text, error="m", boost_error=False)
    return [[bool(module) for module in row] for row in code.matrix_iter(border=quiet)]


def path(modules: Matrix) -> str:
    """Return modules as the path of a vector picture, one unit a module."""
    return "".join(
        f"M{at} {row}h{wide}v1h-{wide}z" for row, line in enumerate(modules) for at, wide in _runs(line)
    )


def picture(text: str) -> SafeString:
    """Return ``text`` as a picture code for a page: one path, as large as its box, no colours of its own."""
    modules = matrix(text)
    return format_html(
        '<svg class="qr" viewBox="0 0 {size} {size}" aria-hidden="true"><path d="{dots}"/></svg>',
        size=len(modules),
        dots=path(modules),
    )


def _runs(row: list[bool]) -> Iterator[tuple[int, int]]:
    """Where each dark stretch of a row begins, and how wide it is."""
    at = 0
    for is_dark, stretch in groupby(row):
        wide = len(list(stretch))
        if is_dark:
            yield at, wide
        at += wide
