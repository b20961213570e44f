"""Lines and openings: nothing is lost, nothing is cut inside a word, and names stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.vietnamese import opening, together

words = st.lists(st.text("aăâbcđeêghiôơuưy", min_size=1, max_size=7), min_size=1, max_size=300)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh_tế, Hạ_tầng và Đô_thị"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn_hóa_- Xã_hội"),
        ("Chi bộ khu dân cư Bãi Dâu", "Chi_bộ khu dân_cư Bãi_Dâu"),
        ("Cụm thủy nông Nhị Chiểu", "Cụm thủy_nông Nhị_Chiểu"),
        ("Các đồng chí", "Các đồng_chí"),
    ],
)
def test_a_line_never_ends_inside_a_compound_of_a_name(name: str, shown: str) -> None:
    assert together(name) == shown.replace("_", "\u00a0")


@given(st.text())
def test_joining_changes_nothing_but_the_spaces(text: str) -> None:
    assert together(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


def test_the_first_sentence_is_shown_whole_however_long() -> None:
    first = "Đoạn mương từ cống chợ Hạ đến trạm bơm " + "bùn lấp quá nửa, " * 20 + "nước tràn vào 12 hộ."

    assert opening(f"{first} Đề nghị nạo vét.") == first


@given(words)
def test_an_opening_is_a_beginning_of_the_text_and_ends_at_a_word(drawn: list[str]) -> None:
    text = " ".join(drawn)

    shown = opening(text).removesuffix(" …")

    assert text.startswith(shown)
    assert f"{text} "[len(shown)] in " ,"
