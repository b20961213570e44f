"""Picture codes (QR) drawn into papers: as lines for PDF, as dots for Word."""

import struct
import zlib
from typing import Final

from giaoban.ui import codes
from giaoban.ui.codes import Matrix

QUIET: Final = 2  # modules of white that the picture brings itself; the paper around it is white
DOT: Final = 8  # pixels a module


def matrix(text: str) -> Matrix:
    """Return the modules of the picture code that holds ``text``, row by row; true is dark."""
    return codes.matrix(text, QUIET)


def as_svg(modules: Matrix) -> str:
    """Return modules as one path in a vector picture."""
    size = len(modules)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">'
        f'<path d="{codes.path(modules)}"/></svg>'
    )


def as_png(modules: Matrix) -> bytes:
    """Return modules as a picture of one bit a pixel, the same bytes each time."""
    size = len(modules) * DOT
    lines = b"".join(_line(row) * DOT for row in modules)
    head = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _line(row: list[bool]) -> bytes:
    """One line of pixels behind its filter byte: a bit for each, 1 is white; a dot is a whole byte."""
    return b"\x00" + bytes(0x00 if is_dark else 0xFF for is_dark in row)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
