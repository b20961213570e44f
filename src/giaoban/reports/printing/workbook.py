"""The report as a workbook: a sheet a table, each with a chart of the program itself, ready to be printed."""

from decimal import Decimal
from io import BytesIO
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types

from giaoban.documents.rules.papers.review import Counted, Review, Row
from giaoban.documents.rules.text import printable
from giaoban.kernel.shares import NO_VALUE
from giaoban.reports.printing.sheets import Book, Column, Plot, Sheet, charted, looks, printed
from giaoban.ui.workbooks import TEXT_ONLY

SUMS: Final = ("Số ý kiến", "Tỷ lệ (%)")
STOOD: Final = ("Đúng hạn", "Muộn", "Quá hạn", "Chưa đến hạn")
FIRST_ROW: Final = 3


def workbook(facts: Review) -> bytes:
    """Return the figures of a report as a workbook; text stays text, whatever it begins with."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        book.set_properties(
            {"title": f"Báo cáo giao ban bí thư chi bộ {facts.called}", "author": facts.holder}
        )
        made = looks(book, decimals=len(facts.by_field.shares.partition(",")[2]))
        _overview(book, facts, made)
        for table in (facts.by_field, *facts.tables):
            if table.told:
                _sheet(book, facts, table, made)
    return buffer.getvalue()


def _overview(book: Book, facts: Review, looks: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Tổng hợp")
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 2, 14)
    raised, total = facts.raised, facts.by_field.total
    counters = (
        ("", "Hội nghị đã tổ chức", raised.meetings),
        ("C1", "Lượt phát biểu tại hội nghị", raised.turns),
        ("C1w", "Báo cáo bằng văn bản", raised.written),
        ("C2", "Ý kiến phản ánh không kèm đề nghị", raised.statements),
        ("C3", "Ý kiến đề xuất, kiến nghị", raised.requests),
        ("C4", "Trả lời trực tiếp tại hội nghị", raised.on_spot),
        ("C5", "Chuyển trả lời bằng văn bản", raised.referrals),
        ("C6", "Vấn đề khác nhau", raised.matters),
        ("C7", "Trả lời đúng hạn", total.on_time),
        ("C7", "Trả lời muộn", total.late),
        ("C7", "Quá hạn chưa trả lời", total.overdue),
        ("C7", "Chưa đến hạn", total.not_yet_due),
        ("C8", "Trả lời lại hoặc kiến nghị lại", facts.returned),
    )
    sheet.write_string(0, 0, printable(facts.holder), looks["plain"])
    sheet.write_string(1, 0, f"Số liệu giao ban bí thư chi bộ {facts.called}", looks["title"])
    for column, words in enumerate(("Ký hiệu", "Chỉ tiêu", "Số lượng")):
        sheet.write_string(FIRST_ROW, column, words, looks["head"])
    for place, (code, words, count) in enumerate(counters, start=FIRST_ROW + 1):
        sheet.write_string(place, 0, code, looks["text"])
        sheet.write_string(place, 1, words, looks["text"])
        sheet.write_number(place, 2, count, looks["number"])
    if facts.remark:
        place = FIRST_ROW + len(counters) + 2
        sheet.merge_range(place, 0, place + 3, 2, printable(facts.remark), looks["note"])
    printed(sheet, holder=facts.holder, called=facts.called)


def _sheet(book: Book, facts: Review, table: Counted, looks: dict[str, Any]) -> None:
    name = table.caption.removeprefix("theo ").split(",")[0].capitalize()[:31]
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 8, 10)
    sheet.write_string(0, 0, f"Ý kiến chuyển trả lời bằng văn bản (C5) {facts.called}", looks["title"])
    sheet.write_string(1, 0, f"{table.caption.capitalize()}. {table.rule}", looks["plain"])
    heads = (table.head, *SUMS, facts.before, "Tăng, giảm", *STOOD)
    for column, words in enumerate(heads):
        sheet.write_string(FIRST_ROW, column, words, looks["head"])
    rows = table.told
    for place, row in enumerate((*rows, table.total), start=FIRST_ROW + 1):
        _line(sheet, place, row, looks, mark="!" if place > FIRST_ROW + len(rows) else "")
    sheet.freeze_panes(FIRST_ROW + 1, 1)
    charted(
        book,
        sheet,
        Plot(
            columns=(Column(3, facts.before, past=True), Column(1, facts.called)),
            title=f"Số ý kiến {facts.called}, {table.caption}",
            rows=(FIRST_ROW + 1, FIRST_ROW + len(rows)),
        ),
    )
    printed(sheet, holder=facts.holder, called=facts.called, head=FIRST_ROW, last=FIRST_ROW + len(rows))


def _line(sheet: Sheet, place: int, row: Row, looks: dict[str, Any], *, mark: str) -> None:
    sheet.write_string(place, 0, printable(row.label), looks[f"text{mark}"])
    sheet.write_number(place, 1, row.count, looks[f"number{mark}"])
    if row.share == NO_VALUE:
        sheet.write_string(place, 2, row.share, looks[f"share{mark}"])
    else:
        sheet.write_number(place, 2, Decimal(row.share.replace(",", ".")), looks[f"share{mark}"])
    sheet.write_number(place, 3, row.previous, looks[f"number{mark}"])
    sheet.write_number(place, 4, row.count - row.previous, looks[f"signed{mark}"])
    for column, count in enumerate((row.on_time, row.late, row.overdue, row.not_yet_due), start=5):
        sheet.write_number(place, column, count, looks[f"number{mark}"])
