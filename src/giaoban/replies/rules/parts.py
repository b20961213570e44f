"""Rules for the parts that supporting agencies owe to a reply. No reply waits for one, and no date moves."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.directions import DAY_IS_OVER
from giaoban.opinions.rules.referrals import ReferralFacts

NO_PART: Final = gettext_noop("Write which part of the reply it is asked for.")
NO_WORDS: Final = gettext_noop("Write what your agency answers to this part.")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a supporting agency.

    Attributes:
        agency: Its key.
        what: The part of the reply that it is to write.
        due_on: The day by which it is to be there.
        answers_itself: Whether the agency has accounts to answer with.
    """

    agency: int
    what: str
    due_on: date
    answers_itself: bool = True


def why_not_ask(referral: ReferralFacts, wish: Wish, *, reply_due: date, today: date) -> Refusal | None:
    """Return why this may not be asked, or ``None`` if it may.

    Args:
        referral: The matter.
        wish: What is asked of which agency.
        reply_due: Day of the meeting at which the reply is due.
        today: The day it is asked on.
    """
    if refused := referrals.why_not(referral, referrals.Verb.ASK_BACK):
        return refused
    return _why_not_of(wish, referral.lead) or _why_not_by(wish.due_on, reply_due=reply_due, today=today)


def _why_not_of(wish: Wish, lead: int) -> Refusal | None:
    if wish.agency == lead:
        return Refusal(
            "same_agency",
            gettext_noop("That agency answers the whole matter already. Choose another one."),
        )
    if not wish.answers_itself:
        return Refusal(
            "part_on_paper",
            gettext_noop("That body has no accounts here. Ask it by letter, and write down what it answers."),
        )
    if not wish.what.strip():
        return Refusal("no_part", NO_PART)
    return None


def _why_not_by(due_on: date, *, reply_due: date, today: date) -> Refusal | None:
    if due_on < today:
        return Refusal("part_past", DAY_IS_OVER)
    if due_on > today > reply_due:
        return Refusal("part_not_today", gettext_noop("The reply is overdue, so ask for this part today."))
    if due_on > max(reply_due, today):
        return Refusal(
            "part_after_reply",
            gettext_noop("The reply itself is due on %(day)s. Choose that day or an earlier one."),
            {"day": reply_due},
        )
    return None


def why_not_answer(referral: ReferralFacts, text: str, *, seen: str, now: str) -> Refusal | None:
    """Return why the part may not be answered, or its words changed, or ``None`` if they may.

    Args:
        referral: The matter.
        text: What the agency writes.
        seen: The words that stood on the page when it was opened.
        now: The words that are kept.
    """
    if referrals.why_not(referral, referrals.Verb.ASK_BACK):
        return Refusal(
            "no_longer_owed",
            gettext_noop(
                "The reply to %(code)s no longer waits for this part. Tell its agency by telephone."
            ),
            {"code": referral.code},
        )
    if not text.strip():
        return Refusal("no_words", NO_WORDS)
    if seen != now:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Somebody else of your agency has written meanwhile. Read it below, then send again."
            ),
        )
    return None


def why_not_take_back(referral: ReferralFacts, *, answered: bool) -> Refusal | None:
    """Return why a part may no longer be taken back from the agency that was asked, or ``None`` if it may."""
    if answered:
        return Refusal(
            "part_answered",
            gettext_noop("The agency has answered this part already. Leave it out of the reply if need be."),
        )
    return referrals.why_not(referral, referrals.Verb.ASK_BACK)


def is_late(due_on: date, *, answered_on: date | None, today: date) -> bool:
    """Return whether a part came, or still waits, after its day."""
    return (answered_on or today) > due_on
