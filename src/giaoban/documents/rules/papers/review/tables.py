"""The tables and charts of the report."""

from collections.abc import Iterator

from giaoban.documents.rules.blocks import (
    Block,
    Column,
    Gap,
    Heading,
    PageBreak,
    Paragraph,
    Table,
)
from giaoban.documents.rules.drawings import Chart, ChartRow
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.review.facts import Counted, Review, Row
from giaoban.documents.rules.papers.review.figures import signed

MOST_BARS = 16


def field_table(facts: Review) -> Table:
    """Return the founding table: fields, numbers, shares, the stretch before, differences."""
    return Table(
        (
            Column("TT", 1.1, "center"),
            Column("Lĩnh vực", 6.2),
            Column("Số ý kiến", 2, "right"),
            Column("Tỷ lệ (%)", 2, "right"),
            Column(facts.before, 2.2, "right"),
            Column("Tăng (+), giảm (−)", 2.4, "right"),
        ),
        tuple(
            (str(place), row.label, *_compared(row)) for place, row in enumerate(facts.by_field.told, start=1)
        ),
        total=("", "Cộng", *_compared(facts.by_field.total)),
        caption=f"Biểu 1. Ý kiến chuyển trả lời bằng văn bản {facts.called} theo lĩnh vực",
        whole=True,
    )


def shares_note(table: Counted) -> Paragraph:
    """Return what every print of shares says: the base, and how they were rounded."""
    return Paragraph(
        f"Tỷ lệ tính trên {grouped(table.total.count)} ý kiến chuyển trả lời bằng văn bản (C5). {table.rule}",
        italic=True,
    )


def chart_of(facts: Review) -> Iterator[Block]:
    """Yield the chart of the fields and of the two stretches."""
    table = facts.by_field
    rows = tuple(ChartRow(row.label, row.count, f"{grouped(row.count)} · {row.share}%") for row in table.told)
    if table.total.count and len(rows) <= MOST_BARS:
        yield Chart(f"Số ý kiến theo lĩnh vực, {facts.called}", rows)


def appendix(facts: Review) -> Iterator[Block]:
    """Yield the tables at the end: how replies stand by field, then every other table that holds anything."""
    tables = [table for table in (facts.by_field, *facts.tables) if table.told]
    if not tables:
        return
    yield PageBreak()
    yield Paragraph("PHỤ LỤC", align="center", bold=True, indented=False)
    yield Paragraph(f"Biểu số liệu {facts.called}", align="center", bold=True, indented=False)
    for place, table in enumerate(tables, start=2):
        yield _standing(facts, place, table)
        if table.remark:
            yield Paragraph(table.remark, italic=True)
        yield Gap(4)
        if place == len(tables) + 1:
            yield Paragraph(
                "C5: ý kiến chuyển trả lời bằng văn bản sau khi gộp, tách; đúng hạn, muộn, quá hạn (C7) "
                "tính theo hội nghị đến hạn đầu tiên. Ý kiến gộp tính một lần, tại nơi nêu đầu tiên, nên các "
                "phần cộng lại bằng tổng số.",
                italic=True,
            )
    if facts.remark:
        yield Paragraph(facts.remark, italic=True)


def _standing(facts: Review, place: int, table: Counted) -> Table:
    return Table(
        (
            Column(table.head, 4.6),
            Column("Số ý kiến", 1.6, "right"),
            Column("Tỷ lệ (%)", 1.7, "right"),
            Column(facts.before, 1.7, "right"),
            Column("Tăng, giảm", 1.7, "right"),
            Column("Đúng hạn", 1.7, "right"),
            Column("Muộn", 1.7, "right"),
            Column("Quá hạn", 1.5, "right"),
            Column("Chưa đến hạn", 1.7, "right"),
        ),
        tuple((row.label, *_compared(row), *_stood(row)) for row in table.told),
        total=("Cộng", *_compared(table.total), *_stood(table.total)),
        caption=f"Biểu {place}. Số ý kiến và kết quả trả lời {table.caption}",
        whole=len(table.told) <= MOST_BARS,
    )


def _compared(row: Row) -> tuple[str, str, str, str]:
    return grouped(row.count), row.share, grouped(row.previous), signed(row.count - row.previous)


def _stood(row: Row) -> tuple[str, str, str, str]:
    return grouped(row.on_time), grouped(row.late), grouped(row.overdue), grouped(row.not_yet_due)


def numbered_part(facts: Review, place: int, title: str) -> Heading:
    """Return the heading of one part: "I- KẾT QUẢ"."""
    return Heading(heading_mark(facts.letterhead.form, 1, place) + title)
