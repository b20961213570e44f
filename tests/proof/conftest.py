"""Proofs: the same code at two sizes, a slice with the suite and the whole under ``make proof``.

A proof takes the fixture ``proof``: ``proof.times(200, full=20_000)`` says how often, ``proof.chance`` is
seeded. Seed and duration are printed at the end; ``GIAOBAN_SEED`` runs the same proof again.
"""

import os
import random
from dataclasses import dataclass, field
from typing import Final

import pytest

FULL: Final = os.environ.get("GIAOBAN_PROOF") == "full"
SEED: Final = os.environ["GIAOBAN_SEED"]


@dataclass(frozen=True, slots=True)
class Proof:
    """How much is proven in this run, and the chance that chooses what."""

    seed: str
    chance: random.Random = field(compare=False)

    def times(self, part: int, *, full: int) -> int:
        """Return how often: the whole number under ``make proof``, else a slice of it."""
        return full if FULL else part


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Proof:
    """Return the size and the chance of a proof; a failure names the seed that repeats it."""
    print(f"repeat with: GIAOBAN_SEED={SEED}")
    return Proof(SEED, random.Random(f"{SEED} {request.node.name}"))
