"""Which photos and files may stand with an opinion: told by what they hold, not by what they are called."""

from enum import StrEnum
from pathlib import PurePath
from typing import Final

from giaoban.kernel.packed import parts_of
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules import photos
from giaoban.opinions.rules.life import Kind

MOST_FILES: Final = 6
MOST_MEGABYTES: Final = 20
LONGEST_SIDE: Final = 2000  # pixels; a larger photo is made smaller
MOST_UNPACKED: Final = 100 * 2**20
MOST_PARTS: Final = 1000


class Held(StrEnum):
    """What a file holds."""

    PHOTO = "photo"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"


_PHOTO_NAMES: Final = frozenset({"jpg", "jpeg", "jfif", "png", "heic", "heif"})
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"hevc"})
_PARTS: Final = {
    "word/document.xml": Held.DOCX,
    "xl/workbook.xml": Held.XLSX,
    "ppt/presentation.xml": Held.PPTX,
}
_END_OF_PDF: Final = 2048


def why_not_add(*, files: int, kind: str) -> Refusal | None:
    """Return why nothing more can be added to a draft, or ``None`` if it can.

    Args:
        files: How many it has.
        kind: What kind of opinion it is.
    """
    if kind == Kind.PUBLIC_MOOD:
        return Refusal(
            "mood_with_files",
            gettext_noop("The public mood takes no photos and files: they show single people and houses."),
        )
    if files >= MOST_FILES:
        return Refusal(
            "enough_files",
            gettext_noop("An opinion takes %(most)s photos and files at most. Take one away first."),
            {"most": MOST_FILES},
        )
    return None


def why_not_take(name: str, content: bytes) -> Refusal | None:
    """Return why a file is not taken, or ``None``; a photo must still be read after that.

    Args:
        name: As it was called by its sender.
        content: All of it.
    """
    if refused := why_not_type(name):
        return refused
    called = called_so(name)
    if called is None:
        return Refusal(
            "wrong_kind",
            gettext_noop(
                "Only photos (JPG, PNG, HEIC), PDF, DOCX, XLSX and PPTX can be taken. Choose another file."
            ),
        )
    if holds(content) is not called:
        return Refusal(
            "disguised",
            gettext_noop("“%(name)s” does not hold what its name says. Open it, save it anew and send that."),
            {"name": name[-60:]},
        )
    return None


def called_so(name: str) -> Held | None:
    """Return what a file is by its name; ``None`` for anything that is not taken."""
    ending = PurePath(name).suffix.lstrip(".").lower()
    if ending in _PHOTO_NAMES:
        return Held.PHOTO
    return Held(ending) if ending in {each.value for each in _PARTS.values()} | {Held.PDF.value} else None


def holds(content: bytes) -> Held | None:
    """Return what a file is by its first letters and its parts; ``None`` for anything that is not taken."""
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return Held.PHOTO
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return Held.PHOTO
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-_END_OF_PDF:]:
        return Held.PDF
    return _office(content) if content.startswith(b"PK\x03\x04") else None


def size_for(width: int, height: int) -> tuple[int, int]:
    """Return how large a photo is kept: in its own proportions, neither side above the longest."""
    return photos.size_for(width, height, longest=LONGEST_SIDE)


def name_kept(name: str, held: Held, *, longest: int = 200) -> str:
    """Return under which name a file is handed out: the sender's, with the ending of what is kept."""
    seen = "".join(letter for letter in name if letter.isprintable() and letter not in '/\\"').strip()
    if held is Held.PHOTO:
        seen = f"{PurePath(seen).stem or 'photo'}.jpg"
    return seen[-longest:]


def _office(content: bytes) -> Held | None:
    """Return which office file it is: read from its list of parts, nothing is unpacked."""
    parts = parts_of(content)
    if parts is None:
        return None
    names = {part.filename for part in parts}
    is_bomb = len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED
    has_program = any(name.lower().endswith((".bin", ".exe", ".dll", ".js", ".vbs")) for name in names)
    is_sealed = any(part.flag_bits & 1 for part in parts)
    found = [kind for part, kind in _PARTS.items() if part in names]
    if is_bomb or has_program or is_sealed or len(found) != 1 or "[Content_Types].xml" not in names:
        return None
    return found[0]
