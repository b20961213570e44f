"""A fixed edition as it is read and printed: every word of its plain data."""

from dataclasses import replace
from datetime import date

from giaoban.bulletin.models import Edition
from giaoban.bulletin.rules.onpaper import on_paper
from giaoban.bulletin.rules.printed import Imprint, Printed, sections_of
from giaoban.documents.rules.blocks import Block, Heading, Paragraph, Picture, Table
from tests.make.documents import LETTERHEAD

EMPTY = {"agency": "", "source": "", "title": "", "text": "", "note": "", "rows": []}
CONTENT = {
    "sections": [
        {
            **EMPTY,
            "position": 1,
            "heading": "Kinh tế",
            "kind": "contributed",
            "agency": "Phòng Kinh tế",
            "title": "Vụ mùa",
            "text": "Gặt xong 412 ha.",
            "pictures": [
                {
                    "key": 7,
                    "digest": "ab",
                    "width": 40,
                    "height": 30,
                    "caption": "Gặt lúa",
                    "credit": "Ban biên tập",
                },
                {"key": 8, "digest": "cd", "width": 40, "height": 30, "caption": "Đập lúa", "credit": ""},
            ],
        },
        {
            **EMPTY,
            "position": 2,
            "heading": "Trả lời",
            "kind": "replies",
            "rows": [
                {
                    "code": "NC-1",
                    "units": ["Lò Vôi"],
                    "asked": "Đèn tắt",
                    "agency": "Điện lực",
                    "answered": "Đã thay 4 bóng",
                    "document": "15/ĐL",
                    "day": "2026-11-12",
                }
            ],
        },
        {
            **EMPTY,
            "position": 3,
            "heading": "Chính sách mới",
            "kind": "documents",
            "rows": [
                {
                    "number": "12-NQ/ĐU",
                    "day": "2026-11-02",
                    "body": "Đảng ủy",
                    "subject": "Về vụ đông",
                    "gist": "Hỗ trợ giống.",
                    "concerns": "Hộ trồng màu",
                }
            ],
        },
        {
            **EMPTY,
            "position": 4,
            "heading": "Cách làm hay",
            "kind": "practice",
            "rows": [{"title": "Phân loại rác", "who": "Chi bộ Cầu Đá", "about": "", "marked": True}],
        },
        {
            **EMPTY,
            "position": 5,
            "heading": "Lịch",
            "kind": "calendar",
            "rows": [
                {
                    "day": "2026-11-27",
                    "time": "07:30",
                    "title": "Giao ban",
                    "group": "Cụm 1",
                    "place": "Hội trường",
                }
            ],
        },
        {
            **EMPTY,
            "position": 6,
            "heading": "Quốc phòng",
            "kind": "contributed",
            "note": "Tháng này không có nội dung.",
        },
    ]
}
IMPRINT = Imprint(
    editor="Ban Xây dựng Đảng",
    approver="Bí thư Đảng ủy",
    fixed_on=date(2026, 11, 24),
    issued_on=date(2026, 11, 25),
    anchor="ab" * 32,
)
EDITION = Printed(
    superior="",
    committee="ĐẢNG ỦY",
    editors="Ban Xây dựng Đảng",
    number=9,
    year=2026,
    month=11,
    meets_on=date(2026, 11, 27),
    sections=sections_of(CONTENT, {"7"}),
    imprint=IMPRINT,
)


def words_of(block: Block) -> str:
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return text
        case Picture(caption=caption):
            return caption
        case Table(rows=rows):
            return " | ".join(cell.replace("\n", " ") for row in rows for cell in row)
        case _:
            return "".join(run.text for run in getattr(block, "runs", ()))


def test_each_section_is_printed_with_its_source_its_rows_and_its_pictures() -> None:
    facts = on_paper(EDITION, LETTERHEAD, {"7": b"jpeg"})

    assert {one.title: [words_of(block) for block in one.blocks] for one in facts.chapters} == {
        "Kinh tế": ["Vụ mùa", "Gặt xong 412 ha.", "(Nguồn: Phòng Kinh tế)", "Gặt lúa (Ảnh: Ban biên tập)"],
        "Trả lời": ["1 | Lò Vôi: Đèn tắt | Điện lực (15/ĐL, 12/11/2026): Đã thay 4 bóng"],
        "Chính sách mới": ["12-NQ/ĐU 02/11/2026 Đảng ủy | Về vụ đông Hỗ trợ giống. | Hộ trồng màu"],
        "Cách làm hay": ["Phân loại rác", "(Nguồn: Chi bộ Cầu Đá)"],
        "Lịch": ["27/11/2026 7 giờ 30 | Giao ban | Cụm 1 Hội trường"],
        "Quốc phòng": ["Tháng này không có nội dung."],
    }


def test_a_section_that_nothing_filled_says_so() -> None:
    empty = {**EMPTY, "position": 1, "heading": "Chính sách mới", "kind": "documents"}

    [section] = sections_of({"sections": [empty]}, ())

    assert section.note == "Tháng này không có nội dung."


def test_a_picture_that_the_store_lost_takes_its_caption_with_it() -> None:
    facts = on_paper(EDITION, LETTERHEAD, {})

    assert not [block for one in facts.chapters for block in one.blocks if isinstance(block, Picture)]


def test_the_imprint_names_editor_approver_day_and_the_audit_anchor() -> None:
    assert on_paper(EDITION, LETTERHEAD, {}).imprint == (
        ("Tài liệu giao ban", "số 09, tháng 11/2026, lưu hành nội bộ"),
        ("Biên tập", "Ban Xây dựng Đảng"),
        ("Chịu trách nhiệm nội dung", "Bí thư Đảng ủy"),
        ("Ngày duyệt", "24/11/2026"),
        ("Ngày phát hành", "25/11/2026"),
        ("Mã đối chiếu nhật ký", "ab" * 32),
    )
    asked = replace(EDITION, imprint=replace(EDITION.imprint, contact="0225 0000 000"))
    assert ("Góp ý, hỏi thêm", "0225 0000 000") in on_paper(asked, LETTERHEAD, {}).imprint


def test_an_edition_is_called_on_screens_as_it_is_called_in_print() -> None:
    printed = replace(EDITION, number=3)

    assert Edition(number=3, year=2026).code == printed.code == "03/2026"
