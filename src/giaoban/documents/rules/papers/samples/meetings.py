"""Sample papers of a meeting: called, held, written down."""

from datetime import date, timedelta
from typing import Final

from giaoban.documents.rules import papers
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.samples.setting import CHAIR, HOLDER, VENUE, Setting
from giaoban.kernel.dates import lunar, next_working_day, weekday_name
from giaoban.kernel.vietnamese import capital_first

POINTS: Final = (
    "Thông báo kết quả công tác tháng trước và nhiệm vụ tháng này",
    "Trả lời ý kiến, kiến nghị kỳ trước",
    "Phản ánh, kiến nghị của bí thư chi bộ",
    "Trao đổi kinh nghiệm: xây dựng tuyến đường tự quản",
    "Kết luận của chủ trì",
)
DELEGATES: Final = tuple(
    papers.Delegate(name, f"Bí thư Chi bộ thôn {unit}")
    for name, unit in (
        ("Trần Thị Thử", "Mẫu Một"),
        ("Lê Văn Ví Dụ", "Mẫu Hai"),
        ("Phạm Thị Minh Họa", "Mẫu Ba"),
        ("Hoàng Văn Trình Bày", "Mẫu Bốn"),
    )
)
TASKS: Final = (
    ("Kiểm tra, sửa chữa đoạn đường liên thôn bị ngập sau mưa", "Ủy ban nhân dân"),
    ("Trả lời bằng văn bản các kiến nghị về đất ở, gửi Văn phòng Đảng ủy", "Bộ phận địa chính"),
)


def invitation(of: Setting) -> Paper:
    """Return a sample invitation."""
    return papers.invitation(
        papers.Invitation(
            letterhead=of.letterhead,
            inviter=HOLDER,
            meeting=of.meeting,
            points=POINTS,
            chair=CHAIR,
            starts_at=of.begins,
            venue=VENUE,
            signature=of.signature,
            dated=of.day,
            opinions_by=of.day - timedelta(days=4),
            absence_by=of.day - timedelta(days=1),
            telephone="0220 3 000 000",
            recipients=("Như trên", "Thường trực Đảng ủy"),
            code=of.code,
        )
    )


def delegates_list(of: Setting) -> Paper:
    """Return a sample list of delegates."""
    guests = (papers.Delegate("Vũ Văn Khách", "Chủ tịch Ủy ban nhân dân", "Trả lời kiến nghị"),)
    groups = (papers.DelegateGroup("ĐẠI BIỂU MỜI", guests), papers.DelegateGroup("BÍ THƯ CHI BỘ", DELEGATES))
    return papers.delegates_list(of.gathering, groups)


def sign_in_sheet(of: Setting) -> Paper:
    """Return a sample sheet to sign in."""
    return papers.sign_in_sheet(of.gathering, DELEGATES)


def programme(of: Setting) -> Paper:
    """Return a sample programme."""
    starts = ("7 giờ 30", "7 giờ 50", "8 giờ 20", "9 giờ 30", "10 giờ 30")
    who = ("Văn phòng Đảng ủy", "Ủy ban nhân dân", "Bí thư các chi bộ", "Chi bộ thôn Mẫu Một", "Chủ trì")
    items = tuple(papers.Item(*each) for each in zip(starts, POINTS, who, strict=True))
    return papers.programme(of.gathering, items, chair=CHAIR, signature=of.signature)


def opinion_forms(of: Setting) -> Paper:
    """Return sample paper forms of two cells."""
    facts = papers.OpinionForms(
        letterhead=of.letterhead,
        meeting=of.meeting,
        day=of.day,
        until=of.day - timedelta(days=4),
        to=of.letterhead.archive,
        dated=of.day,
        code=of.code,
    )
    units = (("Chi bộ thôn Mẫu Một", "MAU-MMT"), ("Chi bộ thôn Mẫu Hai", "MAU-HHK"))
    return papers.opinion_forms(facts, tuple(papers.OpinionForm(*each, address=each[1]) for each in units))


def speaker_list(of: Setting) -> Paper:
    """Return a sample list of speakers."""
    speakers = tuple(
        papers.Speaker(each.name, each.post.removeprefix("Bí thư "), topic, 5)
        for each, topic in zip(
            DELEGATES, ("Đường giao thông", "Nước sạch", "Nhà văn hóa", "Trật tự đêm"), strict=True
        )
    )
    return papers.speaker_list(of.gathering, speakers)


def minutes(of: Setting) -> Paper:
    """Return sample minutes."""
    turn = papers.Said(
        "Bí thư Chi bộ thôn Mẫu Hai",
        (
            "Đề nghị cho biết khi nào sửa xong đường liên thôn.",
            "Nhân dân phản ánh nước sinh hoạt yếu giờ cao điểm.",
        ),
        "Ủy ban nhân dân sửa xong đoạn đường trong tháng; phần nước sạch trả lời bằng văn bản.",
    )
    business = (
        papers.Business(POINTS[0], "Văn phòng Đảng ủy thông báo kết quả công tác tháng trước."),
        papers.Business(POINTS[2], "", (turn,)),
    )
    return papers.minutes(
        papers.Minutes(
            letterhead=of.letterhead,
            holder=HOLDER,
            meeting=of.meeting,
            venue=VENUE,
            began_at=of.begins,
            ended_at=of.begins + timedelta(hours=3, minutes=30),
            chair=CHAIR,
            clerk="Đồng chí Đỗ Thị Ghi, cán bộ Văn phòng Đảng ủy",
            present=papers.Present(called=27, on_time=22, late=2, excused=2, absent=1, substitutes=1),
            business=business,
            conclusions=("Giao Ủy ban nhân dân trả lời đủ các kiến nghị trước kỳ giao ban sau.",),
            tasks=tuple(papers.Task(what, who, of.day + timedelta(days=25)) for what, who in TASKS),
            signatures=(Signature("THƯ KÝ", "Đỗ Thị Ghi"), Signature("CHỦ TRÌ", "Nguyễn Văn Mẫu")),
            dated=of.day,
            code=of.code,
        )
    )


def conclusions(of: Setting) -> Paper:
    """Return a sample notice of conclusions."""
    return papers.conclusions(
        papers.Conclusions(
            letterhead=of.letterhead,
            meeting=of.meeting,
            held_on=of.day,
            venue=VENUE,
            chair="đồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy",
            chair_post="Bí thư Đảng ủy",
            present="các đồng chí trong Ban Thường vụ, thủ trưởng các cơ quan và 24 bí thư chi bộ",
            points=(
                "Các chi bộ tiếp tục nắm tình hình Nhân dân, phản ánh kịp thời, đúng nội dung.",
                "Các cơ quan được hỏi trả lời bằng văn bản, nói rõ việc đã làm, việc sẽ làm và thời hạn.",
            ),
            tasks=tuple(papers.Task(what, who, of.day + timedelta(days=25)) for what, who in TASKS),
            signature=of.signature,
            recipients=("Thường trực Đảng ủy", "Các cơ quan, đơn vị", "Các chi bộ trực thuộc"),
            dated=of.day,
            code=of.code,
        )
    )


def year_programme(of: Setting) -> Paper:
    """Return a sample programme of the year."""
    rows = tuple(
        papers.YearRow(f"Tháng {month}", tuple(_cell(of.day.year, month, place) for place in range(3)))
        for month in range(1, 13)
    )
    return papers.year_programme(
        papers.YearProgramme(
            letterhead=of.letterhead,
            year=of.day.year,
            groups=("Cụm Mẫu Một", "Cụm Mẫu Hai", "Cụm Mẫu Ba"),
            rows=rows,
            signature=of.signature,
            notes=(
                "Bắt đầu từ 7 giờ 30 phút.",
                "Lịch có thể thay đổi; giấy mời của từng kỳ nêu ngày chính thức.",
            ),
            dated=of.day,
        )
    )


def _cell(year: int, month: int, place: int) -> str:
    """Return a day of the made-up series, with its lunar day under it."""
    day = next_working_day(date(year, month, 16 + 3 * place))
    lunar_day, lunar_month = lunar(day)
    return f"{capital_first(weekday_name(day))}, {day:%d/%m}\n({lunar_day:02}/{lunar_month:02} âm lịch)"
