"""Random joint lives of a referral and the versions of its reply: no dead end, no illegal move."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules import referrals
from giaoban.replies.rules import drafting, judging, leaving, parts
from giaoban.replies.rules.drafting import Answer, Move, Outcome, PointAnswer, Standing, State
from giaoban.replies.rules.judging import Due, Judged, Raiser, Verdict

STEPS: Final = 40
TODAY: Final = date(2026, 11, 23)
NOW: Final = datetime(2026, 11, 23, 3, tzinfo=UTC)
WHOLE: Final = Answer((PointAnswer(1, action="Đã sửa xong."),), Outcome.RESOLVED)
HALF: Final = Answer((PointAnswer(1), PointAnswer(2, action="Đã sửa xong.")), Outcome.RESOLVED)
PAPER: Final = leaving.Document("87", TODAY, "Trưởng phòng")
OBJECTIONS: Final = tuple(verdict for verdict in Verdict if verdict.is_objection)
AGENCIES: Final = 3
ELSEWHERE: Final = frozenset({referrals.Verb.TRANSFER, referrals.Verb.REROUTE})
Refused = Refusal | None


@dataclass(slots=True)
class Life:
    """One matter with two raisers, an agency of two people, a compiler, and meetings that pass."""

    chance: random.Random
    needs_clearance: bool
    by_paper: bool
    referral: referrals.State = referrals.LIFE.start
    reply: State | None = None
    drafter: int = 1
    answer: Answer = WHOLE
    meetings: int = 0
    verdicts: list[Raiser] = field(default_factory=lambda: [Raiser(), Raiser()])
    acted_upon: bool = False
    due: int = 1
    lead: int = 1
    way: referrals.Way = referrals.NO_WAY
    part: str | None = None

    @property
    def facts(self) -> referrals.ReferralFacts:
        """The referral, as its rules see it."""
        return referrals.ReferralFacts(
            "NC-2611-001", self.referral, self.lead, answers_itself=not self.by_paper
        )

    @property
    def standing(self) -> Standing:
        """The open version, as its rules see it."""
        return Standing(self.reply or State.DELIVERED, self.referral.value, self.drafter)

    @property
    def judged(self) -> Judged:
        """The delivered version, as its judges see it."""
        state = State.DELIVERED if self.referral in {"delivered", "closed"} else State.DRAFT
        return Judged(state, is_latest=True, acted_upon=self.acted_upon, referral=self.referral.value)

    @property
    def leaving(self) -> leaving.Leaving:
        """What a version must stand up to before it leaves."""
        return leaving.Leaving(self.needs_clearance, referred_on=TODAY, today=TODAY)

    def move(self, verb: referrals.Verb) -> None:
        """Move the referral by its table; a rule that allows what the table does not is found out here."""
        self.referral = referrals.LIFE.take(self.referral, verb)

    def turn(self, move: Move) -> None:
        """Move the version by its table."""
        self.reply = drafting.LIFE.take(self.reply or State.DELIVERED, move)


def lives(count: int, chance: random.Random) -> None:
    """Live ``count`` random lives; whatever happened, each matter can still be answered and closed."""
    for number in range(count):
        life = Life(chance, needs_clearance=chance.random() < 0.7, by_paper=chance.random() < 0.2)
        for _ in range(chance.randrange(STEPS)):
            _try(life, chance.choice(list(ACTS)))
        for act in _the_way_out():
            _try(life, act)
        assert life.referral is referrals.State.CLOSED, f"life {number} ended dead: {life}"


def _try(life: Life, act: str) -> bool:
    why_not, follow = ACTS[act]
    if why_not(life) is not None:
        return False
    follow(life)
    return True


def _the_way_out() -> Iterator[str]:
    """Yield what everybody but the raisers would do to end any matter; what is refused is passed over."""
    yield from ("reroute", "accept", "send_back", "complete", "begin", "complete", "submit", "clear")
    yield from ("clear_by_other", "deliver", "enter", "settle", "settle", "meet", "meet", "close")


def _begin(life: Life) -> Refused:
    if life.by_paper or life.reply not in {None, State.DELIVERED}:
        return Refusal("open", "A version is open.")
    if life.referral is referrals.State.SENT:
        return Refusal("not_accepted", "Accept it first.")
    return drafting.why_not_begin(life.referral.value)


def _open(life: Life) -> None:
    life.reply, life.drafter, life.answer = State.DRAFT, life.chance.choice([1, 2]), HALF


def _deliver(life: Life) -> Refused:
    if life.reply in {None, State.DELIVERED}:
        return Refusal("none", "There is no version.")
    return leaving.why_not_deliver(life.standing, PAPER, life.leaving) or referrals.why_not(
        life.facts, referrals.Verb.DELIVER
    )


def _delivered(life: Life) -> None:
    life.turn(Move.DELIVER)
    life.move(referrals.Verb.DELIVER)
    _fresh(life)


def _fresh(life: Life) -> None:
    life.verdicts, life.acted_upon, life.meetings = [Raiser(), Raiser()], False, 0


def _enter(life: Life) -> Refused:
    return leaving.why_not_enter_for(answers_itself=not life.by_paper) or leaving.why_not_enter(
        life.referral.value, WHOLE, PAPER, life.leaving
    )


def _entered(life: Life) -> None:
    life.reply = State.DRAFT
    life.turn(Move.ENTER)
    life.move(referrals.Verb.DELIVER)
    _fresh(life)


def _judge(life: Life) -> Refused:
    return judging.why_not_judge(life.judged, today=TODAY)


def _say(life: Life, raiser: int, verdict: Verdict) -> None:
    life.verdicts[raiser] = Raiser(verdict)
    if life.referral is referrals.State.CLOSED and verdict.is_objection:
        life.move(referrals.Verb.REOPEN)


def _objecting(life: Life) -> int | None:
    return next(
        (
            place
            for place, raiser in enumerate(life.verdicts)
            if raiser.verdict is not None and raiser.verdict.is_objection and not raiser.settled
        ),
        None,
    )


def _give_back(life: Life) -> Refused:
    if _objecting(life) is None:
        return Refusal("none", "Nobody objects.")
    current, later = (
        Due(1, NOW + timedelta(days=28 * life.due)),
        Due(1, NOW + timedelta(days=28 * life.due + 28)),
    )
    return judging.why_not_give_back(life.judged, "Còn chung chung.", due=later, current=current, now=NOW)


def _returned(life: Life) -> None:
    life.move(referrals.Verb.GIVE_BACK)
    life.acted_upon, life.due = True, life.due + 1


def _settle(life: Life) -> Refused:
    place = _objecting(life)
    if place is None:
        return Refusal("none", "Nobody objects.")
    verdict = life.verdicts[place].verdict or Verdict.PARTLY
    return judging.why_not_settle(life.judged, "Đã nêu ở trang 2.", verdict=verdict, settled=False)


def _settled(life: Life) -> None:
    place = _objecting(life)
    if place is not None:
        life.verdicts[place] = Raiser(life.verdicts[place].verdict, settled=True)


def _close(life: Life) -> Refused:
    raisers = [Raiser(one.verdict, one.settled, life.meetings) for one in life.verdicts]
    return judging.why_not_close(life.referral.value, raisers, silence=2)


def _meet(life: Life) -> None:
    life.meetings += 1


def _referral(verb: referrals.Verb) -> tuple[Callable[[Life], Refused], Callable[[Life], None]]:
    def may(life: Life) -> Refused:
        if verb is referrals.Verb.ACCEPT and life.by_paper:
            return Refusal("by_paper", "Nobody is there to accept it.")
        return _why_not_leave(life, verb)

    def follow(life: Life) -> None:
        life.move(verb)
        _leave(life, verb)
        if verb in ELSEWHERE and life.reply in {State.SUBMITTED, State.CLEARED}:
            life.turn(Move.SEND_BACK)

    return may, follow


def _why_not_leave(life: Life, verb: referrals.Verb) -> Refused:
    if verb is referrals.Verb.REFUSE:
        return referrals.why_not_refuse(life.facts, ground="not_our_field", sentence="")
    if verb not in ELSEWHERE:
        return referrals.why_not(life.facts, verb)
    to, reason = _next(life), "Việc của phòng bạn."
    return referrals.why_not_send_elsewhere(life.facts, verb, to=to, reason=reason, way=life.way)


def _leave(life: Life, verb: referrals.Verb) -> None:
    if verb is referrals.Verb.REFUSE:
        life.way = replace(life.way, refused_by=life.way.refused_by | {life.lead})
    if verb is referrals.Verb.TRANSFER:
        life.way = replace(life.way, passed_on_by=life.way.passed_on_by | {life.lead})
        assert _next(life) not in life.way.passed_on_by, "a matter went round in a circle"
    if verb in ELSEWHERE:
        life.lead = _next(life)


def _ask_part(life: Life) -> Refused:
    wish = parts.Wish(_next(life), "Số liệu.", TODAY)
    return parts.why_not_ask(life.facts, wish, reply_due=TODAY, today=TODAY)


def _answer_part(life: Life) -> Refused:
    if life.part is None:
        return Refusal("none", "No part was asked for.")
    return parts.why_not_answer(life.facts, "Đã đo.", seen=life.part, now=life.part)


def _next(life: Life) -> int:
    return life.lead % AGENCIES + 1


ACTS: Final[Mapping[str, tuple[Callable[[Life], Refused], Callable[[Life], None]]]] = {
    "accept": _referral(referrals.Verb.ACCEPT),
    "refuse": _referral(referrals.Verb.REFUSE),
    "transfer": _referral(referrals.Verb.TRANSFER),
    "reroute": _referral(referrals.Verb.REROUTE),
    "ask_part": (_ask_part, lambda life: setattr(life, "part", "")),
    "answer_part": (_answer_part, lambda life: setattr(life, "part", "Đã đo.")),
    "begin": (_begin, _open),
    "complete": (
        lambda life: drafting.why_not_write(life.standing, seen_lock=1),
        lambda life: setattr(life, "answer", WHOLE),
    ),
    "submit": (
        lambda life: (
            drafting.why_not_write(life.standing, seen_lock=1)
            or drafting.why_not_submit(life.answer, today=TODAY)
        ),
        lambda life: life.turn(Move.SUBMIT),
    ),
    "send_back": (
        lambda life: drafting.why_not_send_back(life.standing, remark="Ghi rõ ngày."),
        lambda life: life.turn(Move.SEND_BACK),
    ),
    "clear": (
        lambda life: leaving.why_not_clear(life.standing, clearer=1),
        lambda life: life.turn(Move.CLEAR),
    ),
    "clear_by_other": (
        lambda life: leaving.why_not_clear(life.standing, clearer=2),
        lambda life: life.turn(Move.CLEAR),
    ),
    "deliver": (_deliver, _delivered),
    "enter": (_enter, _entered),
    "agree_first": (_judge, lambda life: _say(life, 0, Verdict.ANSWERED)),
    "agree_second": (_judge, lambda life: _say(life, 1, Verdict.ANSWERED)),
    "object": (_judge, lambda life: _say(life, life.chance.randrange(2), life.chance.choice(OBJECTIONS))),
    "give_back": (_give_back, _returned),
    "settle": (_settle, _settled),
    "close": (_close, lambda life: life.move(referrals.Verb.CLOSE)),
    "meet": (lambda _life: None, _meet),
}
