"""Rules for asking the raisers back and for a later meeting: truth tables and properties."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules.referrals import LIFE, ReferralFacts, State, Verb
from giaoban.replies.rules.clarifying import Question, why_not_answer, why_not_ask
from giaoban.replies.rules.extending import (
    EXTENSION_LIFE,
    ExtensionState,
    ExtensionVerb,
    Owing,
    why_not_deny,
    why_not_grant,
    why_not_request,
)
from giaoban.replies.rules.judging import Due

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
DUE = Due(series=1, starts_at=NOW + timedelta(days=7))
LATER = Due(series=1, starts_at=NOW + timedelta(days=35))
OWED = frozenset({State.SENT, State.ACCEPTED, State.RETURNED})

times = st.timedeltas(min_value=timedelta(days=-60), max_value=timedelta(days=60)).map(lambda by: NOW + by)
dues = st.builds(Due, st.integers(1, 2), times, st.booleans())


def matter(state: State = State.ACCEPTED) -> ReferralFacts:
    return ReferralFacts(code="NC-1", state=state, lead=7)


def code(refusal: Refusal | None) -> str | None:
    return refusal.code if refusal else None


@given(st.sampled_from(State))
def test_an_agency_asks_back_exactly_while_it_owes_the_reply_and_nothing_moves(state: State) -> None:
    refused = why_not_ask(matter(state), question="Ở đoạn nào?", reason="Để đi đo.")

    assert (refused is None) == (state in OWED)
    assert [LIFE.take(one, Verb.ASK_BACK) for one in OWED] == list(OWED)


@pytest.mark.parametrize(
    ("question", "reason", "why"),
    [(" ", "Để đi đo.", "no_question"), ("Ở đâu?", "\n", "no_reason"), ("Ở đâu?", "Để đi đo.", None)],
)
def test_a_question_has_words_and_a_reason(question: str, reason: str, why: str | None) -> None:
    assert code(why_not_ask(matter(), question=question, reason=reason)) == why


@pytest.mark.parametrize(
    ("question", "text", "why"),
    [
        (Question(), "Từ cống đến cầu.", None),
        (Question(), "  ", "no_words"),
        (Question(is_answered=True), "Thêm.", "answered_before"),
        (Question(is_replied=True), "Muộn.", "replied_meanwhile"),
        (Question(is_recalled=True), "Muộn.", "recalled_meanwhile"),
    ],
)
def test_a_raiser_answers_once_and_only_until_the_reply_has_come(
    question: Question, text: str, why: str | None
) -> None:
    assert code(why_not_answer(question, text)) == why


@given(st.sampled_from(State), dues, st.booleans(), st.one_of(st.none(), dues), times)
def test_a_later_meeting_is_asked_for_once_in_time_and_never_for_an_earlier_one(
    state: State, due: Due, asked_before: bool, wished: Due | None, now: datetime
) -> None:
    owing = Owing(matter(state), due, asked_before=asked_before)

    if why_not_request(owing, reason="Chờ vốn.", wished=wished, now=now) is None:
        assert state in OWED
        assert not asked_before
        assert due.starts_at > now
        assert wished is None or (wished.series == due.series and wished.is_held)
        assert wished is None or wished.starts_at > due.starts_at


@given(st.sampled_from(State), st.sampled_from(ExtensionState), dues, dues, times)
def test_the_office_grants_only_what_waits_and_only_a_later_meeting_that_is_ahead(
    state: State, stands: ExtensionState, due: Due, to: Due, now: datetime
) -> None:
    owing = Owing(matter(state), due, asked_before=True)

    granted = why_not_grant(owing, stands, told="Chờ vốn đến tháng sau.", due=to, now=now) is None

    fits = to.series == due.series and to.is_held and to.starts_at > max(due.starts_at, now)
    assert granted == (state in OWED and stands is ExtensionState.ASKED and fits)


@pytest.mark.parametrize(
    ("ask", "why"),
    [
        (lambda: why_not_request(Owing(matter(), DUE), reason="", wished=LATER, now=NOW), "no_reason"),
        (
            lambda: why_not_request(Owing(matter(), DUE, True), reason="x", wished=LATER, now=NOW),
            "asked_before",
        ),
        (lambda: why_not_request(Owing(matter(), DUE), reason="x", wished=DUE, now=NOW), "not_later"),
        (
            lambda: why_not_request(Owing(matter(), DUE), reason="x", wished=LATER, now=DUE.starts_at),
            "due_has_come",
        ),
        (
            lambda: why_not_request(Owing(matter(State.DELIVERED), DUE), reason="x", wished=LATER, now=NOW),
            "is_delivered",
        ),
        (lambda: why_not_deny(Owing(matter(), DUE), ExtensionState.ASKED, told=" "), "no_told"),
        (lambda: why_not_deny(Owing(matter(), DUE), ExtensionState.GRANTED, told="x"), "decided"),
        (lambda: why_not_deny(Owing(matter(), DUE), ExtensionState.ASKED, told="Việc gấp."), None),
    ],
)
def test_why_a_later_meeting_is_not_asked_for_or_refused(
    ask: Callable[[], Refusal | None], why: str | None
) -> None:
    assert code(ask()) == why


def test_a_request_is_decided_once() -> None:
    decided = [
        EXTENSION_LIFE.take(ExtensionState.ASKED, verb)
        for verb in (ExtensionVerb.GRANT, ExtensionVerb.REFUSE)
    ]

    assert decided == [ExtensionState.GRANTED, ExtensionState.REFUSED]
    assert not any(EXTENSION_LIFE.allows(state, verb) for state in decided for verb in ExtensionVerb)
