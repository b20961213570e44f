"""Writing and submitting a reply, as sentences that can fail."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.referrals import PREPARING
from giaoban.replies.rules.drafting import (
    ANSWERS,
    LIFE,
    Answer,
    Move,
    Outcome,
    PointAnswer,
    ReplyFacts,
    State,
    what_is_missing,
    why_not_begin,
    why_not_hold,
    why_not_send_back,
    why_not_submit,
    why_not_write,
)
from giaoban.replies.rules.leaving import (
    Document,
    Leaving,
    why_not_clear,
    why_not_deliver,
    why_not_enter,
)

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)
WHOLE = PointAnswer(1, found="Đã đo 280 m.", action="Sẽ nạo vét.", who="Xí nghiệp Thủy lợi", by_when=TOMORROW)
PAPER = Document("87/PKTHTĐT", TODAY, "Trưởng phòng Phạm Văn Thử")
LEAVING = Leaving(needs_clearance=True, referred_on=date(2026, 11, 2), today=TODAY)

words = st.text(alphabet="aăâ \n", max_size=5)
points = st.builds(
    PointAnswer,
    number=st.integers(1, 9),
    found=words,
    cause=words,
    grounds=words,
    action=words,
    who=words,
    by_when=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)
answers = st.builds(
    Answer,
    points=st.lists(points, min_size=1, max_size=4).map(tuple),
    outcome=st.none() | st.sampled_from(Outcome),
    next_report_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)
standings = st.builds(
    ReplyFacts,
    state=st.sampled_from(State),
    referral=st.sampled_from(["sent", "accepted", "refused", "delivered", "returned", "closed"]),
    drafter=st.none() | st.integers(1, 3),
    lock=st.integers(1, 3),
)


@given(answer=answers)
def test_nothing_with_an_empty_point_is_submitted_and_the_first_one_is_named(answer: Answer) -> None:
    refusal = why_not_submit(answer, today=TODAY)

    empty = [point.number for point in answer.points if point.is_empty]
    if empty:
        assert refusal is not None
        assert (refusal.code, refusal.values) == ("empty_point", {"number": empty[0]})


@given(answer=answers)
def test_what_may_be_submitted_says_what_its_outcome_owes(answer: Answer) -> None:
    if why_not_submit(answer, today=TODAY) is not None:
        return

    assert answer.outcome in ANSWERS
    if answer.outcome is Outcome.IN_PROGRESS:
        assert answer.next_report_on is not None
        assert answer.next_report_on > TODAY
    if answer.outcome is Outcome.PLANNED:
        assert any(point.action.strip() and point.by_when for point in answer.points)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer((WHOLE,)), "no_outcome"),
        (Answer((WHOLE,), Outcome.DUPLICATE), "no_answer"),
        (Answer((WHOLE,), Outcome.WITHDRAWN), "no_answer"),
        (Answer((WHOLE, PointAnswer(2, who="Phòng", by_when=TODAY)), Outcome.RESOLVED), "empty_point"),
        (Answer((WHOLE,), Outcome.IN_PROGRESS), "no_next_report"),
        (Answer((WHOLE,), Outcome.IN_PROGRESS, TODAY), "next_report_past"),
        (Answer((WHOLE,), Outcome.IN_PROGRESS, TOMORROW), None),
        (Answer((replace(WHOLE, by_when=None),), Outcome.PLANNED), "no_plan"),
        (Answer((replace(WHOLE, action=" "),), Outcome.PLANNED), "no_plan"),
        (Answer((replace(WHOLE, by_when=date(2026, 11, 22)),), Outcome.PLANNED), "plan_past"),
        (Answer((WHOLE,), Outcome.PLANNED), None),
        (Answer((WHOLE,), Outcome.NOT_YET), "no_cause"),
        (Answer((replace(WHOLE, cause="Chưa có vốn."),), Outcome.NOT_YET), None),
        (Answer((WHOLE,), Outcome.OUT_OF_SCOPE), "no_grounds"),
        (Answer((replace(WHOLE, grounds="Điều 5 Luật Đê điều"),), Outcome.OUT_OF_SCOPE), None),
        (Answer((replace(WHOLE, who=""),), Outcome.TRANSFERRED), "no_body"),
        (Answer((WHOLE,), Outcome.TRANSFERRED), None),
        (Answer((WHOLE,), Outcome.EXPLAINED), None),
        (Answer((WHOLE,), Outcome.NOTED), None),
    ],
)
def test_what_each_outcome_asks_for(answer: Answer, code: str | None) -> None:
    refusal = why_not_submit(answer, today=TODAY)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("reply", "seen_lock", "code"),
    [
        (ReplyFacts(State.DRAFT, "accepted", 1, lock=4), 4, None),
        (ReplyFacts(State.DRAFT, "returned", 1, lock=4), 4, None),
        (ReplyFacts(State.DRAFT, "accepted", 1, lock=4), 3, "changed_meanwhile"),
        (ReplyFacts(State.SUBMITTED, "accepted", 1, lock=4), 4, "not_a_draft"),
        (ReplyFacts(State.CLEARED, "accepted", 1, lock=4), 4, "not_a_draft"),
        (ReplyFacts(State.DRAFT, "refused", 1, lock=4), 4, "refused"),
        (ReplyFacts(State.DELIVERED, "delivered", 1, lock=4), 4, "already_answered"),
    ],
)
def test_who_may_save_over_a_draft(reply: ReplyFacts, seen_lock: int, code: str | None) -> None:
    refusal = why_not_write(reply, seen_lock=seen_lock)

    assert (refusal.code if refusal else None) == code


@given(reply=standings, clearer=st.none() | st.integers(1, 3))
def test_nobody_clears_what_they_wrote_themselves(reply: ReplyFacts, clearer: int | None) -> None:
    if why_not_clear(reply, clearer=clearer) is None:
        assert reply.state is State.SUBMITTED
        assert clearer is not None
        assert clearer != reply.drafter


@given(reply=standings, needs_clearance=st.booleans())
def test_a_reply_leaves_only_cleared_where_the_agency_asks_for_it(
    reply: ReplyFacts, needs_clearance: bool
) -> None:
    refusal = why_not_deliver(reply, PAPER, replace(LEAVING, needs_clearance=needs_clearance))

    if refusal is None:
        assert reply.state is State.CLEARED or (reply.state is State.SUBMITTED and not needs_clearance)
        assert reply.referral in PREPARING


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (PAPER, None),
        (replace(PAPER, number=" "), "no_number"),
        (replace(PAPER, day=None), "no_day"),
        (replace(PAPER, signer=""), "no_signer"),
        (replace(PAPER, day=TOMORROW), "signed_in_future"),
        (replace(PAPER, day=date(2026, 11, 1)), "signed_before_asked"),
        (replace(PAPER, day=date(2026, 11, 2)), None),
    ],
)
def test_a_reply_leaves_as_a_signed_document_of_a_possible_day(document: Document, code: str | None) -> None:
    cleared = ReplyFacts(State.CLEARED, "accepted", drafter=1)

    refusal = why_not_deliver(cleared, document, LEAVING)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("referral", "answer", "document", "code"),
    [
        ("sent", Answer((WHOLE,), Outcome.PLANNED), PAPER, None),
        ("returned", Answer((WHOLE,), Outcome.PLANNED), PAPER, None),
        ("delivered", Answer((WHOLE,), Outcome.PLANNED), PAPER, "already_answered"),
        ("sent", Answer((PointAnswer(1),), Outcome.PLANNED), PAPER, "empty_point"),
        ("sent", Answer((WHOLE,), Outcome.PLANNED), replace(PAPER, number=""), "no_number"),
    ],
)
def test_what_the_office_enters_from_paper(
    referral: str, answer: Answer, document: Document, code: str | None
) -> None:
    refusal = why_not_enter(referral, answer, document, LEAVING)

    assert (refusal.code if refusal else None) == code


def test_a_promise_on_paper_counts_from_the_day_it_was_signed() -> None:
    signed = replace(PAPER, day=date(2026, 11, 10))
    promise = replace(WHOLE, by_when=date(2026, 11, 15))

    assert why_not_enter("sent", Answer((promise,), Outcome.PLANNED), signed, LEAVING) is None


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("remark", ["", " \n", "Ghi rõ ngày xong."])
def test_a_reply_goes_back_to_its_drafter_with_a_remark(state: State, remark: str) -> None:
    refusal = why_not_send_back(ReplyFacts(state, "accepted", drafter=1), remark=remark)

    allowed = state in {State.SUBMITTED, State.CLEARED} and bool(remark.strip())
    assert (refusal is None) == allowed


@pytest.mark.parametrize("referral", ["sent", "accepted", "refused", "delivered", "returned", "closed"])
def test_only_what_awaits_a_reply_is_answered(referral: str) -> None:
    assert (why_not_begin(referral) is None) == (referral in {"sent", "accepted", "returned"})


def test_every_state_is_reached_and_every_verb_used() -> None:
    assert {LIFE.start} | set(LIFE.moves.values()) == set(State)
    assert {verb for _, verb in LIFE.moves} == set(Move)


def test_nothing_leaves_a_delivered_reply() -> None:
    assert {state for state in State if not any(here == state for here, _ in LIFE.moves)} == {State.DELIVERED}


@pytest.mark.parametrize("dots", [".", " … ", "-", "?!", "\u200b"])
def test_signs_without_a_letter_or_a_digit_are_no_answer(dots: str) -> None:
    assert PointAnswer(1, found=dots, action=dots).is_empty
    assert not PointAnswer(1, found="Đã xong").is_empty


def test_everything_that_is_missing_is_said_at_once() -> None:
    answer = Answer(points=(PointAnswer(1, found="Đã đo."), PointAnswer(2, found=".")))

    missing = what_is_missing(answer, today=date(2026, 11, 20))

    assert [refusal.code for refusal in missing] == ["empty_point", "no_outcome"]
    assert why_not_submit(answer, today=date(2026, 11, 20)) == missing[0]


def test_no_point_holds_what_is_marked_as_a_state_secret() -> None:
    clean = PointAnswer(1, found="Mật độ xe đã giảm.")
    marked = PointAnswer(2, found="Đã kiểm tra.", grounds="Công văn 12-CV/ĐU (Mật)")

    refused = why_not_hold(Answer((clean, marked)))

    assert why_not_hold(Answer((clean,))) is None
    assert refused is not None
    assert (refused.code, refused.values) == ("marked_point", {"found": "(Mật)", "number": 2})
