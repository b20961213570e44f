"""Databases from before the first release, brought to this version step by step: what they held is kept.

A step takes a second and there are a hundred of them, so these run under ``make proof`` only; that the steps
and the short way of a new folder end at the same models is a guard of every run.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.guards.test_migrations import step_by_step
from tests.make import meetings, organisation
from tests.proof.conftest import FULL

pytestmark = pytest.mark.skipif(not FULL, reason="minutes of migrations: under make proof")

MEETINGS = [("meetings", "0004_number_is_a_key")]
POSTS = [("organisation", "0007_shared_meeting_types")]


def executor() -> MigrationExecutor:
    """Return what migrates step by step, whatever is applied already."""
    made = MigrationExecutor(connection)
    made.loader = step_by_step(connection)
    return made


def migrated(to: list[tuple[str, str]]) -> Apps:
    """Bring the database to a version, and return the models of that version."""
    executor().migrate(to)
    return executor().loader.project_state(to).apps


def newest() -> list[tuple[str, str]]:
    """Return the last step of each area."""
    steps: list[tuple[str, str]] = executor().loader.graph.leaf_nodes()
    return steps


@pytest.fixture
def at_meetings() -> Iterator[Apps]:
    """The models of an earlier version, on a database that looks like it; the newest one afterwards."""
    try:
        yield migrated(MEETINGS)
    finally:
        migrated(newest())


def held(previous: Apps, days: list[date], minutes: list[int]) -> list[int]:
    """Return the keys of meetings as the previous version kept them; each has an agenda of these minutes."""
    host = organisation.host().pk
    series = previous.get_model("meetings", "Series").objects.create(
        host_id=host, name="Giao ban", starts_at="7:30", place="Hội trường", valid_from=meetings.LONG_AGO
    )
    keys = []
    for day in days:
        period, _ = previous.get_model("meetings", "Period").objects.get_or_create(
            series=series, year=day.year, month=day.month
        )
        meeting = previous.get_model("meetings", "Meeting").objects.create(
            host_id=host,
            series=series,
            period=period,
            number=period.meetings.count() + 1,
            starts_at=meetings.at(day),
            place="Hội trường",
            written_until=day - timedelta(days=3),
        )
        for position, each in enumerate(minutes, start=1):
            meeting.agenda.create(position=position, kind="other", title="Việc", minutes=each)
        keys.append(meeting.pk)
    return keys


@pytest.mark.django_db(transaction=True)
def test_meetings_of_the_previous_version_get_a_name_each_and_the_length_of_their_agenda(
    at_meetings: Apps,
) -> None:
    planned = held(at_meetings, [date(2026, 11, 13), date(2026, 11, 27), date(2026, 12, 25)], [30, 60, 45])
    bare = held(at_meetings, [date(2026, 11, 27)], [])

    migrated(newest())

    rows = Meeting.objects.in_bulk()
    assert set(rows) == {*planned, *bare}
    assert len({row.uid for row in rows.values()}) == len(rows)
    assert [rows[key].minutes for key in planned] == [135] * 3
    assert rows[bare[0]].minutes == Meeting._meta.get_field("minutes").default
    assert {(row.meeting_type, row.name, row.sequence, row.state) for row in rows.values()} == {
        ("briefing", "", 0, "planned")
    }


@pytest.mark.django_db(transaction=True)
def test_a_post_of_the_previous_version_keeps_the_one_place_that_its_title_means() -> None:
    unit, agency, cluster = organisation.unit(), organisation.agency(), organisation.cluster()
    everywhere = {"unit_id": unit.pk, "agency_id": agency.pk, "cluster_id": cluster.pk}
    secretary = organisation.post(unit=unit)
    drafter = organisation.post(role=Role.DRAFTER, agency=agency)
    chair = organisation.post(role=Role.CHAIR, cluster=cluster)
    try:
        posts = migrated(POSTS).get_model("organisation", "Post").objects
        posts.filter(pk__in=[secretary.pk, drafter.pk]).update(**everywhere)
        posts.filter(pk=chair.pk).update(**{**everywhere, "unit_id": None})
    finally:
        migrated(newest())

    places = {post.pk: (post.unit, post.agency, post.cluster) for post in Post.objects.all()}
    assert places == {
        secretary.pk: (unit, None, None),
        drafter.pk: (None, agency, None),
        chair.pk: (None, agency, None),
    }
