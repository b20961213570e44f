"""Reading an Excel workbook, after looking inside for what would harm or mislead."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from typing import Final, TypeAlias

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.organisation.imports.sheets import Cell, Sheet

MOST_INFLATED: Final = 50 * 2**20
MOST_ENTRIES: Final = 1_000
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 60
MOST_CELLS: Final = 600_000
FORMULA: Final = "="
Formulas: TypeAlias = dict[tuple[int, int], str]  # words by row and column, from 0

DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
)
PACKED: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_REFERENCE: Final = re.compile(rb'<(?:\w+:)?(?:c|row)\b[^>]*?\br="([A-Z]{0,4})(\d{1,9})"')
_SHEET: Final = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\b\w+:id="([^"]+)"')
_RELATION: Final = re.compile(rb"<Relationship\b[^>]*>")
_ID: Final = re.compile(rb'\bId="([^"]*)"')
_TARGET: Final = re.compile(rb'\bTarget="([^"]*)"')
_COLUMN_ONLY: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{4,})')
_FORMULA: Final = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>([^<]*))'
)


def sheets(content: bytes) -> Iterator[Sheet]:
    """Yield every sheet of a workbook; a cell with a formula holds "=" and its words.

    Raises:
        Refused: If it is not an .xlsx workbook, or holds macros or more than it should.
    """
    import python_calamine  # noqa: PLC0415 - few requests need it, and it is large

    formulas = _looked_into(content)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = list(book.sheet_names)
        found = [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names]
    except (python_calamine.CalamineError, python_calamine.ZipError, ValueError, OSError) as fault:
        raise Refused(_UNREADABLE) from fault
    for place, (name, rows) in enumerate(found):
        yield Sheet(name, _marked([list(row) for row in rows], formulas.get(place, {})))


_UNREADABLE: Final = Refusal(
    "not_a_workbook",
    gettext_noop(
        "This is not a workbook that can be read. "
        "Send an .xlsx workbook or a .csv table; in Excel, save it as .xlsx."
    ),
)


def _looked_into(content: bytes) -> dict[int, Formulas]:
    if content.startswith(_OLD_OFFICE):
        raise Refused(_of_old_office(content))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_bombs(archive)
            _refuse_strangers(archive)
            return {
                place: _cells_with_formulas(archive.read(name))
                for place, name in enumerate(_sheet_files(archive))
            }
    except DAMAGE as fault:
        raise Refused(_UNREADABLE) from fault


def _of_old_office(content: bytes) -> Refusal:
    if _ENCRYPTED in content:
        return Refusal(
            "password", gettext_noop("This workbook is locked with a password. Take the password off first.")
        )
    return Refusal(
        "old_excel",
        gettext_noop("This is a workbook of an old Excel (.xls). Open it and save it as .xlsx."),
    )


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_INFLATED:
        raise Refused(_too_much())
    if any(entry.compress_type not in PACKED for entry in entries):
        raise Refused(_UNREADABLE)
    # The sizes above are only what the file says of itself; this reads it and fails where it lied.
    if archive.testzip() is not None:
        raise Refused(_UNREADABLE)


def _too_much() -> Refusal:
    return Refusal(
        "workbook_too_large",
        gettext_noop("This workbook holds far more than a list. Copy the list to a new file."),
    )


def _refuse_strangers(archive: zipfile.ZipFile) -> None:
    names = {name.lower() for name in archive.namelist()}
    if any(name.endswith("vbaproject.bin") for name in names):
        raise Refused(
            Refusal("macros", gettext_noop("This workbook holds macros. Save it as .xlsx without macros."))
        )
    if "xl/workbook.xml" not in names:
        raise Refused(_UNREADABLE)


def _sheet_files(archive: zipfile.ZipFile) -> list[str]:
    """The files of the sheets in the workbook's order: its list names relations, and those name files."""
    targets = dict(_named(tag) for tag in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")))
    listed = _SHEET.findall(archive.read("xl/workbook.xml"))
    paths = [targets.get(key, b"").decode("utf-8", "replace") for key in listed]
    return [path.lstrip("/") if path.startswith("/") else f"xl/{path}" for path in paths]


def _named(relation: bytes) -> tuple[bytes, bytes]:
    key, target = _ID.search(relation), _TARGET.search(relation)
    return (key[1] if key else b""), (target[1] if target else b"")


def _cells_with_formulas(sheet: bytes) -> Formulas:
    if sheet.count(b"<c") > MOST_CELLS or _COLUMN_ONLY.search(sheet):
        raise Refused(_too_much())
    for letters, number in _REFERENCE.findall(sheet):
        if int(number) > MOST_ROWS or _column(letters) > MOST_COLUMNS:
            raise Refused(_too_much())
    return {
        (int(number) - 1, _column(letters) - 1): unescape(words.decode("utf-8", "replace"))
        for letters, number, words in _FORMULA.findall(sheet)
    }


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place


def _marked(rows: list[list[Cell]], formulas: Formulas) -> list[list[Cell]]:
    for (row, column), words in formulas.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = FORMULA + words
    return rows
