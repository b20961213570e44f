"""Packed files (ZIP): what parts they list, and what these hold."""

import zipfile
from io import BytesIO
from typing import Final

# What a file that is none, is broken or is under a password makes the reader raise.
_BROKEN: Final = (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError)


def parts_of(content: bytes) -> list[zipfile.ZipInfo] | None:
    """Return the parts that a packed file lists, unpacking nothing; ``None`` if it is none, or is broken."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return archive.infolist()
    except _BROKEN:
        return None


def unpacked(content: bytes) -> dict[str, bytes] | None:
    """Return what the parts of a packed file hold, by name; ``None`` if it is none, or is broken.

    Callers looked at ``parts_of`` first: how large it is inside stands there.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return {each.filename: archive.read(each) for each in archive.infolist()}
    except _BROKEN:
        return None
