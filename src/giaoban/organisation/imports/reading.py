"""Turning an uploaded file into rows of text, or saying kindly why it cannot be read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath
from typing import Final

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.imports import tables, workbooks
from giaoban.organisation.imports.columns import (
    COLUMNS,
    GUIDES,
    ROW_KIND,
    Column,
    Kind,
    as_heading,
    column_called,
    kind_called,
)
from giaoban.organisation.imports.sheets import Cell, Sheet

MOST_MEGABYTES: Final = 5
MOST_ROWS: Final = 5_000
HEADING_WITHIN: Final = 5  # rows from the top in which the headings must stand


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file.

    Attributes:
        number: As the spreadsheet counts, headings included.
        sheet: Where it stands; empty in a flat file.
        cells: Text by the key of the column; empty cells are left out.
        strays: Text that stands in no column of this kind, by its heading or the letter of its column.
        kind_typed: What a flat file calls the row, where that is no kind; it is read as if it were a unit.
    """

    kind: Kind
    number: int
    sheet: str
    cells: dict[str, str] = field(default_factory=dict)
    strays: dict[str, str] = field(default_factory=dict)
    kind_typed: str | None = None


def read(content: bytes, file_name: str) -> list[Row]:
    """Return the rows of a workbook or a flat table, empty rows left out.

    Raises:
        Refused: If the file is no such thing, is too large, or its sheets or columns are not those of the
            template.
    """
    sheets = sheets_in(content, file_name)
    if is_flat(file_name):
        return _counted(list(_flat(sheets[0])))
    return _counted(list(_of_workbook(sheets)))


def is_flat(file_name: str) -> bool:
    """Return whether a file of this name holds one flat table."""
    return PurePath(file_name.lower()).suffix in {".csv", ".txt"}


def sheets_in(content: bytes, file_name: str) -> list[Sheet]:
    """Return the sheets of a workbook, or the one table of a text file, whatever they hold.

    Raises:
        Refused: If the file is empty, too large, or no such thing.
    """
    if len(content) > MOST_MEGABYTES * 2**20:
        refuse_large()
    if not content:
        raise Refused(Refusal("file_empty", gettext_noop("This file is empty. Choose another one.")))
    return [tables.sheet(content)] if is_flat(file_name) else list(workbooks.sheets(content))


def refuse_large() -> None:
    """Say that a file is too large; callers that know its size need not read it.

    Raises:
        Refused: Always.
    """
    raise Refused(
        Refusal(
            "file_too_large",
            gettext_noop("This file is larger than %(most)s MB. Send it in parts."),
            {"most": MOST_MEGABYTES},
        )
    )


def _counted(rows: list[Row]) -> list[Row]:
    if not rows:
        raise Refused(
            Refusal(
                "no_rows",
                gettext_noop("There is not one row to read. Fill in the template and send it again."),
            )
        )
    if len(rows) > MOST_ROWS:
        raise Refused(
            Refusal(
                "too_many_rows",
                gettext_noop("This file has more than %(most)s rows. Send it in parts."),
                {"most": MOST_ROWS},
            )
        )
    return rows


def _of_workbook(sheets: Iterable[Sheet]) -> Iterator[Row]:
    read_from: dict[Kind, str] = {}
    for sheet in sheets:
        for row in _of_sheet(sheet):
            other = read_from.setdefault(row.kind, sheet.name)
            if other != sheet.name:
                raise Refused(
                    Refusal(
                        "two_sheets",
                        gettext_noop(
                            "The sheets “%(one)s” and “%(other)s” hold the same kind of rows. "
                            "Put all into one, and delete the other."
                        ),
                        {"one": other, "other": sheet.name},
                    )
                )
            yield row


def _of_sheet(sheet: Sheet) -> Iterator[Row]:
    kind = kind_called(sheet.name)
    if kind is None:
        if as_heading(sheet.name) in GUIDES or not any(any(row) for row in sheet.rows):
            return
        raise Refused(
            Refusal(
                "unknown_sheet",
                gettext_noop(
                    "The sheet “%(sheet)s” is not in the template. Name it %(known)s, or delete it."
                ),
                {"sheet": sheet.name, "known": ", ".join(f"“{known.value}”" for known in Kind)},
            )
        )
    top = _heading_row(sheet, kind)
    if top is None:
        return
    columns = _columns(sheet.name, kind, sheet.rows[top])
    for place, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        found, strays = _cells(columns, cells), _strays(columns, sheet.rows[top], cells)
        if found or strays:
            yield Row(kind, place, sheet.name, found, strays)


def _heading_row(sheet: Sheet, kind: Kind) -> int | None:
    for place, cells in enumerate(sheet.rows[:HEADING_WITHIN]):
        if sum(column_called(kind, text(cell)) is not None for cell in cells) > 1:
            return place
    if not any(any(text(cell) for cell in cells) for cells in sheet.rows):
        return None
    raise Refused(
        Refusal(
            "no_headings",
            gettext_noop("The sheet “%(sheet)s” has no headings: its first row must be %(columns)s."),
            {"sheet": sheet.name, "columns": ", ".join(column.name for column in COLUMNS[kind])},
        )
    )


def _columns(sheet: str, kind: Kind, headings: Sequence[Cell]) -> dict[int, Column]:
    found: dict[int, Column] = {}
    for place, heading in enumerate(headings):
        name = text(heading)
        if not name:
            continue
        column = column_called(kind, name)
        if column is None or column in found.values():
            _refuse_column(name, sheet)
        else:
            found[place] = column
    _refuse_missing(sheet, kind, found.values())
    return found


def _refuse_column(name: str, table: str) -> None:
    raise Refused(
        Refusal(
            "unknown_column",
            gettext_noop(
                "The column “%(column)s” of “%(sheet)s” is not in the template or is there twice. "
                "Name it as in the template, or delete it."
            ),
            {"column": name, "sheet": table},
        )
    )


def _refuse_missing(sheet: str, kind: Kind, found: Iterable[Column]) -> None:
    there = set(found)
    missing = [column.name for column in COLUMNS[kind] if column.required and column not in there]
    if missing:
        raise Refused(
            Refusal(
                "missing_column",
                gettext_noop("“%(sheet)s” lacks the column %(columns)s. Add it as in the template."),
                {"sheet": sheet, "columns": ", ".join(f"“{name}”" for name in missing)},
            )
        )


def _flat(sheet: Sheet) -> Iterator[Row]:
    headings = [text(cell) for cell in sheet.rows[0]] if sheet.rows else []
    kind_at = next((i for i, name in enumerate(headings) if as_heading(name) in _ROW_KINDS), None)
    if kind_at is None:
        raise Refused(
            Refusal(
                "no_row_kind",
                gettext_noop(
                    "The first column must be “%(column)s” and say in each row what it is: %(known)s."
                ),
                {"column": ROW_KIND, "known": ", ".join(known.value for known in Kind)},
            )
        )
    columns = _flat_columns(headings, kind_at)
    for place, cells in enumerate(sheet.rows[1:], start=2):
        if not any(text(cell) for cell in cells):
            continue
        typed = text(cells[kind_at]) if kind_at < len(cells) else ""
        kind = kind_called(typed)
        if kind is None:
            yield Row(Kind.UNIT, place, "", _cells(columns[Kind.UNIT], cells), kind_typed=typed)
            continue
        _refuse_missing(kind.value, kind, columns[kind].values())
        strays = _strays({**columns[kind], kind_at: None}, headings, cells)
        yield Row(kind, place, "", _cells(columns[kind], cells), strays)


def _flat_columns(headings: Sequence[str], kind_at: int) -> dict[Kind, dict[int, Column]]:
    """The columns of each kind; a heading that no kind knows, or that one kind has twice, is refused."""
    found: dict[Kind, dict[int, Column]] = {kind: {} for kind in Kind}
    for place, name in enumerate(headings):
        if place == kind_at or not name:
            continue
        meant = {kind: column for kind in Kind if (column := column_called(kind, name)) is not None}
        if not meant or any(column in found[kind].values() for kind, column in meant.items()):
            _refuse_column(name, "CSV")
        for kind, column in meant.items():
            found[kind][place] = column
    return found


_ROW_KINDS: Final = frozenset({as_heading(ROW_KIND), "row kind", "row type"})


def _cells(columns: dict[int, Column], cells: Sequence[Cell]) -> dict[str, str]:
    found = {column.key: text(cells[at]) for at, column in columns.items() if at < len(cells)}
    return {key: value for key, value in found.items() if value}


def _strays(
    columns: Mapping[int, Column | None], headings: Sequence[Cell], cells: Sequence[Cell]
) -> dict[str, str]:
    """What stands where this kind of row has no column: said in the preview, never dropped."""
    filled = {at: text(cell) for at, cell in enumerate(cells) if at not in columns}
    return {_heading_of(at, headings): typed for at, typed in filled.items() if typed}


def _heading_of(at: int, headings: Sequence[Cell]) -> str:
    return (text(headings[at]) if at < len(headings) else "") or letters(at)


def letters(at: int) -> str:
    """Return how a spreadsheet calls a column: 0 is A, 26 is AA."""
    before, last = divmod(at, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def text(cell: Cell) -> str:
    """Return what stands in a cell as somebody would type it; days as dd/mm/yyyy, whole numbers whole."""
    match cell:
        case None:
            return ""
        case bool():
            return "có" if cell else "không"
        case datetime() | date():
            return f"{cell:%d/%m/%Y}"
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return nfc(str(cell)).strip()
