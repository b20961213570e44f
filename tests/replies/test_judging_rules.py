"""Judgement, return and closing, as sentences that can fail."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import (
    Due,
    Judged,
    Raiser,
    Verdict,
    why_not_close,
    why_not_give_back,
    why_not_judge,
    why_not_settle,
)

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
THIS, NEXT = Due(1, NOW - timedelta(days=1)), Due(1, NOW + timedelta(days=30))
DELIVERED = Judged(State.DELIVERED, is_latest=True, acted_upon=False, referral="delivered")

raisers = st.builds(
    Raiser,
    verdict=st.none() | st.sampled_from(Verdict),
    settled=st.booleans(),
    meetings_since=st.integers(0, 4),
)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (DELIVERED, None),
        (Judged(State.CLEARED, is_latest=True, acted_upon=False, referral="accepted"), "not_delivered"),
        (Judged(State.DELIVERED, is_latest=False, acted_upon=False, referral="delivered"), "newer_version"),
        (Judged(State.DELIVERED, is_latest=True, acted_upon=True, referral="returned"), "acted_upon"),
        (Judged(State.DELIVERED, is_latest=True, acted_upon=True, referral="delivered"), "acted_upon"),
        (Judged(State.DELIVERED, is_latest=True, acted_upon=False, referral="closed"), None),
        (
            Judged(State.DELIVERED, is_latest=True, acted_upon=False, referral="closed", change_until=TODAY),
            None,
        ),
        (
            Judged(
                State.DELIVERED,
                is_latest=True,
                acted_upon=False,
                referral="closed",
                change_until=TODAY - timedelta(days=1),
            ),
            "closed",
        ),
    ],
)
def test_a_version_is_judged_until_it_was_acted_upon(reply: Judged, code: str | None) -> None:
    refusal = why_not_judge(reply, today=TODAY)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("reason", "due", "current", "code"),
    [
        ("Chưa nêu ai làm.", NEXT, THIS, None),
        (" ", NEXT, THIS, "no_reason"),
        ("Chưa nêu ai làm.", Due(2, NEXT.starts_at), THIS, "other_series"),
        ("Chưa nêu ai làm.", Due(1, NEXT.starts_at, is_held=False), THIS, "other_series"),
        ("Chưa nêu ai làm.", THIS, THIS, "meeting_past"),
        ("Chưa nêu ai làm.", Due(1, NOW), THIS, "meeting_past"),
        ("Chưa nêu ai làm.", NEXT, NEXT, "not_later"),
        ("Chưa nêu ai làm.", Due(1, NOW + timedelta(days=1)), NEXT, "not_later"),
    ],
)
def test_a_reply_goes_back_to_a_later_meeting_of_its_group(
    reason: str, due: Due, current: Due, code: str | None
) -> None:
    refusal = why_not_give_back(DELIVERED, reason, due=due, current=current, now=NOW)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("verdict", "settled", "reason", "code"),
    [
        (Verdict.TOO_GENERAL, False, "Đã nêu ở trang 2.", None),
        (Verdict.TOO_GENERAL, True, "Đã nêu ở trang 2.", "settled"),
        (Verdict.ANSWERED, False, "Đã nêu ở trang 2.", "no_objection"),
        (Verdict.PARTLY, False, "", "no_reason"),
    ],
)
def test_an_objection_is_settled_once_with_a_reason(
    verdict: Verdict, settled: bool, reason: str, code: str | None
) -> None:
    refusal = why_not_settle(DELIVERED, reason, verdict=verdict, settled=settled)

    assert (refusal.code if refusal else None) == code


@given(
    objection=st.sampled_from([verdict for verdict in Verdict if verdict.is_objection]),
    others=st.lists(raisers, max_size=4),
    silence=st.integers(0, 4),
    meetings=st.integers(0, 40),
)
def test_one_objection_keeps_a_matter_open_however_long(
    objection: Verdict, others: list[Raiser], silence: int, meetings: int
) -> None:
    everybody = [*others, Raiser(objection, meetings_since=meetings)]

    refusal = why_not_close("delivered", everybody, silence=silence)

    assert refusal is not None
    assert refusal.code == "objection"


@given(everybody=st.lists(raisers, min_size=1, max_size=5), silence=st.integers(1, 3))
def test_a_matter_closes_when_each_raiser_agreed_was_silent_or_was_told_why(
    everybody: list[Raiser], silence: int
) -> None:
    if why_not_close("delivered", everybody, silence=silence) is not None:
        return

    for raiser in everybody:
        agreed = raiser.verdict is Verdict.ANSWERED
        silent = raiser.verdict is None and raiser.meetings_since >= silence
        assert agreed or silent or raiser.settled


@given(raiser=raisers, silence=st.integers(0, 4), referral=st.sampled_from(["sent", "accepted", "returned"]))
def test_nothing_closes_without_a_delivered_reply(raiser: Raiser, silence: int, referral: str) -> None:
    assert why_not_close(referral, [raiser], silence=silence) is not None


def test_a_matter_without_a_raiser_never_closes_by_itself() -> None:
    assert why_not_close("delivered", [], silence=2) is not None
