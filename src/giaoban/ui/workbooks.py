"""How lists leave as workbooks and CSV: their type, and text that stays text whatever it begins with."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.http import HttpResponse

from giaoban.kernel.vietnamese import ascii_file_name

WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT_ONLY: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
A4: Final = 9
# A program for tables takes a text that begins like this for a formula.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it leaves: lines of words, the heads of the columns, the rows, the total."""

    head: Iterable[str]
    columns: Row
    rows: Iterable[Row]
    total: Row


def as_csv(name: str, rows: Iterable[Row]) -> HttpResponse:
    """Return lines as a CSV file to be saved under ``name``, which spreadsheets read as UTF-8."""
    buffer = StringIO()
    csv.writer(buffer).writerows([[harmless(value) for value in row] for row in rows])
    response = HttpResponse("\ufeff" + buffer.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{ascii_file_name(name, ending=".csv")}"'
    response["Cache-Control"] = "private, no-store"
    return response


def as_workbook(name: str, listing: Listing, widths: Iterable[int], *, across: bool = False) -> HttpResponse:
    """Return a list as a workbook to be saved under ``name``.

    Text stays text, whatever it begins with; figures stay numbers, so that the office can add them up.
    However many columns it has, it prints as wide as a page.

    Args:
        name: Of the file, without its ending.
        listing: What stands on the sheet.
        widths: Of the columns, in letters.
        across: Whether it prints on A4 laid across, under heads that may take lines.
    """
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        wrapped = {"text_wrap": True, "valign": "top"} if across else {}
        bold = book.add_format({"bold": True, "num_format": "#,##0", **wrapped})
        plain, heading = book.add_format({"num_format": "#,##0"}), book.add_format({"bold": True})
        sheet = book.add_worksheet()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        if across:
            sheet.set_landscape()
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        lines = [*([(line,), heading] for line in listing.head), [(), plain], [listing.columns, bold]]
        lines += [*([row, plain] for row in listing.rows), [listing.total, bold]]
        for place, (row, look) in enumerate(lines):
            sheet.write_row(place, 0, row, look)
    response = HttpResponse(buffer.getvalue(), content_type=WORKBOOK)
    response["Content-Disposition"] = f'attachment; filename="{ascii_file_name(name, ending=".xlsx")}"'
    response["Cache-Control"] = "private, no-store"
    return response


def harmless(cell: object) -> object:
    """Return a cell of a text table that no program takes for a formula; numbers stay as they are."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
