"""Random lives of talks: nothing breaks the table, no dead end, and the rota stays fair all the while."""

import random
from datetime import date, timedelta

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import talking
from giaoban.meetings.rules.rota import Slot, Speaker, Spoken, propose
from giaoban.meetings.rules.talks import OPEN_TALKS, TALK_LIFE, TalkFacts, TalkState, TalkVerb
from tests.proof.conftest import Proof

VERBS = tuple(TalkVerb)
BEGINS = date(2026, 1, 30)


def test_no_sequence_of_acts_breaks_the_life_of_a_talk(proof: Proof) -> None:
    for _ in range(proof.times(500, full=10_000)):
        live(proof.chance)


def test_no_year_lets_a_unit_speak_twice_before_all_have(proof: Proof) -> None:
    for _ in range(proof.times(200, full=10_000)):
        take_turns(proof.chance)


def live(chance: random.Random) -> None:
    """Let one talk live through up to sixty acts, whoever tries whatever."""
    state = TALK_LIFE.start
    for _ in range(chance.randrange(60)):
        verb, begun, ahead = chance.choice(VERBS), chance.random() < 0.5, chance.random() < 0.8
        words = chance.choice(("", "Có lời"))
        before = state
        if ask(verb, TalkFacts(state), words=words, begun=begun, ahead=ahead) is None:
            state = TALK_LIFE.take(before, verb)  # raises if the table has no such move

        assert before is not TalkState.GIVEN or state in {TalkState.GIVEN, TalkState.REGISTERED}
        assert before is not TalkState.NOT_GIVEN or state in {TalkState.NOT_GIVEN, TalkState.ASKED}
        assert state not in OPEN_TALKS or can_end(state)


def ask(verb: TalkVerb, talk: TalkFacts, *, words: str, begun: bool, ahead: bool) -> Refusal | None:
    """Return what the rules say to one act."""
    says = {
        TalkVerb.REGISTER: talking.why_not_register(talk, title=words),
        TalkVerb.HAND_IN: talking.why_not_hand_in(talk, has_text=bool(words)),
        TalkVerb.ASK_CHANGES: talking.why_not_ask_changes(talk, note=words),
        TalkVerb.ACCEPT: talking.why_not_accept(talk),
        TalkVerb.PUT_ON: talking.why_not_put_on(talk, meeting_is_ahead=ahead),
        TalkVerb.GIVE: talking.why_not_give(talk, begun=begun),
        TalkVerb.NOT_GIVE: talking.why_not_not_give(talk, reason=words),
        TalkVerb.TAKE_BACK: talking.why_not_take_back(talk, times_borrowed=0),
        TalkVerb.TAKE_UP: talking.why_not_take_up(talk, meeting_is_ahead=ahead),
    }
    return says[verb]


def can_end(state: TalkState) -> bool:
    """Return whether a talk can still be given, at once or once it is registered, and can be given up."""
    facts = TalkFacts(state)
    gives = talking.why_not_give(facts, begun=True) is None
    registers = talking.why_not_register(facts, title="Có lời") is None
    return (gives or registers) and talking.why_not_not_give(facts, reason="Hết giờ") is None


def take_turns(chance: random.Random) -> None:
    """Play some years of a rota in which units merge, meetings fall out and talks are not given."""
    speakers = [Speaker(key) for key in range(chance.randint(1, 9))]
    spoken: list[Spoken] = []
    day = BEGINS
    for year in range(chance.randint(1, 4)):
        slots = [
            Slot(month, day + timedelta(days=30 * month)) for month in range(12) if chance.random() < 0.9
        ]
        proposed = propose(slots, speakers, (1, 2, 3), spoken)

        units = [one.unit for one in proposed]
        assert all(
            len(set(units[at : at + len(speakers)])) == len(units[at : at + len(speakers)])
            for at in range(12)
        )
        assert proposed == propose(list(reversed(slots)), speakers, (1, 2, 3), list(reversed(spoken)))

        by_meeting = {slot.meeting: slot.day for slot in slots}
        spoken += [
            Spoken(one.unit, one.theme, by_meeting[one.meeting]) for one in proposed if chance.random() < 0.8
        ]
        if len(speakers) > 2 and chance.random() < 0.5:
            speakers = [merged(100 + year, speakers[:2]), *speakers[2:]]
        day += timedelta(days=365)


def merged(key: int, before: list[Speaker]) -> Speaker:
    """Return the unit that two others became."""
    return Speaker(key, frozenset().union(*(one.guises | {one.key} for one in before)))
