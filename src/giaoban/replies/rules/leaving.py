"""Rules for a reply on its way out: clearance by a second person, the signed document, and paper."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.replies.rules.drafting import (
    LIFE,
    Answer,
    Move,
    ReplyFacts,
    State,
    why_not_begin,
    why_not_submit,
)

NO_NUMBER: Final = gettext_noop("Write the number and symbol of the document.")
IN_FUTURE: Final = gettext_noop("The date of the document lies in the future.")
NO_DAY: Final = gettext_noop("Write the date of the document.")
NO_SIGNER: Final = gettext_noop("Write the post and name of the signer.")


@dataclass(frozen=True, slots=True)
class Document:
    """The signed paper that carries a reply."""

    number: str
    day: date | None
    signer: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a reply must stand up to before it leaves.

    Attributes:
        needs_clearance: Whether the agency wants a second person.
        referred_on: The day on which the matter was forwarded.
    """

    needs_clearance: bool
    referred_on: date
    today: date


def why_not_clear(reply: ReplyFacts, *, clearer: int | None) -> Refusal | None:
    """Return why this person may not clear the reply, or ``None`` if they may."""
    if not LIFE.allows(reply.state, Move.CLEAR):
        return Refusal("not_submitted", gettext_noop("Only a submitted reply can be cleared."))
    if clearer is None or clearer == reply.drafter:
        return Refusal(
            "own_draft",
            gettext_noop("You wrote this reply yourself, so a second person of your agency must clear it."),
        )
    return why_not_begin(reply.referral, corrects=reply.corrects)


def why_not_deliver(reply: ReplyFacts, document: Document, leaving: Leaving) -> Refusal | None:
    """Return why the reply may not leave with this document, or ``None`` if it may."""
    if refusal := why_not_leave(reply, needs_clearance=leaving.needs_clearance):
        return refusal
    return why_not_sign(document, leaving)


def why_not_leave(reply: ReplyFacts, *, needs_clearance: bool) -> Refusal | None:
    """Return why the reply may not leave yet whatever its document, or ``None`` if it may."""
    if reply.state is State.DELIVERED:
        return Refusal("delivered", gettext_noop("This reply has been delivered already."))
    if not LIFE.allows(reply.state, Move.DELIVER):
        return Refusal("not_submitted", gettext_noop("Submit the reply before it is delivered."))
    if needs_clearance and reply.state is not State.CLEARED:
        return Refusal(
            "not_cleared", gettext_noop("A second person of your agency must clear this reply first.")
        )
    return why_not_begin(reply.referral, corrects=reply.corrects)


def why_not_go_along(code: str, reply: ReplyFacts, *, needs_clearance: bool) -> Refusal | None:
    """Return why a reply may not leave with the document of another one, or ``None`` if it may.

    Args:
        code: The code of its matter.
        reply: How it stands; nobody clears it on the way, as nobody reads it there.
        needs_clearance: Whether the agency wants a second person.

    Source:
        S56: one document may answer several.
    """
    if why_not_leave(reply, needs_clearance=needs_clearance) is None:
        return None
    return Refusal(
        "not_ready_beside",
        gettext_noop(
            "The reply to %(code)s is not ready to leave any more. "
            "Take away its tick, and look at that matter on its own."
        ),
        {"code": code},
    )


def why_not_enter_for(*, answers_itself: bool) -> Refusal | None:
    """Return why the office may not enter replies of such a body, or ``None`` if it may."""
    if answers_itself:
        return Refusal(
            "answers_itself",
            gettext_noop("This body writes its replies here itself. Ask it to deliver its reply."),
        )
    return None


def why_not_enter(referral: str, answer: Answer, document: Document, leaving: Leaving) -> Refusal | None:
    """Return why the office may not enter this reply from paper, or ``None`` if it may.

    The signature on the paper is the clearance.
    """
    return (
        why_not_begin(referral)
        or why_not_submit(answer, today=min(leaving.today, document.day or leaving.today))
        or why_not_sign(document, leaving)
    )


def why_not_sign(document: Document, leaving: Leaving) -> Refusal | None:
    """Return what is wrong with the document that carries a reply, or ``None`` if nothing is."""
    if not document.number.strip():
        return Refusal("no_number", NO_NUMBER)
    if document.day is None:
        return Refusal("no_day", NO_DAY)
    if not document.signer.strip():
        return Refusal("no_signer", NO_SIGNER)
    if document.day > leaving.today:
        return Refusal("signed_in_future", IN_FUTURE)
    if document.day < leaving.referred_on:
        return Refusal(
            "signed_before_asked",
            gettext_noop("The document is dated before the matter was forwarded on %(day)s. Check the date."),
            {"day": f"{leaving.referred_on:%d/%m/%Y}"},
        )
    return None
