"""The life of an opinion, from the day it was sent to the day it is settled or set aside."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop


class Kind(StrEnum):
    """What somebody raises; only a recommendation or an obstacle can ask for something."""

    REPORT = "report"
    OBSTACLE = "obstacle"
    PUBLIC_MOOD = "public_mood"
    PARTY_WORK = "party_work"
    RECOMMENDATION = "recommendation"
    GOOD_PRACTICE = "good_practice"


class Severity(StrEnum):
    """How grave it is, as the compiler sees it and says why."""

    ORDINARY = "ordinary"
    DIFFICULT = "difficult"
    PRESSING = "pressing"


class State(StrEnum):
    """Where an opinion stands. How its reply stands is the referral's matter."""

    WAITING = "waiting"
    WITHDRAWN = "withdrawn"
    RULED_OUT = "ruled_out"
    ANSWERED_ON_SPOT = "answered_on_spot"
    ALREADY_ANSWERED = "already_answered"
    FORWARDED = "forwarded"
    NOTED = "noted"


class AnswerStanding(StrEnum):
    """How an opinion is counted by those who wait for its answer; what is noted or set aside is neither."""

    OPEN = "open"
    RETURNED = "returned"
    ANSWERED = "answered"


class Verb(StrEnum):
    """What can happen to an opinion."""

    WITHDRAW = "withdraw"
    RULE_OUT = "rule_out"
    SETTLE_ON_SPOT = "settle_on_spot"
    POINT_TO_ANSWER = "point_to_answer"
    FORWARD = "forward"
    NOTE = "note"
    RESTORE = "restore"
    CALL_BACK = "call_back"


LIFE: Final = Machine(
    start=State.WAITING,
    moves={
        (State.WAITING, Verb.WITHDRAW): State.WITHDRAWN,
        (State.NOTED, Verb.WITHDRAW): State.WITHDRAWN,
        (State.WAITING, Verb.RULE_OUT): State.RULED_OUT,
        (State.WAITING, Verb.SETTLE_ON_SPOT): State.ANSWERED_ON_SPOT,
        (State.WAITING, Verb.POINT_TO_ANSWER): State.ALREADY_ANSWERED,
        (State.WAITING, Verb.FORWARD): State.FORWARDED,
        (State.FORWARDED, Verb.FORWARD): State.FORWARDED,
        (State.FORWARDED, Verb.CALL_BACK): State.WAITING,
        (State.WAITING, Verb.NOTE): State.NOTED,
        (State.RULED_OUT, Verb.RESTORE): State.WAITING,
        (State.ANSWERED_ON_SPOT, Verb.RESTORE): State.WAITING,
        (State.ALREADY_ANSWERED, Verb.RESTORE): State.WAITING,
        (State.NOTED, Verb.RESTORE): State.WAITING,
    },
)

FINAL: Final = frozenset({State.WITHDRAWN})
ASKS: Final = frozenset({Kind.RECOMMENDATION, Kind.OBSTACLE, Kind.PARTY_WORK})


@dataclass(frozen=True, slots=True)
class OpinionFacts:
    """What the rules need to know about one opinion.

    Attributes:
        raiser: Key of the post that raised it; ``None`` where only the unit is known.
        compiled: Whether the compilation of its meeting is closed.
        version: Raised with each change.
    """

    code: str
    state: State
    kind: Kind
    is_request: bool
    compiled: bool
    raiser: int | None = None
    field: int | None = None
    version: int = 1


def can_ask(kind: Kind) -> bool:
    """Return whether something of this kind can ask for anything, and so count in C3."""
    return kind in ASKS


def has_topic(kind: Kind, *, is_request: bool) -> bool:
    """Return whether something is a report with a topic of its own: it asks for nothing and is no mood.

    Source:
        S30: reports have their own topics, beside the fields of what is asked.
    """
    return not is_request and kind is not Kind.PUBLIC_MOOD


def why_not(opinion: OpinionFacts, verb: Verb) -> Refusal | None:
    """Return why ``verb`` may not be done to this opinion as it stands, or ``None``."""
    if opinion.compiled and verb is not Verb.FORWARD:
        return Refusal(
            "compiled",
            _COMPILED_FOR_RAISER if verb is Verb.WITHDRAW else _COMPILED_FOR_OFFICE,
            {"code": opinion.code},
        )
    if LIFE.allows(opinion.state, verb):
        return None
    return Refusal(f"is_{opinion.state}", _STANDS[opinion.state], {"code": opinion.code})


def why_not_change(opinion: OpinionFacts, *, seen: int) -> Refusal | None:
    """Return why somebody who last saw version ``seen`` may not change it, or ``None``."""
    if seen == opinion.version:
        return None
    return Refusal(
        "changed_meanwhile",
        gettext_noop(
            "Another compiler changed %(code)s meanwhile. Your text is kept below; "
            "look at how it stands now and decide again."
        ),
        {"code": opinion.code},
    )


_COMPILED_FOR_RAISER: Final = gettext_noop(
    "The compilation of this meeting is closed, so %(code)s stays as it is. "
    "Raise the matter again for the next meeting."
)
_COMPILED_FOR_OFFICE: Final = gettext_noop(
    "The compilation of this meeting is closed, so %(code)s stays as it is. "
    "If its raiser brings more, enter that for the next meeting."
)
_STANDS: Final = {
    State.WAITING: gettext_noop("%(code)s is waiting for the compiler; there is nothing to undo."),
    State.WITHDRAWN: gettext_noop("%(code)s was withdrawn by the one who raised it. It can be raised again."),
    State.RULED_OUT: gettext_noop("%(code)s was set aside. Take it back to the waiting ones first."),
    State.ANSWERED_ON_SPOT: gettext_noop(
        "%(code)s was answered at the meeting. Take it back to the waiting ones first."
    ),
    State.ALREADY_ANSWERED: gettext_noop(
        "%(code)s points to an earlier answer. Take it back to the waiting ones first."
    ),
    State.FORWARDED: gettext_noop(
        "%(code)s has been forwarded to an agency, which owes a written reply. "
        "Telephone the committee office if something must change."
    ),
    State.NOTED: gettext_noop("%(code)s was noted. Take it back to the waiting ones first."),
}
