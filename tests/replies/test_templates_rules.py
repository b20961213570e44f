"""Templates of replies: their gaps, what inserting them keeps, and that none of them leaves as it is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giaoban.kernel.vietnamese import unmarked
from giaoban.replies.rules import templates as rules
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, what_is_missing
from giaoban.replies.rules.findings import Lack, check
from giaoban.replies.rules.offered import OFFERED
from giaoban.replies.rules.templates import PARTS, SAYING, Wording

TODAY = date(2026, 11, 29)
DITCH = Wording("Nạo vét mương", {"found": "Đã đo «… số mét» m mương.", "action": "Nạo vét «… số mét» m."})
DONE = PointAnswer(1, found="Đã đo 280 m mương.", action="Nạo vét 280 m.", who="Xí nghiệp Thủy lợi")
words = st.text(alphabet="aăâbcdđeêghiklmnoôơ 0123456789.,", min_size=1, max_size=40).filter(str.strip)


def codes(point: PointAnswer, *, templates: tuple[Wording, ...] = (DITCH,)) -> list[str]:
    answer = Answer((point,), outcome=Outcome.RESOLVED)
    return [refusal.code for refusal in what_is_missing(answer, today=TODAY, templates=templates)]


def point_of(said: Mapping[str, str], *, number: int = 1) -> PointAnswer:
    return PointAnswer(number, **{part: said.get(part, "") for part in PARTS}, by_when=None)


def said_by(point: PointAnswer) -> dict[str, str]:
    return {part: getattr(point, part) for part in PARTS}


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("Đã đo «…» m.", ["«…»"]),
        ("Đã đo «...số mét» m, «ngày …».", ["«...số mét»", "«ngày …»"]),
        ("Ở « » và «».", ["« »", "«»"]),
        ("Theo «Luật Đất đai» năm 2024…", []),
        ("Chưa xong… còn <…> và [...]", []),
    ],
)
def test_a_gap_is_what_stands_between_the_signs_with_dots(text: str, gaps: list[str]) -> None:
    assert rules.gaps_in(text) == gaps


@pytest.mark.parametrize("part", PARTS)
def test_a_gap_left_in_any_part_is_named_beside_that_part(part: str) -> None:
    waiting = point_of({**said_by(DONE), part: "đã «… việc gì» rồi"}, number=3)
    [refusal] = rules.why_not_with_gaps(waiting)

    assert codes(waiting) == [f"gap_{part}"]
    assert refusal.values == {"number": 3, "gap": "«… việc gì»"}


def test_a_template_whose_gaps_were_only_taken_out_is_no_answer() -> None:
    bare = PointAnswer(1, found=unmarked("ĐÃ ĐO m mương"), action="nạo vét  m", who="Xí nghiệp Thủy lợi")

    assert codes(bare) == ["as_template"]
    assert codes(bare, templates=()) == []
    assert codes(DONE) == []


@settings(deadline=None)
@given(typed=st.fixed_dictionaries({part: st.one_of(st.just(""), words) for part in PARTS}))
def test_inserting_never_touches_what_was_typed(typed: dict[str, str]) -> None:
    done = rules.inserted(typed, DITCH)
    empty = {part for part in DITCH.parts if not typed[part]}

    assert {part: done.parts[part] for part in PARTS if typed[part]} == {
        part: text for part, text in typed.items() if text
    }
    assert set(done.filled) == empty
    assert set(done.kept) == set(DITCH.parts) - empty
    assert rules.inserted(done.parts, DITCH).filled == ()


def test_inserting_twice_keeps_nothing_back() -> None:
    once = rules.inserted({}, DITCH)

    assert rules.inserted(once.parts, DITCH).kept == ()


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        (DITCH, None),
        (replace(DITCH, title=" "), "no_template_title"),
        (replace(DITCH, title="SUA duong"), "template_there"),
        (replace(DITCH, parts={"found": "Đã đo và nạo vét."}), "no_gap"),
        (replace(DITCH, parts={"found": "«… việc»", "who": "Phòng Kinh tế"}), "no_template_words"),
        (replace(DITCH, parts={"found": "Tài liệu mật «…»"}), "marked_secret"),
    ],
)
def test_a_template_has_a_title_of_its_own_words_and_a_gap(wording: Wording, code: str | None) -> None:
    refusal = rules.why_not_keep(wording, titles=["Sửa đường"])

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("code", OFFERED)
def test_what_is_offered_could_be_kept_and_never_leaves_as_it_is(code: str) -> None:
    offered = OFFERED[code]
    point = point_of(offered.parts)

    assert rules.why_not_keep(offered) is None
    assert set(offered.parts) == set(PARTS)
    assert all(rules.gaps_in(offered.parts[part]) for part in SAYING)
    assert codes(point, templates=(offered,)) == [
        f"gap_{part}" for part in PARTS if rules.gaps_in(offered.parts[part])
    ]
    assert all(len(offered.parts[part]) <= longest for part, longest in rules.LONGEST.items())


def test_a_reply_checked_as_running_text_is_told_of_its_gap() -> None:
    reply = "Ngày 11/11/2026 Phòng Kinh tế đã đo «… số mét» m mương, sẽ nạo vét trước ngày 30/12/2026."
    found = [finding for finding in check("Đề nghị nạo vét mương.", reply) if finding.code is Lack.GAP]

    assert [finding.values for finding in found] == [{"gap": "«… số mét»"}]
