"""The quick report of a meeting for its standing members: in figures, on a sheet or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Heading, Listed, Paragraph, Table
from giaoban.documents.rules.drawings import Chart, ChartRow
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.minutes import Present, Task
from giaoban.documents.rules.papers.wording import ended, short_day


@dataclass(frozen=True, slots=True)
class Section:
    """What one part of the committee's work tells of a meeting: a heading and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a quick report says.

    Attributes:
        meeting: "hội nghị giao ban bí thư chi bộ tháng 11/2026, cụm Hoành Sơn".
        held_on: Its day.
        turns: Spoken turns, and those in writing.
        present: Who came; ``None`` if nobody noted it.
        sections: What was raised, answered and sent on.
        conclusion: What the chair concluded, a paragraph a line.
        carried: What was carried over to the next meeting.
    """

    letterhead: Letterhead
    meeting: str
    held_on: date
    turns: tuple[int, int]
    present: Present | None
    sections: tuple[Section, ...]
    conclusion: str
    tasks: tuple[Task, ...]
    carried: tuple[str, ...]
    dated: date
    code: str = ""


def digest(facts: Digest) -> Paper:
    """Return the quick report as a paper without a number."""
    blocks: list[Block] = []
    for place, section in enumerate(_sections(facts), start=1):
        blocks += [Heading(heading_mark(facts.letterhead.form, 1, place) + section.title), *section.blocks]
    return Paper(
        letterhead=facts.letterhead,
        name="Báo cáo nhanh",
        document="quick-report",
        code=facts.code,
        title="BÁO CÁO NHANH",
        subject=f"kết quả {facts.meeting}\n(Ngày {short_day(facts.held_on)})",
        corner="Gửi Thường trực",
        blocks=tuple(blocks),
        dated=facts.dated,
        size=13,
    )


def _sections(facts: Digest) -> Iterator[Section]:
    yield Section("Thành phần và phát biểu", tuple(_came(facts)))
    yield from facts.sections
    said = [line.strip() for line in facts.conclusion.splitlines() if line.strip()]
    if said:
        yield Section("Kết luận của chủ trì", tuple(Paragraph(ended(line)) for line in said))
    if facts.tasks:
        yield Section("Phân công thực hiện", (_tasks(facts.tasks),))
    if facts.carried:
        yield Section("Chuyển sang hội nghị sau", (Listed(facts.carried, "dash"),))


def _came(facts: Digest) -> Iterator[Block]:
    spoken, written = facts.turns
    turns = f"{spoken} lượt phát biểu, {written} báo cáo bằng văn bản"
    if facts.present is None:
        yield Paragraph(f"Có {turns}.")
        return
    yield Paragraph(f"{ended(facts.present.sentence)} Có {turns}.")
    rows = (
        ("Có mặt đúng giờ", facts.present.on_time),
        ("Đi muộn", facts.present.late),
        ("Vắng có lý do", facts.present.excused),
        ("Vắng không lý do", facts.present.absent),
    )
    yield Chart("Đại biểu dự họp", tuple(ChartRow(name, number, str(number)) for name, number in rows))


def _tasks(tasks: tuple[Task, ...]) -> Table:
    return Table(
        (
            Column("TT", 1, "center"),
            Column("Nội dung công việc", 7.4),
            Column("Cơ quan thực hiện", 5),
            Column("Thời hạn", 2.4, "center"),
        ),
        tuple(
            (str(place), task.what, task.who, short_day(task.due) if task.due else "")
            for place, task in enumerate(tasks, start=1)
        ),
    )
