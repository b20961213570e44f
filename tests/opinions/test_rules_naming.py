"""What in a text may lead to one citizen is found and can be masked; the rest is left letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.naming import MASKS, Named, masked, named_in

FOUND = [
    ("Nhà ông Nguyễn Văn An lấn đường.", Named.CITIZEN, "ông Nguyễn Văn An"),
    ("Bà Trần Thị Hoa chưa được trợ cấp", Named.CITIZEN, "Bà Trần Thị Hoa"),
    ("hộ Lê Văn Tám nuôi lợn gây mùi", Named.CITIZEN, "hộ Lê Văn Tám"),
    ("Anh Tuấn đổ rác ra mương", Named.CITIZEN, "Anh Tuấn"),
    ("ông bà Phạm Đức Thịnh xây lấn", Named.CITIZEN, "ông bà Phạm Đức Thịnh"),
    ("nha ong Nguyen Van An lan duong", Named.CITIZEN, "ong Nguyen Van An"),
    ("cụ Bính ở xóm 2", Named.CITIZEN, "cụ Bính"),
    ("Gọi 0912 345 678 để hỏi", Named.PHONE, "0912 345 678"),
    ("ĐT: 0912.345.678", Named.PHONE, "0912.345.678"),
    ("sđt +84 912 345 678.", Named.PHONE, "+84 912 345 678"),
    ("máy bàn 0225 3822 123", Named.PHONE, "0225 3822 123"),
    ("CCCD 031085012345 cấp năm 2021", Named.IDENTITY, "031085012345"),
    ("căn cước 031 085 012 345", Named.IDENTITY, "031 085 012 345"),
    ("CMND 031234567", Named.IDENTITY, "031234567"),
    ("CMND: 031.234.567", Named.IDENTITY, "031.234.567"),
    ("thửa đất số 123 bị lấn", Named.PLOT, "thửa đất số 123"),
    ("thửa 45, tờ bản đồ số 12", Named.PLOT, "thửa 45"),
    ("ở tờ bản đồ số 12", Named.PLOT, "tờ bản đồ số 12"),
    ("tờ bản đồ 7", Named.PLOT, "tờ bản đồ 7"),
    ("thua dat so 123", Named.PLOT, "thua dat so 123"),
    ("xe 15C-123.45 chở quá tải", Named.PLATE, "15C-123.45"),
    ("xe máy 16-B1 234.56", Named.PLATE, "16-B1 234.56"),
    ("xe tải 29H12345", Named.PLATE, "29H12345"),
    ("biển số 15a 1234", Named.PLATE, "15a 1234"),
]
NOTHING = [
    "Bà con đề nghị sửa đường.",
    "BÀ CON ĐỀ NGHỊ SỬA ĐƯỜNG",
    "Anh em dân quân",
    "Ông bà, cha mẹ các cháu",
    "Chợ Bà Chiểu ngập nước",
    "đường Ông Ích Khiêm hỏng",
    "chùa Bà Đanh xuống cấp",
    "Vườn quốc gia Ba Vì",
    "Đề nghị ông Chủ tịch trả lời",
    "các anh hùng liệt sĩ",
    "Gia đình Văn hóa năm 2026",
    "Từ 01.02.2026 đến 2030 chưa xong",
    "Ngày 03/11/2026 và 04-11-2026",
    "Dự toán 450.000.000 đồng",
    "Dự toán 450 000 000 đồng",
    "khoảng 450000000 đồng",
    "Quyết định 1234/QĐ-UBND ngày 5/5/2025",
    "Nghị quyết 18-NQ/TW",
    "Đổi 5 thửa thành 1 thửa 500 m2",
    "mỗi nhà 3 thửa ruộng, thửa 2 sào",
    "QL10, tỉnh lộ 354, km 12+500",
    "Mương dài 2300 m, 46 ha lúa",
    "Lớp 5A có 40 cháu",
    "từ 7h30 đến 10h30 ngày 2026",
    "Chị em phụ nữ mong có sân chơi",
    "",
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_what_leads_to_somebody_is_found(text: str, kind: Named, words: str) -> None:
    assert (kind, words) in [(each.kind, each.words) for each in named_in(text)]


@pytest.mark.parametrize("text", NOTHING)
def test_ordinary_sentences_lead_to_nobody(text: str) -> None:
    assert named_in(text) == ()


def test_masking_replaces_what_was_found_and_leaves_the_rest() -> None:
    text = "Nhà ông Nguyễn Văn An, xe 15C-123.45, gọi 0912 345 678, thửa 45, tờ bản đồ số 12."

    assert masked(text) == (
        "Nhà [tên công dân], xe [biển số xe], gọi [số điện thoại], "
        "[số thửa, tờ bản đồ], [số thửa, tờ bản đồ]."
    )


PIECES = st.sampled_from([*(text for text, _kind, _words in FOUND), *NOTHING, "\n", "; ", "…", "ông ", "0"])


@given(st.lists(PIECES, max_size=4).map(" ".join))
def test_what_was_masked_once_leads_to_nobody_any_more(text: str) -> None:
    assert named_in(masked(text)) == ()


@given(st.lists(PIECES, max_size=4).map("\n".join))
def test_masking_takes_away_nothing_but_what_was_found(text: str) -> None:
    rest, found = masked(text), named_in(text)
    for each in found:
        rest = rest.replace(MASKS[each.kind], each.words, 1)

    assert rest == text
