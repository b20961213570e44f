"""The twelve meetings of the golden calendar files, and how the files are made from them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from giaoban.meetings.rules import icalendar
from giaoban.meetings.rules.entries import Attendee, Entry, Party, usual_reminders

HANOI: Final = ZoneInfo("Asia/Ho_Chi_Minh")
SENT: Final = datetime(2026, 11, 20, 9, 0, tzinfo=HANOI)
OFFICE: Final = Party("Văn phòng Đảng ủy phường Nhị Chiểu", "mailto:vanphong@nhichieu.example")
AN_BO: Final = Attendee("Bí thư Chi bộ thôn An Bộ", "mailto:anbo@nhichieu.example")
DEPUTY: Final = Attendee(
    "Phó Bí thư Chi bộ thôn An Bộ", "mailto:pho.anbo@nhichieu.example", stands_in_for=AN_BO.address
)
LONG: Final = (
    'Mang theo: sổ tay, "Bảng tổng hợp ý kiến"; phiếu hỗ trợ, giấy mời\\thư.\n'
    "Nội dung: tình hình sản xuất vụ đông, dồn ô đổi thửa, chỉnh trang đồng ruộng; vệ sinh môi trường, "
    "nước sạch nông thôn; giải đáp trực tiếp của lãnh đạo phòng, ban, ngành.\n"
    "Nghỉ giải lao lúc 9 giờ 15 – có nước chè Thái Nguyên ☕ và bánh gai Ninh Giang."
)
NOVEMBER: Final = Entry(
    uid=UUID("6f0e2f4e-5a46-4d5a-9a55-1f2b6a1c0d01"),
    sequence=0,
    revised_at=datetime(2026, 1, 5, 8, 0, tzinfo=HANOI),
    starts_at=datetime(2026, 11, 27, 7, 30, tzinfo=HANOI),
    ends_at=datetime(2026, 11, 27, 10, 30, tzinfo=HANOI),
    title="Giao ban tháng 11/2026",
    place="Hội trường Đảng ủy phường Nhị Chiểu",
    organizer=OFFICE,
    page="https://giaoban.example/meetings/42/",
    attendees=(AN_BO,),
)
CHANGED: Final = datetime(2026, 11, 23, 10, 15, tzinfo=HANOI)
MOVED: Final = replace(
    NOVEMBER,
    sequence=1,
    revised_at=CHANGED,
    starts_at=NOVEMBER.starts_at + timedelta(days=3, hours=6),
    ends_at=NOVEMBER.ends_at + timedelta(days=3, hours=6),
)
CANCELLED: Final = replace(NOVEMBER, sequence=2, revised_at=CHANGED, cancelled=True)
SECOND: Final = replace(
    NOVEMBER,
    uid=UUID("6f0e2f4e-5a46-4d5a-9a55-1f2b6a1c0d02"),
    starts_at=NOVEMBER.starts_at - timedelta(days=14),
    ends_at=NOVEMBER.ends_at - timedelta(days=14),
    title="Giao ban tháng 11/2026, lần 2",
)
QUARTER: Final = replace(
    NOVEMBER,
    uid=UUID("6f0e2f4e-5a46-4d5a-9a55-1f2b6a1c0d03"),
    starts_at=datetime(2026, 12, 25, 14, 0, tzinfo=HANOI),
    ends_at=datetime(2026, 12, 25, 17, 0, tzinfo=HANOI),
    title="Giao ban quý IV/2026",
)
TET: Final = replace(
    NOVEMBER,
    uid=UUID("6f0e2f4e-5a46-4d5a-9a55-1f2b6a1c0d04"),
    starts_at=datetime(2027, 2, 26, 7, 30, tzinfo=HANOI),
    ends_at=datetime(2027, 2, 26, 10, 30, tzinfo=HANOI),
    title="Giao ban tháng 02/2027",
    description="Lùi sau Tết Đinh Mùi (mùng 1 là 06/02/2027); ngày 21 tháng Giêng âm lịch.",
)
WITH_REMINDERS: Final = replace(NOVEMBER, reminders=usual_reminders(NOVEMBER.starts_at))
FEED: Final = (
    WITH_REMINDERS,
    replace(QUARTER, called=False, attendees=()),
    replace(CANCELLED, uid=SECOND.uid, title=SECOND.title),
    TET,
)

FILES: Final[Mapping[str, Callable[[], bytes]]] = {
    "new": lambda: icalendar.request(NOVEMBER, at=SENT),
    "moved": lambda: icalendar.request(MOVED, at=CHANGED),
    "place-changed": lambda: icalendar.request(
        replace(
            NOVEMBER,
            sequence=1,
            revised_at=CHANGED,
            place="Nhà văn hóa khu dân cư số 3",
            attendees=(replace(AN_BO, answered=True),),
        ),
        at=CHANGED,
    ),
    "cancelled": lambda: icalendar.cancel(CANCELLED, at=CHANGED),
    "reinstated": lambda: icalendar.request(
        replace(CANCELLED, sequence=3, cancelled=False), at=CHANGED + timedelta(hours=1)
    ),
    "substitute": lambda: icalendar.request(
        replace(NOVEMBER, attendees=(replace(AN_BO, sends=DEPUTY.address), DEPUTY)), at=SENT
    ),
    "quarterly": lambda: icalendar.request(
        replace(QUARTER, attendees=(replace(AN_BO, answered=False),)), at=SENT
    ),
    "second-in-a-month": lambda: icalendar.request(SECOND, at=SENT),
    "tet": lambda: icalendar.request(TET, at=SENT),
    "long-text": lambda: icalendar.request(replace(NOVEMBER, description=LONG), at=SENT),
    "two-alarms": lambda: icalendar.publish([WITH_REMINDERS], name="Giao ban tháng 11/2026"),
    "feed": lambda: icalendar.publish(FEED, name="Giao ban – Bí thư Chi bộ thôn An Bộ"),
}
