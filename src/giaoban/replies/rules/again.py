"""Rules for a reply that is objected to again after it went back: the compiler proposes, the chair decides.

The first return is the compiler's own to decide.
"""

from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

FOR_THE_CHAIR: Final = gettext_noop(
    "This reply went back once already, so the chair decides this time. Propose to the chair what to do."
)


class Course(StrEnum):
    """What can become of an objection."""

    GIVE_BACK = "give_back"
    SETTLE = "settle"


def is_for_the_chair(returns_before: int) -> bool:
    """Return whether the chair decides about an objection, not the compiler.

    Args:
        returns_before: How often earlier versions of the same reply went back.
    """
    return returns_before >= 1


def why_not_decide(returns_before: int, *, is_chair: bool) -> Refusal | None:
    """Return why somebody who may return replies may not decide about this one, or ``None``."""
    if is_for_the_chair(returns_before) and not is_chair:
        return Refusal("for_the_chair", FOR_THE_CHAIR)
    return None


def why_not_propose(returns_before: int, *, decided: bool) -> Refusal | None:
    """Return why nothing may be proposed to the chair, or ``None``; what a proposal lacks is said apart."""
    if not is_for_the_chair(returns_before):
        return Refusal(
            "first_return", gettext_noop("The reply has not gone back yet, so the office decides itself.")
        )
    if decided:
        return Refusal("chair_decided", gettext_noop("The chair has decided already. Look at the matter."))
    return None
