"""What a meeting raised and what was answered: the compiled report, and the report on replies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Gap, Heading, Paragraph, Signature, Table
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.wording import ended, short_day


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field: how many were sent on, the share, and what it was a month and a year before."""

    label: str
    count: int
    share: str
    last_month: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One matter as it was sent on: by whom, what, to whom, until when."""

    field: str
    unit: str
    words: str
    lead: str
    supporting: str
    due: date


@dataclass(frozen=True, slots=True)
class Answered:
    """One matter as a meeting hears it.

    Attributes:
        document: The agency with number and day of its document; the agency alone while it owes one.
        by_when: Until when what is promised will be done.
        judged: What the raisers said, in words.
    """

    field: str
    asked: str
    document: str
    said: str
    outcome: str
    by_when: str
    judged: str
    is_owed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """Everything that the compiled report of a meeting says.

    Attributes:
        present: Who came, in a sentence; empty if nobody noted it.
        counts: The counters of the meeting with their words, in order: ("lượt phát biểu (C1)", 9).
        pressing: What is pressing, a sentence each, without names of citizens.
        replies: How the replies of the meeting before stand, sentences.
        upward: What is proposed to the body above, a paragraph each.
    """

    letterhead: Letterhead
    holder: str
    meeting: str
    held_on: date
    venue: str
    present: str
    counts: tuple[tuple[str, int], ...]
    fields: tuple[FieldLine, ...]
    asked: tuple[Asked, ...]
    signature: Signature
    dated: date
    pressing: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    upward: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    code: str = ""


def compiled(facts: Compiled) -> Paper:
    """Return the compiled report of a meeting (báo cáo tổng hợp ý kiến, kiến nghị)."""
    return Paper(
        letterhead=facts.letterhead,
        name="Báo cáo tổng hợp ý kiến",
        document="compiled-report",
        code=facts.code,
        title="BÁO CÁO",
        subject=f"tổng hợp ý kiến, kiến nghị của bí thư chi bộ\ntại {facts.meeting}",
        numbered=Numbered(kind=Kind.REPORT),
        blocks=tuple(_blocks(facts)),
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
    )


def _blocks(facts: Compiled) -> Iterator[Block]:
    parts: tuple[tuple[str, list[Block]], ...] = (
        ("TÌNH HÌNH HỘI NGHỊ", [Paragraph(_held(facts)), *_lines((facts.present,))]),
        ("KẾT QUẢ PHẢN ÁNH", [Paragraph(_counted(facts)), *_by_field(facts.fields)]),
        ("NỘI DUNG CỤ THỂ", _by_matter(facts.asked)),
        ("VẤN ĐỀ NỔI CỘM", _lines(facts.pressing)),
        ("KẾT QUẢ TRẢ LỜI KỲ TRƯỚC", _lines(facts.replies)),
        ("ĐỀ XUẤT, KIẾN NGHỊ VỚI CẤP TRÊN", _lines(facts.upward)),
    )
    told = [(title, blocks) for title, blocks in parts if blocks]
    for place, (title, blocks) in enumerate(told, start=1):
        yield Heading(heading_mark(facts.letterhead.form, 1, place) + title)
        yield from blocks
    yield Paragraph(
        f"Trên đây là báo cáo tổng hợp ý kiến, kiến nghị tại {facts.meeting}{facts.letterhead.form.closing}"
    )


def _held(facts: Compiled) -> str:
    return f"Ngày {short_day(facts.held_on)}, tại {facts.venue}, {facts.holder} tổ chức {facts.meeting}."


def _counted(facts: Compiled) -> str:
    told = "; ".join(f"{grouped(count)} {words}" for words, count in facts.counts if count)
    return f"Hội nghị có {told}." if told else "Hội nghị không có ý kiến phản ánh, kiến nghị."


def _by_field(fields: tuple[FieldLine, ...]) -> list[Block]:
    if not fields:
        return []
    total = sum(line.count for line in fields)
    table = Table(
        (
            Column("Lĩnh vực", 6),
            Column("Số ý kiến", 2.2, "right"),
            Column("Tỷ lệ (%)", 2.2, "right"),
            Column("So với tháng trước", 2.6, "right"),
            Column("So với cùng kỳ", 2.6, "right"),
        ),
        tuple(
            (
                line.label,
                grouped(line.count),
                line.share,
                _signed(line.count - line.last_month),
                _signed(line.count - line.last_year),
            )
            for line in fields
        ),
        total=(
            "Cộng",
            grouped(total),
            "",
            _signed(total - sum(line.last_month for line in fields)),
            _signed(total - sum(line.last_year for line in fields)),
        ),
        caption="Biểu 1. Ý kiến chuyển trả lời bằng văn bản theo lĩnh vực",
        whole=True,
    )
    return [table, Paragraph(f"Tỷ lệ tính trên {grouped(total)} ý kiến chuyển trả lời (C5).", italic=True)]


def _by_matter(asked: tuple[Asked, ...]) -> list[Block]:
    blocks: list[Block] = []
    for field in dict.fromkeys(each.field for each in asked):
        rows = [each for each in asked if each.field == field]
        blocks.append(
            Table(
                (
                    Column("TT", 1, "center"),
                    Column("Chi bộ, đơn vị", 3.4),
                    Column("Nội dung", 5.8),
                    Column("Cơ quan chủ trì", 3.2),
                    Column("Phối hợp", 2.2),
                    Column("Thời hạn", 2.6, "center"),
                ),
                tuple(
                    (str(place), one.unit, one.words, one.lead, one.supporting, short_day(one.due))
                    for place, one in enumerate(rows, start=1)
                ),
                caption=field,
            )
        )
        blocks.append(Gap(2))
    return blocks


def _signed(number: int) -> str:
    return f"+{grouped(number)}" if number > 0 else grouped(number)


def _lines(sentences: tuple[str, ...]) -> list[Block]:
    return [Paragraph(ended(sentence)) for sentence in sentences if sentence]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesReport:
    """What the report on replies says; the matters in the order of their fields."""

    letterhead: Letterhead
    holder: str
    meeting: str
    answered: tuple[Answered, ...]
    signature: Signature
    dated: date
    recipients: tuple[str, ...] = ()
    code: str = ""


def replies_report(facts: RepliesReport) -> Paper:
    """Return the report on what was answered (báo cáo kết quả trả lời), by field and not by place."""
    owed = sum(one.is_owed for one in facts.answered)
    done = len(facts.answered) - owed
    said = f"; còn {grouped(owed)} ý kiến chưa có văn bản trả lời" if owed else ""
    blocks: list[Block] = [
        Paragraph(
            f"{facts.holder} báo cáo kết quả trả lời ý kiến, kiến nghị của bí thư chi bộ tại "
            f"{facts.meeting}: {grouped(len(facts.answered))} ý kiến đến hạn, "
            f"đã trả lời bằng văn bản {grouped(done)}{said}."
        )
    ]
    for field in dict.fromkeys(each.field for each in facts.answered):
        blocks += [_replies(field, [each for each in facts.answered if each.field == field]), Gap(2)]
    blocks.append(
        Paragraph(f"Trên đây là báo cáo kết quả trả lời ý kiến, kiến nghị{facts.letterhead.form.closing}")
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Báo cáo kết quả trả lời",
        document="replies-report",
        code=facts.code,
        title="BÁO CÁO",
        subject=f"kết quả trả lời ý kiến, kiến nghị của bí thư chi bộ\ntại {facts.meeting}",
        numbered=Numbered(kind=Kind.REPORT),
        blocks=tuple(blocks),
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
        landscape=True,
        size=13,
    )


def _replies(field: str, rows: list[Answered]) -> Table:
    return Table(
        (
            Column("TT", 0.9, "center"),
            Column("Nội dung kiến nghị (kỳ, đơn vị)", 5.2),
            Column("Cơ quan trả lời, số và ngày văn bản", 3.4),
            Column("Nội dung trả lời", 7),
            Column("Kết quả", 2.6),
            Column("Thời hạn hoàn thành", 2.4, "center"),
            Column("Ý kiến của bí thư chi bộ", 2.6),
        ),
        tuple(
            (str(place), one.asked, one.document, one.said, one.outcome, one.by_when, one.judged)
            for place, one in enumerate(rows, start=1)
        ),
        caption=field,
    )
