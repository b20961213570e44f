"""Rules for correcting a delivered reply, without a database."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.replies.rules.correcting import (
    MOST_WORDS,
    Correctable,
    Version,
    changed_points,
    changes,
    compared,
    why_not_begin_correction,
    why_not_correct_now,
    why_not_drop,
    why_not_let_go,
    why_not_open_correction,
)
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, ReplyFacts, State, why_not_write
from giaoban.replies.rules.leaving import Document, why_not_leave

DELIVERED = Correctable(State.DELIVERED, is_latest=True, referral="delivered")
SAID = Version(
    Answer(
        (
            PointAnswer(1, found="Đã đo 280 m mương.", action="Nạo vét", by_when=date(2026, 6, 30)),
            PointAnswer(2, found="Cống không tắc.", who="Xí nghiệp Thủy lợi"),
        ),
        Outcome.PLANNED,
    ),
    Document("87/PKT", date(2026, 5, 4), "Trưởng phòng Phạm Văn Thử"),
)
texts = st.text(alphabet="ab \n.đ", max_size=40)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (DELIVERED, None),
        (replace(DELIVERED, referral="closed"), None),
        (replace(DELIVERED, referral="returned"), "nothing_to_correct"),
        (replace(DELIVERED, state=State.CLEARED), "nothing_to_correct"),
        (replace(DELIVERED, is_latest=False), "newer_version"),
        (replace(DELIVERED, objected=True), "objected"),
        (replace(DELIVERED, under_way=True), "being_corrected"),
    ],
)
def test_only_the_reply_that_counts_and_nobody_objects_to_is_corrected(
    reply: Correctable, code: str | None
) -> None:
    refusal = why_not_open_correction(reply)

    assert (refusal.code if refusal else None) == code


def test_a_correction_under_way_is_delivered_unless_an_objection_came_meanwhile() -> None:
    under_way = replace(DELIVERED, under_way=True)

    assert why_not_correct_now(under_way) is None
    refusal = why_not_correct_now(replace(under_way, objected=True))
    assert refusal is not None
    assert refusal.code == "objected"


def test_a_correction_says_what_was_wrong() -> None:
    refusal = why_not_begin_correction(DELIVERED, reason=" \n ")

    assert refusal is not None
    assert refusal.code == "no_reason"
    assert why_not_begin_correction(DELIVERED, reason="Ghi nhầm ngày.") is None


def test_a_delivered_reply_is_written_and_leaves_again_only_as_a_correction() -> None:
    for corrects, referral in product((False, True), ("delivered", "closed")):
        draft = ReplyFacts(State.DRAFT, referral, drafter=1, corrects=corrects)
        cleared = replace(draft, state=State.CLEARED)
        assert (why_not_write(draft, seen_lock=1) is None) is corrects
        assert (why_not_leave(cleared, needs_clearance=True) is None) is corrects


def test_only_a_correction_that_has_not_left_is_dropped() -> None:
    for state, is_correction in product(State, (False, True)):
        dropped = why_not_drop(state, is_correction=is_correction) is None
        assert dropped is (is_correction and state is not State.DELIVERED)


def test_everything_that_changed_is_told_in_the_order_of_the_page() -> None:
    first, second = SAID.answer.points
    after = Version(
        replace(
            SAID.answer,
            points=(replace(first, by_when=date(2026, 9, 30)), replace(second, found="Cống tắc.", who="")),
        ),
        Document("91/PKT", date(2026, 5, 4), "Trưởng phòng Phạm Văn Thử"),
    )

    told = [(change.point, change.part, change.before, change.after) for change in changes(SAID, after)]

    assert told == [
        (1, "by_when", date(2026, 6, 30), date(2026, 9, 30)),
        (2, "found", "Cống không tắc.", "Cống tắc."),
        (2, "who", "Xí nghiệp Thủy lợi", ""),
        (None, "number", "87/PKT", "91/PKT"),
    ]
    assert changed_points(SAID.answer, after.answer) == {1, 2}


def test_a_draft_without_its_document_is_compared_by_its_words_only() -> None:
    assert changes(SAID, Version(SAID.answer)) == ()


def test_a_correction_that_changes_nothing_is_not_delivered() -> None:
    refusal = why_not_let_go(SAID, SAID)

    assert refusal is not None
    assert refusal.code == "nothing_changed"
    number = Document("87b/PKT", date(2026, 5, 4), "Trưởng phòng Phạm Văn Thử")
    assert why_not_let_go(SAID, Version(SAID.answer, number)) is None


@given(before=texts, after=texts)
def test_both_texts_are_read_whole_and_what_is_not_marked_stands_in_both(before: str, after: str) -> None:
    old, new = compared(before, after)

    assert "".join(piece.words for piece in old) == before
    assert "".join(piece.words for piece in new) == after
    kept = ["".join(piece.words for piece in side if not piece.differs).split() for side in (old, new)]
    assert kept[0] == kept[1]
    assert before != after or not any(piece.differs for piece in (*old, *new))


def test_one_changed_word_is_marked_alone() -> None:
    old, new = compared("Xong trước ngày 30/6 năm nay.", "Xong trước ngày 30/9 năm nay.")

    assert [piece.words for piece in old if piece.differs] == ["30/6 "]
    assert [piece.words for piece in new if piece.differs] == ["30/9 "]


def test_a_very_long_text_is_shown_whole_before_and_now() -> None:
    long = "từ " * (MOST_WORDS + 1)

    old, new = compared(long, long + "nữa")

    assert [piece.differs for piece in (*old, *new)] == [True, True]
