"""The notice of what the chair concluded (thông báo kết luận)."""

from dataclasses import dataclass, replace
from datetime import date

from giaoban.documents.rules.blocks import Block, Paragraph, Signature
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.minutes import Task, tasks_table
from giaoban.documents.rules.papers.wording import ended, points, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """What the notice says.

    Attributes:
        chair: With post, inside a sentence: "đồng chí Nguyễn Văn A, Bí thư Đảng ủy".
        chair_post: The post alone: "Bí thư Đảng ủy".
        present: Who came, in a few words: "các đồng chí Ủy viên Ban Thường vụ và 27 bí thư chi bộ".
        points: What was concluded, a numbered paragraph each.
        carried_by: Who is to carry it out: "các chi bộ, cơ quan, đơn vị".
    """

    letterhead: Letterhead
    meeting: str
    held_on: date
    venue: str
    chair: str
    chair_post: str
    present: str
    points: tuple[str, ...]
    signature: Signature
    dated: date
    tasks: tuple[Task, ...] = ()
    carried_by: str = "các cơ quan, đơn vị, chi bộ"
    number: int | None = None
    signed_on: date | None = None
    recipients: tuple[str, ...] = ()
    code: str = ""


def conclusions(facts: Conclusions) -> Paper:
    """Return the notice of conclusions in the form of a letter."""
    opening = (
        f"Ngày {short_day(facts.held_on)}, tại {facts.venue}, {facts.chair} chủ trì {facts.meeting}. "
        f"Dự hội nghị có {ended(facts.present)}"
    )
    after = (
        "Sau khi nghe báo cáo và ý kiến phát biểu của các đại biểu, đồng chí "
        f"{facts.chair_post} kết luận như sau:"
    )
    closing = (
        f"Trên đây là kết luận của đồng chí {facts.chair_post} tại {facts.meeting}; đề nghị "
        f"{facts.carried_by} tổ chức thực hiện{facts.letterhead.form.closing}"
    )
    blocks: tuple[Block, ...] = (
        Paragraph(opening, name="mo_dau"),
        Paragraph(after, name="dan_vao"),
        *(Paragraph(point, name="ket_luan") for point in points(facts.points)),
        *(replace(table, name="nhiem_vu") for table in tasks_table(facts.tasks)),
        Paragraph(closing, name="ket_thuc"),
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Thông báo kết luận",
        document="conclusions",
        code=facts.code,
        title="THÔNG BÁO",
        subject=f"kết luận của đồng chí {facts.chair_post}\ntại {facts.meeting}",
        numbered=Numbered(kind=Kind.NOTICE, number=facts.number, day=facts.signed_on),
        blocks=blocks,
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
    )
