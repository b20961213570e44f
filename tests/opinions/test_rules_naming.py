"""What in a text may lead to one citizen is found and can be masked; the rest is left letter for letter."""

import pytest
from hypothesis import example, given
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
    ("Nhà NGUYỄN VĂN AN lấn đường", Named.CITIZEN, "NGUYỄN VĂN AN"),
    ("ÔNG NGUYỄN VĂN AN Ở XÓM 3 XÂY NHÀ LẤN ĐƯỜNG", Named.CITIZEN, "ÔNG NGUYỄN VĂN AN"),
    ("BÀ TRẦN THỊ THU HÀ CHƯA ĐƯỢC TRỢ CẤP", Named.CITIZEN, "BÀ TRẦN THỊ THU HÀ"),
    ("ĐỀ NGHỊ XỬ LÝ HỘ CAO VĂN BÌNH ĐỔ RÁC", Named.CITIZEN, "HỘ CAO VĂN BÌNH"),
    ("Danh sách: 1. ĐỖ XUÂN HÒA; 2. BÙI THỊ MAI", Named.CITIZEN, "BÙI THỊ MAI"),
    ("(PHẠM ĐỨC THỊNH, thôn 3)", Named.CITIZEN, "PHẠM ĐỨC THỊNH"),
    ("ANH VŨ TUẤN ĐỔ RÁC RA MƯƠNG", Named.CITIZEN, "ANH VŨ TUẤN"),
    ("CHỊ HÀ THỊ LAN", Named.CITIZEN, "CHỊ HÀ THỊ LAN"),
    ("nha NGUYEN VAN AN lan duong", Named.CITIZEN, "NGUYEN VAN AN"),
    ("Nguyễn Văn Bình xóm 4 đổ rác ra mương", Named.CITIZEN, "Nguyễn Văn Bình"),
    ("Đề nghị xử lý Phạm Thị Hồng Hạnh, thôn 3", Named.CITIZEN, "Phạm Thị Hồng Hạnh"),
    ("bà Nguyễn Thị Đặng Lan Anh", Named.CITIZEN, "bà Nguyễn Thị Đặng Lan Anh"),
    ("cháu Trần Minh Khang bị chó cắn", Named.CITIZEN, "cháu Trần Minh Khang"),
    ("hộ nghèo Nguyễn Thị Tư chưa có nhà", Named.CITIZEN, "hộ nghèo Nguyễn Thị Tư"),
    ("liệt sĩ Trần Văn Hòa", Named.CITIZEN, "liệt sĩ Trần Văn Hòa"),
    ("anh Hùng và thầy Sơn", Named.CITIZEN, "anh Hùng"),
    ("Phạm Văn Straß, thôn 3", Named.CITIZEN, "Phạm Văn Straß"),
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
    "từ cổng chợ đến ngã ba Lò Vôi, Ngã ba Trại Mới",
    "Vườn quốc gia Ba Vì",
    "Đề nghị ông Chủ tịch trả lời",
    "các anh hùng liệt sĩ",
    "Gia đình Văn hóa năm 2026",
    "học tập và làm theo tấm gương Bác Hồ; ao cá Bác Hồ; đền Hai Bà Trưng",
    "phường Anh Dũng, thị trấn Anh Sơn, huyện Cô Tô",
    "đường Nguyễn Văn Cừ; Trường THCS Nguyễn Thị Định; phường Nguyễn Đại Năng",
    "Đồng chí Nguyễn Văn An, Bí thư Chi bộ Trần Thị Bình và Chủ tịch Lê Văn Cường",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh, Đảng ủy phường Trần Hưng Đạo",
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
    "UBND PHƯỜNG NHỊ CHIỂU",
    "MTTQ, HTX, TTHC, BCĐ 389, THPT, CLB",
    "HTX NÔNG NGHIỆP VĂN ĐỨC",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐẢNG ỦY PHƯỜNG TRẦN HƯNG ĐẠO",
    "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
    "HỌC TẬP VÀ LÀM THEO TƯ TƯỞNG HỒ CHÍ MINH",
    "BÁC HỒ KÍNH YÊU",
    "ĐƯỜNG NGUYỄN VĂN CỪ NGẬP NƯỚC",
    "TRƯỜNG THCS NGUYỄN THỊ ĐỊNH THIẾU LỚP",
    "KÍNH GỬI: CHỦ TỊCH NGUYỄN VĂN AN",
    "BÍ THƯ\nNGUYỄN VĂN AN",
    "ĐỒNG CHÍ NGUYỄN VĂN AN",
    "HỘI NGƯỜI CAO TUỔI",
    "CỤ THỂ, CHÚ Ý, ANH HÙNG, CHỊ EM, CÔ GIÁO, BÁC SĨ",
    "GIA ĐÌNH VĂN HÓA",
    "LƯƠNG HƯU, DƯƠNG LỊCH, VŨ KHÍ, VÕ THUẬT, ĐÀO TẠO",
    "TRẦN NHÀ VĂN HÓA BỊ DỘT",
    "HÀ NỘI, HẢI PHÒNG, CAO BẰNG, LÂM ĐỒNG",
    "QUỐC LỘ 5, ĐỖ XE SAI QUY ĐỊNH",
    "KIẾN NGHỊ VỀ ĐIỆN, ĐƯỜNG, TRƯỜNG, TRẠM",
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
@example("CHỊ HÀ THỊ LAN CHỊ HÀ THỊ LAN")  # the second "CHỊ" belongs to the first name already
def test_what_was_masked_once_leads_to_nobody_any_more(text: str) -> None:
    assert named_in(masked(text)) == ()


@given(st.lists(PIECES, max_size=4).map("\n".join))
def test_masking_takes_away_nothing_but_what_was_found(text: str) -> None:
    rest, found = masked(text), named_in(text)
    for each in found:
        rest = rest.replace(MASKS[each.kind], each.words, 1)

    assert rest == text


@given(st.sampled_from(["Nguyễn", "Trần", "Hồ", "Cao"]), st.sampled_from(["Văn", "Thị"]), st.booleans())
def test_a_whole_name_is_masked_without_a_word_of_address(family: str, middle: str, at_once: bool) -> None:
    name = f"{family} {middle} Ý Như"

    rest = masked(f"{'' if at_once else 'Đề nghị xử lý '}{name}, thôn 3")

    assert rest.endswith(f"{MASKS[Named.CITIZEN]}, thôn 3")


FAMILIES = st.sampled_from(["NGUYỄN", "TRẦN", "LÊ", "PHẠM", "VŨ", "ĐỖ", "HỒ", "CAO", "LƯƠNG", "ĐOÀN"])
GIVEN_NAMES = st.sampled_from(["AN", "BÌNH", "HÀ", "HƯƠNG", "TUẤN", "LAN", "ĐỨC", "THẢO", "Ý"])
BEFORE = st.sampled_from(["", "Nhà ", "Đề nghị xử lý ", "hộ ", "1. ", "XỬ LÝ ÔNG ", "ĐỀ NGHỊ BÀ ", "(", "– "])
AFTER = st.sampled_from(["", " lấn đường", ", thôn 3", ".", " Ở XÓM 3", " LẤN ĐƯỜNG", ")", "\n"])


@given(FAMILIES, st.sampled_from(["VĂN", "THỊ"]), GIVEN_NAMES, BEFORE, AFTER)
def test_a_whole_name_in_capitals_is_masked_wherever_it_stands(
    family: str, middle: str, given_name: str, before: str, after: str
) -> None:
    name = f"{family} {middle} {given_name}"

    rest = masked(f"{before}{name}{after}")

    assert name not in rest
    assert MASKS[Named.CITIZEN] in rest
    assert rest.endswith(after)


HEADINGS = st.sampled_from([text for text in NOTHING if text.isupper()])


@given(st.lists(HEADINGS, min_size=1, max_size=4).map("\n".join))
def test_headings_and_abbreviations_in_capitals_name_nobody_however_they_are_put_together(text: str) -> None:
    assert named_in(text) == ()
