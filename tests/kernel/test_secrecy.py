"""What is marked as a state secret is refused, however it is spelled; honey and density are not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.secrecy import marking_in, why_not_type

MARKED = [
    "MẬT",
    "Mật",
    " mật. ",
    "Tối mật",
    "TUYỆT MẬT",
    "tuyệt mật",
    "(Mật)",
    "(mật)",
    "[ MẬT ]",
    "{Tối Mật}",
    "<TUYỆT MẬT>",
    "“Mật”",
    "* MẬT *",
    "M Ậ T",
    "M.Ậ.T",
    "M-Ậ-T",
    "T Ố I   M Ậ T",
    "T U Y Ệ T  M Ậ T",
    "t u y ệ t m ậ t",
    "Độ mật: Mật",
    "Độ mật: tối mật",
    "độ mật – MẬT",
    "Mức độ mật: Mật",
    "Công văn số 12-CV/ĐU (MẬT) về quân số",
    "Số 05-BC/ĐU MẬT, ngày 3/11/2026",
    "Theo báo cáo mật số 15 của công an xã",
    "Gửi kèm tài liệu mật của huyện đội",
    "Văn bản này đóng dấu Mật",
    "đóng dấu tối mật từ năm ngoái",
    "Kế hoạch này thuộc loại tuyệt mật.",
    "Nội dung dưới đây MẬT, không phổ biến",
    "Dòng một\nMẬT\nDòng ba",
    "Dòng một\nT U Y Ệ T M Ậ T\nDòng ba",
    "Ｍật",
    "M\u200bật",
    "MẬ\u00adT",
    "tuyệt\u00a0mật",
    "TUYET MAT",
    "(TOI MAT)",
    "MAT",
    "Hồ sơ mật của cán bộ",
    "Danh mục bí mật nhà nước độ Mật",
]
ORDINARY = [
    "Bà con nuôi ong lấy mật ong bán ở chợ.",
    "Mật ong rừng",
    "Mật độ xe trên đường liên xã tăng.",
    "Mật độ dân cư",
    "Báo cáo mật độ chăn nuôi của thôn",
    "Buổi tối mật độ xe rất đông.",
    "Đề nghị giữ bí mật cho người phản ánh.",
    "Bí mật",
    "Bí mật gia đình bị lan truyền.",
    "Quan hệ mật thiết với nhân dân",
    "Gắn bó mật thiết",
    "Nấu mật mía gây khói.",
    "Bệnh sỏi mật, túi mật",
    "Rắc rối vì mật khẩu dịch vụ công",
    "Mật khẩu VNeID hay quên",
    "Đổi mật mã wifi nhà văn hóa",
    "Đồng chí Mật đề nghị sửa đường.",
    "Ông Nguyễn Văn Mật ở xóm 3",
    "ÔNG NGUYỄN VĂN MẬT ĐỀ NGHỊ SỬA ĐƯỜNG",
    "ông MẬT ở xóm 3",
    "Buổi tối Mật gọi điện",
    "Thôn Mật chưa có điện.",
    "Cơ mật viện",
    "Hoạt động trinh sát, mật vụ thời chiến",
    "Vịt bơi, mật gấu cấm buôn bán",
    "Tuyệt đối bí mật danh sách phiếu",
    "Tối mất điện liên tục.",
    "Ông A (mất năm 2020) chưa có giấy",
    "Toi mat dien ba dem lien",
    "ong A (mat)",
    "Mặt đường bị hỏng",
    "Giao ban tháng 11",
    "Bỏ phiếu kín",
    "Trà mật nhân",
    "Mía đường, mật rỉ",
    "Độ mật rỉ dưới 20",
    "Dưa ngọt như mật",
]


@pytest.mark.parametrize("text", MARKED)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_is_marked_is_refused_however_it_is_spelled(text: str, form: str) -> None:
    assert marking_in(unicodedata.normalize(form, text))  # type: ignore[arg-type]  # one of two forms


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_ordinary_words_with_the_same_syllable_pass(text: str, form: str) -> None:
    assert marking_in(unicodedata.normalize(form, text)) == ""  # type: ignore[arg-type]


@given(before=st.text(max_size=60), after=st.text(max_size=60), mark=st.sampled_from(["(Mật)", "[TỐI MẬT]"]))
def test_a_marking_in_brackets_is_found_wherever_it_stands(before: str, after: str, mark: str) -> None:
    assert marking_in(f"{before}\n{mark}\n{after}")


def test_the_refusal_names_what_was_found() -> None:
    refusal = why_not_type("Sửa đường.", "Công văn (Mật) số 3")

    assert refusal is not None
    assert (refusal.code, refusal.values) == ("marked_secret", {"found": "(Mật)"})
    assert why_not_type("Mật ong", "") is None
