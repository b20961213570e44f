"""The order of business of one meeting, and the meetings of a whole year on one sheet."""

from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Gap, Paragraph, Signature, Spaced, Table
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.lists import Gathering


@dataclass(frozen=True, slots=True)
class Item:
    """One item of business: from when ("7 giờ 30"), what, by whom."""

    begins: str
    what: str
    who: str


def programme(facts: Gathering, items: tuple[Item, ...], *, chair: str, signature: Signature) -> Paper:
    """Return the programme of a meeting on one sheet."""
    columns = (
        Column("Thời gian", 2.4, "center"),
        Column("Nội dung", 8),
        Column("Người thực hiện", 4.6),
    )
    rows = tuple((each.begins, each.what, each.who) for each in items)
    blocks: tuple[Block, ...] = (
        Paragraph(chair, label="Chủ trì:", indented=False, name="chu_tri"),
        Gap(1),
        Table(columns, rows, name="chuong_trinh"),
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Chương trình hội nghị",
        document="programme",
        code=facts.code,
        title="CHƯƠNG TRÌNH",
        subject=facts.subject,
        corner=facts.attached_to,
        blocks=blocks,
        signature=signature,
        dated=facts.dated,
    )


@dataclass(frozen=True, slots=True)
class YearRow:
    """One period of the year: its name ("Tháng 11"), and a cell for every group: "Thứ Sáu, 27/11"."""

    period: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearProgramme:
    """The meetings of a year, a row for each period and a column for each group.

    Attributes:
        groups: Who meets: "Cụm Hoành Sơn", "Toàn phường".
        notes: What holds for all of them, a sentence each: the hour, the place, what moved because of Tết.
    """

    letterhead: Letterhead
    year: int
    groups: tuple[str, ...]
    rows: tuple[YearRow, ...]
    dated: date
    signature: Signature
    notes: tuple[str, ...] = ()
    code: str = ""


def year_programme(facts: YearProgramme) -> Paper:
    """Return the year; twelve periods of up to four groups fit on one A4 sheet."""
    columns = (Column("Kỳ", 2, "center"), *(Column(name, 4, "center") for name in facts.groups))
    table = Table(columns, tuple((row.period, *row.cells) for row in facts.rows))
    notes = (Paragraph(f"- {note}", align="left", indented=False) for note in facts.notes)
    blocks: tuple[Block, ...] = (Spaced(f"NĂM {facts.year}", 14), Gap(1), table, *notes)
    return Paper(
        letterhead=facts.letterhead,
        name="Lịch giao ban",
        document="year-programme",
        code=facts.code or str(facts.year),
        title="LỊCH HỘI NGHỊ GIAO BAN BÍ THƯ CHI BỘ",
        blocks=blocks,
        signature=facts.signature,
        dated=facts.dated,
        size=11,
    )
