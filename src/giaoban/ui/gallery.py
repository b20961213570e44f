"""What the gallery shows: sample values, made up, without a row behind them."""

from datetime import date
from typing import Final

from django.core.paginator import Paginator

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.ui.charts import Bar, Line, Pair, Reach, Series, Stack, Tile
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    OnceField,
    Option,
    TextField,
    YesField,
)
from giaoban.ui.frame import Frame, NavItem

TODAY: Final = date(2026, 11, 23)
MEETING: Final = date(2026, 11, 27)


class SampleForm(Form):
    """A form with one mistake in it."""

    place = TextField(label="Ở đâu?", longest=80)
    asked = LongTextField(label="Đề nghị cụ thể", hint="Mỗi dòng một việc. Nói rõ làm gì, ở đoạn nào.")
    by = DayField(label="Mong xong trước ngày nào?", hint="Ví dụ 15/12/2026", required=False)
    field = ChoiceField(
        label="Lĩnh vực",
        listed=True,
        choices=[("roads", "Giao thông - xây dựng"), ("farming", "Nông nghiệp, thủy lợi")],
    )
    to = ChoiceField(
        label="Gửi tới cơ quan nào?",
        choices=[
            ("office", Option("Nhờ Văn phòng Đảng ủy chọn giúp", "Đồng chí không cần biết ai phụ trách.")),
            ("works", Option("Phòng Kinh tế, Hạ tầng và Đô thị", "Đường, mương, đất, điện, rác")),
        ],
    )
    urgent = YesField(
        label="Việc gấp", hint="Nguy hiểm đến người hoặc tài sản. Thường trực được báo ngay trong ngày."
    )
    once = OnceField()


TYPED: Final = {
    "place": "Mương tiêu sau chợ Hạ",
    "asked": "1. Nạo vét đoạn từ cống chợ Hạ đến trạm bơm.\n2. Cử người dọn rác ở cửa cống sau mỗi trận mưa.",
    "by": "31/11/2026",
    "field": "farming",
    "to": "office",
    "once": "7d7f5a34-0d3c-4b36-9d46-0c9b1a2f5a10",
}

HERE: Final = "/-/gallery/"
PHONE: Final = "0225 0000 000"
PHONE_NAV: Final = (
    NavItem("Hôm nay", f"{HERE}?frame=phone", "home", current=True),
    NavItem("Ý kiến", f"{HERE}?frame=phone#g-forms", "pen"),
    NavItem("Trả lời", f"{HERE}?frame=phone#g-words", "speech", count=1),
    NavItem("Bản tin", f"{HERE}?frame=phone#g-say", "book"),
)
DESK_NAV: Final = (
    NavItem("Hôm nay", f"{HERE}?frame=desk", "home"),
    NavItem("Hội nghị", f"{HERE}?frame=desk#g-times", "calendar"),
    NavItem("Ý kiến", f"{HERE}?frame=desk#g-forms", "pen", count=7),
    NavItem("Trả lời", f"{HERE}?frame=desk#g-words", "speech", count=3),
    NavItem("Bộ mẫu", f"{HERE}?frame=desk#main", "book", current=True),
)

FIELDS: Final = (
    ("Sản xuất nông nghiệp, thủy lợi", 58, "37,1%"),
    ("Giao thông - xây dựng", 46, "29,5%"),
    ("Tài nguyên, môi trường", 11, "7,1%"),
    ("Dịch vụ", 17, "10,9%"),
)
MONTHS: Final = {
    "Nông nghiệp, thủy lợi": (7, 8, 5, 5, 4, 5, 8, 8, 6, 5, 5, 5),
    "Tài nguyên, môi trường": (2, 1, 2, 2, 1, 3, 2, 3, 4, 3, 6, 7),
    "Dịch vụ": (1, 0, 2, 1, 1, 3, 3, 2, 2, 2, 3, 3),
}

ICON_WORDS: Final = (
    "alert", "check", "clock", "info", "speech", "dash", "pen", "phone", "calendar", "book", "merge", "undo",
)  # fmt: skip

REFUSAL: Final = Refusal(
    "sample",
    gettext_noop(
        "Point %(point)s is empty: this cannot be sent. Write what was found and what will be done."
    ),
    {"point": 2},
)


def frame(kind: str) -> Frame | None:
    """Return a made-up frame of one kind, or nothing for the plain frame of those who are not signed in."""
    if kind == "phone":
        return Frame(
            "Phường Nhị Chiểu",
            "Nguyễn Văn Mẫu · Bí thư Chi bộ Đồng Quan",
            PHONE,
            "phone",
            HERE,
            PHONE_NAV,
            demo=True,
        )
    if kind == "desk":
        return Frame(
            "Đảng ủy phường Nhị Chiểu",
            "Lê Thị Thử · Văn phòng Đảng ủy",
            PHONE,
            "desk",
            HERE,
            DESK_NAV,
            demo=True,
        )
    return None


def samples() -> dict[str, object]:
    """Return everything that the gallery's template shows."""
    return {
        "sample": SampleForm(TYPED),
        "today": TODAY,
        "meeting": MEETING,
        "late": date(2026, 10, 30),
        "far": date(2026, 12, 25),
        "refusal": REFUSAL,
        "words": "Bốn bóng đèn đoạn dốc vào nghĩa trang tắt đã hai tháng, các cháu đi học về rất nguy hiểm.",
        "steps": ["Soạn", "Người thứ hai duyệt", "Ký, lấy số", "Gửi đến bí thư"],
        "rows": FIELDS,
        "page": Paginator(range(90), 10).page(4),
        "bars": [Bar(name, number, f"{number} · {share}") for name, number, share in FIELDS],
        "totals": [Bar("Năm 2014", 187, "187", past=True), Bar("Năm 2015", 156, "156 (−31)")],
        "pairs": [Pair("Khu Bắc", 41, 52), Pair("Khu Nam", 38, 35)],
        "series": [Series(name, values, f"tháng này {values[-1]}") for name, values in MONTHS.items()],
        **drawings(),
        "icons": ICON_WORDS,
        "progress": (11, 14),
    }


def drawings() -> dict[str, object]:
    """Return what the larger charts show."""
    communes = [("Hiệp Hòa", 4, 3), ("An Sinh", 1, 1), ("Thị trấn Kinh Môn", 2, 2), ("Lê Ninh", 0, 0)]
    return {
        "stacks": [
            Stack("Trung tâm Phục vụ hành chính công phường", (12, 3, 2, 4)),
            Stack("Điện lực", (7, 0, 1, 0)),
        ],
        "parts": ["Đúng hạn", "Quá hạn mới có", "Quá hạn", "Chưa đến hạn"],
        "lines": [Line(name, values) for name, values in list(MONTHS.items())[:2]],
        "reaches": [
            Reach("Phòng Kinh tế, Hạ tầng và Đô thị", "12/17 · 70,6%", 70.6, 46.9, 86.7),
            Reach("Điện lực", "7/8 · 87,5%", 87.5, 52.9, 97.8),
            Reach("Công an", "1/2"),
        ],
        "groups": [
            ("Khu Bắc", [Tile(name, value, f"{value} ý kiến", level) for name, value, level in communes])
        ],
        "heated": [
            ("Dịch vụ", [("3", 1), ("5", 2), ("7", 3), ("9", 4)]),
            ("An ninh", [("0", 0), ("1", 1), ("0", 0), ("2", 1)]),
        ],
    }
