"""The joint lives of referrals and replies at full size."""

from tests.proof.conftest import Proof
from tests.replies.sequences import lives


def test_whatever_happened_to_a_matter_it_can_still_be_answered_and_closed(proof: Proof) -> None:
    lives(proof.times(500, full=10_000), proof.chance)
