"""The contents page of a meeting's papers (mục lục văn bản): what lies in the folder, in order."""

from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Column, Gap, Paragraph, Signature, Signatures, Table
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import short_day


@dataclass(frozen=True, slots=True)
class Kept:
    """One paper of a folder; ``note`` says why its number is void, and is empty where it stands."""

    number: str
    day: date
    about: str
    signer: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The papers of one meeting, in the order in which they were signed."""

    letterhead: Letterhead
    meeting: str
    papers: tuple[Kept, ...]
    dated: date
    code: str = ""


def contents_page(facts: Folder) -> Paper:
    """Return the contents page of a folder."""
    columns = (
        Column("STT", 1.3, "center"),
        Column("Số, ký hiệu", 2.6),
        Column("Ngày tháng", 2.6, "center"),
        Column("Trích yếu nội dung", 6),
        Column("Người ký", 3.2),
        Column("Ghi chú", 2.2),
    )
    rows = tuple(
        (str(place), each.number, short_day(each.day), each.about, each.signer, each.note)
        for place, each in enumerate(facts.papers, start=1)
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Mục lục văn bản",
        document="contents",
        code=facts.code,
        title="MỤC LỤC VĂN BẢN",
        subject=facts.meeting,
        blocks=(
            Table(columns, rows),
            Paragraph(f"{len(rows)} văn bản.", label="Tổng số:", indented=False),
            Gap(3),
            Signatures((Signature("NGƯỜI LẬP MỤC LỤC", ""), Signature("CHÁNH VĂN PHÒNG", ""))),
        ),
        dated=facts.dated,
        size=13,
    )
