"""The life of a referral: what is sent to an agency and comes back as a written reply."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop


class State(StrEnum):
    """Where a referral stands. Overdue is no state: it follows from the due meeting and the day."""

    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CLOSED = "closed"
    RECALLED = "recalled"


class Verb(StrEnum):
    """What can happen to a referral."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    TRANSFER = "transfer"
    REROUTE = "reroute"
    DELIVER = "deliver"
    GIVE_BACK = "give_back"
    CLOSE = "close"
    REOPEN = "reopen"
    ASK_BACK = "ask_back"
    EXTEND = "extend"
    RECALL = "recall"
    TAKE_APART = "take_apart"
    TAKE_IN = "take_in"


LIFE: Final = Machine(
    start=State.SENT,
    moves={
        (State.SENT, Verb.ACCEPT): State.ACCEPTED,
        (State.SENT, Verb.REFUSE): State.REFUSED,
        (State.ACCEPTED, Verb.REFUSE): State.REFUSED,
        (State.SENT, Verb.TRANSFER): State.SENT,
        (State.ACCEPTED, Verb.TRANSFER): State.SENT,
        (State.REFUSED, Verb.REROUTE): State.SENT,
        (State.SENT, Verb.REROUTE): State.SENT,
        (State.SENT, Verb.DELIVER): State.DELIVERED,
        (State.ACCEPTED, Verb.DELIVER): State.DELIVERED,
        (State.RETURNED, Verb.DELIVER): State.DELIVERED,
        (State.RETURNED, Verb.TRANSFER): State.RETURNED,
        (State.DELIVERED, Verb.GIVE_BACK): State.RETURNED,
        (State.DELIVERED, Verb.CLOSE): State.CLOSED,
        (State.CLOSED, Verb.REOPEN): State.DELIVERED,
        (State.SENT, Verb.ASK_BACK): State.SENT,
        (State.ACCEPTED, Verb.ASK_BACK): State.ACCEPTED,
        (State.RETURNED, Verb.ASK_BACK): State.RETURNED,
        (State.SENT, Verb.EXTEND): State.SENT,
        (State.ACCEPTED, Verb.EXTEND): State.ACCEPTED,
        (State.RETURNED, Verb.EXTEND): State.RETURNED,
        (State.SENT, Verb.RECALL): State.RECALLED,
        (State.ACCEPTED, Verb.RECALL): State.RECALLED,
        (State.REFUSED, Verb.RECALL): State.RECALLED,
        (State.SENT, Verb.TAKE_APART): State.SENT,
        (State.ACCEPTED, Verb.TAKE_APART): State.ACCEPTED,
        (State.REFUSED, Verb.TAKE_APART): State.REFUSED,
        (State.SENT, Verb.TAKE_IN): State.SENT,
        (State.ACCEPTED, Verb.TAKE_IN): State.ACCEPTED,
        (State.REFUSED, Verb.TAKE_IN): State.REFUSED,
    },
)

# Closed is not final: whose judgement closed a matter may change it until the meeting has heard the reply.
FINAL: Final = frozenset({State.RECALLED})
NOT_LISTED: Final = gettext_noop(
    "That agency is not among the agencies of this committee today. Choose one from the list."
)
IN_A_CIRCLE: Final = gettext_noop(
    "That agency has had this matter and did not keep it, so it would go round in a circle. "
    "Choose another agency, or ask the committee office to decide."
)
NO_REASON_TO_READ: Final = gettext_noop("Write the reason in a sentence; those concerned will read it.")
OTHER: Final = "other_reason"
# A reply is owed, by the agency or, where it refused, until the office has decided who answers.
OWED: Final = frozenset({State.SENT, State.ACCEPTED, State.REFUSED, State.RETURNED})
# The agency is at work on a reply.
PREPARING: Final = OWED - {State.REFUSED}
# The newest reply stands.
ANSWERED: Final = frozenset({State.DELIVERED, State.CLOSED})
# A reply was delivered once, even if it was given back since.
ONCE_ANSWERED: Final = ANSWERED | {State.RETURNED}
# Nobody has anything left to do.
ENDED: Final = frozenset({State.CLOSED, State.RECALLED})


def is_overdue(state: str, due_at: datetime, *, now: datetime) -> bool:
    """Return whether a reply is owed and the meeting at which it is due has begun.

    Args:
        state: The state of the referral.
        due_at: When that meeting began or begins, with a time zone.
        now: The moment, with a time zone.
    """
    return state in OWED and due_at <= now


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """What the rules need to know about one referral.

    Attributes:
        lead: Key of the agency that must answer.
        answers_itself: Whether that agency has accounts of its own; otherwise the office enters its reply
            from the signed paper, and nobody is there to accept it first.
    """

    code: str
    state: State
    lead: int
    answers_itself: bool = True


@dataclass(frozen=True, slots=True)
class Way:
    """Which agencies a referral has left so far.

    Attributes:
        refused_by: Keys of those that handed it back.
        passed_on_by: Keys of those that passed it on.
    """

    refused_by: frozenset[int] = frozenset()
    passed_on_by: frozenset[int] = frozenset()

    @property
    def left(self) -> frozenset[int]:
        """All of them: an agency passes it on to none of these."""
        return self.refused_by | self.passed_on_by


NO_WAY: Final = Way()


def why_not(referral: ReferralFacts, verb: Verb) -> Refusal | None:
    """Return why ``verb`` may not be done to this referral as it stands, or ``None``."""
    if not LIFE.allows(referral.state, verb):
        return Refusal(f"is_{referral.state}", _STANDS[referral.state], {"code": referral.code})
    if verb is Verb.DELIVER and referral.state is State.SENT and referral.answers_itself:
        return Refusal(
            "not_accepted",
            gettext_noop(
                "The agency has not accepted %(code)s yet. Accept it first, then deliver the reply."
            ),
            {"code": referral.code},
        )
    return None


def why_not_refuse(referral: ReferralFacts, *, ground: str | None, sentence: str) -> Refusal | None:
    """Return why the agency may not hand this back to the compiler, or ``None``.

    Args:
        referral: The referral as it stands.
        ground: Code of the reason, if it is on the committee's list that day.
        sentence: What the agency adds; :data:`OTHER` says nothing without it.
    """
    if refused := why_not(referral, Verb.REFUSE):
        return refused
    if ground is None:
        return Refusal("no_ground", gettext_noop("Choose one of the reasons on the list."))
    return _reason_missing(sentence) if ground == OTHER else None


def why_not_send_elsewhere(
    referral: ReferralFacts,
    verb: Verb,
    *,
    to: int,
    reason: str,
    way: Way = NO_WAY,
) -> Refusal | None:
    """Return why it may not go to the agency ``to``, or ``None``.

    Args:
        referral: The referral as it stands.
        verb: ``TRANSFER`` by the agency, ``REROUTE`` by the compiler.
        to: Key of the agency that is to answer from now on.
        reason: Why it goes there; a reroute to a body that has not refused it needs none.
        way: Which agencies it has left so far.
    """
    if refused := why_not(referral, verb):
        return refused
    if to == referral.lead and referral.state is not State.REFUSED:
        return Refusal("same_agency", gettext_noop("It is with that agency already. Choose another one."))
    if verb is Verb.TRANSFER and to in way.left:
        return Refusal("in_a_circle", IN_A_CIRCLE)
    if verb is Verb.REROUTE and to in way.refused_by | _refuser(referral) and not reason.strip():
        return Refusal(
            "refused_before",
            gettext_noop(
                "That agency handed it back. Choose another one, or write why it must answer all the same."
            ),
        )
    return _reason_missing(reason) if verb is Verb.TRANSFER else None


def why_not_answer_here(*, listed: bool) -> Refusal | None:
    """Return why an agency may not be asked; ``listed`` is whether the committee has it that day."""
    return None if listed else Refusal("not_listed", NOT_LISTED)


def _refuser(referral: ReferralFacts) -> frozenset[int]:
    return frozenset({referral.lead}) if referral.state is State.REFUSED else frozenset()


def why_not_give_back(referral: ReferralFacts, *, reason: str) -> Refusal | None:
    """Return why a delivered reply may not go back to its agency, or ``None``."""
    return why_not(referral, Verb.GIVE_BACK) or _reason_missing(reason)


def why_not_with_reason(referral: ReferralFacts, verb: Verb, *, reason: str) -> Refusal | None:
    """Return why ``verb``, which needs a reason, may not be done to this referral, or ``None``."""
    return why_not(referral, verb) or _reason_missing(reason)


def _reason_missing(reason: str) -> Refusal | None:
    if reason.strip():
        return None
    return Refusal("no_reason", NO_REASON_TO_READ)


_STANDS: Final = {
    State.SENT: gettext_noop(
        "%(code)s has just been sent, so there is no reply to it yet. Wait for the reply first."
    ),
    State.ACCEPTED: gettext_noop("%(code)s has been accepted; its agency is preparing the reply."),
    State.REFUSED: gettext_noop(
        "%(code)s was refused by its agency. The committee office chooses another one first."
    ),
    State.DELIVERED: gettext_noop(
        "The reply to %(code)s has been delivered; now those who raised it judge it."
    ),
    State.RETURNED: gettext_noop("%(code)s was given back; its agency owes a new reply."),
    State.CLOSED: gettext_noop("%(code)s is closed. If the matter comes up again, raise it anew."),
    State.RECALLED: gettext_noop(
        "The office called %(code)s back, so nothing is owed to it. What it asked stands where it went since."
    ),
}
