"""Rules of the published version: masking, and what may be approved."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.private import findings
from giaoban.replies.rules.publishing import (
    MASK,
    Item,
    Raiser,
    Words,
    masked,
    names,
    pieces,
    why_not_print_together,
    why_not_publish,
)

ITEM = Item(is_answer=True, has_mood=False, is_own=False, seen="1:2.3:0")
GOOD = Words("Đề nghị nạo vét mương.", "Đã nạo vét ngày 5/11.")
RAISER = Raiser("Trần Thị Mẫu", "+84912345678")
PARTS = st.sampled_from(
    [
        "mương ngập",
        "ông Nguyễn Văn Thử",
        "bà Lan",
        "0912 345 678",
        "CCCD 034067001234",
        "thửa số 12",
        "34A-123.45",
        "Trần Thị Mẫu",
        "trần thị mẫu",
        "Lan",
        "<b>",
        "\n",
    ]
)


@given(st.lists(PARTS, max_size=12).map(" ".join))
def test_a_masked_text_holds_no_finding_nor_the_raiser(text: str) -> None:
    result = masked(text, [RAISER])

    hidden = [text[each.start : each.end] for each in findings(text)]
    assert not [span for span in hidden if span in result]
    assert not names(result, RAISER)


@given(st.lists(PARTS, max_size=12).map(" ".join))
def test_pieces_put_together_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text


def test_a_name_masked_once_is_masked_wherever_it_stands_again() -> None:
    assert masked("Bà Lan hỏi; Lan chờ ở lan can.") == f"Bà {MASK} hỏi; {MASK} chờ ở lan can."


@pytest.mark.parametrize(
    "text",
    [
        "Theo Trần Thị Mẫu thì",
        "theo TRAN THI MAU",
        unicodedata.normalize("NFD", "Trần Thị  Mẫu"),
        "ĐT 0912.345.678",
        "+84 912-345-678",
    ],
)
def test_words_that_name_the_raiser_are_never_published(text: str) -> None:
    item = replace(ITEM, raisers=(RAISER,))

    asked = why_not_publish(item, Words(text, GOOD.answered), seen=ITEM.seen)
    answered = why_not_publish(item, Words(GOOD.asked, text), seen=ITEM.seen)

    assert asked is not None
    assert answered is not None
    assert (asked.code, answered.code) == ("asked_names_raiser", "answered_names_raiser")


@pytest.mark.parametrize(
    ("item", "words", "seen", "code"),
    [
        (ITEM, GOOD, ITEM.seen, None),
        (replace(ITEM, is_answer=False), GOOD, ITEM.seen, "no_answer_to_publish"),
        (replace(ITEM, has_mood=True), GOOD, ITEM.seen, "mood_stays_inside"),
        (replace(ITEM, is_own=True), GOOD, ITEM.seen, "own_words"),
        (ITEM, GOOD, "1:2.4:0", "changed_since"),
        (ITEM, Words(" ", "b"), ITEM.seen, "no_asked"),
        (ITEM, Words("a", "\n"), ITEM.seen, "no_answered"),
        (replace(ITEM, raisers=(Raiser("", ""),)), GOOD, ITEM.seen, None),
    ],
)
def test_an_item_is_published_only_as_it_was_read_and_by_somebody_else(
    item: Item, words: Words, seen: str, code: str | None
) -> None:
    refusal = why_not_publish(item, words, seen=seen)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(("committees", "code"), [(0, None), (1, None), (2, "several_committees")])
def test_each_committee_prints_under_its_own_head(committees: int, code: str | None) -> None:
    refusal = why_not_print_together(committees)

    assert (refusal.code if refusal else None) == code
