"""Random lives of payment sheets: drawn up, frozen, corrected, settled, attendance changed, by anybody."""

import pytest
from django.db import transaction

from tests.allowances.lives import Life, lived
from tests.proof.conftest import Proof


@pytest.mark.django_db
def test_whatever_people_do_nothing_is_paid_twice_and_what_was_frozen_stays(proof: Proof) -> None:
    taken, lives = 0, proof.times(4, full=200)
    for _ in range(lives):
        with transaction.atomic():
            taken += lived(Life(proof.chance), steps=30)
            transaction.set_rollback(True)

    assert taken > 10 * lives
