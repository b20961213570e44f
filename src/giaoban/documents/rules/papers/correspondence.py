"""Letters to and from agencies: what is asked of them, what they still owe, and what they answer."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import Block, Column, Gap, Heading, Paragraph, Signature, Table
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import ND30, LetterForm, heading_mark
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.wording import ended, short_day


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter that was sent to an agency.

    Attributes:
        raised: By which units, at which meeting: "Chi bộ thôn Trại (tháng 11/2026)".
        asked: The points that are asked, one each.
        supporting: The agencies that help to answer.
        due: The meeting by which the reply is there.
        overdue: By how many days it is late; 0 if it is not.
    """

    code: str
    raised: str
    asked: tuple[str, ...]
    due: date
    supporting: str = ""
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """What a letter to an agency says.

    Attributes:
        holder: Who writes: "Ban Thường vụ Đảng ủy phường Nhị Chiểu".
        agency: To whom.
        meeting: At which it was raised, or is heard: "hội nghị giao ban … tháng 11/2026".
        held_on: Its day.
    """

    letterhead: Letterhead
    holder: str
    agency: str
    meeting: str
    held_on: date
    matters: tuple[Matter, ...]
    signature: Signature
    dated: date
    recipients: tuple[str, ...] = ()
    code: str = ""


def transfer_letter(facts: Correspondence) -> Paper:
    """Return the letter by which opinions are sent to an agency (công văn chuyển ý kiến)."""
    due = min(matter.due for matter in facts.matters)
    blocks = (
        Paragraph(
            f"Tại {facts.meeting}, ngày {short_day(facts.held_on)}, bí thư chi bộ có {len(facts.matters)} ý "
            f"kiến, kiến nghị thuộc lĩnh vực phụ trách của {facts.agency}. {facts.holder} chuyển và đề nghị "
            "đồng chí thủ trưởng cơ quan chỉ đạo kiểm tra, trả lời từng nội dung bằng văn bản:",
            name="mo_dau",
        ),
        _matters(facts),
        Gap(2),
        Paragraph(
            "Văn bản trả lời nêu rõ kết quả kiểm tra, nguyên nhân, căn cứ, việc đã làm và sẽ làm, đơn vị "
            f"thực hiện, thời hạn; gửi về {facts.letterhead.archive} trước ngày {short_day(due)} để thông "
            f"báo tại hội nghị giao ban kế tiếp{facts.letterhead.form.closing}",
            name="ket_thuc",
        ),
    )
    made = _letter(facts, "Công văn chuyển ý kiến", f"chuyển ý kiến, kiến nghị tại {facts.meeting}", blocks)
    return replace(made, document="transfer-letter")


def reminder_letter(facts: Correspondence) -> Paper:
    """Return the letter that asks an agency for what it still owes (công văn đôn đốc)."""
    late = sum(1 for matter in facts.matters if matter.overdue)
    said = f", trong đó {late} ý kiến đã quá hạn" if late else ""
    is_ahead = facts.held_on > facts.dated
    until = f"{facts.meeting}, ngày {short_day(facts.held_on)}" if is_ahead else "hội nghị giao ban kế tiếp"
    blocks = (
        Paragraph(
            f"Theo dõi việc trả lời ý kiến, kiến nghị của bí thư chi bộ, đến ngày {short_day(facts.dated)}, "
            f"{facts.agency} còn {len(facts.matters)} ý kiến chưa có văn bản trả lời{said}:",
            name="mo_dau",
        ),
        _matters(facts, overdue=True),
        Gap(2),
        Paragraph(
            f"{facts.holder} đề nghị đồng chí thủ trưởng cơ quan chỉ đạo trả lời bằng văn bản, gửi "
            f"về {facts.letterhead.archive} trước {until}; nếu có vướng mắc, báo cáo rõ lý "
            f"do{facts.letterhead.form.closing}",
            name="ket_thuc",
        ),
    )
    made = _letter(facts, "Công văn đôn đốc", "đôn đốc trả lời ý kiến, kiến nghị của bí thư chi bộ", blocks)
    return replace(made, document="reminder-letter")


def _letter(facts: Correspondence, name: str, subject: str, blocks: tuple[Block, ...]) -> Paper:
    return Paper(
        letterhead=facts.letterhead,
        name=name,
        code=facts.code,
        title="",
        subject=subject,
        numbered=Numbered(kind=Kind.LETTER),
        to=(facts.agency,),
        blocks=blocks,
        recipients=("Như trên", *facts.recipients),
        signature=facts.signature,
        dated=facts.dated,
    )


def _matters(facts: Correspondence, *, overdue: bool = False) -> Table:
    last = Column("Quá hạn (ngày)", 1.8, "center") if overdue else Column("Phối hợp", 2.4)
    return Table(
        (
            Column("TT", 1, "center"),
            Column("Mã số; chi bộ, đơn vị", 4.8),
            Column("Nội dung ý kiến, kiến nghị", 6.4),
            last,
            Column("Thời hạn", 2.5, "center"),
        ),
        tuple(
            (
                str(place),
                f"{matter.code}\n{matter.raised}",
                points_of(matter.asked),
                (str(matter.overdue) if matter.overdue else "–") if overdue else matter.supporting,
                short_day(matter.due),
            )
            for place, matter in enumerate(facts.matters, start=1)
        ),
        name="y_kien",
    )


def points_of(asked: tuple[str, ...]) -> str:
    """Return the points of a matter in one cell: numbered where there are several."""
    if len(asked) == 1:
        return asked[0]
    return "\n".join(f"{place}) {words}" for place, words in enumerate(asked, start=1))


@dataclass(frozen=True, slots=True)
class PointAnswered:
    """One point with its answer; empty parts are left out."""

    asked: str
    found: str = ""
    cause: str = ""
    grounds: str = ""
    action: str = ""
    who: str = ""
    means: str = ""
    by_when: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLetter:
    """What an agency's letter of reply says.

    Attributes:
        to: To whom: the committee's standing members, and who raised it.
        asked_at: At which meeting it was raised.
        words: The original words of each opinion behind it, with the unit that raised it.
        outcome: The class of the result, in words; empty while it is not chosen.
        number: Number and symbol that the agency's register gave it; empty while it is a draft.
        signed_on: The day that it bears; ``None`` while it is a draft.
    """

    letterhead: Letterhead
    agency: str
    to: tuple[str, ...]
    asked_at: str
    code: str
    title: str
    words: tuple[tuple[str, str], ...]
    points: tuple[PointAnswered, ...]
    outcome: str
    signature: Signature
    dated: date
    recipients: tuple[str, ...] = ()
    number: str = ""
    signed_on: date | None = None


def reply_letter(facts: ReplyLetter) -> Paper:
    """Return the letter of reply, point by point, with the original words beside the answer."""
    form = facts.letterhead.form
    blocks: list[Block] = [
        Paragraph(
            f"{facts.agency} nhận được ý kiến, kiến nghị mã số {facts.code} nêu tại {facts.asked_at} về: "
            f"{ended(facts.title)} {facts.agency} trả lời như sau:",
            name="mo_dau",
        ),
        Heading(heading_mark(form, 1, 1) + "Nội dung kiến nghị", level=2),
        *(Paragraph(f"“{words}”", label=f"{unit}:", name="nguyen_van") for unit, words in facts.words),
        Heading(heading_mark(form, 1, 2) + "Nội dung trả lời", level=2),
    ]
    for place, point in enumerate(facts.points, start=1):
        parts = [(f"- {label}:", ended(words)) for label, words in _parts(point) if words]
        said = [(f"{place}.", point.asked), *parts]
        blocks += [Paragraph(words, label=label, name="tra_loi") for label, words in said]
    if facts.outcome:
        blocks.append(Paragraph(ended(facts.outcome), label="Kết quả:", name="ket_qua"))
    blocks.append(
        Paragraph(
            f"Trên đây là nội dung trả lời của {facts.agency}, trân trọng báo cáo và thông tin tới các đồng "
            f"chí{form.closing}",
            name="ket_thuc",
        )
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Công văn trả lời",
        document="reply-letter",
        code=facts.code,
        title="",
        subject=f"trả lời ý kiến, kiến nghị tại {facts.asked_at}",
        numbered=Numbered(kind=Kind.LETTER, written=facts.number, day=facts.signed_on),
        to=facts.to,
        blocks=tuple(blocks),
        recipients=("Như trên", *facts.recipients),
        signature=facts.signature,
        dated=facts.dated,
    )


def _parts(point: PointAnswered) -> tuple[tuple[str, str], ...]:
    return (
        ("Kết quả kiểm tra", point.found),
        ("Nguyên nhân", point.cause),
        ("Căn cứ", point.grounds),
        ("Đã làm, sẽ làm", point.action),
        ("Đơn vị thực hiện", point.who),
        ("Nguồn lực", point.means),
        ("Thời hạn", short_day(point.by_when) if point.by_when else ""),
    )


# Bodies of the Party by the first words of their names; every other agency writes as a body of the State.
_PARTY: Final = (
    *("ban tuyên giáo", "ban tổ chức", "ban dân vận", "ban nội chính", "ban xây dựng đảng"),
    *("văn phòng huyện ủy", "văn phòng đảng ủy", "văn phòng thành ủy", "ủy ban kiểm tra", "đảng ủy"),
)


def form_of_agency(name: str, party: LetterForm) -> LetterForm:
    """Return the letter form of an agency's own letters: that of its committee for a body of the Party."""
    return party if name.lower().startswith(_PARTY) else ND30


# Agencies of a people's committee by the first words of their names; whose others stand under is not known.
_OF_COMMITTEE: Final = ("phòng ", "thanh tra ", "trung tâm ", "ban quản lý ", "văn phòng hội đồng nhân dân")
# How the place of a party committee is called by the body of the State beside it.
_PLACES: Final = {"tỉnh ủy ": "tỉnh ", "thành ủy ": "thành phố ", "huyện ủy ": "huyện ", "thị ủy ": "thị xã "}


def superior_of_agency(name: str, committee: str) -> str:
    """Return the body above an agency, first line of its letters; empty where it is not known.

    Args:
        name: Of the agency.
        committee: The party committee that asks it: "Đảng ủy phường Nhị Chiểu".
    """
    lowered = committee.lower().replace("uỷ", "ủy")
    if name.lower().startswith(_PARTY):
        return committee.upper()
    if not name.lower().startswith(_OF_COMMITTEE):
        return ""
    for words, place in {**_PLACES, "đảng ủy ": ""}.items():
        if lowered.startswith(words):
            return f"Ủy ban nhân dân {place}{committee[len(words) :]}".upper()
    return ""
