"""The step of the first hour that belongs to meetings names every cluster that nobody meets yet."""

from datetime import date

import pytest

from giaoban.meetings.first_hour import lack_of_series
from tests.make import meetings
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 30)


def test_each_cluster_without_a_series_is_named_until_every_one_has_it() -> None:
    host = make.host()
    east, west = (make.cluster(host=host) for _ in range(2))

    none = lack_of_series(host.pk, TODAY)
    meetings.series(cluster=east)
    one = lack_of_series(host.pk, TODAY)
    meetings.series(cluster=west, valid_to=date(2020, 12, 31))
    ended = lack_of_series(host.pk, TODAY)
    meetings.series(cluster=west)
    both = lack_of_series(host.pk, TODAY)

    assert none.sentence == "There is no series of meetings yet."
    assert [dict(lack.values) for lack in (one, ended)] == [{"clusters": west.name}] * 2
    assert (both.sentence, dict(both.values)) == ("", {"series": 3})


def test_a_series_of_the_whole_committee_is_for_every_cluster() -> None:
    host = make.host()
    make.cluster(host=host)
    meetings.series(host=host)

    assert lack_of_series(host.pk, TODAY).sentence == ""
