"""Lists of a meeting: who is invited, who signs in, who speaks."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from giaoban.documents.rules.blocks import (
    Block,
    Column,
    Gap,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from giaoban.documents.rules.blocks import sign_in_grid as grid
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import clock, short_day

_NAMES: Final = {
    "delegates": "Danh sách đại biểu",
    "sign-in-sheet": "Danh sách ký tên",
    "speakers": "Danh sách phát biểu",
}


@dataclass(frozen=True, slots=True)
class Delegate:
    """One line of a list; the name may be empty where a post is invited and nobody is named."""

    name: str
    post: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DelegateGroup:
    """Delegates under one heading: "CƠ QUAN, ĐƠN VỊ", "BÍ THƯ CHI BỘ CỤM …"."""

    name: str
    delegates: tuple[Delegate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Which meeting a list belongs to; times are local."""

    letterhead: Letterhead
    meeting: str
    starts_at: datetime
    venue: str
    dated: date
    group: str = ""
    code: str = ""
    attached_to: str = ""

    @property
    def subject(self) -> str:
        """The meeting under the title of a list: the meeting, then day and place in brackets."""
        about = ", ".join(part for part in (self.meeting, self.group) if part)
        day = short_day(self.starts_at)
        return f"{about}\n(Ngày {day}, {clock(self.starts_at)}, tại {self.venue})"


def delegates_list(facts: Gathering, groups: tuple[DelegateGroup, ...]) -> Paper:
    """Return the list of those invited, by group, numbered through."""
    blocks: list[Block] = []
    columns = (
        Column("STT", 1.25, "center"),
        Column("Họ và tên", 5),
        Column("Chức vụ, đơn vị", 7),
        Column("Ghi chú", 3),
    )
    number = 0
    for place, group in enumerate(groups, start=1):
        if group.name:
            blocks.append(Heading(heading_mark(facts.letterhead.form, 1, place) + group.name))
        rows = tuple(
            (str(number + position), each.name, each.post, each.note)
            for position, each in enumerate(group.delegates, start=1)
        )
        number += len(rows)
        blocks.append(Table(columns, rows))
    blocks.append(Paragraph(f"{number} đại biểu.", label="Tổng số:", indented=False))
    return _listing(facts, "delegates", "DANH SÁCH ĐẠI BIỂU", "dự", tuple(blocks))


def sign_in_sheet(facts: Gathering, delegates: tuple[Delegate, ...], *, blank: int = 3) -> Paper:
    """Return the sheet to sign at the door: rows of 9 mm, empty ones at the end for substitutes."""
    columns = (
        Column("STT", 1.25, "center"),
        Column("Họ và tên", 4.5),
        Column("Chức vụ, chi bộ", 5),
        Column("Giờ đến", 1.7, "center"),
        Column("Ký tên", 3),
        Column("Ghi chú", 2.4),
    )
    rows = tuple(
        (str(number), each.name, each.post, "", "", each.note)
        for number, each in enumerate(delegates, start=1)
    )
    blocks: tuple[Block, ...] = (
        grid(columns, rows, blank=blank),
        Gap(3),
        Paragraph(
            f"triệu tập {len(delegates)} đại biểu; có mặt ……… đại biểu; vắng ……… đại biểu.",
            label="Tổng hợp:",
            indented=False,
            align="left",
        ),
        Signatures((Signature("NGƯỜI LẬP DANH SÁCH", ""), Signature("CHỦ TRÌ", ""))),
    )
    return _listing(facts, "sign-in-sheet", "DANH SÁCH KÝ TÊN", "đại biểu dự", blocks)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who has asked to speak. ``topic`` in a few words; ``length`` in minutes, 0 where not agreed."""

    speaker: str
    unit: str
    topic: str
    length: int = 0


def speaker_list(facts: Gathering, speakers: tuple[Speaker, ...], *, blank: int = 5) -> Paper:
    """Return the list of speakers in their order, with room for those who ask at the meeting."""
    columns = (
        Column("STT", 1.25, "center"),
        Column("Người phát biểu", 4),
        Column("Đơn vị", 4),
        Column("Nội dung", 6),
        Column("Thời gian (phút)", 1.8, "center"),
    )
    rows = tuple(
        (str(number), each.speaker, each.unit, each.topic, str(each.length) if each.length else "")
        for number, each in enumerate(speakers, start=1)
    )
    blocks = (grid(columns, rows, blank=blank),)
    return _listing(facts, "speakers", "DANH SÁCH ĐĂNG KÝ PHÁT BIỂU", "tại", blocks)


def _listing(facts: Gathering, document: str, title: str, before: str, blocks: tuple[Block, ...]) -> Paper:
    return Paper(
        letterhead=facts.letterhead,
        name=_NAMES[document],
        document=document,
        code=facts.code,
        title=title,
        subject=f"{before} {facts.subject}",
        corner=facts.attached_to,
        blocks=blocks,
        dated=facts.dated,
        size=13,
    )
