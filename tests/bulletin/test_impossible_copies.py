"""What no count of printed copies may say: the database refuses it, whoever writes."""

from datetime import date
from uuid import uuid4

import pytest

from giaoban.bulletin.models import CopyCount
from giaoban.organisation.models import Unit
from tests.impossible import Lie, believed, believed_twice
from tests.make import organisation

pytestmark = pytest.mark.django_db
LIES: list[Lie] = [
    ({"valid_to": date(2013, 1, 1)}, "copy_count_span_in_order"),
    ({"copies": 100}, "copy_count_in_range"),
]


def count_for(unit: Unit | None) -> CopyCount:
    """Return what a unit gets, or every other cell."""
    host = unit.host if unit else organisation.host()
    day = date(2014, 1, 1)
    return CopyCount.objects.create(host=host, unit=unit, copies=1, valid_from=day, once=uuid4())


def test_the_database_believes_no_lie_about_copies() -> None:
    assert believed(count_for(None), LIES) == []


def test_the_database_keeps_one_count_for_a_unit_and_one_for_the_others() -> None:
    of_unit, of_others = count_for(organisation.unit()), count_for(None)

    assert believed_twice(of_unit, [({}, "copy_count_one_a_unit")]) == []
    assert believed_twice(of_others, [({}, "copy_count_one_for_the_others")]) == []
