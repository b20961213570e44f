"""Rules for posts and terms: where a post may stand, and who may hold it beside whom."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.organisation.rules import Role, Span
from giaoban.organisation.rules.editing import why_not_appoint, why_not_post

DAY = date(2020, 1, 1)
days = st.dates(date(2010, 1, 1), date(2030, 1, 1))
FIRST, SECOND = 1, 2


@pytest.mark.parametrize(
    ("role", "places", "expected"),
    [
        (Role.SECRETARY, ["unit"], None),
        (Role.SECRETARY, [], "post_without_unit"),
        (Role.SECRETARY, ["cluster"], "post_without_unit"),
        (Role.SECRETARY, ["unit", "agency"], "post_in_two_places"),
        (Role.CLEARER, ["agency"], None),
        (Role.CLEARER, ["unit"], "post_without_agency"),
        (Role.CLEARER, ["agency", "cluster"], "post_in_two_places"),
        (Role.CHAIR, [], None),
        (Role.CHAIR, ["cluster"], None),
        (Role.CHAIR, ["unit", "cluster"], "post_in_two_places"),
    ],
)
def test_a_post_stands_in_the_one_place_that_its_title_means(
    role: Role, places: Sequence[str], expected: str | None
) -> None:
    refusal = why_not_post(role, places)

    assert (refusal.code if refusal else None) == expected


@given(begun=st.integers(1, 3000), beside=st.booleans())
def test_nobody_takes_up_beside_another_what_one_person_at_a_time_holds(begun: int, beside: bool) -> None:
    held = Span(DAY - timedelta(days=begun), None)

    refusal = why_not_appoint(("Bí thư", Span(date.min, None)), SECOND, DAY, [(FIRST, held)], beside=beside)

    assert (refusal.code if refusal else None) == ("one_holder" if beside else None)


@given(first=days, length=st.none() | st.integers(0, 4000), day=days, beside=st.booleans())
def test_nobody_holds_one_post_twice_on_a_day(
    first: date, length: int | None, day: date, beside: bool
) -> None:
    held = Span(first, None if length is None else first + timedelta(days=length))

    refusal = why_not_appoint(("Bí thư", Span(date.min, None)), FIRST, day, [(FIRST, held)], beside=beside)

    assert (refusal is None) == (not held.overlaps(Span(day, None)))
