"""The life of a message: waiting, leased to a worker, sent; or failed, given up, no longer useful."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop


class Channel(StrEnum):
    """The way on which a message travels."""

    IN_APP = "in_app"  # on the person's own page
    EMAIL = "email"
    SMS = "sms"
    CALL = "call"  # somebody of the office telephones and ticks it off


class State(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    LEASED = "leased"  # a worker is sending it
    SENT = "sent"
    FAILED = "failed"  # nobody tries any more until the office decides
    GIVEN_UP = "given_up"
    CANCELLED = "cancelled"  # what it says is no longer so


class Verb(StrEnum):
    """What is done to a message."""

    LEASE = "lease"
    SEND = "send"
    POSTPONE = "postpone"
    FAIL = "fail"
    RETRY = "retry"
    TELL = "tell"
    GIVE_UP = "give_up"
    CANCEL = "cancel"


LIFE: Final = Machine(
    start=State.WAITING,
    moves={
        (State.WAITING, Verb.LEASE): State.LEASED,
        (State.LEASED, Verb.SEND): State.SENT,
        (State.LEASED, Verb.POSTPONE): State.WAITING,
        (State.LEASED, Verb.FAIL): State.FAILED,
        (State.LEASED, Verb.CANCEL): State.CANCELLED,
        (State.WAITING, Verb.FAIL): State.FAILED,
        (State.WAITING, Verb.TELL): State.SENT,
        (State.WAITING, Verb.GIVE_UP): State.GIVEN_UP,
        (State.WAITING, Verb.CANCEL): State.CANCELLED,
        (State.FAILED, Verb.RETRY): State.WAITING,
        (State.FAILED, Verb.TELL): State.SENT,
        (State.FAILED, Verb.GIVE_UP): State.GIVEN_UP,
        (State.FAILED, Verb.CANCEL): State.CANCELLED,
    },
)

# Done by programs; calls are made by people, and what stands on a page has arrived with its row.
SENT_BY_WORKER: Final = frozenset({Channel.EMAIL, Channel.SMS})

LEASE: Final = timedelta(seconds=90)  # three times what one sending may take at most
MOST_TRIES: Final = 10  # with the waits below: about nine hours
FIRST_WAIT: Final = timedelta(minutes=1)
LONGEST_WAIT: Final = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """What the rules need to know about one message."""

    state: State
    channel: Channel
    useful_until: datetime | None = None


def wait_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries, from 1: a minute, then double, four hours at most."""
    doubled: timedelta = FIRST_WAIT * 2 ** min(tries - 1, 16)
    return min(doubled, LONGEST_WAIT)


def is_lost(lease_until: datetime, now: datetime, *, lease: timedelta = LEASE) -> bool:
    """Return whether the worker of a leased message is gone: its time is over, or can never have been given.

    A lease that ends further ahead than any lease does was given before the clock was set back.
    """
    return lease_until <= now or lease_until > now + lease


def is_useful(useful_until: datetime | None, now: datetime) -> bool:
    """Return whether what a message says still helps its reader."""
    return useful_until is None or now < useful_until


def why_not_retry(message: MessageFacts, *, now: datetime) -> Refusal | None:
    """Return why this message cannot be tried again, or ``None`` if it can."""
    if message.state is not State.FAILED:
        return Refusal(
            "not_failed",
            gettext_noop("Only a message that could not be sent can be tried again. Look at its state."),
        )
    if message.channel not in SENT_BY_WORKER:
        return Refusal(
            "by_hand", gettext_noop("Nobody can be reached this way. Telephone, then mark it as told.")
        )
    if not is_useful(message.useful_until, now):
        return Refusal(
            "too_late", gettext_noop("What this message says is over. Give it up, or telephone instead.")
        )
    return None


def why_not_give_up(message: MessageFacts) -> Refusal | None:
    """Return why this message cannot be given up, or ``None`` if it can."""
    return None if LIFE.allows(message.state, Verb.GIVE_UP) else _done(message)


def why_not_tell(message: MessageFacts) -> Refusal | None:
    """Return why this message cannot be marked as told by telephone, or ``None`` if it can."""
    return None if LIFE.allows(message.state, Verb.TELL) else _done(message)


def _done(message: MessageFacts) -> Refusal:
    if message.state is State.LEASED:
        return Refusal(
            "being_sent", gettext_noop("This message is being sent just now. Look again in two minutes.")
        )
    return Refusal("done", gettext_noop("This message is done with already. Nothing needs to be done."))
