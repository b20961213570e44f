"""Rules for what is beyond this committee's competence: it goes up with a document, and is followed.

Nothing that is counted changes: a matter sent up stays the one referral that it is, due when it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.referrals import ReferralFacts
from giaoban.replies.rules.drafting import PointAnswer
from giaoban.replies.rules.leaving import IN_FUTURE, NO_NUMBER

FOLLOW_DAYS: Final = 30
MOST_DAYS: Final = 365
NO_BODY: Final = gettext_noop("Write which body above receives it.")
NO_PROPOSAL: Final = gettext_noop("Write what is proposed to the body above.")
NO_REASON: Final = gettext_noop(
    "Write why it is not waited for any more; whoever raised it reads your sentence."
)
NO_REGISTER_NUMBER: Final = gettext_noop("Write under which number your register has it.")


class State(StrEnum):
    """Where a petition to the body above stands."""

    WAITING = "waiting"
    ANSWERED = "answered"
    TAKEN_BACK = "taken_back"


class Verb(StrEnum):
    """What can happen to a petition."""

    ANSWER = "answer"
    TAKE_BACK = "take_back"


LIFE: Final = Machine(
    start=State.WAITING,
    moves={
        (State.WAITING, Verb.ANSWER): State.ANSWERED,
        (State.WAITING, Verb.TAKE_BACK): State.TAKEN_BACK,
    },
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The document with which a matter goes up.

    Attributes:
        body: Who receives it.
        number: Number and symbol of the document.
        day: Its date.
        proposal: What is proposed.
        follow_days: After how many days without an answer the office is reminded.
    """

    body: str
    number: str
    day: date
    proposal: str
    follow_days: int = FOLLOW_DAYS


def why_not_send_up(referral: ReferralFacts, *, waiting: bool) -> Refusal | None:
    """Return why a matter cannot go up now, or ``None`` if it can.

    Args:
        referral: The matter as it stands; its agency owes a reply.
        waiting: Whether it waits above already.

    Source:
        S87; see docs/reference/sources.md.
    """
    if waiting:
        return Refusal(
            "above_already",
            gettext_noop("%(code)s waits for the body above already. Enter its answer when it comes."),
            {"code": referral.code},
        )
    return referrals.why_not(referral, referrals.Verb.ASK_BACK)


def why_not_this(letter: Letter, *, raised_on: date, today: date) -> Refusal | None:
    """Return what is wrong with the document with which a matter goes up, or ``None`` if nothing is.

    Args:
        letter: The document.
        raised_on: Day of the meeting at which the matter was raised.
        today: The day it is entered on.
    """
    missing = (
        (letter.body, "no_body_above", NO_BODY),
        (letter.number, "no_number", NO_NUMBER),
        (letter.proposal, "no_proposal", NO_PROPOSAL),
    )
    for text, code, sentence in missing:
        if not text.strip():
            return Refusal(code, sentence)
    return _why_not_dated(letter.day, raised_on, today) or _why_not_followed(letter.follow_days)


def _why_not_dated(day: date, raised_on: date, today: date) -> Refusal | None:
    if day > today:
        return Refusal("signed_in_future", IN_FUTURE)
    if day < raised_on:
        return Refusal(
            "signed_before_raised",
            gettext_noop("The document is dated before the matter was raised on %(day)s. Check the date."),
            {"day": raised_on},
        )
    return None


def _why_not_followed(days: int) -> Refusal | None:
    if 1 <= days <= MOST_DAYS:
        return None
    return Refusal(
        "follow_days",
        gettext_noop("Write a number of days from 1 to %(most)s."),
        {"most": MOST_DAYS},
    )


def why_not_answer_here(*, body: str | None) -> Refusal | None:
    """Return why the agency does not answer by itself now; ``body`` is where the matter waits, if it does."""
    if body is None:
        return None
    return Refusal(
        "waits_above",
        gettext_noop(
            "This matter waits for an answer of %(body)s. The office enters that answer; if your agency can "
            "answer after all, take the petition back first."
        ),
        {"body": body},
    )


def why_not_take_back(state: State, reason: str) -> Refusal | None:
    """Return why a petition may not be taken back, or ``None`` if it may."""
    if not LIFE.allows(state, Verb.TAKE_BACK):
        return Refusal(
            "petition_over",
            gettext_noop("This petition waits no more, so there is nothing to take back."),
        )
    return None if reason.strip() else Refusal("no_reason", NO_REASON)


def why_not_receive(state: State, number: str, *, received: bool) -> Refusal | None:
    """Return why the committee above may not enter it in its register now, or ``None`` if it may."""
    if received:
        return Refusal("received_before", gettext_noop("It stands in your register already."))
    if state is State.TAKEN_BACK:
        return Refusal("petition_over", gettext_noop("The committee below has taken it back."))
    return None if number.strip() else Refusal("no_register_number", NO_REGISTER_NUMBER)


def follow_up_on(sent_on: date, days: int) -> date:
    """Return from which day on the office asks above how it stands."""
    return sent_on + timedelta(days=days)


def is_same_body(typed: str, *names: str) -> bool:
    """Return whether a body as it was typed is one of these names, whatever its case, marks and spaces."""
    wanted = " ".join(fold(typed).split())
    return bool(wanted) and wanted in {" ".join(fold(name).split()) for name in names}


def kept_words(points: Iterable[tuple[str, PointAnswer]]) -> str:
    """Return what was drafted, point by point as text; empty if nothing was written.

    Args:
        points: Each point in the words in which it is asked, with what is written on it.
    """
    written = []
    for asked, point in points:
        day = f"{point.by_when:%d/%m/%Y}" if point.by_when else ""
        said = (point.found, point.cause, point.grounds, point.action, point.who, day, point.means)
        lines = [part.strip() for part in said if part.strip()]
        if lines:
            written.append("\n".join((f"{point.number}. {asked}", *lines)))
    return "\n\n".join(written)
