"""Who acts, where an act leads to, and lists as workbooks."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.http import HttpResponse

from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.ui.workbooks import TEXT_ONLY, WORKBOOK

A4: Final = 9
WIDTHS: Final = (6, 30, 42, 18, 18, 30)

Row = Sequence[object]


def as_workbook(
    name: str, head: Iterable[str], columns: Row, rows: Iterable[Row], total: Row
) -> HttpResponse:
    """Return a list as a workbook: lines of words, the heads of the columns, the rows, the total.

    Text stays text, whatever it begins with; amounts stay numbers, so that the office can add them up.
    """
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        bold = book.add_format({"bold": True, "num_format": "#,##0"})
        plain = book.add_format({"num_format": "#,##0"})
        sheet = book.add_worksheet()
        sheet.set_paper(A4)
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        lines = [*([(line,), bold] for line in head), [(), plain], [columns, bold]]
        lines += [*([row, plain] for row in rows), [total, bold]]
        for place, (row, look) in enumerate(lines):
            sheet.write_row(place, 0, row, look)
    response = HttpResponse(buffer.getvalue(), content_type=WORKBOOK)
    response["Content-Disposition"] = f'attachment; filename="{ascii_file_name(name, ending=".xlsx")}"'
    response["Cache-Control"] = "private, no-store"
    return response
