"""What in a text may name a private person."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.naming import Named
from giaoban.opinions.rules.private import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gia đình ông Nguyễn Văn Thử khó khăn", [("Nguyễn Văn Thử", Named.CITIZEN)]),
        ("bà Lan và anh Đỗ Mười", [("Lan", Named.CITIZEN), ("Đỗ Mười", Named.CITIZEN)]),
        ("Ông NGUYỄN VĂN THỬ.", [("NGUYỄN VĂN THỬ", Named.CITIZEN)]),
        (
            "gọi 0912.345.678 hoặc +84 912 345 679",
            [("0912.345.678", Named.PHONE), ("+84 912 345 679", Named.PHONE)],
        ),
        ("CCCD 034067001234", [("034067001234", Named.IDENTITY)]),
        ("số CMND: 142345678,", [("142345678", Named.IDENTITY)]),
        ("thửa đất số 12, tờ bản đồ 5", [("thửa đất số 12", Named.PLOT), ("tờ bản đồ 5", Named.PLOT)]),
        ("số nhà 12/3 phố Chợ", [("số nhà 12/3", Named.PLOT)]),
        ("xe 34A-123.45 và 34B1 12345", [("34A-123.45", Named.PLATE), ("34B1 12345", Named.PLATE)]),
        ("Đồng chí Bí thư Đảng ủy; hộ nghèo; bà con; tấm gương Bác Hồ", []),
        ("Phạm Văn Thử đổ rác", [("Phạm Văn Thử", Named.CITIZEN)]),
        ("45 hộ ở khu dân cư Xóm Đình; ông ấy, bà ấy; gia đình ở ấp; hộ ổn định", []),
        ("chốt tại ngã ba Lò Vôi và Ngã Ba Trại Mới", []),
        ("Hộ ông Ở bị ngập", [("Ở", Named.CITIZEN)]),
        ("Quyết định 123/QĐ-UBND ngày 15/11/2026, 1.200.000.000 đồng, 280 m mương", []),
        ("", []),
    ],
)
def test_names_and_numbers_of_private_persons_are_found_and_nothing_else(
    text: str, found: list[tuple[str, Named]]
) -> None:
    assert [(text[each.start : each.end], each.kind) for each in findings(text)] == found


@given(st.text(st.sampled_from("ông bà Nguyễn Lan 0912345678 .-/34A[…]<>\n"), max_size=200))
def test_findings_are_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    found = findings(text)

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_letters_that_are_taken_apart_do_no_harm() -> None:
    assert findings(unicodedata.normalize("NFD", "đường ngập " * 10_000)) == []
