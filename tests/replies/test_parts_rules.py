"""What may be asked of a supporting agency, and what it may answer, whatever its words and days."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules.referrals import ReferralFacts, State
from giaoban.replies.rules import parts

TODAY = date(2026, 11, 10)
DUE = date(2026, 11, 27)
OWED = ReferralFacts("NC-2611-001", State.ACCEPTED, lead=7)
LATER = (State.DELIVERED, State.CLOSED, State.REFUSED)


def code(refusal: Refusal | None) -> str | None:
    """Return the code of a refusal, or ``None``."""
    return refusal.code if refusal else None


def asked(
    agency: int = 8, what: str = "Số liệu mất điện.", due_on: date = DUE, *, accounts: bool = True
) -> str | None:
    """Return why this may not be asked today."""
    wish = parts.Wish(agency, what, due_on, answers_itself=accounts)
    return code(parts.why_not_ask(OWED, wish, reply_due=DUE, today=TODAY))


@given(days=st.integers(-60, 60))
def test_a_part_is_due_between_today_and_the_meeting_that_hears_the_reply(days: int) -> None:
    due_on = TODAY + timedelta(days=days)

    expected = "part_past" if due_on < TODAY else "part_after_reply" if due_on > DUE else None

    assert asked(due_on=due_on) == expected


@pytest.mark.parametrize(("days", "expected"), [(2, "part_past"), (3, None), (4, "part_not_today")])
def test_of_an_overdue_reply_a_part_is_asked_for_today_only(days: int, expected: str | None) -> None:
    wish, today = parts.Wish(8, "Số liệu.", DUE + timedelta(days=days)), DUE + timedelta(days=3)

    assert code(parts.why_not_ask(OWED, wish, reply_due=DUE, today=today)) == expected


def test_who_cannot_be_asked_and_for_nothing() -> None:
    assert asked(agency=7) == "same_agency"
    assert asked(accounts=False) == "part_on_paper"
    assert asked(what=" \n ") == "no_part"


@pytest.mark.parametrize("state", LATER)
def test_nothing_is_asked_or_answered_once_the_reply_is_not_owed(state: State) -> None:
    facts = ReferralFacts("NC-2611-001", state, lead=7)

    assert parts.why_not_ask(facts, parts.Wish(8, "Số liệu.", DUE), reply_due=DUE, today=TODAY) is not None
    assert code(parts.why_not_answer(facts, "Đã đo.", seen="", now="")) == "no_longer_owed"


@given(text=st.text(), seen=st.text(), now=st.text())
def test_an_answer_has_words_and_overwrites_only_what_its_writer_read(text: str, seen: str, now: str) -> None:
    told = code(parts.why_not_answer(OWED, text, seen=seen, now=now))

    expected = "no_words" if not text.strip() else "changed_meanwhile" if seen != now else None

    assert told == expected


@given(waited=st.integers(-30, 30), answered=st.booleans())
def test_lateness_follows_from_the_days_alone(waited: int, *, answered: bool) -> None:
    day = DUE + timedelta(days=waited)

    late = parts.is_late(DUE, answered_on=day if answered else None, today=day)

    assert late == (waited > 0)


def test_a_part_is_taken_back_only_while_it_is_owed_and_not_answered() -> None:
    for state, answered in product(State, (False, True)):
        referral = ReferralFacts("NC-2611-001", state, lead=1)
        owed = state in {State.SENT, State.ACCEPTED, State.RETURNED}
        assert (parts.why_not_take_back(referral, answered=answered) is None) == (owed and not answered)
