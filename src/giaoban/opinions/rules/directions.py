"""Rules for a leader's direction on an opinion: what is to be done, by whom, by which day.

A direction stands beside the opinion and never moves the meeting at which a reply is due. That its day has
passed is computed, never stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules import life, referrals

LONGEST: Final = 600  # characters; one or two sentences
FURTHEST: Final = timedelta(days=366)
DAY_IS_OVER: Final = gettext_noop("That day is over. Choose today or a later day.")
NO_DIRECTION: Final = gettext_noop("Write in one or two sentences what is to be done.")
NO_OUTCOME: Final = gettext_noop("Write what came of it: what was done, what is left, and by whom.")
NO_REASON: Final = gettext_noop("Write why it is taken back; whoever has it reads your sentence.")


class State(StrEnum):
    """Where a direction stands. Overdue is no state: it follows from its day and today."""

    GIVEN = "given"
    NOTED = "noted"
    CARRIED_OUT = "carried_out"
    TAKEN_BACK = "taken_back"


class Verb(StrEnum):
    """What can happen to a direction."""

    NOTE = "note"
    CARRY_OUT = "carry_out"
    TAKE_BACK = "take_back"
    GO_ALONG = "go_along"


LIFE: Final = Machine(
    start=State.GIVEN,
    moves={
        (State.GIVEN, Verb.NOTE): State.NOTED,
        (State.GIVEN, Verb.CARRY_OUT): State.CARRIED_OUT,
        (State.NOTED, Verb.CARRY_OUT): State.CARRIED_OUT,
        (State.GIVEN, Verb.TAKE_BACK): State.TAKEN_BACK,
        # The matter goes to another agency, which has to take note of it anew.
        (State.GIVEN, Verb.GO_ALONG): State.GIVEN,
        (State.NOTED, Verb.GO_ALONG): State.GIVEN,
    },
)
OPEN: Final = frozenset({State.GIVEN, State.NOTED})
HELD: Final = frozenset(
    {
        referrals.State.SENT,
        referrals.State.ACCEPTED,
        referrals.State.DELIVERED,
        referrals.State.RETURNED,
    }
)


class DirectionStanding(StrEnum):
    """How a direction stands today."""

    WAITS = "waits"
    NOTED = "noted"
    OVERDUE = "overdue"
    IN_TIME = "in_time"
    LATE = "late"
    TAKEN_BACK = "taken_back"


STANDING_WORDS: Final[Mapping[DirectionStanding, str]] = {
    DirectionStanding.WAITS: gettext_noop("Not taken note of yet"),
    DirectionStanding.NOTED: gettext_noop("Taken note of"),
    DirectionStanding.OVERDUE: gettext_noop("Past its day"),
    DirectionStanding.IN_TIME: gettext_noop("Carried out"),
    DirectionStanding.LATE: gettext_noop("Carried out after its day"),
    DirectionStanding.TAKEN_BACK: gettext_noop("Taken back"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """What a leader wants done.

    Attributes:
        what: The leader's words.
        due_on: The day by which it is to be done.
    """

    what: str
    due_on: date


def is_held(referral: referrals.ReferralFacts) -> bool:
    """Return whether an agency with accounts holds this matter, so that a direction can go to it."""
    return referral.state in HELD and referral.answers_itself


def why_not_direct(opinion: life.OpinionFacts) -> Refusal | None:
    """Return why no direction can be given on this opinion, or ``None`` if one can."""
    if opinion.state is life.State.WITHDRAWN:
        return Refusal(
            "direction_on_withdrawn",
            gettext_noop("%(code)s was withdrawn by its raiser, so nothing is left to direct."),
            {"code": opinion.code},
        )
    return None


def why_not_give(
    opinion: life.OpinionFacts, to: referrals.ReferralFacts | None, given: Given, *, today: date
) -> Refusal | None:
    """Return why this direction cannot be given, or ``None`` if it can.

    Args:
        opinion: The opinion it is about.
        to: The matter whose agency is to do it; ``None`` if the committee office is.
        given: What is to be done, by when.
        today: The day it is given on.

    Source:
        S58; see docs/reference/sources.md.
    """
    if refused := why_not_direct(opinion):
        return refused
    if to is not None and not is_held(to):
        return Refusal(
            "direction_not_held",
            gettext_noop("No agency that works here holds %(code)s now. Address the committee office."),
            {"code": to.code},
        )
    if not given.what.strip():
        return Refusal("no_direction", NO_DIRECTION)
    return _why_not_by(given.due_on, today)


def _why_not_by(due_on: date, today: date) -> Refusal | None:
    if due_on < today:
        return Refusal("direction_past", DAY_IS_OVER)
    if due_on > today + FURTHEST:
        return Refusal(
            "direction_too_far",
            gettext_noop("That day is more than a year away. Choose a day by %(day)s."),
            {"day": today + FURTHEST},
        )
    return None


def why_not(state: State, verb: Verb) -> Refusal | None:
    """Return why ``verb`` may not be done to a direction as it stands, or ``None`` if it may."""
    if LIFE.allows(state, verb):
        return None
    return Refusal(f"direction_{state}", _STANDS[state])


def why_not_carry_out(state: State, outcome: str) -> Refusal | None:
    """Return why a direction may not be called carried out, or ``None`` if it may."""
    if refused := why_not(state, Verb.CARRY_OUT):
        return refused
    return None if outcome.strip() else Refusal("no_direction_outcome", NO_OUTCOME)


def why_not_take_back(state: State, reason: str, *, gave: bool) -> Refusal | None:
    """Return why a direction may not be taken back, or ``None`` if it may.

    Args:
        state: Where it stands.
        reason: Why it is taken back.
        gave: Whether the post that gave it takes it back.
    """
    if refused := why_not(state, Verb.TAKE_BACK):
        return refused
    if not gave:
        return Refusal(
            "direction_of_another",
            gettext_noop("Another post gave this direction. Only that post takes it back."),
        )
    return None if reason.strip() else Refusal("no_reason", NO_REASON)


def standing(state: State, due_on: date, *, done_on: date | None, today: date) -> DirectionStanding:
    """Return how a direction stands; ``done_on`` is the day on which it was carried out."""
    match state:
        case State.TAKEN_BACK:
            return DirectionStanding.TAKEN_BACK
        case State.CARRIED_OUT:
            return DirectionStanding.LATE if (done_on or due_on) > due_on else DirectionStanding.IN_TIME
        case _ if today > due_on:
            return DirectionStanding.OVERDUE
        case State.NOTED:
            return DirectionStanding.NOTED
        case _:
            return DirectionStanding.WAITS


_STANDS: Final = {
    State.GIVEN: gettext_noop("This direction was given and waits to be taken note of."),
    State.NOTED: gettext_noop(
        "This direction has been taken note of. It is carried out now; give another one if it was wrong."
    ),
    State.CARRIED_OUT: gettext_noop("This direction has been carried out; what came of it stands below."),
    State.TAKEN_BACK: gettext_noop("This direction was taken back. Nothing more is to be done about it."),
}
