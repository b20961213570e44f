"""Random joint lives of a referral, the versions of its reply, its promises: no dead end, no illegal move."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.rules import referrals, undoing
from giaoban.replies.rules import (
    drafting,
    following,
    judging,
    leaving,
    parts,
    petitions,
    promises,
    reading_out,
)
from giaoban.replies.rules.drafting import Answer, Move, Outcome, PointAnswer, ReplyFacts, State
from giaoban.replies.rules.judging import Due, Judged, Raiser, Verdict

STEPS: Final = 160
TODAY: Final = date(2026, 11, 23)
NOW: Final = datetime(2026, 11, 23, 3, tzinfo=UTC)
WHOLE: Final = Answer((PointAnswer(1, action="Đã sửa xong."),), Outcome.RESOLVED)
HALF: Final = Answer((PointAnswer(1), PointAnswer(2, action="Đã sửa xong.")), Outcome.RESOLVED)
UP: Final = petitions.Letter("Cấp trên", "45-CV/ĐU", TODAY, "Bố trí kinh phí.")
PAPER: Final = leaving.Document("87", TODAY, "Trưởng phòng")
OBJECTIONS: Final = tuple(verdict for verdict in Verdict if verdict.is_objection)
AGENCIES: Final = 3
RAISERS: Final = 2
WHY: Final = "Đã đối chiếu tại chỗ."
PROMISED: Final = following.Days(TODAY, TODAY)
ELSEWHERE: Final = frozenset({referrals.Verb.TRANSFER, referrals.Verb.REROUTE})
NO_PROMISE: Final = Refusal("none", "Nothing was promised.")
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
    origins: int = 2
    alone: int = 0
    compiled: bool = False
    promise: following.State | None = None
    promised: following.Days = PROMISED
    in_session: bool = False
    read_out: bool = False
    above: petitions.State | None = None

    @property
    def facts(self) -> referrals.ReferralFacts:
        """The referral, as its rules see it."""
        return referrals.ReferralFacts(
            "NC-2611-001", self.referral, self.lead, answers_itself=not self.by_paper
        )

    @property
    def standing(self) -> ReplyFacts:
        """The open version, as its rules see it."""
        return ReplyFacts(self.reply or State.DELIVERED, self.referral.value, self.drafter)

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
        ended = {referrals.State.CLOSED, referrals.State.RECALLED}
        assert life.referral in ended, f"life {number} ended dead: {life}"


def _try(life: Life, act: str) -> bool:
    why_not, follow = ACTS[act]
    if why_not(life) is not None:
        return False
    follow(life)
    assert life.origins + life.alone == RAISERS, f"an origin was lost: {life}"
    assert len(life.verdicts) == life.origins, f"a raiser gets no answer: {life}"
    if life.promise is not None:
        kept = following.keeping(life.promise, life.promised, today=TODAY)
        assert (kept is None) == (life.promise is following.State.REPLACED), life
    return True


def _the_way_out() -> Iterator[str]:
    """Yield what everybody but the raisers would do to end any matter; what is refused is passed over."""
    yield from (
        "take_back",
        "reroute",
        "accept",
        "send_back",
        "complete",
        "begin",
        "complete",
        "submit",
        "clear",
    )
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
    return (
        petitions.why_not_answer_here(body=UP.body if _waits(life) else None)
        or leaving.why_not_deliver(life.standing, PAPER, life.leaving)
        or referrals.why_not(life.facts, referrals.Verb.DELIVER)
    )


def _delivered(life: Life) -> None:
    life.turn(Move.DELIVER)
    life.move(referrals.Verb.DELIVER)
    _fresh(life)


def _fresh(life: Life) -> None:
    life.verdicts, life.acted_upon, life.meetings = [Raiser() for _ in range(life.origins)], False, 0
    life.read_out = False
    if life.promise is following.State.OPEN:
        life.promise = following.LIFE.take(life.promise, following.Step.REPLACED)
    if life.chance.random() < 0.7:  # most replies promise something by a day
        life.promise, life.promised = following.LIFE.start, PROMISED


def _enter(life: Life) -> Refused:
    answers_itself = not life.by_paper and not _waits(life)
    facts = replace(life.facts, answers_itself=answers_itself)
    return (
        leaving.why_not_enter_for(answers_itself=answers_itself)
        or leaving.why_not_enter(life.referral.value, WHOLE, PAPER, life.leaving)
        or referrals.why_not(facts, referrals.Verb.DELIVER)
    )


def _entered(life: Life) -> None:
    life.reply = State.DRAFT
    life.turn(Move.ENTER)
    life.move(referrals.Verb.DELIVER)
    if _waits(life):
        _go_on(life, petitions.Verb.ANSWER)
    _fresh(life)


def _judge(life: Life) -> Refused:
    return judging.why_not_judge(life.judged, today=TODAY)


def _judge_second(life: Life) -> Refused:
    return _judge(life) if life.origins > 1 else Refusal("alone", "It was taken apart.")


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


def _call_back(life: Life) -> Refused:
    pieces = [undoing.Piece("NC-2611-001", compiled=life.compiled)] * life.origins
    return undoing.why_not_call_back(life.facts, pieces, reason=WHY)


def _take_apart(life: Life) -> Refused:
    return undoing.why_not_take_apart(life.facts, origins=life.origins, reason=WHY)


def _taken_apart(life: Life) -> None:
    life.move(referrals.Verb.TAKE_APART)
    life.alone, life.origins, life.verdicts = life.alone + life.origins - 1, 1, life.verdicts[:1]


def _taken_in(life: Life) -> None:
    life.move(referrals.Verb.TAKE_IN)
    life.answer = HALF
    if life.reply in {State.SUBMITTED, State.CLEARED}:
        life.turn(Move.SEND_BACK)


def _report(life: Life) -> Refused:
    return promises.why_not_report(life.promise or "none", note=WHY)


def _move_promise(life: Life) -> Refused:
    if life.promise is None:
        return NO_PROMISE
    was_on, due_on = life.promised.due_on, life.promised.due_on + timedelta(days=7)
    return following.why_not_move(life.promise, was_on, due_on, reason=WHY, today=TODAY)


def _moved(life: Life) -> None:
    life.promise = following.LIFE.take(life.promise or following.LIFE.start, following.Step.MOVED)
    life.promised = replace(life.promised, due_on=life.promised.due_on + timedelta(days=7))


def _ends(step: following.Step) -> tuple[Callable[[Life], Refused], Callable[[Life], None]]:
    def may(life: Life) -> Refused:
        return promises.why_not_close_promise(life.promise or "none", note=WHY)

    return may, lambda life: _step(life, step)


def _says(step: following.Step) -> tuple[Callable[[Life], Refused], Callable[[Life], None]]:
    def may(life: Life) -> Refused:
        if life.promise is None:
            return NO_PROMISE
        somebody = following.Saying(
            life.promise, owes=life.chance.random() < 0.2, raised=life.chance.random() < 0.8
        )
        return following.why_not_say(somebody, step, remark=WHY)

    return may, lambda life: _step(life, step)


def _step(life: Life, step: following.Step) -> None:
    life.promise = following.LIFE.take(life.promise or following.LIFE.start, step)
    done = step in {following.Step.DONE, following.Step.CONFIRMED}
    life.promised = replace(life.promised, done_on=TODAY if done else None)


def _read(life: Life) -> Refused:
    delivered = life.referral in {"delivered", "closed"}
    return reading_out.why_not_mark(in_session=life.in_session, is_heard=True, is_delivered=delivered)


def _waits(life: Life) -> bool:
    return life.above is petitions.State.WAITING


def _send_up(life: Life) -> Refused:
    return petitions.why_not_send_up(life.facts, waiting=_waits(life)) or petitions.why_not_this(
        UP, raised_on=TODAY, today=TODAY
    )


def _take_back(life: Life) -> Refused:
    if life.above is None:
        return Refusal("none", "It did not go up.")
    return petitions.why_not_take_back(life.above, "Nay đã được phân cấp.")


def _go_on(life: Life, verb: petitions.Verb) -> None:
    life.above = petitions.LIFE.take(life.above or petitions.LIFE.start, verb)


def _next(life: Life) -> int:
    return life.lead % AGENCIES + 1


ACTS: Final[Mapping[str, tuple[Callable[[Life], Refused], Callable[[Life], None]]]] = {
    "accept": _referral(referrals.Verb.ACCEPT),
    "refuse": _referral(referrals.Verb.REFUSE),
    "transfer": _referral(referrals.Verb.TRANSFER),
    "reroute": _referral(referrals.Verb.REROUTE),
    "ask_part": (_ask_part, lambda life: setattr(life, "part", "")),
    "answer_part": (_answer_part, lambda life: setattr(life, "part", "Đã đo.")),
    "send_up": (_send_up, lambda life: setattr(life, "above", petitions.LIFE.start)),
    "take_back": (_take_back, lambda life: _go_on(life, petitions.Verb.TAKE_BACK)),
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
    "agree_second": (_judge_second, lambda life: _say(life, 1, Verdict.ANSWERED)),
    "object": (
        _judge,
        lambda life: _say(life, life.chance.randrange(life.origins), life.chance.choice(OBJECTIONS)),
    ),
    "give_back": (_give_back, _returned),
    "settle": (_settle, _settled),
    "close": (_close, lambda life: life.move(referrals.Verb.CLOSE)),
    "meet": (lambda _life: None, _meet),
    "close_compilation": (lambda _life: None, lambda life: setattr(life, "compiled", True)),
    "call_back": (_call_back, lambda life: life.move(referrals.Verb.RECALL)),
    "take_apart": (_take_apart, _taken_apart),
    "take_in": (lambda life: referrals.why_not(life.facts, referrals.Verb.TAKE_IN), _taken_in),
    "report": (_report, lambda life: _step(life, following.Step.PROGRESS)),
    "move_promise": (_move_promise, _moved),
    "done": _ends(following.Step.DONE),
    "drop": _ends(following.Step.DROPPED),
    "confirm": _says(following.Step.CONFIRMED),
    "not_yet": _says(following.Step.NOT_YET),
    "open_meeting": (lambda _life: None, lambda life: setattr(life, "in_session", True)),
    "close_meeting": (lambda _life: None, lambda life: setattr(life, "in_session", False)),
    "read_out": (_read, lambda life: setattr(life, "read_out", True)),
    "not_read_out": (_read, lambda life: setattr(life, "read_out", False)),
}
