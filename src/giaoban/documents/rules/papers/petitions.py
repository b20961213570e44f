"""The letter by which a matter goes to the body above, because it is beyond this level's competence."""

from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Heading, Paragraph, Signature
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.wording import ended, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionLetter:
    """What such a letter says.

    Attributes:
        holder: Who writes, within a sentence: "Ban Thường vụ Đảng ủy phường Nhị Chiểu".
        to: The body above.
        asked_at: At which meeting it was raised.
        held_on: Its day.
        words: The original words of each opinion behind it, with the unit that raised it.
        proposal: What this level cannot decide and the body above is asked to do, a paragraph a line.
    """

    letterhead: Letterhead
    holder: str
    to: str
    asked_at: str
    held_on: date
    code: str
    title: str
    words: tuple[tuple[str, str], ...]
    proposal: str
    signature: Signature
    dated: date
    recipients: tuple[str, ...] = ()


def petition_letter(facts: PetitionLetter) -> Paper:
    """Return the letter: what was raised, word by word, and what is asked of the body above."""
    form = facts.letterhead.form
    asked = [line.strip() for line in facts.proposal.splitlines() if line.strip()]
    blocks: tuple[Block, ...] = (
        Paragraph(
            f"Tại {facts.asked_at}, ngày {short_day(facts.held_on)}, bí thư chi bộ có ý kiến, kiến nghị "
            f"mã số {facts.code} về: {ended(facts.title)} Nội dung này vượt thẩm quyền giải quyết ở cơ sở; "
            f"{facts.holder} báo cáo và đề nghị như sau:",
            name="mo_dau",
        ),
        Heading(heading_mark(form, 1, 1) + "Nội dung kiến nghị", level=2),
        *(Paragraph(f"“{words}”", label=f"{unit}:", name="nguyen_van") for unit, words in facts.words),
        Heading(heading_mark(form, 1, 2) + "Đề nghị với cấp trên", level=2),
        *(Paragraph(ended(line), name="de_nghi") for line in asked),
        Paragraph(
            f"{facts.holder} trân trọng đề nghị {facts.to} xem xét, giải quyết và trả lời bằng văn bản để "
            f"thông báo tới bí thư chi bộ{form.closing}",
            name="ket_thuc",
        ),
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Công văn kiến nghị cấp trên",
        document="petition-letter",
        code=facts.code,
        title="",
        subject="kiến nghị giải quyết ý kiến của bí thư chi bộ vượt thẩm quyền",
        numbered=Numbered(kind=Kind.LETTER),
        to=(facts.to,),
        blocks=blocks,
        recipients=("Như trên", *facts.recipients),
        signature=facts.signature,
        dated=facts.dated,
    )
