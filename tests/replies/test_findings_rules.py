"""What a weak reply lacks, as sentences that can fail."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.naming import MASKS
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer
from giaoban.replies.rules.findings import SENTENCES, Lack, ReadAgainst, check, findings
from giaoban.replies.rules.likeness import is_far, repeats, was_given_before

ASKED = "Đề nghị nạo vét mương sau chợ Hạ."
GENERAL = "Phòng ghi nhận ý kiến và sẽ phối hợp với các đơn vị liên quan xử lý theo quy định."
CONCRETE = (
    "Có, sẽ nạo vét. Ngày 11/11/2026, Phòng cùng khu dân cư đã đo: 280 m mương, bùn dày 0,6 m. "
    "Xí nghiệp Thủy lợi làm xong trước ngày 15/12/2026, theo Kế hoạch số 31/KH-UBND ngày 16/11/2026."
)


def lacks(text: str, asked: str = ASKED) -> set[Lack]:
    return {finding.code for finding in check(asked, text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CONCRETE, set()),
        ("Căn cứ Điều 5 Nghị định số 20/2021/NĐ-CP, mức hỗ trợ nạo vét là 500.000 đồng một hộ.", set()),
        ("Đã nạo vét xong. Biên bản nghiệm thu số 12/BB-UBND ngày 10/11/2026.", {Lack.NO_BODY}),
        (
            "UBND xã sẽ xem xét, giải quyết mương này trong thời gian tới.",
            {Lack.PROMISE, Lack.NO_DATE, Lack.NO_GROUNDS},
        ),
        ("Hợp tác xã sẽ nạo vét mương, hoàn thành trước ngày 5/12/2026.", {Lack.NO_GROUNDS}),
        ("Hợp tác xã sẽ nạo vét 280 m mương.", {Lack.NO_DATE}),
        ("Sẽ nạo vét 280 m mương trước ngày 5/12/2026.", {Lack.NO_BODY}),
        (
            "Xin tiếp thu ý kiến của đồng chí.",
            {Lack.NO_ANSWER, Lack.ONLY_NOTED, Lack.NO_DATE, Lack.NO_BODY, Lack.NO_GROUNDS},
        ),
        (
            "Theo Công văn số 15/UBND-KT ngày 3/11/2026, việc nạo vét mương này sẽ làm.",
            {Lack.NO_DATE, Lack.NO_BODY},
        ),
        (
            "UBND phường không thể nạo vét vì mương thuộc trách nhiệm của Xí nghiệp Thủy lợi, "
            "đã chuyển bằng Công văn số 8/UBND ngày 2/3/2026.",
            set(),
        ),
        ("Không thuộc thẩm quyền của phường.", {Lack.NO_GROUNDS}),
    ],
)
def test_what_a_text_lacks(text: str, expected: set[Lack]) -> None:
    assert lacks(text) == expected


def test_a_general_reply_is_told_everything_that_makes_it_general() -> None:
    assert lacks(GENERAL) >= {Lack.PROMISE, Lack.REGULATION, Lack.NO_DATE, Lack.NO_GROUNDS}


def test_a_reply_without_a_letter_answers_nothing() -> None:
    assert [finding.code for finding in check(ASKED, " \n … ")] == [Lack.NO_ANSWER]


def test_the_fields_of_a_point_speak_as_well_as_its_words() -> None:
    point = PointAnswer(
        2, action="Sẽ dọn rác.", grounds="Kế hoạch 31", who="Tổ vệ sinh", by_when=date(2026, 12, 1)
    )

    assert findings(Answer((point,), Outcome.PLANNED)) == []


def test_a_finding_names_its_point() -> None:
    answer = Answer((PointAnswer(1, action=CONCRETE), PointAnswer(2, action=GENERAL)), Outcome.PLANNED)

    assert {finding.point for finding in findings(answer)} == {2}


def test_noted_alone_is_weak_whatever_else_is_written() -> None:
    found = findings(Answer((PointAnswer(1, action=CONCRETE),), Outcome.NOTED))

    assert [(finding.code, finding.point) for finding in found] == [(Lack.ONLY_NOTED, None)]


def test_a_reply_that_only_thanks_says_so_however_many_points_were_asked() -> None:
    found = check("Đề nghị thay máy biến áp. Đề nghị dọn bãi rác.", "Xin cảm ơn và tiếp thu ý kiến.")

    assert [finding.code for finding in found].count(Lack.ONLY_NOTED) == 1


def test_an_empty_point_is_no_finding_because_it_blocks_by_itself() -> None:
    assert findings(Answer((PointAnswer(1),), None)) == []


def test_a_point_is_read_against_its_own_words_and_what_was_answered_before() -> None:
    answer = Answer((PointAnswer(1, action=f"{CONCRETE}"), PointAnswer(2, action=CONCRETE)), Outcome.PLANNED)
    asked = ReadAgainst(
        {1: ASKED, 2: "Karaoke quá 22 giờ gây mất ngủ."}, earlier=[CONCRETE.replace("280", "310")]
    )

    found = [(finding.point, finding.code) for finding in findings(answer, asked)]

    assert found == [(1, Lack.COPY_OF_EARLIER), (2, Lack.FAR), (2, Lack.COPY_OF_EARLIER)]


def test_a_point_in_words_of_the_office_is_answered_in_the_raisers_and_not_in_those_of_another_point() -> (
    None
):
    said = "Bờ sông sạt thêm 200 m, mất đất bãi trồng màu. Loa truyền thanh hỏng."
    bank = "Ngày 28/11/2026 phòng đo chỗ sạt: dài 210 m, sâu 4 m, đóng cọc tre trước."
    speaker = "Phòng Văn hóa thay loa truyền thanh mới ngày 3/12/2026, kiểm tra hằng tuần."
    answer = Answer((PointAnswer(1, found=bank), PointAnswer(2, found=speaker)), Outcome.PLANNED)
    swapped = Answer((PointAnswer(1, found=speaker), PointAnswer(2, found=bank)), Outcome.PLANNED)
    asked = ReadAgainst({1: "Khảo sát ven bờ.", 2: "Sửa loa truyền thanh."}, said=said)

    right, wrong = (
        [finding.point for finding in findings(each, asked) if finding.code is Lack.FAR]
        for each in (answer, swapped)
    )

    assert (right, wrong) == ([], [1])


def test_the_raisers_words_copied_into_a_point_that_the_office_worded_are_a_copy() -> None:
    said = "Bờ sông sạt thêm 200 m sau lũ, mất dần đất bãi trồng màu."
    answer = Answer((PointAnswer(1, found=said), PointAnswer(2, found=CONCRETE)), Outcome.EXPLAINED)

    found = findings(answer, ReadAgainst({1: "Khảo sát.", 2: ASKED}, said=said))

    assert (Lack.COPY_OF_QUESTION, 1) in [(finding.code, finding.point) for finding in found]


@given(
    opinion=st.text(max_size=200),
    reply=st.text(max_size=300),
    earlier=st.lists(st.text(max_size=80), max_size=2),
)
def test_any_text_can_be_read(opinion: str, reply: str, earlier: list[str]) -> None:
    for finding in check(opinion, reply, earlier=earlier):
        assert finding.sentence == SENTENCES[finding.code]
        assert finding.sentence % finding.values if finding.values else finding.sentence


@pytest.mark.parametrize(
    "piece",
    [
        "ngày 1/1 đã đo ",
        "1. ",
        "sẽ ",
        "a) b) ",
        "- x\n",
        "đề nghị xin ",
        "12.",
        "đã ",
        "theo quy định ",
        "x" * 90,
    ],
)
def test_a_hundred_thousand_characters_are_read_in_time(piece: str) -> None:
    long = (piece * 100_000)[:100_000]

    assert check(long, long, earlier=[long] * 5)


def test_masks_that_stand_in_both_texts_make_no_reply_a_copy_nor_to_the_point() -> None:
    masks = " ".join(MASKS.values())
    asked, said = f"Nhà {masks} lấn ngõ.", f"Phòng cấp nước đã thay van, áp lực đủ cho {masks} từ hôm nay."

    assert not repeats(said, asked)
    assert not was_given_before(said, [f"Đã lắp đèn ở ngõ 3 theo đơn của {masks}, xong ngày 2/11."])
    assert is_far(said, asked)
