"""Rules for Word files: which are taken, what is read from them, and what of them is not."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from pathlib import PurePath
from typing import Any, Final

from giaoban.bulletin.rules.contributions import LONGEST_TEXT
from giaoban.kernel.packed import parts_of
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import nfc

LARGEST: Final = 10 * 2**20
UNPACKED: Final = 200 * 2**20
MOST_PARTS: Final = 5000
LONGEST_HEADLINE: Final = 150
OLE: Final = b"\xd0\xcf\x11\xe0"  # an old .doc, or a .docx under a password
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# What cannot be taken over: how it is told, and by which elements it is known.
UNREAD_WORDS: Final = {
    "pictures": gettext_noop("pictures"),
    "text_boxes": gettext_noop("text boxes"),
    "objects": gettext_noop("embedded objects"),
    "formulas": gettext_noop("formulas"),
    "symbols": gettext_noop("signs from symbol fonts"),
    "footnotes": gettext_noop("footnotes"),
    "comments": gettext_noop("comments"),
    "deletions": gettext_noop("words struck out in tracked changes"),
    "headers": gettext_noop("headers and footers"),
}
_KNOWN_BY: Final = {
    "pictures": ("}blip", "}imagedata"),
    "text_boxes": ("}txbxContent",),
    "objects": ("}object",),
    "formulas": ("}oMath",),
    "symbols": ("}sym",),
    "footnotes": ("}footnoteReference", "}endnoteReference"),
    "comments": ("}commentReference",),
    "deletions": ("}delText",),
}
_SKIPPED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}drawing", f"{_W}pict", f"{_W}object"})


@dataclass(frozen=True, slots=True)
class Read:
    """What a Word file holds, as it would have been typed; ``unread`` are codes of what was left behind.

    A first line that is taken as the title does not stand in the text once more.
    """

    title: str
    text: str
    unread: tuple[str, ...]


def why_not_named(name: str) -> Refusal | None:
    """Return why a file of this name is not taken, or ``None`` if it may be."""
    ending = PurePath(name.lower()).suffix
    if ending in {".docm", ".dotm"}:
        return _macros()
    if ending in {".doc", ".dot", ".rtf", ".odt", ".wps"}:
        return Refusal(
            "word_old",
            gettext_noop("Only .docx can be read. Open it in Word, choose “Save as”, Word document (.docx)."),
        )
    if ending != ".docx":
        return Refusal(
            "word_other", gettext_noop("Choose a Word file that ends in .docx, or paste the text.")
        )
    return None


def why_not_sized(size: int) -> Refusal | None:
    """Return why a file of so many bytes is not taken, or ``None`` if it is."""
    if size > LARGEST:
        return Refusal(
            "word_large",
            gettext_noop(
                "This file has %(size)s MB, 10 MB at most are taken. Take pictures out, or paste the text."
            ),
            {"size": ceil(size / 2**20)},
        )
    return None


def read(content: bytes, name: str) -> Read | Refusal:
    """Return what a Word file holds, or why it cannot be taken. Nothing in it is ever run.

    Args:
        content: The file.
        name: What it is called.
    """
    from docx import Document  # noqa: PLC0415 - few requests need it, and it is large
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    refused = why_not_named(name) or why_not_sized(len(content)) or _why_not_opened(content)
    if refused:
        return refused
    try:
        document = Document(BytesIO(content))
        lines = list(_lines(document.element.body))
        unread = tuple(_unread(document))
    except (OpcError, SyntaxError, KeyError, ValueError, zipfile.BadZipFile, OSError, EOFError):
        return _broken()
    text = "\n".join(lines).strip()
    if not text:
        return Refusal(
            "word_empty", gettext_noop("There are no words in this file. Paste or write the text.")
        )
    if len(text) > LONGEST_TEXT:
        return Refusal(
            "text_too_long",
            gettext_noop("This is longer than a whole bulletin (%(most)s characters). Shorten it."),
            {"most": LONGEST_TEXT},
        )
    title = _title(lines, name)
    return Read(title, text.removeprefix(f"{title}\n").strip(), unread)


def _why_not_opened(content: bytes) -> Refusal | None:
    if content.startswith(OLE):
        return Refusal(
            "word_locked",
            gettext_noop("It is under a password or in the old format. Save it as .docx without a password."),
        )
    parts = parts_of(content)
    if parts is None:
        return _broken()
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return _macros()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
        return _broken()
    return None if "word/document.xml" in names else _broken()


def _macros() -> Refusal:
    return Refusal(
        "word_macros",
        gettext_noop("This file holds macros, which are not taken. Save it as .docx without macros."),
    )


def _broken() -> Refusal:
    return Refusal(
        "word_broken", gettext_noop("This is not a Word file that can be read. Save it as .docx once more.")
    )


def _lines(parent: Any) -> Iterator[str]:  # noqa: ANN401  # an element of a Word file
    """Yield the lines of a body or a cell: paragraphs, and rows of tables between strokes."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from filter(None, (line.strip() for line in _words(child).split("\n")))
        elif child.tag == f"{_W}tbl":
            yield ""
            yield from filter(None, map(_row, child.findall(f"{_W}tr")))
            yield ""
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _lines(child)


def _row(row: Any) -> str:  # noqa: ANN401  # an element of a Word file
    cells = [" ".join(filter(None, _lines(cell))) for cell in row.findall(f"{_W}tc")]
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |" if any(cells) else ""


def _words(paragraph: Any) -> str:  # noqa: ANN401  # an element of a Word file
    text = nfc("".join(_pieces(paragraph)))
    return f"- {text}" if text.strip() and paragraph.find(f"{_W}pPr/{_W}numPr") is not None else text


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401  # an element of a Word file
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}noBreakHyphen"}:
            yield " " if child.tag.endswith("tab") else "-"
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif child.tag not in _SKIPPED and child.tag != f"{_W}pPr":
            yield from _pieces(child)


def _unread(document: Any) -> Iterator[str]:  # noqa: ANN401  # python-docx has no types for it
    tags = {element.tag for element in document.element.body.iter() if isinstance(element.tag, str)}
    for code, endings in _KNOWN_BY.items():
        if any(tag.endswith(endings) for tag in tags):
            yield code
    kinds = (part for section in document.sections for part in (section.header, section.footer))
    if any(paragraph.text.strip() for part in kinds for paragraph in part.paragraphs):
        yield "headers"


def _title(lines: list[str], name: str) -> str:
    """Return the first line if it reads like a title, else what the file is called."""
    first = next(filter(None, lines), "")
    short = (
        len(first) <= LONGEST_HEADLINE
        and not first.startswith(("|", "- "))
        and not first.endswith((".", ";", ","))
    )
    return first if short else nfc(PurePath(name).stem)[:200]
