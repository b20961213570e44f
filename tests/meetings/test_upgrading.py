"""A database of the previous version: its meetings get their names in calendars, and nothing else changes."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from giaoban.meetings.models import Meeting
from tests.make import meetings, organisation

BEFORE = [("meetings", "0004_number_is_a_key")]


def migrated(to: list[tuple[str, str]]) -> Apps:
    """Bring the database to a version, and return the models of that version."""
    MigrationExecutor(connection).migrate(to)
    return MigrationExecutor(connection).loader.project_state(to).apps


@pytest.fixture
def previous() -> Iterator[Apps]:
    """The models of the previous version, on a database that looks like it; the newest one afterwards."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    try:
        yield migrated(BEFORE)
    finally:
        migrated(newest)


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
    previous: Apps,
) -> None:
    planned = held(previous, [date(2026, 11, 13), date(2026, 11, 27), date(2026, 12, 25)], [30, 60, 45])
    bare = held(previous, [date(2026, 11, 27)], [])

    migrated(MigrationExecutor(connection).loader.graph.leaf_nodes())

    rows = Meeting.objects.in_bulk()
    assert set(rows) == {*planned, *bare}
    assert len({row.uid for row in rows.values()}) == len(rows)
    assert [rows[key].minutes for key in planned] == [135] * 3
    assert rows[bare[0]].minutes == Meeting._meta.get_field("minutes").default
    assert {(row.meeting_type, row.name, row.sequence, row.state) for row in rows.values()} == {
        ("briefing", "", 0, "planned")
    }
