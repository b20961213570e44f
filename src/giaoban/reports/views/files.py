"""The table of a year as a file: a workbook for people, comma-separated for programs."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation.queries.assumed import assumed_of
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports import queries
from giaoban.reports.printing.sheets import LETTER, Column, Plot, charted, looks, printed, told
from giaoban.reports.queries import Year
from giaoban.reports.rules.counters import DEFINITIONS, Counter
from giaoban.reports.rules.tables import Row
from giaoban.reports.views.shown import YearShown
from giaoban.reports.views.year import asked_for
from giaoban.ui import workbooks
from giaoban.ui.wording import moment
from giaoban.ui.workbooks import TEXT_ONLY, WORKBOOK

LOOKS: Final = ("text", "number", "share", *["number"] * len(Timeliness), "number", "signed")
WIDTHS: Final = (38, *[11] * (len(LOOKS) - 1))
PREVIOUS: Final = 3 + len(Timeliness)


@require_safe
def as_csv(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    shown = shown_for(request, host, year)
    return workbooks.as_csv(called(shown.counted), [*remarks(shown), [], *table(shown)])


@require_safe
def as_excel(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    shown = shown_for(request, host, year)
    response = HttpResponse(workbook(shown), content_type=WORKBOOK)
    name = ascii_file_name(called(shown.counted), ending=".xlsx")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def shown_for(request: SignedInRequest, code: str, year: int) -> YearShown:
    """Return the year that an address names, if the reader may open it."""
    committee, asked = asked_for(request, code, year)
    counted = queries.year_of(committee, year, now=timezone.now(), by=asked.by, borders_as=asked.borders_as)
    return YearShown(counted, asked, (), ())


def remarks(shown: YearShown) -> Iterator[list[object]]:
    """Yield what every print must say: what was counted, on which base, by which rule, when."""
    counted = shown.counted
    meaning = _(DEFINITIONS[Counter.REFERRALS].meaning)
    yield [_("Opinions of the cell secretaries in %(year)s") % {"year": counted.year}]
    yield [counted.host.name]
    yield [f"C5: {meaning}"]
    yield [_("Base of all shares: %(total)s.") % {"total": shown.table.total}]
    yield [shown.rule]
    yield [_("Counted at %(moment)s.") % {"moment": moment(timezone.now())}]
    if assumed := assumed_of(counted.host):
        yield [assumed]


def table(shown: YearShown) -> Iterator[list[object]]:
    """Yield the head, the rows and the total."""
    year = shown.counted.year
    yield [shown.head, _("Number of opinions"), "%", *shown.part_names, str(year - 1), _("Difference")]
    for row in shown.table.rows:
        yield [row.label, row.count, row.share, *parts(row), row.previous, row.difference]
    whole = sum((row.share for row in shown.table.rows if row.share is not None), start=0)
    yield [
        _("Total"),
        shown.table.total,
        whole if shown.table.total else None,
        *(shown.table.stood[part] for part in Timeliness),
        shown.table.previous,
        shown.table.difference,
    ]


def parts(row: Row) -> Iterator[int]:
    """Yield the parts of C7 in one row."""
    for part in Timeliness:
        yield row.stood.get(part, 0)


def workbook(shown: YearShown) -> bytes:
    """Return the table as a workbook with a chart of the program itself, ready to be printed.

    Text stays text, whatever it begins with.
    """
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        made = looks(book, decimals=shown.counted.host.decimals)
        sheet = book.add_worksheet(str(shown.counted.year))
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        said, rows = [*remarks(shown), []], list(table(shown))
        head, last = len(said), len(said) + len(shown.table.rows)
        title, *notes = [str(row[0]) for row in said if row]
        told(sheet, [title], made["title"], widths=WIDTHS)
        told(sheet, notes, made["note"], widths=WIDTHS, first=1)
        for place, row in enumerate(rows, start=head):
            mark = "!" if place > last else ""
            for column, (cell, look) in enumerate(zip(row, LOOKS, strict=True)):
                sheet.write(place, column, cell, made["head" if place == head else f"{look}{mark}"])
        if shown.bars:
            year = shown.counted.year
            before = [Column(PREVIOUS, str(year - 1), past=True)] if shown.table.previous else []
            columns = [*before, Column(1, str(year))]
            charted(
                book,
                sheet,
                Plot(
                    columns=columns, title=shown.chart_title, rows=(head + 1, last), wide=LETTER * sum(WIDTHS)
                ),
            )
        printed(sheet, holder=shown.counted.host.name, called=str(shown.counted.year), head=head, last=last)
    return buffer.getvalue()


def called(counted: Year) -> str:
    """Return the name of the file, without its ending."""
    return f"{counted.host.code} {counted.year} {counted.by.value}"
