"""The joint lives of referrals and replies at full size."""

import pytest

from tests.proof.conftest import Proof
from tests.replies.sequences import lives
from tests.replies.verbs import ACTS
from tests.replies.walks import walks


def test_whatever_happened_to_a_matter_it_can_still_be_answered_and_closed(proof: Proof) -> None:
    lives(proof.times(500, full=10_000), proof.chance)


@pytest.mark.django_db
def test_no_verb_of_anybody_loses_an_origin_a_count_or_a_secret(proof: Proof) -> None:
    lived = proof.times(20, full=10_000)

    taken = walks(lived, proof.chance, ACTS)

    assert taken > lived
