"""What a weak reply lacks, as sentences that can fail."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer
from giaoban.replies.rules.findings import Lack, findings, findings_in

GENERAL = "Phòng ghi nhận ý kiến và sẽ phối hợp với các đơn vị liên quan xử lý theo quy định."
CONCRETE = (
    "Có, sẽ nạo vét. Ngày 11/11/2026, Phòng cùng khu dân cư đã đo: 280 m mương, bùn dày 0,6 m. "
    "Xí nghiệp Thủy lợi làm xong trước ngày 15/12/2026, theo Kế hoạch số 31/KH-UBND ngày 16/11/2026."
)


def lacks(text: str) -> set[Lack]:
    return {finding.code for finding in findings_in(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GENERAL, {Lack.ONLY_NOTED, Lack.VAGUE, Lack.NO_DATE, Lack.NO_BODY, Lack.NO_GROUNDS}),
        (CONCRETE, set()),
        ("Căn cứ Điều 5 Nghị định số 20/2021/NĐ-CP, mức trợ cấp là 500.000 đồng một tháng.", set()),
        ("Đã sửa xong. Biên bản nghiệm thu số 12/BB-UBND ngày 10/11/2026.", set()),
        (
            "UBND xã sẽ xem xét, giải quyết trong thời gian tới.",
            {Lack.VAGUE, Lack.NO_DATE, Lack.NO_GROUNDS},
        ),
        (
            "Trạm Y tế sẽ phun thuốc, hoàn thành trước ngày 5/12/2026.",
            {Lack.NO_GROUNDS},
        ),
        ("Xin tiếp thu ý kiến của đồng chí.", {Lack.ONLY_NOTED, Lack.NO_DATE, Lack.NO_BODY, Lack.NO_GROUNDS}),
        (
            "Theo Công văn số 15/UBND-KT ngày 3/11/2026, việc này sẽ làm.",
            {Lack.NO_DATE, Lack.NO_BODY},
        ),
    ],
)
def test_what_a_text_lacks(text: str, expected: set[Lack]) -> None:
    assert lacks(text) == expected


@pytest.mark.parametrize("text", [GENERAL, CONCRETE])
def test_the_form_of_the_letters_does_not_matter(text: str) -> None:
    assert lacks(unicodedata.normalize("NFD", text)) == lacks(text)


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


def test_an_empty_point_is_no_finding_because_it_blocks_by_itself() -> None:
    assert findings(Answer((PointAnswer(1),), None)) == []
    assert findings_in(" \n ") == []


@given(text=st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for finding in findings_in(text):
        assert finding.sentence % finding.values if finding.values else finding.sentence


def test_a_hundred_thousand_characters_are_read_in_time() -> None:
    assert findings_in("ngày 1/1 đã đo " * 7000) is not None
