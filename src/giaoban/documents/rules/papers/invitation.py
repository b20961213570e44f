"""The invitation to a meeting (giấy mời)."""

from dataclasses import dataclass
from datetime import date, datetime

from giaoban.documents.rules.blocks import Block, Listed, Paragraph, Signature
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.wording import ended, short_day, when
from giaoban.kernel.vietnamese import capital_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What an invitation says.

    Attributes:
        inviter: Who invites: "Ban Thường vụ Đảng ủy phường Nhị Chiểu".
        meeting: "hội nghị giao ban bí thư chi bộ tháng 11/2026".
        group: For whom, where not for all: "cụm Hoành Sơn".
        invitee: One post or person; empty where a list is attached.
        points: The order of business, a line each.
        chair: "Đồng chí …, Bí thư Đảng ủy".
        starts_at: Local time.
        opinions_by: Until when written opinions are asked for; ``None`` asks for none.
        replaces: The letter that named another time, as papers cite it; empty where there was none.
        absence_by: Until when an absence is to be told; needs ``telephone``.
    """

    letterhead: Letterhead
    inviter: str
    meeting: str
    points: tuple[str, ...]
    chair: str
    starts_at: datetime
    venue: str
    signature: Signature
    dated: date
    half_days: int = 1
    group: str = ""
    invitee: str = ""
    opinions_by: date | None = None
    absence_by: date | None = None
    telephone: str = ""
    replaces: str = ""
    number: int | None = None
    signed_on: date | None = None
    recipients: tuple[str, ...] = ("Như trên", "Thường trực cấp ủy")
    code: str = ""


def invitation(facts: Invitation) -> Paper:
    """Return the invitation in the form of a letter."""
    say = facts.letterhead.say
    invitee = facts.invitee or say("Các đồng chí có tên trong danh sách kèm theo.")
    meeting = capital_first(", ".join(part for part in (facts.meeting, facts.group) if part))
    blocks: list[Block] = [
        Paragraph(f"{facts.inviter} {say('trân trọng kính mời:')}", name="loi_moi"),
        Paragraph(invitee, bold=True, name="nguoi_duoc_moi"),
        Paragraph(ended(meeting), label=say("Tới dự:"), name="toi_du"),
    ]
    if facts.points:
        points = tuple(ended(each) for each in facts.points)
        blocks.append(Paragraph("", label=say("Nội dung:"), name="chuong_trinh"))
        blocks.append(Listed(points, name="chuong_trinh"))
    blocks += [
        Paragraph(ended(facts.chair), label=say("Chủ trì:"), name="chu_tri"),
        Paragraph(ended(when(facts.starts_at, facts.half_days)), label=say("Thời gian:"), name="thoi_gian"),
        Paragraph(ended(facts.venue), label=say("Địa điểm:"), name="dia_diem"),
    ]
    if facts.replaces:
        replaced = f"{say('Giấy mời này thay cho')} {ended(facts.replaces)}"
        blocks.append(Paragraph(replaced, name="thay_cho"))
    if request := _request(facts):
        blocks.append(Paragraph(say(request), name="de_nghi"))
    blocks.append(Paragraph(say("Trân trọng kính mời") + facts.letterhead.form.closing))
    return Paper(
        letterhead=facts.letterhead,
        name="Giấy mời",
        document="invitation",
        code=facts.code,
        title="GIẤY MỜI",
        subject=f"dự {facts.meeting}",
        numbered=Numbered(kind=Kind.INVITATION, number=facts.number, day=facts.signed_on),
        blocks=tuple(blocks),
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
    )


def _request(facts: Invitation) -> str:
    asked = []
    if facts.opinions_by:
        asked.append(f"gửi ý kiến bằng văn bản trước ngày {short_day(facts.opinions_by)}")
    if facts.absence_by and facts.telephone:
        asked.append(
            f"nếu vắng, báo qua số điện thoại {facts.telephone} trước ngày {short_day(facts.absence_by)}"
        )
    return f"Đề nghị đồng chí {'; '.join(asked)}." if asked else ""
