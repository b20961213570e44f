"""What a query asks for, and which part of a text shows the hit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.search.rules import EXCERPT, MOST_WORDS, Piece, asked, below, excerpt, words_of

WORDS = "Mương N3 đoạn sau chợ bị bồi lấp, nước không về được cánh đồng Đầm."


@given(st.text())
def test_any_text_asks_for_nothing_but_words(text: str) -> None:
    query = asked(text)

    assert len(query.folded) <= MOST_WORDS
    assert all(word.isalnum() or not word.isascii() for word in (*query.accented, *query.folded))


@given(st.text(alphabet="aăâeêioôơuưyáàảãạấầẩẫậđhk ", max_size=30))
def test_composed_and_decomposed_letters_ask_the_same(text: str) -> None:
    assert asked(unicodedata.normalize("NFD", text)) == asked(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà giải", "hòa giải"), ("Uỷ ban", "ủy ban"), ("hàng tháng", "hằng tháng"), ("KM_1511", "km 1511")],
)
def test_spellings_of_the_same_words_are_one(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@given(st.text(max_size=400), st.text(max_size=20))
def test_an_excerpt_is_a_part_of_the_text_as_it_was_written(text: str, query: str) -> None:
    pieces = excerpt(text, asked(query))

    assert "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …") in text


def test_an_excerpt_marks_the_words_whatever_marks_were_typed() -> None:
    assert excerpt(WORDS, asked("muong")) == [Piece("Mương", hit=True), Piece(WORDS[5:], hit=False)]


def test_an_excerpt_begins_shortly_before_the_hit() -> None:
    text = "Kính gửi đồng chí. " * 40 + WORDS

    pieces = excerpt(text, asked("bồi lấp"))

    assert [piece.text for piece in pieces if piece.hit] == ["bồi", "lấp"]
    assert pieces[0].text == "… "
    assert pieces[-1].text.endswith("cánh đồng Đầm.")
    assert sum(len(piece.text) for piece in pieces) <= EXCERPT + 20


@pytest.mark.parametrize("typed", ["nc2612006", "NC2612-006", "nc-2612-006", "Nc.2612.006", "NC 2612 006"])
def test_a_code_is_asked_for_alike_with_and_without_its_hyphens(typed: str) -> None:
    assert asked(typed) == asked("NC-2612-006")
    assert words_of(typed) == words_of("NC-2612-006")


def test_an_excerpt_says_where_words_are_left_out_and_only_there() -> None:
    long = WORDS + " Đề nghị xem xét." * 40

    beginning, whole = excerpt(long, asked("mương")), excerpt(f" {WORDS} ", asked("mương"))

    assert [beginning[0].text, beginning[-1].text] == ["Mương", " …"]
    assert "…" not in "".join(piece.text for piece in whole)


def test_below_a_title_nothing_is_said_again() -> None:
    text = "Mương N3 bị bồi lấp.  Đề nghị nạo vét."

    rest = "".join(piece.text for piece in below("Mương N3 bị bồi lấp.", text, asked("mương")))

    assert rest == "Đề nghị nạo vét."
    assert below(text, text, asked("mương")) == []
    assert below("Nạo vét", text, asked("mương")) == excerpt(text, asked("mương"))


def test_an_excerpt_shows_where_the_words_stand_side_by_side() -> None:
    text = "Cụm thủy nông báo cáo. " + "Nạo vét kênh mương nội đồng. " * 20 + "Pháp lệnh công trình thủy lợi."

    pieces = excerpt(text, asked("thuỷ lợi"))

    assert [piece.text for piece in pieces if piece.hit] == ["thủy", "lợi"]
    assert "".join(piece.text for piece in pieces).endswith("công trình thủy lợi.")


def test_an_excerpt_shows_where_most_of_the_words_stand_together() -> None:
    text = "Đường liên thôn. " + "Họp chi bộ. " * 40 + "Đèn trên đường thôn tối."

    assert "".join(piece.text for piece in excerpt(text, asked("đèn đường"))).endswith("đường thôn tối.")
