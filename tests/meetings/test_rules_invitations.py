"""Rules of invitations and the notice chain: which hop is late, what is answered, who is bound anew."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import State, chain, days_late, invitations, notice_due
from giaoban.meetings.rules.chain import Hop, Stamps
from giaoban.meetings.rules.invitations import Answer, Cause, Reply

BEGINS = datetime.fromisoformat("2026-11-27T07:30:00+07:00")
SENT = datetime.fromisoformat("2026-11-19T09:00:00+07:00")
LEAD = 7

waits = st.timedeltas(timedelta(0), timedelta(days=6))
keys = st.frozensets(st.integers(1, 9))


def stamped(*after: timedelta | None, passed: bool = True, sent: datetime = SENT) -> Stamps:
    """Return a notice whose hops came so long after the one before; ``None``: that hop has not come."""
    moments: list[datetime | None] = [sent]
    for wait in after:
        last = moments[-1]
        moments.append(None if wait is None or last is None else last + wait)
    moments += [None] * (4 - len(moments))
    sent_at, passed_on, received, read = moments
    return Stamps(sent_at, passed_on, received, read, is_passed=passed)


def late(stamps: Stamps, now: datetime = BEGINS) -> list[tuple[Hop, bool]]:
    found = chain.delays(stamps, starts_at=BEGINS, notice_days=LEAD, now=now)
    return [(delay.hop, delay.is_open) for delay in found]


@given(waits, waits)
def test_a_hop_is_late_by_what_it_took_itself_and_never_by_what_others_took(
    passing: timedelta, receiving: timedelta
) -> None:
    stamps = stamped(passing, receiving, timedelta(0))

    found = {hop for hop, _is_open in late(stamps)}

    assert (Hop.PASSED_ON in found) == (passing > chain.PASS_ON_WITHIN)
    assert (Hop.RECEIVED in found) == (receiving > chain.RECEIVE_WITHIN)
    assert Hop.SENT not in found


@given(st.timedeltas(timedelta(0), timedelta(days=30)))
def test_an_open_hop_gets_later_until_the_meeting_begins_and_not_after_it(after: timedelta) -> None:
    stamps, now = stamped(), SENT + after

    found = chain.delays(stamps, starts_at=BEGINS, notice_days=LEAD, now=now)

    over = min(now, BEGINS) - SENT - chain.PASS_ON_WITHIN
    assert [delay.late_by for delay in found if delay.hop is Hop.PASSED_ON] == [over] * (over > timedelta(0))
    assert all(delay.is_open for delay in found)


@pytest.mark.parametrize(
    ("day", "hours", "is_late"), [(19, 9, False), (20, 23, False), (21, 0, True), (25, 12, True)]
)
def test_the_notice_is_out_in_time_until_the_end_of_the_last_day(
    day: int, hours: int, *, is_late: bool
) -> None:
    sent = SENT.replace(day=day, hour=hours, minute=59)

    found = late(stamped(timedelta(0), timedelta(0), sent=sent))

    assert ((Hop.SENT, False) in found) == is_late


def test_of_three_hops_two_are_named_late_each_with_its_own_time() -> None:
    sent = BEGINS.replace(day=23, hour=9)
    stamps = stamped(timedelta(hours=54), timedelta(hours=5), sent=sent)

    found = chain.delays(stamps, starts_at=BEGINS, notice_days=LEAD, now=BEGINS)

    told = [(delay.hop, chain.in_words(delay.hop, delay.late_by)) for delay in found]
    assert told == [(Hop.SENT, (3, True)), (Hop.PASSED_ON, (30, False))]


def test_what_nobody_passes_on_is_late_with_the_committee_and_the_cell_alone() -> None:
    direct = stamped(None, passed=False)

    assert late(direct) == [(Hop.RECEIVED, True)]
    assert direct.arrived_at == SENT
    assert direct.reached is Hop.SENT


@pytest.mark.parametrize(
    ("arrives", "lead"),
    [(timedelta(0), 8), (timedelta(days=7, hours=10), 1), (timedelta(days=8), None)],
)
def test_the_lead_is_counted_from_where_the_notice_arrived(arrives: timedelta, lead: int | None) -> None:
    assert chain.lead_of(stamped(arrives), BEGINS) == lead


@given(st.timedeltas(timedelta(minutes=1), timedelta(days=60)))
def test_lateness_is_told_in_hours_under_two_days_and_in_days_above(late_by: timedelta) -> None:
    number, in_days = chain.in_words(Hop.PASSED_ON, late_by)

    assert in_days == (late_by >= timedelta(days=2))
    if in_days:
        assert timedelta(days=number - 1) <= late_by < timedelta(days=number)
    else:
        assert number == max(1, late_by // timedelta(hours=1))


@given(st.integers(0, 20 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)))
def test_the_board_and_the_way_of_the_notice_count_the_same_days(after: timedelta) -> None:
    due = notice_due(BEGINS, LEAD)

    assert chain.in_words(Hop.SENT, after) == (days_late(due + after, due), True)


@given(st.timedeltas(timedelta(0), timedelta(days=6)))
def test_a_notice_of_a_change_makes_nobody_a_late_sender_and_starts_the_hops_after_it_anew(
    after: timedelta,
) -> None:
    changed = SENT + after
    moved = Stamps(SENT, None, None, None, is_passed=True, changed_at=changed)

    found = chain.delays(moved, starts_at=BEGINS, notice_days=LEAD, now=BEGINS)

    assert all(delay.hop is Hop.PASSED_ON for delay in found)
    assert [delay.due_at for delay in found if delay.is_open] == [changed + chain.PASS_ON_WITHIN]


@pytest.mark.parametrize(
    ("state", "waiting", "code"),
    [
        (State.PLANNED, 3, "not_sent"),
        (State.CALLED, 3, None),
        (State.CALLED, 0, "nothing_waits"),
        (State.IN_SESSION, 3, None),
        (State.CLOSED, 3, None),
        (State.CANCELLED, 3, "cancelled"),
    ],
)
def test_a_notice_is_passed_on_once_it_was_sent(state: State, waiting: int, code: str | None) -> None:
    refusal = chain.why_not_pass_on(state, waiting=waiting)

    assert (refusal.code if refusal else None) == code


COMES = Reply(Answer.COMES)
DECOMPOSED = "Nguye\u0302\u0303n Va\u0306n Thu\u031b\u0309"


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (State.PLANNED, "not_called"),
        (State.CALLED, None),
        (State.IN_SESSION, "in_session"),
        (State.CLOSED, "closed"),
        (State.CANCELLED, "cancelled"),
    ],
)
def test_answers_are_taken_from_the_call_until_the_meeting_begins(state: State, code: str | None) -> None:
    refusal = invitations.why_not_answer(state, COMES, taken={})
    invited = invitations.why_not_invite(state, invited=False)
    withdrawn = invitations.why_not_withdraw(state)

    assert (refusal.code if refusal else None) == code
    assert (withdrawn.code if withdrawn else None) == code
    assert (invited is None) == (state in (State.CALLED, State.IN_SESSION))


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (COMES, None),
        (Reply(Answer.DECLINES), "needs_a_cause"),
        (Reply(Answer.DECLINES, Cause.ILLNESS), None),
        (Reply(Answer.DECLINES, Cause.OTHER), "needs_words"),
        (Reply(Answer.DECLINES, Cause.OTHER, "Đi bão"), None),
        (Reply(Answer.SUBSTITUTE), "needs_a_name"),
        (Reply(Answer.SUBSTITUTE, substitute="Trần Thị Mới"), None),
        (Reply(Answer.SUBSTITUTE, substitute="nguyễn  văn Thử"), "invited_already"),
        (
            Reply(Answer.SUBSTITUTE, substitute=DECOMPOSED),
            "invited_already",
        ),
        (Reply(Answer.SUBSTITUTE, substitute="Nguyễn Văn Thứ"), None),
        (Reply(Answer.SUBSTITUTE, substitute="Nguyễn Văn Thử, thôn Trại"), None),
    ],
)
def test_an_answer_lacks_nothing_and_sends_nobody_who_is_expected_already(
    reply: Reply, code: str | None
) -> None:
    taken = {invitations.same_name("Nguyễn Văn Thử"): "Bí thư Chi bộ Trại"}

    refusal = invitations.why_not_answer(State.CALLED, reply, taken=taken)

    assert (refusal.code if refusal else None) == code


@given(keys, keys, keys, keys)
def test_after_a_move_all_who_belong_are_bound_and_what_the_office_chose_stays(
    invited: frozenset[int], was: frozenset[int], now: frozenset[int], holding: frozenset[int]
) -> None:
    follows = invitations.rebound(invited, was=was, now=now & holding, holding=holding)

    after = (invited | follows.added) - follows.withdrawn
    assert after <= holding
    assert not follows.added & invited
    assert follows.withdrawn <= invited
    by_hand = (invited - was) & holding
    left_out = was & now - invited
    assert by_hand <= after
    assert not left_out & after
    assert (now & holding) - was <= after


def test_every_word_stands_beside_its_code() -> None:
    assert set(chain.HOP_WORDS) == set(Hop)
    assert set(invitations.ANSWER_WORDS) == set(Answer)
    assert set(invitations.CAUSE_WORDS) == set(Cause)
    assert set(invitations.GROUP_WORDS) == set(invitations.Group)
