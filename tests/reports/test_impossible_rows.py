"""What no written report may say, and no entry of the search: the database refuses it, whoever writes."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db.models import Model

from giaoban.reports.models import KeptOwed, KeptSum, MapSpot, WrittenReport, WrittenVersion
from giaoban.reports.models.sums import SUMS
from giaoban.search.models import SearchEntry
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import meetings, organisation

pytestmark = pytest.mark.django_db
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "report": [
        ({"code": ""}, "written_report_says_of_which_time"),
        ({"code": BLANKS}, "written_report_says_of_which_time"),
        ({"signed_on": LATE.date()}, "written_report_signed_has_number_day_and_paper"),
        ({"told": {}}, "written_report_signed_has_number_day_and_paper"),
    ],
    "version": [({"number": 0}, "written_version_from_one")],
    "spot": [
        ({"row": 0}, "map_spot_in_range"),
        ({"row": 31}, "map_spot_in_range"),
        ({"column": 0}, "map_spot_in_range"),
        ({"column": 13}, "map_spot_in_range"),
    ],
}
TWINS: dict[str, list[Lie]] = {
    "report": [({}, "written_report_once_a_time")],
    "version": [({}, "written_version_once")],
    "sum": [({}, "kept_sum_once_a_year_and_key")],
    "owed": [({}, "kept_owed_once_a_month_and_key")],
    "found": [({}, "search_entry_once_an_object")],
    "spot": [({"row": 2}, "map_place_once")],
}


def report() -> WrittenReport:
    """Return a report of a year that nobody has signed."""
    return WrittenReport.objects.create(host=organisation.host(), code="2015")


def owed() -> KeptOwed:
    """Return that replies of a month are owed to a meeting."""
    due = meetings.meeting()
    return KeptOwed.objects.create(host=due.host, year=2026, month=10, due=due, count=2)


def spot() -> MapSpot:
    """Return the first tile of a map."""
    unit = organisation.unit()
    return MapSpot.objects.create(host=unit.host, unit=unit, row=1, column=1)


ROWS: dict[str, Callable[[], Model]] = {
    "report": report,
    "version": lambda: WrittenVersion.objects.create(report=report(), number=1, saved_at=LATE),
    "sum": lambda: KeptSum.objects.create(host=organisation.host(), year=2026, what=SUMS[0]),
    "owed": owed,
    "spot": spot,
    "found": lambda: SearchEntry.objects.create(kind="host", object_id=1, title="NC", at=LATE),
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


def test_a_tile_of_the_map_holds_one_place() -> None:
    first = spot()
    lie: Lie = ({"unit": organisation.unit(host=first.host)}, "map_spot_once")

    assert believed_twice(first, [lie]) == []
