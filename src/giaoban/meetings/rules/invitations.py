"""Rules for invitations: whom a meeting calls, what somebody may answer, whom they may send instead."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.rules.life import State, already_over

NEEDS_A_NAME: Final = gettext_noop("Write the name of the person who comes in your place.")


class Answer(StrEnum):
    """What an invited post says; empty in the table until it says something."""

    COMES = "comes"
    DECLINES = "declines"
    SUBSTITUTE = "substitute"


class Cause(StrEnum):
    """Why somebody does not come. Reports count causes, never persons."""

    WORK = "work"
    OTHER_MEETING = "other_meeting"
    ILLNESS = "illness"
    FAMILY = "family"
    LATE_NOTICE = "late_notice"
    OTHER = "other"


class Group(StrEnum):
    """Why a post is invited: the headings under which those invited are listed."""

    CHAIR = "chair"
    IN_CHARGE = "in_charge"
    AGENCY = "agency"
    SECRETARY = "secretary"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Reply:
    """What an invited post answers.

    Attributes:
        cause: Why they do not come, or somebody else comes in their place.
        reason: The same in words; asked for where no cause fits.
        substitute: Name of the person who comes instead.
        substitute_is: What that person is: "Phó Bí thư Chi bộ".
    """

    answer: Answer
    cause: Cause | None = None
    reason: str = ""
    substitute: str = ""
    substitute_is: str = ""


def why_not_answer(state: State, reply: Reply, *, taken: Mapping[str, str]) -> Refusal | None:
    """Return why this answer cannot be taken now, or ``None`` if it can.

    Args:
        state: Where the meeting stands.
        reply: The answer.
        taken: Names of those who are expected already, as :func:`same_name` writes them, to their posts.
    """
    refusal = why_not_answer_now(state)
    if refusal is not None:
        return refusal
    if reply.answer is Answer.SUBSTITUTE:
        return _why_not_send(reply.substitute, taken)
    if reply.answer is Answer.DECLINES and reply.cause is None:
        return Refusal("needs_a_cause", gettext_noop("Say why you cannot come: choose a reason."))
    if reply.answer is Answer.DECLINES and reply.cause is Cause.OTHER and not reply.reason:
        return Refusal("needs_words", gettext_noop("Write in a few words why you cannot come."))
    return None


def why_not_answer_now(state: State) -> Refusal | None:
    """Return why invitations to a meeting cannot be answered now, or ``None`` if they can."""
    if state is State.PLANNED:
        return Refusal(
            "not_called",
            gettext_noop("This meeting has not been called yet. You will be asked when its notice goes out."),
        )
    if state is State.IN_SESSION:
        return Refusal(
            "in_session",
            gettext_noop("The meeting has begun. Whoever is there is noted at the door now."),
        )
    return None if state is State.CALLED else already_over(state)


def _why_not_send(name: str, taken: Mapping[str, str]) -> Refusal | None:
    if not name:
        return Refusal("needs_a_name", NEEDS_A_NAME)
    post = taken.get(same_name(name))
    if post is None:
        return None
    return Refusal(
        "invited_already",
        gettext_noop(
            "%(name)s is expected already (%(post)s) and cannot come for somebody else as well. Name another "
            "person; if it is somebody of the same name, write where they are from after the name."
        ),
        {"name": name, "post": post},
    )


def same_name(name: str) -> str:
    """Return a name in the form in which two spellings of it are compared; every mark counts."""
    return " ".join(nfc(name).casefold().split())


def why_not_invite(state: State, *, invited: bool) -> Refusal | None:
    """Return why one more post cannot be invited, or ``None`` if it can."""
    if state not in (State.CALLED, State.IN_SESSION):
        return why_not_answer_now(state)
    if invited:
        return Refusal(
            "invited_already", gettext_noop("This post is invited already. Look for it in the list.")
        )
    return None


def why_not_withdraw(state: State) -> Refusal | None:
    """Return why an invitation cannot be taken back, or ``None`` if it can."""
    return why_not_answer_now(state)


def why_not_call_nobody(posts: AbstractSet[int]) -> Refusal | None:
    """Return why a meeting cannot be called to these posts, or ``None`` if it can."""
    if posts:
        return None
    return Refusal(
        "nobody_invited",
        gettext_noop("Nobody would be invited. Choose at least one post, or put the group together first."),
    )


@dataclass(frozen=True, slots=True)
class Rebound:
    """What follows for those invited when a meeting is held on another day."""

    added: frozenset[int]
    withdrawn: frozenset[int]


def rebound(
    invited: AbstractSet[int], *, was: AbstractSet[int], now: AbstractSet[int], holding: AbstractSet[int]
) -> Rebound:
    """Return who is invited besides, and who no longer, when a meeting moves to another day.

    Whom the office added or left out by hand stays added or left out.

    Args:
        invited: Keys of the posts that are invited.
        was: Those who belong to the meeting on the day on which it was to be held.
        now: Those who belong to it on the new day.
        holding: Those that exist on the new day at all.
    """
    return Rebound(
        added=frozenset(now - was - invited),
        withdrawn=frozenset(key for key in invited if key not in holding or (key in was and key not in now)),
    )


def leading(answered: Sequence[datetime | None]) -> int:
    """Return the place of the invitation whose answer holds where several became one: the latest one's.

    Args:
        answered: When each was answered; ``None`` for not at all. At least one.
    """
    said = [(at, place) for place, at in enumerate(answered) if at is not None]
    return max(said)[1] if said else 0


ANSWER_WORDS: Final[Mapping[Answer, str]] = {
    Answer.COMES: gettext_noop("Comes"),
    Answer.DECLINES: gettext_noop("Cannot come"),
    Answer.SUBSTITUTE: gettext_noop("Sends somebody"),
}
CAUSE_WORDS: Final[Mapping[Cause, str]] = {
    Cause.WORK: gettext_noop("Away on duty"),
    Cause.OTHER_MEETING: gettext_noop("Another meeting at the same time"),
    Cause.ILLNESS: gettext_noop("Illness"),
    Cause.FAMILY: gettext_noop("A family matter"),
    Cause.LATE_NOTICE: gettext_noop("The notice came too late"),
    Cause.OTHER: gettext_noop("Another reason"),
}
GROUP_WORDS: Final[Mapping[Group, str]] = {
    Group.CHAIR: gettext_noop("The chair"),
    Group.IN_CHARGE: gettext_noop("Committee members in charge"),
    Group.AGENCY: gettext_noop("Leaders of agencies"),
    Group.SECRETARY: gettext_noop("Secretaries of the cells"),
    Group.GUEST: gettext_noop("Others invited"),
}
