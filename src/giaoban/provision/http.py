"""Who acts, where an act leads to, which year is asked for, and tables as workbooks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from giaoban.access.http import SignedInRequest
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.ui.workbooks import TEXT_ONLY, WORKBOOK

A4: Final = 9
NAMES: Final = 36
COUNTS: Final = 14

Row = Sequence[object]


def done(request: HttpRequest, sentence: str, to: str) -> HttpResponse:
    """Say what was done on the page at address ``to``."""
    messages.success(request, sentence)
    return redirect(to)


@dataclass(frozen=True, slots=True)
class Years:
    """The years that hold something, the latest first, and the one that is shown."""

    all: tuple[int, ...]
    chosen: int


def years_shown(request: SignedInRequest, found: Iterable[int]) -> Years:
    """Return the years to choose from, those of the rows and this one, and the one that is asked for.

    Without a wish it is this year, if there is anything of it, else the latest that holds something.
    """
    this, known = timezone.localdate().year, set(found)
    years = sorted({this, *known}, reverse=True)
    begun = max(known, default=this) if this not in known else this
    asked = request.GET.get("year", "")
    return Years(tuple(years), next((year for year in years if str(year) == asked), begun))


def number_in(text: str) -> int | None:
    """Return the number that part of an address is; ``None`` if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None  # noqa: PLR2004


def as_workbook(
    name: str, head: Iterable[str], columns: Row, rows: Iterable[Row], total: Row
) -> HttpResponse:
    """Return a table as a workbook: lines of words, the heads of the columns, the rows, the total.

    Text stays text, whatever it begins with; figures stay numbers, so that the office can add them up.
    """
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        bold = book.add_format({"bold": True, "num_format": "#,##0", "text_wrap": True, "valign": "top"})
        plain = book.add_format({"num_format": "#,##0"})
        sheet = book.add_worksheet()
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, NAMES)
        sheet.set_column(1, len(columns), COUNTS)
        heading = book.add_format({"bold": True})
        lines = [*([(line,), heading] for line in head), [(), plain], [columns, bold]]
        lines += [*([row, plain] for row in rows), [total, bold]]
        for place, (row, look) in enumerate(lines):
            sheet.write_row(place, 0, row, look)
    response = HttpResponse(buffer.getvalue(), content_type=WORKBOOK)
    response["Content-Disposition"] = f'attachment; filename="{ascii_file_name(name, ending=".xlsx")}"'
    response["Cache-Control"] = "private, no-store"
    return response
