"""Random lives of a whole series: nothing breaks the table, the order, or the way to an end."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from giaoban.kernel.verdict import Refusal
from giaoban.meetings import rules
from giaoban.meetings.rules import LIFE, Facts, Sitting, State, Verb
from tests.proof.conftest import Proof

START = datetime(2026, 11, 2, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
VERBS = tuple(Verb)


def test_no_sequence_of_acts_breaks_the_table_the_order_or_the_end(proof: Proof) -> None:
    for _ in range(proof.times(300, full=10_000)):
        live(proof.chance)


def live(chance: random.Random) -> None:
    """Let four meetings of one series live through up to forty acts."""
    series = [meeting(key, START + timedelta(days=20 + 30 * key)) for key in range(4)]
    now = START
    for _ in range(chance.randrange(40)):
        now += timedelta(days=chance.choice((0, 0, 1, 7, 30)))
        index, verb = chance.randrange(len(series)), chance.choice(VERBS)
        before, was = series[index], order(series)
        to = before.starts_at + timedelta(days=chance.randint(-40, 40))
        if ask(verb, before, to, series, now) is None:
            state = LIFE.take(before.state, verb)  # raises if the table has no such move
            series[index] = replace(
                before, state=state, starts_at=to if verb is Verb.MOVE else before.starts_at
            )

        assert len(set(standing(series))) == len(standing(series))
        assert verb is Verb.REINSTATE or order(series) == [key for key in was if key in order(series)]
        assert before.state is not State.CLOSED or series[index] == before
        assert all(can_still_end(each, now) for each in series)


def standing(series: list[Facts]) -> list[datetime]:
    """Return when the meetings are held that are not cancelled."""
    return [each.starts_at for each in series if each.state is not State.CANCELLED]


def order(series: list[Facts]) -> list[int]:
    """Return the meetings that are not cancelled, first to last."""
    held = [each for each in series if each.state is not State.CANCELLED]
    return [each.key for each in sorted(held, key=lambda each: each.starts_at)]


def meeting(key: int, starts_at: datetime) -> Facts:
    """Return a planned meeting."""
    closing = (starts_at - timedelta(days=4)).date()
    return Facts(key=key, state=State.PLANNED, starts_at=starts_at, written_until=closing)


def ask(verb: Verb, of: Facts, to: datetime, series: list[Facts], now: datetime) -> Refusal | None:
    """Return what the rules say to one act."""
    others = [Sitting(each.key, each.starts_at, cancelled=each.state is State.CANCELLED) for each in series]
    match verb:
        case Verb.CALL:
            return rules.why_not_call(of, missing=(), now=now)
        case Verb.MOVE:
            return rules.why_not_move(of, to, others=others, now=now)
        case Verb.CANCEL:
            return rules.why_not_cancel(of)
        case Verb.OPEN:
            return rules.why_not_open(of, today=now.date())
        case Verb.CLOSE:
            return rules.why_not_close(of)
        case Verb.REINSTATE:
            return rules.why_not_reinstate(of, in_period=0, others=others, now=now)


def can_still_end(of: Facts, now: datetime) -> bool:
    """Return whether a meeting has ended or something can still be done to end it."""
    ways = (rules.why_not_cancel(of), rules.why_not_close(of), rules.why_not_open(of, today=now.date()))
    return of.state in (State.CLOSED, State.CANCELLED) or None in ways
