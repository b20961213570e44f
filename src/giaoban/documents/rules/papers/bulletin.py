"""The monthly bulletin (tài liệu giao ban): on large sheets, and as a booklet to be folded."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import (
    Block,
    Contents,
    Gap,
    Heading,
    Line,
    Notes,
    PageBreak,
    Paragraph,
    Rest,
    Ruled,
)
from giaoban.documents.rules.letters import LetterForm, Lettering, Margins, heading_mark
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.kernel.vietnamese import capital_first

INTERNAL: Final = "LƯU HÀNH NỘI BỘ"
SIZE: Final = 13.0
NOTES: Final = Notes("Ghi chép")
SMALL_SIZE: Final = 12.0  # not less: most readers are older than sixty


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section: its title, and what stands in it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """Everything that a bulletin says.

    Attributes:
        code: Number and year: "11/2026"; files are named by it.
        number: As an office prints it, with the month: "số 03, tháng 12/2026".
        occasion: The meeting that it is for: "Phục vụ hội nghị giao ban ngày 04/12/2026".
        month: As titles name it: "tháng 11 năm 2026".
        editors: Who edits it: "Ban Xây dựng Đảng".
        imprint: What stands at the end, each with its label.
    """

    letterhead: Letterhead
    code: str
    number: str
    occasion: str
    month: str
    editors: str
    chapters: tuple[Chapter, ...]
    imprint: tuple[tuple[str, str], ...]
    dated: date


def bulletin(facts: Bulletin) -> Paper:
    """Return the bulletin on A4: title and contents, its sections, who stands for it, and room for notes."""
    form = replace(
        facts.letterhead.form,
        margins=Margins(20, 22, 25, 20),
        title_text=Lettering(24, "bold"),
        line_pitch=19,
    )
    blocks = (
        *_occasion(facts),
        Line(),
        Contents("TRONG SỐ NÀY"),
        Line(),
        *_chapters(facts, form),
        *_imprint(facts),
        NOTES,
    )
    return _paper(facts, form, blocks, SIZE)


def booklet(facts: Bulletin) -> Paper:
    """Return it on pages of half that size: the title outside, notes and who stands for it on the back."""
    form = replace(
        facts.letterhead.form,
        width=148.5,
        height=210,
        margins=Margins(15, 19, 15, 15),
        title_text=Lettering(26, "bold"),
        first_line=7,
        line_pitch=19,
    )
    inside = (*_chapters(facts, form), PageBreak(), NOTES, *_imprint(facts))
    blocks = (*_cover(facts), PageBreak(), *inside)
    return replace(_paper(facts, form, blocks, SMALL_SIZE), back=True)


def _paper(facts: Bulletin, form: LetterForm, blocks: tuple[Block, ...], size: float) -> Paper:
    edited = f"\n{facts.editors} biên tập" if facts.editors else ""
    return Paper(
        letterhead=replace(facts.letterhead, form=form),
        name="Tài liệu giao ban",
        code="-".join(reversed(facts.code.split("/"))),
        title="TÀI LIỆU GIAO BAN",
        subject=f"{facts.month}{edited}",
        corner=f"{INTERNAL}\n{capital_first(facts.number)}",
        blocks=blocks,
        dated=facts.dated,
        size=size,
        foot=f"Tài liệu giao ban {facts.number}",
    )


def _cover(facts: Bulletin) -> tuple[Block, ...]:
    """Return what stands outside a booklet under its title: the meeting, what is in it, whose copy it is."""
    return (
        *_occasion(facts),
        Gap(4),
        Line(),
        Rest(),
        Contents("TRONG SỐ NÀY"),
        Rest(),
        Line(),
        Ruled(1, "Chi bộ: "),
        Ruled(1, "Người nhận: "),
        Gap(2),
    )


def _occasion(facts: Bulletin) -> tuple[Block, ...]:
    return (Paragraph(facts.occasion, align="center", italic=True, indented=False),) if facts.occasion else ()


def _chapters(facts: Bulletin, form: LetterForm) -> tuple[Block, ...]:
    return tuple(
        block
        for place, chapter in enumerate(facts.chapters, start=1)
        for block in (Heading(heading_mark(form, 1, place) + chapter.title), *chapter.blocks)
    )


def _imprint(facts: Bulletin) -> tuple[Block, ...]:
    """Return who stands for it under a rule, all of it on one page."""
    last = len(facts.imprint)
    lines = (
        Paragraph(words, label=f"{label}:", align="left", indented=False, stays=place < last)
        for place, (label, words) in enumerate(facts.imprint, start=1)
    )
    return (Line(stays=True), *lines)
