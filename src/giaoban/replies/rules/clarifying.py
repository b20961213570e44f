"""Rules for asking the raisers to make something clear. The due meeting never moves, and no reply waits."""

from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.referrals import ReferralFacts

NO_QUESTION: Final = gettext_noop("Write what the raisers should make clear.")
ASKED_WITHOUT_REASON: Final = gettext_noop("Write why you need to know it; those asked will read it.")
RECALLED: Final = gettext_noop(
    "The office called this matter back from that agency, so nobody waits for this answer any more. Where "
    "your opinion goes now stands on its page; if there is more to say, put a correction beside it."
)
NO_WORDS: Final = gettext_noop("Write your answer in a sentence or two.")


@dataclass(frozen=True, slots=True)
class Question:
    """What an agency asked back, as one raiser meets it.

    Attributes:
        is_replied: Whether a written reply was delivered after it was asked.
        is_answered: Whether this raiser has answered it.
        is_recalled: Whether the matter was called back from the agency that asks.
    """

    is_replied: bool = False
    is_answered: bool = False
    is_recalled: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still waits for this raiser."""
        return not (self.is_replied or self.is_answered or self.is_recalled)


def why_not_ask(referral: ReferralFacts, *, question: str, reason: str) -> Refusal | None:
    """Return why the agency may not ask the raisers this, or ``None`` if it may."""
    if refused := referrals.why_not(referral, referrals.Verb.ASK_BACK):
        return refused
    if not question.strip():
        return Refusal("no_question", NO_QUESTION)
    if not reason.strip():
        return Refusal("no_reason", ASKED_WITHOUT_REASON)
    return None


def why_not_answer(question: Question, text: str) -> Refusal | None:
    """Return why this raiser may not answer now, or ``None`` if they may."""
    if question.is_recalled:
        return Refusal("recalled_meanwhile", RECALLED)
    if question.is_replied:
        return Refusal(
            "replied_meanwhile",
            gettext_noop(
                "The agency has replied meanwhile. Read its reply; if something is missing there, "
                "say so in your judgement."
            ),
        )
    if question.is_answered:
        return Refusal(
            "answered_before",
            gettext_noop(
                "This question has been answered; the agency reads that answer. "
                "If there is more to say, put a correction beside the opinion."
            ),
        )
    if not text.strip():
        return Refusal("no_words", NO_WORDS)
    return None
