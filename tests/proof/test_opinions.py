"""The lives of opinions and referrals at full size."""

import os

import pytest

from tests.opinions.sequences import lives_of_opinions, lives_of_referrals

SEQUENCES = 10_000 if os.environ.get("GIAOBAN_PROOF") == "full" else 500
SEED = 20151130


@pytest.mark.parametrize("walk", [lives_of_opinions, lives_of_referrals])
def test_no_sequence_of_verbs_ends_dead_or_moves_illegally(walk: object) -> None:
    assert callable(walk)
    walk(SEQUENCES, SEED)
