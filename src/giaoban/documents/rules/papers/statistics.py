"""A table of statistics as a paper: its finding, the table, its chart, and the same month by month."""

from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Gap, Paragraph, Table
from giaoban.documents.rules.drawings import Chart, Course, TwoSpans
from giaoban.documents.rules.paper import Letterhead, Paper

NUMBER = 2.2
LABEL = 6.5
A_MONTH = 1.15
A_PAGE = 20  # rows of two lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """The same counts month by month: the months, then of each row its name, its cells, how full they are."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What a table of statistics says; every number is written as it is printed.

    Attributes:
        what: What is counted, with its counter: "Ý kiến chuyển trả lời bằng văn bản (C5)".
        by: By what it is cut: "Theo lĩnh vực".
        span: The months: "năm 2015".
        heads: What stands over the numbers of these months and of those that they are compared with.
        rows: Name, number, share, number before, difference.
        total: The same of all rows.
        finding: What it comes to, in words.
        note: The base, how shares were rounded, what is kept back, when it was counted.
        remark: What of the data is assumed; empty of real data.
        chart: Its drawing; ``None`` where nothing may or can be drawn.
        months: ``None`` where the months are not told apart.
    """

    letterhead: Letterhead
    dated: date
    code: str
    what: str
    by: str
    span: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str, str, str, str], ...]
    total: tuple[str, str, str, str, str]
    finding: str
    note: str
    remark: str = ""
    chart: Chart | TwoSpans | Course | None = None
    months: Months | None = None


def statistics(facts: Statistics) -> Paper:
    """Return the table as a paper without a number: it is handed out, or put behind a report."""
    note = Paragraph(facts.note, italic=True)
    blocks: list[Block] = [Paragraph(facts.finding), _table(facts), note]
    if facts.chart:
        blocks.append(facts.chart)
    if facts.months:
        blocks += [Gap(2), _by_month(facts.months)]
    if facts.remark:
        blocks.append(Paragraph(facts.remark, italic=True))
    return Paper(
        letterhead=facts.letterhead,
        name="Biểu thống kê",
        code=facts.code,
        title="BIỂU THỐNG KÊ",
        subject=f"{facts.what}, {facts.span}",
        corner="Lưu hành nội bộ",
        blocks=tuple(blocks),
        dated=facts.dated,
        size=13,
    )


def _table(facts: Statistics) -> Table:
    now, before = facts.heads
    columns = (
        Column(facts.by, LABEL),
        Column(now, NUMBER, "right"),
        Column("Tỷ lệ", NUMBER, "right"),
        Column(before, NUMBER, "right"),
        Column("Tăng (+), giảm (−)", NUMBER, "right"),
    )
    return Table(
        columns,
        facts.rows,
        total=facts.total,
        caption=f"Biểu 1. {facts.by}, {facts.span}",
        whole=_fits(facts.rows),
    )


def _by_month(months: Months) -> Table:
    columns = (Column("", 4), *(Column(head, A_MONTH, "center") for head in months.heads))
    rows = tuple((name, *cells) for name, cells, _levels in months.rows)
    levels = tuple(levels for _name, _cells, levels in months.rows)
    return Table(
        columns,
        rows,
        caption="Biểu 2. Theo từng tháng; ô càng nhiều càng đậm",
        warm=levels,
        whole=_fits(rows),
    )


def _fits(rows: tuple[tuple[str, ...], ...]) -> bool:
    return len(rows) <= A_PAGE
