"""The life of an experience talk: asked, registered, drafted, ready, given; and what each state allows.

Whether something is late follows from the day of the meeting and is never a state.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.dates import OfficeDays
from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.rules.readiness import Light

A_WEEK_OF_WORK: Final = 5
MOST_A_MEETING: Final = 3


class TalkState(StrEnum):
    """Where a talk stands."""

    ASKED = "asked"
    REGISTERED = "registered"
    DRAFT_IN = "draft_in"
    NEEDS_CHANGES = "needs_changes"
    READY = "ready"
    GIVEN = "given"
    NOT_GIVEN = "not_given"


class TalkVerb(StrEnum):
    """What is done to a talk."""

    REGISTER = "register"
    HAND_IN = "hand_in"
    ASK_CHANGES = "ask_changes"
    ACCEPT = "accept"
    PUT_ON = "put_on"
    GIVE = "give"
    NOT_GIVE = "not_give"
    TAKE_BACK = "take_back"
    TAKE_UP = "take_up"


TALK_LIFE: Final = Machine(
    start=TalkState.ASKED,
    moves={
        (TalkState.ASKED, TalkVerb.REGISTER): TalkState.REGISTERED,
        (TalkState.ASKED, TalkVerb.PUT_ON): TalkState.ASKED,
        (TalkState.ASKED, TalkVerb.NOT_GIVE): TalkState.NOT_GIVEN,
        (TalkState.REGISTERED, TalkVerb.REGISTER): TalkState.REGISTERED,
        (TalkState.REGISTERED, TalkVerb.HAND_IN): TalkState.DRAFT_IN,
        (TalkState.REGISTERED, TalkVerb.PUT_ON): TalkState.REGISTERED,
        (TalkState.REGISTERED, TalkVerb.GIVE): TalkState.GIVEN,
        (TalkState.REGISTERED, TalkVerb.NOT_GIVE): TalkState.NOT_GIVEN,
        (TalkState.DRAFT_IN, TalkVerb.REGISTER): TalkState.DRAFT_IN,
        (TalkState.DRAFT_IN, TalkVerb.HAND_IN): TalkState.DRAFT_IN,
        (TalkState.DRAFT_IN, TalkVerb.ASK_CHANGES): TalkState.NEEDS_CHANGES,
        (TalkState.DRAFT_IN, TalkVerb.ACCEPT): TalkState.READY,
        (TalkState.DRAFT_IN, TalkVerb.PUT_ON): TalkState.DRAFT_IN,
        (TalkState.DRAFT_IN, TalkVerb.GIVE): TalkState.GIVEN,
        (TalkState.DRAFT_IN, TalkVerb.NOT_GIVE): TalkState.NOT_GIVEN,
        (TalkState.NEEDS_CHANGES, TalkVerb.REGISTER): TalkState.NEEDS_CHANGES,
        (TalkState.NEEDS_CHANGES, TalkVerb.HAND_IN): TalkState.DRAFT_IN,
        (TalkState.NEEDS_CHANGES, TalkVerb.ACCEPT): TalkState.READY,
        (TalkState.NEEDS_CHANGES, TalkVerb.PUT_ON): TalkState.NEEDS_CHANGES,
        (TalkState.NEEDS_CHANGES, TalkVerb.GIVE): TalkState.GIVEN,
        (TalkState.NEEDS_CHANGES, TalkVerb.NOT_GIVE): TalkState.NOT_GIVEN,
        (TalkState.READY, TalkVerb.ASK_CHANGES): TalkState.NEEDS_CHANGES,
        (TalkState.READY, TalkVerb.PUT_ON): TalkState.READY,
        (TalkState.READY, TalkVerb.GIVE): TalkState.GIVEN,
        (TalkState.READY, TalkVerb.NOT_GIVE): TalkState.NOT_GIVEN,
        (TalkState.GIVEN, TalkVerb.TAKE_BACK): TalkState.REGISTERED,
        (TalkState.NOT_GIVEN, TalkVerb.TAKE_UP): TalkState.ASKED,
    },
)

OPEN_TALKS: Final = frozenset(
    {
        TalkState.ASKED,
        TalkState.REGISTERED,
        TalkState.DRAFT_IN,
        TalkState.NEEDS_CHANGES,
        TalkState.READY,
    }
)
# What still has to come from the unit.
OWED_BY_UNIT: Final = frozenset({TalkState.ASKED, TalkState.REGISTERED, TalkState.NEEDS_CHANGES})

TALK_STATE_WORDS: Final[Mapping[TalkState, str]] = {
    TalkState.ASKED: gettext_noop("Asked"),
    TalkState.REGISTERED: gettext_noop("Registered"),
    TalkState.DRAFT_IN: gettext_noop("Text handed in"),
    TalkState.NEEDS_CHANGES: gettext_noop("To be changed"),
    TalkState.READY: gettext_noop("Prepared"),
    TalkState.GIVEN: gettext_noop("Given"),
    TalkState.NOT_GIVEN: gettext_noop("Not given"),
}
OWED_WORDS: Final[Mapping[TalkState, str]] = {
    TalkState.ASKED: gettext_noop("Register the talk: what it is called and about."),
    TalkState.REGISTERED: gettext_noop("Hand in the text."),
    TalkState.NEEDS_CHANGES: gettext_noop("Change the text as was asked, and hand it in again."),
}


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """What the rules need to know about one talk.

    Attributes:
        state: Where it stands.
        is_borrowed: Whether it is a talk of another group, put on this agenda.
    """

    state: TalkState
    is_borrowed: bool = False


def talk_due(meeting: date, *, lead: int, told_on: date, offices: OfficeDays) -> date:
    """Return the last day on which the text of a talk is on time.

    Whoever hears of it too late for the whole lead has until the last working day before the meeting; who
    hears even later, until the meeting itself.

    Args:
        meeting: Day of the meeting.
        lead: Working days before it, a setting of the series.
        told_on: Day on which the unit was asked, or on which the meeting was last moved.
        offices: On which days offices work.
    """
    for days in (lead, min(lead, 1)):
        day = offices.before(meeting, days)
        if day > told_on:
            return day
    return meeting


def is_talk_late(state: TalkState, *, due: date, today: date) -> bool:
    """Return whether something that the unit owes is late.  Lateness is computed, never stored."""
    return state in OWED_BY_UNIT and today > due


class Owes(StrEnum):
    """Whose turn it is."""

    NOBODY = "nobody"
    UNIT = "unit"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class TalkReadiness:
    """How one talk stands on the way to its meeting, and who owes what for it.

    Attributes:
        light: Ready, waiting or late.
        owes: Whose turn it is.
        what: What is owed, as a sentence for the catalogue.
        due: By when; ``None`` if nothing is owed.
    """

    light: Light
    owes: Owes
    what: str
    due: date | None = None


def talk_readiness_of(
    state: TalkState, *, due: date, today: date, begun_at: datetime | None
) -> TalkReadiness:
    """Return who owes what for a talk.

    Args:
        state: Where the talk stands.
        due: By when its text is due.
        today: The day of asking.
        begun_at: When its meeting began; ``None`` if it has not.

    Source:
        S73: that a unit has not prepared its talk is seen before the meeting.
    """
    if state in OPEN_TALKS and begun_at is not None:
        said = gettext_noop("Note whether the talk was given.")
        return TalkReadiness(Light.WAITING, Owes.OFFICE, said, begun_at.date())
    if state in OWED_BY_UNIT:
        light = Light.LATE if is_talk_late(state, due=due, today=today) else Light.WAITING
        return TalkReadiness(light, Owes.UNIT, OWED_WORDS[state], due)
    if state is TalkState.DRAFT_IN:
        return TalkReadiness(Light.WAITING, Owes.OFFICE, gettext_noop("Read the text; call it ready."), due)
    return TalkReadiness(Light.READY, Owes.NOBODY, TALK_STATE_WORDS[state])
