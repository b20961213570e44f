"""Rules for a later meeting that an agency asks for: once a matter, with a reason, and the office decides."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.due import CANCELLED, OTHER_SERIES
from giaoban.opinions.rules.referrals import ReferralFacts
from giaoban.replies.rules.judging import Due

LATER_WITHOUT_REASON: Final = gettext_noop("Write why it takes longer; those who raised it read it.")
NO_TOLD: Final = gettext_noop("Write the reason in a sentence; those concerned read it.")


class ExtensionState(StrEnum):
    """Where a request for a later meeting stands."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class ExtensionVerb(StrEnum):
    """What the office can do with a request."""

    GRANT = "grant"
    REFUSE = "refuse"


EXTENSION_LIFE: Final = Machine(
    start=ExtensionState.ASKED,
    moves={
        (ExtensionState.ASKED, ExtensionVerb.GRANT): ExtensionState.GRANTED,
        (ExtensionState.ASKED, ExtensionVerb.REFUSE): ExtensionState.REFUSED,
    },
)


@dataclass(frozen=True, slots=True)
class Owing:
    """A matter whose reply somebody wants to be due later.

    Attributes:
        due: The meeting at which it is due now.
        asked_before: Whether a later meeting was asked for already, whatever became of it.
    """

    referral: ReferralFacts
    due: Due
    asked_before: bool = False


def why_not_open_request(owing: Owing, *, now: datetime) -> Refusal | None:
    """Return why no later meeting can be asked for, whatever the reason, or ``None`` if one can."""
    if refused := referrals.why_not(owing.referral, referrals.Verb.EXTEND):
        return refused
    if owing.asked_before:
        return Refusal(
            "asked_before",
            gettext_noop(
                "A later meeting is asked for once a matter, and for %(code)s it was. Deliver what you have."
            ),
            {"code": owing.referral.code},
        )
    if owing.due.starts_at <= now:
        return Refusal(
            "due_has_come",
            gettext_noop(
                "The meeting at which %(code)s is due has begun, so it is too late to ask for another. "
                "Deliver the reply as soon as you can."
            ),
            {"code": owing.referral.code},
        )
    return None


def why_not_request(owing: Owing, *, reason: str, wished: Due | None, now: datetime) -> Refusal | None:
    """Return why this agency may not ask for a later meeting, or ``None`` if it may.

    Args:
        owing: The matter as it stands.
        reason: Why it takes longer; the raisers read it.
        wished: The meeting wished for; ``None`` for the next one, which the series plans.
        now: The time of asking.
    """
    if refused := why_not_open_request(owing, now=now):
        return refused
    if not reason.strip():
        return Refusal("no_reason", LATER_WITHOUT_REASON)
    return why_not_due_at(wished, owing.due, now=now) if wished is not None else None


def why_not_grant(
    owing: Owing, state: ExtensionState, *, told: str, due: Due, now: datetime
) -> Refusal | None:
    """Return why the office may not let the reply be due at that meeting, or ``None`` if it may.

    Args:
        owing: The matter as it stands.
        state: Where the request stands.
        told: What those who raised the matter are told.
        due: The meeting that the office chose.
        now: The time of deciding.
    """
    return _why_not_decide(owing, state, ExtensionVerb.GRANT, told=told) or why_not_due_at(
        due, owing.due, now=now
    )


def why_not_deny(owing: Owing, state: ExtensionState, *, told: str) -> Refusal | None:
    """Return why the office may not refuse the request with this reason, or ``None`` if it may."""
    return _why_not_decide(owing, state, ExtensionVerb.REFUSE, told=told)


def why_not_due_at(due: Due, current: Due, *, now: datetime) -> Refusal | None:
    """Return why a reply due at ``current`` cannot be due at ``due`` instead, or ``None`` if it can."""
    if due.series != current.series:
        return Refusal("other_series", OTHER_SERIES)
    if not due.is_held:
        return Refusal("meeting_past", CANCELLED)
    if due.starts_at <= max(current.starts_at, now):
        return Refusal(
            "not_later", gettext_noop("Choose a meeting that is ahead and later than the one it is due at.")
        )
    return None


def _why_not_decide(owing: Owing, state: ExtensionState, verb: ExtensionVerb, *, told: str) -> Refusal | None:
    if not EXTENSION_LIFE.allows(state, verb):
        return Refusal(
            "decided", gettext_noop("The request has been decided already. Look at what was decided.")
        )
    if refused := referrals.why_not(owing.referral, referrals.Verb.EXTEND):
        return refused
    if not told.strip():
        return Refusal("no_told", NO_TOLD)
    return None
