"""Random lives of opinions and referrals: no dead end, no illegal move."""

import random
from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from giaoban.kernel.machine import Machine
from giaoban.opinions.rules import life, referrals

State = TypeVar("State", bound=StrEnum)
Verb = TypeVar("Verb", bound=StrEnum)
STEPS = 20


def lives_of_opinions(count: int, seed: int) -> None:
    """Walk ``count`` random lives of an opinion."""
    _walk(life.LIFE, list(life.Verb), life.FINAL, count=count, seed=seed)


def lives_of_referrals(count: int, seed: int) -> None:
    """Walk ``count`` random lives of a referral."""
    _walk(referrals.LIFE, list(referrals.Verb), referrals.FINAL, count=count, seed=seed)


def _walk(
    machine: Machine[State, Verb], verbs: list[Verb], final: Collection[State], *, count: int, seed: int
) -> None:
    chance = random.Random(seed)  # chance, not a secret
    for number in range(count):
        state = machine.start
        for _ in range(STEPS):
            verb = chance.choice(verbs)
            if not machine.allows(state, verb):
                _must_refuse(machine, state, verb, number)
                continue
            state = machine.take(state, verb)
        assert (state in final) == (not any(machine.allows(state, verb) for verb in verbs)), (number, state)


def _must_refuse(machine: Machine[State, Verb], state: State, verb: Verb, number: int) -> None:
    try:
        reached = machine.take(state, verb)
    except ValueError:
        return
    raise AssertionError(f"sequence {number}: {verb} led from {state} to {reached}")
