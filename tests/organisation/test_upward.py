"""Reading what a unit stands under reads that, and not the rest of the organisation."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from giaoban.organisation import queries
from giaoban.organisation.rules import Change
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

BEFORE, ON = date(2019, 10, 31), date(2019, 11, 1)


def test_what_is_read_for_one_unit_says_the_same_as_the_whole_organisation() -> None:
    root = make.unit()
    old, other = make.unit(parent=root, valid_to=BEFORE), make.unit(parent=root)
    new, beside = make.unit(parent=other, valid_from=ON), make.unit(parent=root, valid_from=ON)
    make.succession(before=old, after=new, change=Change.SPLIT, on=ON)
    make.succession(before=old, after=beside, change=Change.SPLIT, on=ON, is_main=False)
    cell = make.unit(parent=old)
    below = make.unit(parent=cell)
    every = queries.borders(root.host)

    for unit in every.units:
        known = queries.borders_above([unit])
        for day in (BEFORE, ON, ON + timedelta(days=400)):
            assert known.above(unit, day) == every.above(unit, day)
            assert known.standing_on(unit, day) == every.standing_on(unit, day)
    assert [queries.ancestors(below, day) for day in (BEFORE, ON)] == [
        (root, old, cell),
        (root, other, new, cell),
    ]
    assert [set(queries.children_on(unit, ON)) for unit in (new, beside, cell)] == [{cell}, set(), {below}]


def test_the_cluster_of_units_takes_two_queries_however_many_there_are(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    commune, apart = make.unit(), make.unit()
    cells = [make.unit(parent=commune) for _ in range(3)]
    cluster, nearer = make.cluster(units=(commune,)), make.cluster(units=(cells[2],))

    with django_assert_num_queries(2):
        one = queries.cluster_of(cells[0], ON)
    with django_assert_num_queries(2):
        every = queries.clusters_of([unit.pk for unit in (*cells, apart)], ON)

    assert one == cluster
    assert every == {cells[0].pk: cluster, cells[1].pk: cluster, cells[2].pk: nearer}
