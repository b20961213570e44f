"""What may be done to minutes and notices of conclusions, and how they are drawn up, without a database."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.documents.rules.blocks import Paragraph, Signature
from giaoban.documents.rules.papers import Business as PrintedBusiness
from giaoban.documents.rules.papers import Minutes, minutes
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import ItemKind, State
from giaoban.meetings.rules import papers as rules
from giaoban.meetings.rules.drawing import (
    Business,
    Duty,
    Parts,
    Recorded,
    Spoken,
    Turned,
    drawn_up,
    merged,
    name_in,
    reply_line,
    talk_line,
)
from giaoban.meetings.rules.papers import PAPER_LIFE, PaperFacts, PaperKind, PaperState, PaperVerb, Section
from tests.make.documents import LETTERHEAD

CHAIR = "Đồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy"
CLERK = "Đồng chí Đỗ Thị Ghi, Chuyên viên Văn phòng"
BUSINESS = (
    Business(1, ItemKind.RESULTS_AND_TASKS, "Kết quả tháng trước", "Văn phòng Đảng ủy"),
    Business(2, ItemKind.OPINIONS, "Phản ánh, kiến nghị"),
    Business(3, ItemKind.CLOSING, "Bế mạc", concluded="Cảm ơn\ncác đồng chí."),
)
WHOLE = (Section("chair", CHAIR), Section("attendance", "Đủ."), Section("conclusions", "Giao việc."))
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=40)


def paper(state: PaperState, version: int = 3) -> PaperFacts:
    return PaperFacts(PaperKind.MINUTES, state, version)


def recorded(turns: tuple[Turned, ...] = (), business: tuple[Business, ...] = BUSINESS) -> Recorded:
    return Recorded(
        chair=CHAIR,
        chair_post="Bí thư Đảng ủy",
        clerk=CLERK,
        began=datetime(2026, 10, 30, 7, 32),  # noqa: DTZ001  # local, as the rules take it
        ended=datetime(2026, 10, 30, 11, 10),  # noqa: DTZ001
        expected=31,
        business=business,
        turns=turns,
        conclusion="Giao các cơ quan trả lời.\nCác chi bộ nắm tình hình.",
        carried=("Bàn việc cắm mốc",),
    )


def text(sections: tuple[Section, ...], key: str) -> str:
    return next(each.text for each in sections if each.key == key)


@pytest.mark.parametrize("state", PaperState)
@pytest.mark.parametrize(
    ("verb", "ask"),
    [
        (PaperVerb.CORRECT, lambda it: rules.why_not_correct(it, seen=it.version)),
        (PaperVerb.SUBMIT, lambda it: rules.why_not_submit(it, WHOLE)),
        (PaperVerb.GIVE_BACK, lambda it: rules.why_not_give_back(it, why="Ghi rõ ngày.")),
        (PaperVerb.APPROVE, lambda it: rules.why_not_approve(it, seen=it.version)),
    ],
)
def test_what_the_rules_allow_is_what_the_table_allows(
    state: PaperState, verb: PaperVerb, ask: Callable[[PaperFacts], Refusal | None]
) -> None:
    assert (ask(paper(state)) is None) == PAPER_LIFE.allows(state, verb)


def test_nothing_leads_on_from_an_approved_paper() -> None:
    assert [verb for verb in PaperVerb if PAPER_LIFE.allows(PaperState.APPROVED, verb)] == []


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (rules.why_not_draw_up(State.IN_SESSION, is_there=False), "not_closed"),
        (rules.why_not_draw_up(State.CANCELLED, is_there=False), "cancelled"),
        (rules.why_not_draw_up(State.CLOSED, is_there=True), "there_already"),
        (rules.why_not_correct(paper(PaperState.DRAFT), seen=2), "changed_meanwhile"),
        (rules.why_not_submit(paper(PaperState.DRAFT), (Section("conclusions", " \n"),)), "says_nothing"),
        (rules.why_not_submit(paper(PaperState.DRAFT), (Section("item-1", "Có mặt ……"),)), "has_blanks"),
        (rules.why_not_give_back(paper(PaperState.SUBMITTED), why=" "), "no_reason"),
        (rules.why_not_approve(paper(PaperState.SUBMITTED), seen=2), "another_version"),
        (rules.why_not_add_annex(paper(PaperState.SUBMITTED), text="Sửa."), "not_approved"),
        (rules.why_not_add_annex(paper(PaperState.APPROVED), text=" "), "empty_annex"),
    ],
)
def test_why_something_may_not_be_done_to_a_paper(refusal: Refusal | None, code: str) -> None:
    assert refusal is not None
    assert refusal.code == code


def test_minutes_are_drawn_up_in_the_order_of_the_agenda_with_unit_and_post_beside_what_was_said() -> None:
    turns = (Turned(7, "Bí thư Chi bộ Hạ", "Tình hình ổn định."), Turned(8, "Bí thư Chi bộ Thượng"))
    parts = Parts(
        spoken={8: (Spoken("Mương tắc.\nĐề nghị nạo vét.", "Phòng Kinh tế: tuần sau."), Spoken("Đèn."))}
    )

    drawn = drawn_up(PaperKind.MINUTES, recorded(turns), parts)

    assert [each.key for each in drawn] == [
        "began", "ended", "chair", "clerk", "attendance",
        "item-1", "item-2", "item-3", "conclusions", "carried",
    ]  # fmt: skip
    assert text(drawn, "began") == "07:32"
    assert text(drawn, "item-1") == "Văn phòng Đảng ủy trình bày."
    assert text(drawn, "item-2").splitlines() == [
        "- Bí thư Chi bộ Hạ: Tình hình ổn định.",
        "- Bí thư Chi bộ Thượng: Mương tắc. Đề nghị nạo vét.",
        "Giải đáp tại hội nghị: Phòng Kinh tế: tuần sau.",
        "+ Đèn.",
    ]
    assert text(drawn, "item-3") == "Kết luận: Cảm ơn các đồng chí."
    assert text(drawn, "carried") == "Bàn việc cắm mốc"


def test_what_nobody_counted_is_left_to_be_filled_in_and_cannot_be_sent_so() -> None:
    drawn = drawn_up(PaperKind.MINUTES, recorded(), Parts())
    counted = drawn_up(PaperKind.MINUTES, recorded(), Parts(attendance="Triệu tập 31; có mặt 30; vắng 1."))

    refusal = rules.why_not_submit(paper(PaperState.DRAFT), drawn)

    assert text(drawn, "attendance").startswith("Triệu tập 31 đại biểu; có mặt ……")
    assert refusal is not None
    assert (refusal.code, refusal.values) == ("has_blanks", {"section": "attendance"})
    assert rules.why_not_submit(paper(PaperState.DRAFT), counted) is None


def test_the_notice_says_what_was_concluded_by_whom_and_who_carries_it_out() -> None:
    drawn = drawn_up(PaperKind.CONCLUSIONS, recorded(), Parts())

    assert [each.key for each in drawn] == ["chair", "chair_post", "present", "conclusions", "carried_by"]
    assert text(drawn, "chair") == "đồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy"
    assert text(drawn, "conclusions") == "Giao các cơ quan trả lời.\nCác chi bộ nắm tình hình."


def test_the_notice_counts_nobody_even_if_the_minutes_do() -> None:
    counted = Parts(attendance="Triệu tập 31; có mặt 30; vắng 1.")

    notice = drawn_up(PaperKind.CONCLUSIONS, recorded(), counted)

    assert not any(sign.isdigit() for sign in text(notice, "present"))
    assert text(drawn_up(PaperKind.MINUTES, recorded(), counted), "attendance") == counted.attendance


def test_what_was_handed_in_is_told_from_what_was_spoken_and_follows_it() -> None:
    turns = (
        Turned(1, "Bí thư Chi bộ Hạ", "Mương tắc.", written=True),
        Turned(2, "Bí thư Chi bộ Thượng", "Đèn."),
    )

    drawn = drawn_up(PaperKind.MINUTES, recorded(turns), Parts())

    assert text(drawn, "item-2").splitlines() == [
        "- Bí thư Chi bộ Thượng: Đèn.",
        "- Bí thư Chi bộ Hạ (bằng văn bản): Mương tắc.",
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (talk_line("Chi bộ Hạ", "Lúa nếp"), "- Chi bộ Hạ: Trình bày tham luận “Lúa nếp”."),
        (
            talk_line("Chi bộ Hạ", "Lúa nếp", noted=False),
            "- Chi bộ Hạ: Tham luận “Lúa nếp” (chưa ghi đã trình bày hay chưa).",
        ),
        (
            talk_line("Chi bộ Hạ", "Lúa", "bị ốm."),
            "- Chi bộ Hạ: Tham luận “Lúa” không trình bày; lý do: bị ốm.",
        ),
        (
            reply_line(
                "Phòng Kinh tế", "Nạo vét\nmương", ("Chi bộ Hạ",), "số 7/PKT ngày 02/10/2026", "Đã giải quyết"
            ),
            "- Phòng Kinh tế: “Nạo vét mương” (Chi bộ Hạ nêu): "
            "đã trả lời tại văn bản số 7/PKT ngày 02/10/2026; Đã giải quyết.",
        ),
        (reply_line("Phòng Kinh tế", "Đèn", ()), "- Phòng Kinh tế: “Đèn”: chưa có văn bản trả lời."),
    ],
)
def test_what_minutes_say_of_a_talk_and_of_a_reply(line: str, says: str) -> None:
    assert line == says


@given(st.lists(st.lists(texts.filter(str.strip), min_size=1, max_size=3), min_size=1, max_size=6))
def test_no_word_that_was_recorded_is_lost_in_drawing_up(said: list[list[str]]) -> None:
    turns = tuple(Turned(key, f"Bí thư Chi bộ {key}") for key in range(len(said)))
    spoken = {key: [Spoken(words, words) for words in each] for key, each in enumerate(said)}

    drawn = text(drawn_up(PaperKind.MINUTES, recorded(turns), Parts(spoken=spoken)), "item-2")

    for each in said:
        for words in each:
            assert drawn.count(" ".join(words.split())) >= 2


@given(
    st.lists(st.builds(Parts, attendance=texts, duties=st.lists(st.builds(Duty, texts, texts), max_size=2)))
)
def test_what_several_areas_know_is_put_together_and_nothing_of_it_lost(found: list[Parts]) -> None:
    both = merged(found)

    assert list(both.duties) == [duty for each in found for duty in each.duties]
    assert both.attendance in {"", *(each.attendance for each in found)}
    assert bool(both.attendance) == any(each.attendance for each in found)


@given(st.dictionaries(st.sampled_from("abcd"), texts), st.dictionaries(st.sampled_from("abcd"), texts))
def test_what_changed_is_every_part_that_reads_differently_and_no_other(
    was: dict[str, str], now: dict[str, str]
) -> None:
    found = rules.changed(
        [Section(key, words) for key, words in was.items()],
        [Section(key, words) for key, words in now.items()],
    )

    assert {key for key in {*was, *now} if was.get(key) != now.get(key)} == set(found)
    assert all(words == now.get(key, "") for key, words in found.items())


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (CHAIR, "Nguyễn Văn Mẫu"),
        ("đồng chí Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
        ("Bí thư Đảng ủy phường", ""),
        ("Chi bộ Đồng chí Hạ", ""),
        ("", ""),
    ],
)
def test_under_a_signature_stands_the_name_and_nothing_where_only_a_post_is_known(
    person: str, name: str
) -> None:
    assert name_in(person) == name


@pytest.mark.parametrize(("days", "missing"), [(0, False), (2, False), (3, True), (30, True)])
def test_minutes_are_missing_three_days_after_the_meeting_was_closed(days: int, missing: bool) -> None:
    assert (
        rules.is_missing(date(2026, 10, 30), date.fromordinal(date(2026, 10, 30).toordinal() + days))
        == missing
    )


def test_a_text_of_several_lines_is_printed_as_paragraphs_with_those_who_spoke_in_bold() -> None:
    made = minutes(
        Minutes(
            letterhead=LETTERHEAD,
            holder="Ban Thường vụ",
            meeting="hội nghị giao ban",
            venue="Hội trường",
            began_at=datetime(2026, 10, 30, 7, 30),  # noqa: DTZ001
            ended_at=datetime(2026, 10, 30, 11),  # noqa: DTZ001
            chair=CHAIR,
            clerk=CLERK,
            present="Triệu tập 31; có mặt 30",
            business=(PrintedBusiness("Ý kiến", "- Bí thư Chi bộ Hạ: Mương tắc.\nHội nghị: nghỉ.\n\n"),),
            conclusions=(),
            signatures=(Signature("THƯ KÝ", ""), Signature("CHỦ TRÌ", "")),
            dated=date(2026, 10, 30),
        )
    )

    said = [(block.label, block.text) for block in made.blocks if isinstance(block, Paragraph)]
    assert ("3. Đại biểu:", "Triệu tập 31; có mặt 30.") in said
    assert ("- Bí thư Chi bộ Hạ:", "Mương tắc.") in said
    assert ("", "Hội nghị: nghỉ.") in said
