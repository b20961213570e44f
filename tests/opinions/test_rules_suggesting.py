"""Suggestions give their reasons, and never more than the words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.vietnamese import accented_tokens, fold, unmarked
from giaoban.opinions.rules.everyday import STOP
from giaoban.opinions.rules.lexicon import WORDS
from giaoban.opinions.rules.likening import (
    Nearness,
    most_alike,
    most_alike_of_each,
    nearness,
    shared_compounds,
    telling_words,
)
from giaoban.opinions.rules.naming import MASKS
from giaoban.opinions.rules.suggesting import fields_in_order, suggest_fields

DITCH = "Đoạn mương từ cống chợ Hạ đến trạm bơm bùn lấp quá nửa. Đề nghị nạo vét trước vụ chiêm."


@pytest.mark.parametrize(
    ("text", "field", "word"),
    [
        (DITCH, "agriculture_irrigation", "nạo vét"),
        ("Mặt đường mới làm đã nứt, đề nghị cấm tải", "transport_construction", "cấm tải"),
        ("Mùi khét từ xưởng nấu nhựa về đêm", "resources_environment", "mùi khét"),
        ("Đường điện chiếu sáng ngõ 3 hỏng", "services", "đường điện chiếu sáng"),
        ("Ba hộ thoát nghèo chưa có thẻ bảo hiểm y tế", "policy_entitlements", "hộ thoát nghèo"),
        ("Trộm cắp vặt tăng", "security_order", "trộm cắp vặt"),
        ("Đảng viên đi làm xa khó dự sinh hoạt chi bộ", "party_work", "sinh hoạt chi bộ"),
        ("Trường mầm non thiếu giáo viên", "other", "thiếu giáo viên"),
        ("dien yeu ve buoi toi", "services", "điện yếu"),
    ],
)
def test_a_field_is_suggested_with_the_words_that_speak_for_it(text: str, field: str, word: str) -> None:
    best = suggest_fields(text)[0]

    assert best.code == field
    assert word in best.words


def test_a_text_without_such_words_gets_no_suggestion() -> None:
    assert suggest_fields("Xin cảm ơn các đồng chí.") == ()


def test_a_sentence_without_such_words_is_given_the_usual_fields_without_a_reason() -> None:
    found = fields_in_order("Xin cảm ơn các đồng chí.")

    assert [each.code for each in found[:2]] == ["agriculture_irrigation", "transport_construction"]
    assert all(each.words == () and each.score < 0.05 for each in found)


def test_what_is_no_sentence_is_given_no_field() -> None:
    assert fields_in_order("") == fields_in_order("x" * 100) == ()


def test_usual_fields_come_after_those_that_words_speak_for() -> None:
    text = "Đèn đường ngõ 3 hỏng từ tháng trước"

    found = fields_in_order(text)

    assert found[: len(suggest_fields(text))] == suggest_fields(text)
    assert len({each.code for each in found}) == len(found) >= 7


def test_what_is_asked_says_more_than_what_is_told_in_passing() -> None:
    passing = "Lúa được mùa, vải thiều được giá, bà con phấn khởi."
    asked = "Chỉ mong đèn đường ngõ 3 được thay."

    assert suggest_fields(f"{passing} {asked}")[0].code == "services"
    assert suggest_fields(passing)[0].code == "agriculture_irrigation"


def test_of_words_that_share_a_syllable_the_longest_is_read() -> None:
    best = suggest_fields("Hỗ trợ xây nhà đại đoàn kết cho hai hộ")[0]

    assert (best.code, best.words[0]) == ("policy_entitlements", "nhà đại đoàn kết")


def test_the_name_of_a_village_speaks_for_no_field() -> None:
    (only,) = suggest_fields("Thôn Ao Cá và khu dân cư Bến Đò bị mất điện")

    assert (only.code, only.words) == ("services", ("mất điện",))


@given(text=st.text(max_size=200))
def test_suggested_fields_are_known_ordered_and_share_the_whole(text: str) -> None:
    found = suggest_fields(text)

    assert {each.code for each in found} <= set(WORDS)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert not found or abs(sum(each.score for each in found) - 1) < 0.05


def test_two_opinions_about_one_ditch_are_alike() -> None:
    others = [(1, telling_words(DITCH)), (2, telling_words("Đèn đường ngõ 5 hỏng từ tuần trước."))]

    (found,) = most_alike("Nước mưa ứ ở chợ Hạ, cống ra mương không thoát, bùn dày", others)

    assert found.key == 1


def test_what_makes_two_opinions_alike_is_shown_in_compounds() -> None:
    one = "Đăng ký làm 60 m đường bê tông, dân đã góp đủ tiền cát đá nhưng xi măng hỗ trợ mới về một nửa."
    other = "Dân góp tiền làm đường bê tông, xi măng hỗ trợ về chậm nhưng đường vẫn phải làm."

    found = shared_compounds(one, other)

    assert {"bê tông", "xi măng"} <= set(found)
    assert not {"nhưng", "tông", "măng", "tiền"} & set(found)


syllables = st.lists(
    st.sampled_from(["đường", "bê", "tông", "xi", "măng", "nhưng", "mương", "bùn", "của", "đã"]), max_size=9
)


@given(syllables.map(" ".join), syllables.map(" ".join))
def test_every_reason_is_two_syllables_of_both_texts_and_no_stop_word(one: str, other: str) -> None:
    here, there = (f" {' '.join(map(fold, accented_tokens(each)))} " for each in (one, other))

    for compound in shared_compounds(one, other):
        assert len(compound.split()) == 2
        assert not set(compound.split()) & STOP
        assert f" {fold(compound)} " in here
        assert f" {fold(compound)} " in there


@given(st.lists(syllables.map(" ".join), max_size=6))
def test_a_whole_desk_is_told_what_each_of_its_opinions_would_be_told_alone(texts: list[str]) -> None:
    words = {key: telling_words(text) for key, text in enumerate(texts)}

    together = most_alike_of_each(dict(enumerate(texts)), words)

    alone = {
        key: most_alike(text, [pair for pair in words.items() if pair[0] != key], most=1)
        for key, text in enumerate(texts)
    }
    assert together == {key: found[0] for key, found in alone.items() if found}


def test_marks_do_not_hide_a_likeness() -> None:
    (found,) = most_alike(unmarked(DITCH), [(1, telling_words(DITCH))])

    assert found.score == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bóng cao áp ngõ 12 xóm Đoài cháy hết.", "Xóm Đoài: đèn đường ngõ 12 không sáng."),
        (
            "Con mương sau đình bùn lấp, cần nạo vét.",
            "Kênh mương cạnh đình bồi lắng, mong khơi thông dòng chảy.",
        ),
        ("Dich ta lon o xom Trai, dan lon chet nhieu", "Xóm Trại có đàn heo bị dịch tả lợn."),
    ],
)
def test_one_matter_in_other_words_is_found_among_twenty(one: str, other: str) -> None:
    rest = [
        "Đường liên thôn xuống cấp, ổ gà.",
        "Thẻ bảo hiểm y tế cấp chậm.",
        "Loa truyền thanh xóm Tây câm.",
    ]
    others = [(key, telling_words(f"{text} Lần {key}.")) for key, text in enumerate(rest * 7)]

    found = most_alike(one, [*others, (99, telling_words(other))])

    assert [each.key for each in found] == [99]


def test_words_that_many_opinions_hold_make_no_likeness() -> None:
    common = "Đề nghị kiểm tra, xử lý, trả lời sớm"
    others = [
        (key, telling_words(f"{common} {thing}")) for key, thing in enumerate(["cầu", "trường", "chợ"] * 60)
    ]

    assert most_alike(f"{common} rừng keo bị sâu ăn lá ở đồi Mả", others) == ()


@pytest.mark.parametrize(
    ("here", "there", "near"),
    [
        ((1, 5), (1, 6), Nearness.CELL),
        ((1, 5), (2, 5), Nearness.CLUSTER),
        ((1, 5), (2, 6), Nearness.ELSEWHERE),
        ((1, None), (2, None), Nearness.ELSEWHERE),
    ],
)
def test_a_like_opinion_comes_from_the_same_cell_the_same_cluster_or_elsewhere(
    here: tuple[int, int | None], there: tuple[int, int | None], near: Nearness
) -> None:
    assert nearness(*here, *there) is near


def test_two_texts_that_were_masked_alike_are_no_more_alike_for_it() -> None:
    ditch, lamp = "Mương sau chợ Hạ tắc bùn.", "Đèn ngõ 3 hỏng đã lâu."
    masks = " ".join(MASKS.values())

    assert telling_words(f"{ditch} {masks}") == telling_words(ditch)
    assert most_alike(f"{ditch} {masks}", [(1, telling_words(f"{lamp} {masks}"))]) == ()
    assert shared_compounds(f"{ditch} {masks}", f"{lamp} {masks}") == ()


def test_asking_is_no_gambling() -> None:
    (first, *_) = suggest_fields("Đề nghị có thuốc cho lúa mùa.")

    assert first.code == "agriculture_irrigation"
    assert not any("đề" in suggestion.words for suggestion in suggest_fields("Phụ cấp thấp, đề nghị nâng."))


def test_how_an_answer_is_wished_for_speaks_for_no_field() -> None:
    wished = "Rà soát hồ sơ người có công, trả lời bằng văn bản."

    (first, *others) = suggest_fields(wished)

    assert first.code == "policy_entitlements"
    assert not any("văn bản" in word or "trả lời" in word for one in (first, *others) for word in one.words)


def test_what_stands_where_something_was_masked_speaks_for_no_field() -> None:
    ditch = "Mương sau chợ Hạ tắc bùn."

    assert suggest_fields(f"{ditch} {' '.join(MASKS.values())}") == suggest_fields(ditch)
