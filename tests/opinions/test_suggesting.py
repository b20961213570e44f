"""Suggestions give their reasons, and never more than the words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.vietnamese import unmarked
from giaoban.opinions.rules.lexicon import WORDS
from giaoban.opinions.rules.suggesting import most_alike, suggest_fields, telling_words

DITCH = "Đoạn mương từ cống chợ Hạ đến trạm bơm bùn lấp quá nửa. Đề nghị nạo vét trước vụ chiêm."


@pytest.mark.parametrize(
    ("text", "field", "word"),
    [
        (DITCH, "agriculture_irrigation", "nạo vét"),
        ("Mặt đường mới làm đã nứt, đề nghị cấm tải", "transport_construction", "cấm tải"),
        ("Mùi khét từ xưởng nấu nhựa về đêm", "resources_environment", "mùi khét"),
        ("Đường điện chiếu sáng ngõ 3 hỏng", "services", "đường điện chiếu sáng"),
        ("Ba hộ thoát nghèo chưa có thẻ bảo hiểm y tế", "policy_entitlements", "thoát nghèo"),
        ("Trộm cắp vặt tăng", "security_order", "trộm cắp"),
        ("Đảng viên đi làm xa khó dự sinh hoạt chi bộ", "party_work", "sinh hoạt chi bộ"),
        ("Trường mầm non thiếu giáo viên", "other", "giáo viên"),
        ("dien yeu ve buoi toi", "services", "điện yếu"),
    ],
)
def test_a_field_is_suggested_with_the_words_that_speak_for_it(text: str, field: str, word: str) -> None:
    best = suggest_fields(text)[0]

    assert best.code == field
    assert word in best.words


def test_a_text_without_such_words_gets_no_suggestion() -> None:
    assert suggest_fields("Xin cảm ơn các đồng chí.") == ()


@given(text=st.text(max_size=200))
def test_suggested_fields_are_known_ordered_and_share_the_whole(text: str) -> None:
    found = suggest_fields(text)

    assert {each.code for each in found} <= set(WORDS)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert not found or abs(sum(each.score for each in found) - 1) < 0.05


def test_two_opinions_about_one_ditch_are_alike_and_the_shared_words_are_named() -> None:
    others = [(1, telling_words(DITCH)), (2, telling_words("Đèn đường ngõ 5 hỏng từ tuần trước."))]

    (found,) = most_alike("Nước mưa ứ ở chợ Hạ, cống ra mương không thoát, bùn dày", others)

    assert found.key == 1
    assert {"mương", "chợ", "hạ", "cống", "bùn"} <= set(found.words)


def test_marks_do_not_hide_a_likeness() -> None:
    (found,) = most_alike(unmarked(DITCH), [(1, telling_words(DITCH))])

    assert found.score == 1
