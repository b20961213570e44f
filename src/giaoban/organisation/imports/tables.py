"""Reading a flat table: text with commas, semicolons or tabs between the cells."""

import csv
import io
from typing import Final

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.organisation.imports.sheets import Sheet

SEPARATORS: Final = (";", ",", "\t")
LONGEST_CELL: Final = 100_000
QUOTED: Final = ("=", "+", "-", "@")  # what a spreadsheet would run as a formula is written behind a '


def sheet(content: bytes) -> Sheet:
    """Return the table that a text file holds.

    Raises:
        Refused: If it is not text in Unicode, or not a table.
    """
    typed = _decoded(content)
    first = typed.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(typed, newline=""), delimiter=separator))
    except csv.Error as fault:
        raise Refused(
            Refusal(
                "not_a_table",
                gettext_noop("This file cannot be read as a table. Save it as CSV UTF-8 and send it again."),
            )
        ) from fault
    return Sheet("", [[_unquoted(cell) for cell in row] for row in rows])


def quoted(cell: str) -> str:
    """Return a cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(QUOTED) else cell


def _unquoted(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(QUOTED) else cell


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        typed = content.decode(encoding)
    except UnicodeDecodeError:
        typed = "\x00"
    if "\x00" in typed:
        raise Refused(
            Refusal(
                "not_unicode",
                gettext_noop(
                    "This is not a text file in Unicode. In Excel choose “CSV UTF-8”, or send an .xlsx file."
                ),
            )
        )
    return typed
