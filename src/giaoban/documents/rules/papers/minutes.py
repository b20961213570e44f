"""The minutes of a meeting (biên bản)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from giaoban.documents.rules.blocks import Block, Column, Heading, Paragraph, Signature, Signatures, Table
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.wording import clock, ended, points, short_day
from giaoban.kernel.dates import long_day


@dataclass(frozen=True, slots=True)
class Present:
    """How many were called and how many came; each figure counts persons.

    Attributes:
        substitutes: How many of those who came did so for somebody else; on time or late, as anybody.
        left_early: How many of those who came went before the end.
    """

    called: int
    on_time: int
    late: int
    excused: int
    absent: int
    substitutes: int = 0
    left_early: int = 0

    @property
    def present(self) -> int:
        """Who was there, on time or late."""
        return self.on_time + self.late

    @property
    def sentence(self) -> str:
        """The figures in a sentence of the minutes."""
        among = [
            f"{label}: {count}"
            for label, count in (("cử người dự thay", self.substitutes), ("về sớm", self.left_early))
            if count
        ]
        of_them = f", trong đó {'; '.join(among)}" if among else ""
        missing = self.excused + self.absent
        return (
            f"Triệu tập {self.called} đại biểu; có mặt {self.present} (đúng giờ: {self.on_time}; "
            f"đến muộn: {self.late}){of_them}; vắng mặt {missing} (có lý do: {self.excused}; "
            f"không có lý do: {self.absent})."
        )


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: who spoke, by unit and post, what they said, and what was answered on the spot."""

    by: str
    words: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Business:
    """One item of business as it went: its title, a summary (a paragraph a line), and the turns under it.

    A line of the summary that begins with a dash has what stands before its colon in bold.
    """

    title: str
    summary: str = ""
    turns: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something to be done: what, by whom, until when."""

    what: str
    who: str
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Everything that minutes say; times are local.

    Attributes:
        holder: Whose meeting it was: "Ban Thường vụ Đảng ủy phường Nhị Chiểu".
        chair: With post: "Đồng chí …, Bí thư Đảng ủy".
        present: Counted, or a sentence as the clerk wrote it.
        conclusions: The chair's, a paragraph each.
        signed_on: The day that the paper bears; ``None``: the day of the meeting.
    """

    letterhead: Letterhead
    holder: str
    meeting: str
    venue: str
    began_at: datetime
    ended_at: datetime
    chair: str
    clerk: str
    present: Present | str
    business: tuple[Business, ...]
    conclusions: tuple[str, ...]
    signatures: tuple[Signature, Signature]
    dated: date
    tasks: tuple[Task, ...] = ()
    guests: tuple[str, ...] = ()
    number: int | None = None
    signed_on: date | None = None
    code: str = ""
    carried_over: tuple[str, ...] = field(default=())


def minutes(facts: Minutes) -> Paper:
    """Return the minutes."""
    form = facts.letterhead.form
    began = facts.began_at
    opening = (
        f"Hôm nay, {long_day(began)}, hồi {clock(began)}, tại {facts.venue}, {facts.holder} tổ chức "
        f"{facts.meeting}."
    )
    blocks: list[Block] = [
        Paragraph(opening),
        Heading(heading_mark(form, 1, 1) + "THÀNH PHẦN"),
        Paragraph(ended(facts.chair), label="1. Chủ trì:"),
        Paragraph(ended(facts.clerk), label="2. Thư ký:"),
        Paragraph(_present(facts.present), label="3. Đại biểu:"),
        *([Paragraph(ended("; ".join(facts.guests)), label="4. Khách mời:")] if facts.guests else []),
        *_parts(facts),
        *tasks_table(facts.tasks),
        *_carried_over(facts.carried_over),
        Paragraph(_ending(facts)),
        Signatures(facts.signatures),
    ]
    return Paper(
        letterhead=facts.letterhead,
        name="Biên bản",
        document="minutes",
        code=facts.code,
        title="BIÊN BẢN",
        subject=facts.meeting,
        numbered=Numbered(
            kind=Kind.MINUTES, number=facts.number, day=facts.signed_on or facts.began_at.date()
        ),
        blocks=tuple(blocks),
        dated=facts.dated,
    )


def tasks_table(tasks: tuple[Task, ...]) -> tuple[Table, ...]:
    """Return the table of who does what until when; nothing without tasks."""
    if not tasks:
        return ()
    columns = (
        Column("STT", 1.25, "center"),
        Column("Nội dung công việc", 7.5),
        Column("Cơ quan, đơn vị thực hiện", 4.5),
        Column("Thời hạn", 2.5, "center"),
    )
    rows = tuple(
        (str(number), each.what, each.who, short_day(each.due) if each.due else "")
        for number, each in enumerate(tasks, start=1)
    )
    return (Table(columns, rows, caption="PHÂN CÔNG THỰC HIỆN"),)


def _present(present: Present | str) -> str:
    return ended(present) if isinstance(present, str) else present.sentence


def _paragraph(line: str) -> Paragraph:
    label, colon, words = line.partition(":")
    if line.startswith("- ") and colon:
        return Paragraph(words.strip(), label=f"{label}:")
    return Paragraph(line.strip())


def _parts(facts: Minutes) -> Iterator[Block]:
    """Yield what was dealt with and concluded, each under its heading; nothing under none."""
    concluded: list[Block] = [Paragraph(point) for point in points(facts.conclusions)]
    parts: dict[str, list[Block]] = {"NỘI DUNG": _business(facts), "KẾT LUẬN CỦA CHỦ TRÌ": concluded}
    for place, (title, blocks) in enumerate(
        ((title, each) for title, each in parts.items() if each), start=2
    ):
        yield Heading(heading_mark(facts.letterhead.form, 1, place) + title)
        yield from blocks


def _business(facts: Minutes) -> list[Block]:
    """Return the items under which something was recorded, numbered as they follow each other."""
    blocks: list[Block] = []
    recorded = [item for item in facts.business if item.summary.strip() or item.turns]
    for place, item in enumerate(recorded, start=1):
        blocks.append(Heading(heading_mark(facts.letterhead.form, 2, place) + item.title, level=2))
        blocks += [_paragraph(line) for line in item.summary.splitlines() if line.strip()]
        for turn in item.turns:
            first, *more = turn.words or ("",)
            blocks.append(Paragraph(first, label=f"- {turn.by}:"))
            blocks += [Paragraph(f"+ {words}") for words in more]
            if turn.answer:
                blocks.append(Paragraph(turn.answer, label="Giải đáp tại hội nghị:", italic=True))
    return blocks


def _carried_over(matters: tuple[str, ...]) -> tuple[Block, ...]:
    if not matters:
        return ()
    lines = (Paragraph(f"- {matter}") for matter in matters)
    return (Paragraph("", label="Nội dung chuyển sang hội nghị sau:"), *lines)


def _ending(facts: Minutes) -> str:
    same_day = facts.ended_at.date() == facts.began_at.date()
    day = "cùng ngày" if same_day else f"ngày {short_day(facts.ended_at)}"
    return (
        f"Hội nghị kết thúc hồi {clock(facts.ended_at)} {day}. Biên bản này được lập căn cứ nội dung "
        f"ghi nhận tại hội nghị{facts.letterhead.form.closing}"
    )
