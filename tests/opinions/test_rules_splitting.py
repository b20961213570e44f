"""How what was typed of one turn falls apart into opinions, and that no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.splitting import (
    MOST_PIECES,
    Piece,
    pieces,
    said_once,
    why_not_end_unrecorded,
    why_not_split,
)

ASKED = "Dây điện võng sát mái. Đề nghị kéo lại."


def test_an_empty_line_begins_the_next_opinion() -> None:
    found = pieces(f"{ASKED}\n\nĐường hẹp. Xin mở rộng thêm 1 m.\n  \n\nĐội văn nghệ tập xong.\n")

    assert [(piece.kind, piece.text) for piece in found] == [
        (Kind.RECOMMENDATION, ASKED),
        (Kind.RECOMMENDATION, "Đường hẹp. Xin mở rộng thêm 1 m."),
        (Kind.REPORT, "Đội văn nghệ tập xong."),
    ]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (ASKED, "Đề nghị kéo lại."),
        ("Nước yếu, nhân dân đề nghị tăng áp.", "Nước yếu, nhân dân đề nghị tăng áp."),
        ("Đường ngập, xin bơm ngay.", "Đường ngập, xin bơm ngay."),
        ("Bà con mong sớm có điện. Chợ họp đông.", "Bà con mong sớm có điện."),
        ("Kiến nghị kỳ trước đã được trả lời.", ""),
        ("Chợ họp đông.", ""),
    ],
)
def test_sentences_that_ask_for_something_are_found(text: str, ask: str) -> None:
    [piece] = pieces(text)

    assert (piece.text, piece.ask) == (text, ask)


def test_a_label_decides_and_is_no_word_of_the_raiser() -> None:
    found = pieces(
        "Phản ánh: Nước yếu. Đề nghị xem.\n\nkien nghi: Sửa đường.\n\nGẤP: Đường ngập, xin bơm ngay."
    )

    assert found == (
        Piece("Nước yếu. Đề nghị xem."),
        Piece("Sửa đường.", ask="Sửa đường."),
        Piece("Đường ngập, xin bơm ngay.", ask="Đường ngập, xin bơm ngay.", urgent=True),
    )


def test_an_answer_under_an_opinion_belongs_to_it() -> None:
    [open_still, settled] = pieces(
        f"{ASKED}\nGiải đáp (Trưởng phòng Kinh tế): Tuần sau kéo lại.\nCó biên bản.\n\n"
        "Xin thêm đèn.\n\nĐồng ý (Chủ tịch): Lắp ngay."
    )

    assert (open_still.answered_by, open_still.answer, open_still.agrees) == (
        "Trưởng phòng Kinh tế",
        "Tuần sau kéo lại.\nCó biên bản.",
        False,
    )
    assert (settled.text, settled.answered_by, settled.answer, settled.agrees) == (
        "Xin thêm đèn.",
        "Chủ tịch",
        "Lắp ngay.",
        True,
    )


@given(st.lists(st.sampled_from(["Đường hẹp.", "Xin đèn.", "a: b", "(x): y", "", " ", "Gấp:"]), max_size=12))
def test_no_word_is_lost_and_none_is_added(lines: list[str]) -> None:
    typed = "\n".join(lines)

    kept = "".join(piece.text for piece in pieces(typed)).replace("Gấp:", "")

    assert "".join(kept.split()) == "".join(typed.replace("Gấp:", "").split())


@given(st.text(max_size=300))
def test_whatever_is_typed_falls_apart_without_an_error(typed: str) -> None:
    assert all(piece.text.strip() for piece in pieces(typed))


def test_an_answer_before_any_opinion_is_kept_as_words() -> None:
    [piece] = pieces("Giải đáp (Chủ tịch): Sẽ làm.")

    assert piece.text == "Giải đáp (Chủ tịch): Sẽ làm."


def test_a_turn_holds_a_dozen_opinions_at_most() -> None:
    assert why_not_split([Piece("Một.")] * MOST_PIECES) is None
    refusal = why_not_split([Piece("Một.")] * (MOST_PIECES + 1))
    assert refusal is not None
    assert refusal.code == "too_many_pieces"


def test_a_turn_with_words_typed_does_not_end_unrecorded() -> None:
    refusal = why_not_end_unrecorded("Đường hẹp.")

    assert refusal is not None
    assert refusal.code == "words_typed"
    assert why_not_end_unrecorded(" \n") is None


def test_minutes_say_once_what_the_words_ask_already() -> None:
    typed = [said_once(each.text, each.ask) for each in pieces(f"{ASKED}\n\nXin mở rộng đường.")]

    assert typed == [[ASKED], ["Xin mở rộng đường."]]
    assert said_once("Đường hẹp.", "Mở rộng thêm 1 m.\nCắm biển báo.") == [
        "Đường hẹp.",
        "Mở rộng thêm 1 m; Cắm biển báo",
    ]
    assert said_once("", "Cắm biển báo.") == ["Cắm biển báo"]
