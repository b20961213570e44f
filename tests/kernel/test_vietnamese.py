"""How Vietnamese text is compared, found, sorted and named."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.vietnamese import (
    accented,
    accented_tokens,
    ascii_file_name,
    capital_first,
    fold,
    given_name,
    is_unmarked,
    looks_like_legacy_encoding,
    name_sort_key,
    nfc,
    search_tokens,
    sort_key,
    unmarked,
)

SYLLABLES = (
    "hòa",
    "khỏe",
    "ủy",
    "quý",
    "lượng",
    "Đặng",
    "Thượng",
    "Quận",
    "hằng",
    "lý",
    "Nguyễn",
    "xoáy",
    "thuở",
)
vietnamese = st.lists(st.sampled_from(SYLLABLES), max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("văn hoá", "văn hóa"),
        ("khoẻ", "khỏe"),
        ("uỷ ban", "ủy ban"),
        ("HUYỆN UỶ", "huyện ủy"),
        ("luỹ tre", "lũy tre"),
        ("qúy", "quý"),
        ("Ðảng", "đảng"),
        (unicodedata.normalize("NFD", "Đường Thủy"), "đường thuỷ"),
    ],
)
def test_case_composition_and_tone_placement_make_no_difference(one: str, other: str) -> None:
    assert accented(one) == accented(other)


@pytest.mark.parametrize(
    "syllable", ["hoàn", "quý", "quỷ", "toán", "khuỷu", "huỳnh", "hoặc", "loét", "ngoáy"]
)
def test_a_tone_that_has_only_one_place_stays_there(syllable: str) -> None:
    assert accented(syllable) == syllable


@pytest.mark.parametrize(("one", "other"), [("bảo", "bão"), ("bao", "bảo"), ("đa", "da"), ("hoa", "hòa")])
def test_different_words_stay_different_with_their_marks(one: str, other: str) -> None:
    assert accented(one) != accented(other)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Thượng Quận", "thuong quan"),
        ("ĐƯỜNG", "duong"),
        ("lý do", "lí do"),
        ("Kỹ thuật", "kĩ thuật"),
        ("quý III", "quí iii"),
        ("y tế", "Y TẾ"),
        ("hàng tháng", "hằng tháng"),
        ("phản ảnh", "phản ánh"),
        ("văn hoá", "van hoa"),
        ("  dồn   ô\tđổi thửa ", "don o doi thua"),
        ("“Tam Lưu”", '"tam lưu"'),
    ],
)
def test_folding_finds_it_whatever_was_typed(text: str, typed: str) -> None:
    assert fold(text) == fold(typed)


@pytest.mark.parametrize(("one", "other"), [("thủy", "thúi"), ("tay", "tai"), ("khuya", "khuia")])
def test_a_y_that_is_another_sound_stays(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(text=st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(text=st.one_of(vietnamese, st.text()))
def test_decomposed_text_folds_like_composed_text(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)

    assert (fold(apart), accented(apart), sort_key(apart)) == (
        fold(nfc(text)),
        accented(nfc(text)),
        sort_key(nfc(text)),
    )


def test_search_words_hold_nothing_that_a_query_language_could_read() -> None:
    assert search_tokens('đường "Hiệp-Hòa" AND (1.234) *') == ("duong", "hiep", "hoa", "and", "1", "234")


def test_accepted_variants_are_one_word_in_an_exact_search() -> None:
    assert accented_tokens("Hàng  tháng phản ảnh") == accented_tokens("hằng tháng phản ánh")
    assert accented_tokens("bán hàng") == ("bán", "hàng")


@given(st.text(alphabet="aăâáạdđeêoơuưyxXĐÐ ,.“”0123\u0301\u0323", max_size=8))
def test_a_text_is_called_unmarked_when_taking_its_marks_away_changes_nothing(text: str) -> None:
    assert is_unmarked(text) == (unmarked(text) == text)


def test_marks_go_and_case_stays_in_a_plain_text_message() -> None:
    assert unmarked("Đồng chí mời họp tại Hội trường Ủy ban") == "Dong chi moi hop tai Hoi truong Uy ban"


NAMES = (
    "Bùi Văn An", "Trần Thị Ánh", "Đặng Văn Ân", "Vũ Thị Bao", "Nguyễn Văn Bảo",
    "Hoàng Văn Dân", "Lê Đức Dũng", "Phạm Thị Đào", "Đỗ Văn Đăng",
)  # fmt: skip


def test_people_sort_by_given_name_then_family_then_middle() -> None:
    backwards = NAMES[::-1]

    assert sorted(backwards, key=name_sort_key) == list(NAMES)


def test_the_same_given_name_sorts_by_family_name() -> None:
    names = ["Đỗ Văn An", "Đặng Thị An", "Dương Bá An", "An", "Đặng Bá An"]

    assert sorted(names, key=name_sort_key) == ["An", "Dương Bá An", "Đặng Bá An", "Đặng Thị An", "Đỗ Văn An"]


def test_a_name_known_by_two_words_sorts_by_both() -> None:
    ordinary = name_sort_key("Trần Thị Bảo Ánh")
    by_two = name_sort_key("Trần Thị Bảo Ánh", "Bảo Ánh")

    assert ordinary < name_sort_key("Vũ Văn Bách") < by_two
    assert (given_name("Trần Thị Bảo Ánh"), given_name(" ")) == ("Ánh", "")


@pytest.mark.parametrize(
    "order",
    [
        ("Dương", "Đặng", "Đỗ", "Vũ"),
        ("ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"),
        ("Thôn 2", "Thôn 10", "Thôn 10A", "Thôn An"),
        ("KDC 1", "KDC 1A", "KDC 1B", "KDC 2"),
        ("Tổ dân phố số 03", "Tổ dân phố số 3", "Tổ dân phố số 12"),
        ("An Bộ", "An Nguyễn", "Ánh", "Ánh Dương"),
        ("o", "ô", "ơ", "p", "u", "ư", "v"),
        ("hoa", "hoà bình"),
        ("an", "An", "AN"),
        ("Zoom", "Ωmega"),
    ],
)
def test_lists_sort_as_the_vietnamese_alphabet_does(order: tuple[str, ...]) -> None:
    backwards = order[::-1]

    assert sorted(backwards, key=sort_key) == list(order)


@given(one=st.text(), other=st.text())
def test_different_texts_never_share_a_sort_key(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (nfc(one).strip() == nfc(other).strip())


@given(text=st.text(alphabet=st.characters()), given_part=st.none() | st.text())
def test_no_letter_of_any_script_makes_sorting_fail(text: str, given_part: str | None) -> None:
    assert isinstance(name_sort_key(text, given_part) + sort_key(text), bytes)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bản tin giao ban tháng 11/2026", "ban-tin-giao-ban-thang-11-2026.docx"),
        ("Đảng ủy phường Nhị Chiểu", "dang-uy-phuong-nhi-chieu.docx"),
        ("Con", "giao-ban-con.docx"),
        ("../../etc/passwd", "etc-passwd.docx"),
        ("日本", "giao-ban.docx"),
    ],
)
def test_a_file_name_is_plain_and_safe_everywhere(title: str, name: str) -> None:
    assert ascii_file_name(title, ending=".docx") == name


@pytest.mark.parametrize(
    "text",
    [
        "NguyÔn V¨n B¶o",
        "c¸n bé §¶ng ñy x·",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "Nguyeãn Vaên Baûo",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    ],
)
def test_text_of_an_old_font_is_recognised(text: str) -> None:
    assert looks_like_legacy_encoding(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Đảng ủy phường Nhị Chiểu",
        "kênh mương nội đồng xuống cấp, đoạn qua thôn An Bộ dài 300 m²",
        "văn hoá, khoẻ, thuỷ lợi, qúy, quần áo, toà án",
        "Müller",
        "Cong ty Citroën",
        "Raphaël",
        "điều 5·2 «quan trọng» ½ số hộ §3 © 2026",
        "HỘI NGHỊ GIAO BAN BÍ THƯ CHI BỘ",
        unicodedata.normalize("NFD", "Nguyễn Văn Bảo ở Hiệp Hòa"),
    ],
)
def test_ordinary_text_is_not_taken_for_an_old_font(text: str) -> None:
    assert not looks_like_legacy_encoding(text)


@given(text=vietnamese)
def test_vietnamese_in_unicode_is_never_taken_for_an_old_font(text: str) -> None:
    assert not looks_like_legacy_encoding(text)


@pytest.mark.parametrize(("text", "capital"), [("đảng ủy", "Đảng ủy"), ("", ""), ("ủy ban ND", "Ủy ban ND")])
def test_only_the_first_letter_becomes_a_capital(text: str, capital: str) -> None:
    assert capital_first(text) == capital
