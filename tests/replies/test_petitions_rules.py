"""What is beyond competence: when it may go up, with which document, and when the office asks about it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules import referrals
from giaoban.replies.rules import petitions as rules
from giaoban.replies.rules.drafting import PointAnswer
from giaoban.replies.rules.petitions import Letter, State

TODAY = date(2026, 11, 29)
RAISED = date(2026, 11, 5)
WHOLE = Letter("Thành ủy Hải Phòng", "45-CV/ĐU", TODAY, "Bố trí kinh phí nắn dòng kênh Bắc.")
OWED = {referrals.State.SENT, referrals.State.ACCEPTED, referrals.State.RETURNED}
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def why_not(letter: Letter) -> str | None:
    found = rules.why_not_this(letter, raised_on=RAISED, today=TODAY)
    return found.code if found else None


@pytest.mark.parametrize("state", referrals.State)
def test_what_is_owed_goes_up_once_and_nothing_else_does(state: referrals.State) -> None:
    matter = referrals.ReferralFacts("NC-C001", state, lead=7)
    twice = rules.why_not_send_up(matter, waiting=True)

    assert (rules.why_not_send_up(matter, waiting=False) is None) == (state in OWED)
    assert twice is not None
    assert twice.code == "above_already"


@pytest.mark.parametrize(
    ("letter", "code"),
    [
        (WHOLE, None),
        (replace(WHOLE, body=" "), "no_body_above"),
        (replace(WHOLE, number="\n"), "no_number"),
        (replace(WHOLE, proposal=""), "no_proposal"),
        (replace(WHOLE, follow_days=0), "follow_days"),
        (replace(WHOLE, follow_days=366), "follow_days"),
    ],
)
def test_a_matter_goes_up_with_a_whole_document(letter: Letter, code: str | None) -> None:
    assert why_not(letter) == code


@given(days)
def test_the_document_is_dated_between_the_meeting_and_today(day: date) -> None:
    early = "signed_before_raised" if day < RAISED else None

    assert why_not(replace(WHOLE, day=day)) == ("signed_in_future" if day > TODAY else early)


@pytest.mark.parametrize("state", State)
def test_only_what_waits_is_taken_back_and_with_a_reason(state: State) -> None:
    spoken = rules.why_not_take_back(state, "Đã được phân cấp.")
    silent = rules.why_not_take_back(state, " ")

    assert (spoken is None) == (state is State.WAITING)
    assert silent is not None


def test_an_agency_answers_by_itself_unless_the_matter_waits_above() -> None:
    waits = rules.why_not_answer_here(body="Thành ủy Hải Phòng")

    assert rules.why_not_answer_here(body=None) is None
    assert waits is not None
    assert "Thành ủy Hải Phòng" in str(waits)


def test_the_committee_above_enters_it_once_with_a_number() -> None:
    cases = (
        rules.why_not_receive(State.WAITING, "112", received=False),
        rules.why_not_receive(State.WAITING, " ", received=False),
        rules.why_not_receive(State.WAITING, "113", received=True),
        rules.why_not_receive(State.TAKEN_BACK, "112", received=False),
    )

    codes = [each.code if each else None for each in cases]

    assert codes == [None, "no_register_number", "received_before", "petition_over"]


@given(days, st.integers(1, 365))
def test_the_office_asks_above_after_the_days_it_chose(sent_on: date, wait: int) -> None:
    assert rules.follow_up_on(sent_on, wait) - sent_on == timedelta(days=wait)


def test_a_body_is_known_by_its_name_whatever_its_case_marks_and_spaces() -> None:
    assert rules.is_same_body("huyện ủy  kinh môn", "HUYỆN ỦY KINH MÔN", "Kinh Môn")
    assert not rules.is_same_body("Huyện ủy Kinh Thành", "HUYỆN ỦY KINH MÔN", "Kinh Môn")
    assert not rules.is_same_body("  ", "", " ")


def test_a_draft_is_kept_point_by_point_and_nothing_of_what_was_not_written() -> None:
    points = [
        ("Nạo vét mương", PointAnswer(1, found="Đã đo.", by_when=date(2026, 12, 30))),
        ("Lắp đèn", PointAnswer(2, found=" ")),
        ("Dọn rác", PointAnswer(3, action="Sẽ dọn.")),
    ]

    assert rules.kept_words(points) == "1. Nạo vét mương\nĐã đo.\n30/12/2026\n\n3. Dọn rác\nSẽ dọn."
    assert rules.kept_words(points[1:2]) == ""
