"""Packed files (ZIP), as far as their list of parts says what they are; nothing is unpacked."""

import zipfile
from io import BytesIO


def parts_of(content: bytes) -> list[zipfile.ZipInfo] | None:
    """Return the parts that a packed file lists; ``None`` if it is none, or is broken."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return None
