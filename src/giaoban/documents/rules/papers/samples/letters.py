"""Sample letters to agencies, their reply, and the reports on what was raised and answered."""

from datetime import timedelta
from typing import Final

from giaoban.documents.rules.blocks import Column, Signature, Table
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import compiled as reports
from giaoban.documents.rules.papers import contents as folders
from giaoban.documents.rules.papers import correspondence, petitions
from giaoban.documents.rules.papers import digest as digests
from giaoban.documents.rules.papers.correspondence import Correspondence, Matter
from giaoban.documents.rules.papers.minutes import Present, Task
from giaoban.documents.rules.papers.samples.setting import HOLDER, VENUE, Setting

AGENCY: Final = "Ủy ban nhân dân"
ASKED: Final = ("Khi nào sửa xong đoạn đường liên thôn bị ngập?", "Đơn vị nào chịu trách nhiệm?")
WATER: Final = ("Nước sinh hoạt yếu giờ cao điểm, đề nghị tăng áp.",)


def transfer_letter(of: Setting) -> Paper:
    """Return a sample letter that forwards opinions to an agency."""
    return correspondence.transfer_letter(_letter(of, late=0))


def reminder_letter(of: Setting) -> Paper:
    """Return a sample letter that asks an agency for what it owes."""
    return correspondence.reminder_letter(_letter(of, late=9))


def _letter(of: Setting, *, late: int) -> Correspondence:
    raised = f"(tháng {of.day.month}/{of.day.year})"
    due = of.day - timedelta(days=late) if late else of.day + timedelta(days=30)
    return Correspondence(
        letterhead=of.letterhead,
        holder=HOLDER,
        agency=AGENCY,
        meeting=of.meeting,
        held_on=of.day,
        matters=(
            Matter("MẪU-001", f"Chi bộ thôn Mẫu Một {raised}", ASKED, due, "Bộ phận địa chính", late),
            Matter("MẪU-002", f"Chi bộ thôn Mẫu Hai {raised}", WATER, due),
        ),
        signature=of.signature,
        dated=of.day,
        recipients=("Thường trực Đảng ủy",),
        code=of.code,
    )


def reply_letter(of: Setting) -> Paper:
    """Return a sample letter of reply."""
    return correspondence.reply_letter(
        correspondence.ReplyLetter(
            letterhead=of.letterhead,
            agency=AGENCY,
            to=("Thường trực Đảng ủy", "Đồng chí Bí thư Chi bộ thôn Mẫu Một"),
            asked_at=of.meeting,
            code="MẪU-001",
            title="Sửa đoạn đường liên thôn bị ngập",
            words=(("Chi bộ thôn Mẫu Một", "Đường liên thôn ngập sau mưa, xe không đi được."),),
            points=(
                correspondence.PointAnswered(
                    ASKED[0],
                    found="đã kiểm tra, 120 m đường thấp hơn rãnh thoát nước",
                    action="nâng mặt đường, khơi rãnh",
                    who=AGENCY,
                    by_when=of.day + timedelta(days=20),
                ),
                correspondence.PointAnswered(ASKED[1], who="Bộ phận địa chính - xây dựng"),
            ),
            outcome="Đang giải quyết, có thời hạn",
            signature=Signature("CHỦ TỊCH", "Vũ Văn Khách"),
            dated=of.day,
        )
    )


def petition_letter(of: Setting) -> Paper:
    """Return a sample letter by which a matter goes to the body above."""
    return petitions.petition_letter(
        petitions.PetitionLetter(
            letterhead=of.letterhead,
            holder=HOLDER,
            to="Thường trực Thành ủy",
            asked_at=of.meeting,
            held_on=of.day,
            code="MẪU-003",
            title="Nâng cấp tuyến đê qua địa bàn",
            words=(("Chi bộ thôn Mẫu Ba", "Đê sạt ba đoạn, xã không có vốn sửa; đề nghị cấp trên cho làm."),),
            proposal="Bố trí vốn sửa ba đoạn đê sạt trước mùa mưa, dự toán vượt khả năng ngân sách cấp xã.",
            signature=of.signature,
            dated=of.day,
            recipients=("Thường trực Đảng ủy",),
        )
    )


def quick_report(of: Setting) -> Paper:
    """Return a sample quick report of a meeting."""
    rows = (("Giao thông, xây dựng", "2", "2"), ("Dịch vụ", "1", "1"))
    columns = (Column("Lĩnh vực", 7), Column("Số ý kiến", 2.4, "right"), Column("Kiến nghị", 2.4, "right"))
    return digests.digest(
        digests.Digest(
            letterhead=of.letterhead,
            meeting=of.meeting,
            held_on=of.day,
            turns=(9, 2),
            present=Present(called=27, on_time=22, late=2, excused=2, absent=1),
            sections=(digests.Section("Ý kiến, kiến nghị theo lĩnh vực", (Table(columns, rows),)),),
            conclusion="Các cơ quan được hỏi trả lời bằng văn bản trước kỳ giao ban sau.",
            tasks=(Task("Khơi rãnh thoát nước đường liên thôn", AGENCY, of.day + timedelta(days=25)),),
            carried=(),
            dated=of.day,
            code=of.code,
        )
    )


def contents(of: Setting) -> Paper:
    """Return a sample contents page of a meeting's papers."""
    signer = of.signature.name
    return folders.contents_page(
        folders.Folder(
            letterhead=of.letterhead,
            meeting=of.meeting,
            papers=(
                folders.Kept("01-BC/ĐU", of.day, f"Báo cáo tổng hợp ý kiến tại {of.meeting}", signer),
                folders.Kept(
                    "02-CV/ĐU", of.day, "Chuyển ý kiến, kiến nghị", signer, "Số đã hủy: sai nơi nhận"
                ),
            ),
            dated=of.day,
            code=of.code,
        )
    )


def compiled_report(of: Setting) -> Paper:
    """Return a sample of the compiled report of a meeting."""
    due = of.day + timedelta(days=30)
    return reports.compiled(
        reports.Compiled(
            letterhead=of.letterhead,
            holder=HOLDER,
            meeting=of.meeting,
            held_on=of.day,
            venue=VENUE,
            present="Triệu tập 27 đại biểu, có mặt 24",
            counts=(("lượt phát biểu (C1)", 9), ("ý kiến đề xuất, kiến nghị (C3)", 7)),
            fields=(
                reports.FieldLine("Giao thông, xây dựng", 2, "66,7", 3, 1),
                reports.FieldLine("Dịch vụ", 1, "33,3", 0, 2),
            ),
            asked=(
                reports.Asked(
                    "Giao thông, xây dựng", "Chi bộ thôn Mẫu Một", ASKED[0], AGENCY, "Bộ phận địa chính", due
                ),
                reports.Asked("Dịch vụ", "Chi bộ thôn Mẫu Hai", WATER[0], AGENCY, "", due),
            ),
            pressing=("Đoạn đường liên thôn ngập ba lần trong tháng",),
            replies=("Chuyển trả lời 5 ý kiến, đã trả lời 4, quá hạn 1",),
            signature=of.signature,
            dated=of.day,
            recipients=("Thường trực Đảng ủy", "Các cơ quan, đơn vị"),
            code=of.code,
        )
    )


def replies_report(of: Setting) -> Paper:
    """Return a sample of the report on the replies that a meeting hears."""
    answered = reports.Answered(
        field="Giao thông, xây dựng",
        asked=f"{ASKED[0]}\nChi bộ thôn Mẫu Một (tháng {of.day.month}/{of.day.year})",
        document=f"{AGENCY}\nSố 15/UBND-KT",
        said="Nâng mặt đường, khơi rãnh.",
        outcome="Đang giải quyết, có thời hạn",
        by_when=f"{of.day + timedelta(days=20):%d/%m/%Y}",
        judged="Đạt",
        is_owed=False,
    )
    return reports.replies_report(
        reports.RepliesReport(
            letterhead=of.letterhead,
            holder=HOLDER,
            meeting=of.meeting,
            answered=(answered,),
            signature=of.signature,
            dated=of.day,
            recipients=("Thường trực Đảng ủy",),
            code=of.code,
        )
    )
