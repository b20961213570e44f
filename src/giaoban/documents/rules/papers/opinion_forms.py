"""The form on which a cell writes its opinions by hand: one a cell, or a stack for all of them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import Block, Coded, Gap, Heading, PageBreak, Ruled
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import ended, short_day

MATTERS: Final = ("Việc thứ nhất", "Việc thứ hai")
LINES: Final = (
    ("Việc gì:", 3),
    ("Ở đâu:", 1),
    ("Từ khi nào:", 1),
    ("Ảnh hưởng đến ai:", 1),
    ("Đề nghị làm gì, cơ quan nào:", 2),
)


@dataclass(frozen=True, slots=True)
class OpinionForm:
    """The form of one cell.

    Attributes:
        unit: Its name, with the unit above where it has one.
        letters: The short code, as it is typed.
        address: The address that leads to the form, for its picture code.
    """

    unit: str
    letters: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionForms:
    """What all forms of a meeting have in common.

    Attributes:
        meeting: "hội nghị giao ban bí thư chi bộ tháng 11/2026".
        day: The day of the meeting.
        until: The last day on which a form is handed in.
        to: Where it is handed in: "Văn phòng Đảng ủy".
    """

    letterhead: Letterhead
    meeting: str
    day: date
    until: date
    to: str
    dated: date
    code: str = ""


def opinion_forms(facts: OpinionForms, forms: tuple[OpinionForm, ...]) -> Paper:
    """Return a page for each form, with its own code."""
    say = facts.letterhead.say
    blocks: list[Block] = []
    for place, form in enumerate(forms):
        if place:
            blocks.append(PageBreak())
        blocks.append(_head(facts, form))
        for matter in MATTERS:
            blocks.append(Heading(say(matter), level=2))
            blocks += [Ruled(lines, say(label)) for label, lines in LINES]
        blocks += [Gap(3), Ruled(1, say("Người viết, chức vụ:")), Ruled(1, say("Ngày viết, ký tên:"))]
    return Paper(
        letterhead=facts.letterhead,
        name="Phiếu ý kiến",
        code=facts.code,
        title="PHIẾU Ý KIẾN",
        subject=f"gửi {facts.meeting}",
        blocks=tuple(blocks),
        dated=facts.dated,
        size=13,
        headless=True,
        document="opinion-forms",
        sheets=True,
    )


def _head(facts: OpinionForms, form: OpinionForm) -> Coded:
    return Coded(
        over=facts.letterhead.body,
        title="PHIẾU Ý KIẾN",
        lines=(
            form.unit,
            ended(f"Gửi {facts.meeting}, họp ngày {short_day(facts.day)}"),
            ended(f"Nộp về {facts.to} chậm nhất ngày {short_day(facts.until)}"),
            "Mỗi việc viết một mục, như nói miệng. Nhiều việc hơn thì viết sang tờ khác.",
        ),
        letters=form.letters,
        holds=form.address,
        name="dau_phieu",
    )
