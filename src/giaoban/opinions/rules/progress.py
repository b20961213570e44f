"""How far an opinion has come, in the four stages that its raiser follows."""

from collections.abc import Collection
from enum import IntEnum

from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import State


class Stage(IntEnum):
    """The stages that are behind an opinion; ``ASIDE`` for one that goes no further."""

    ASIDE = 0
    RECEIVED = 1
    FORWARDED = 2
    ANSWERED = 3
    SETTLED = 4


_SETTLED = frozenset({State.ANSWERED_ON_SPOT, State.ALREADY_ANSWERED, State.NOTED})
_ASIDE = frozenset({State.WITHDRAWN, State.RULED_OUT})
_OF_REFERRAL = {
    referrals.State.DELIVERED: Stage.ANSWERED,
    referrals.State.CLOSED: Stage.SETTLED,
}


def stage_of(state: State, sent: Collection[referrals.State]) -> Stage:
    """Return how far an opinion has come; of several referrals the slowest counts."""
    if state in _ASIDE:
        return Stage.ASIDE
    if state in _SETTLED:
        return Stage.SETTLED
    if state is State.WAITING or not sent:
        return Stage.RECEIVED
    return min(_OF_REFERRAL.get(one, Stage.FORWARDED) for one in sent)
