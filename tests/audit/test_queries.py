"""What an inspector can look for in the log."""

from datetime import UTC, datetime

import pytest
import time_machine

from giaoban.audit import queries
from tests.make import audit as make

pytestmark = pytest.mark.django_db


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_only_the_chains_asked_for_are_shown_newest_first() -> None:
    first, second = make.entry(chain="KM"), make.entry(chain="KM")
    make.entry(chain="NC")

    assert list(queries.entries(["KM"])) == [second, first]
    assert list(queries.entries([])) == []


def test_a_day_is_a_day_in_viet_nam() -> None:
    with time_machine.travel(at("2026-11-04T16:59:59"), tick=False):
        make.entry(event="opinion.raised")
    with time_machine.travel(at("2026-11-04T17:00:00"), tick=False):
        fifth = make.entry(event="opinion.forwarded")

    assert list(queries.entries(["KM"], day=datetime(2026, 11, 5, tzinfo=UTC).date())) == [fifth]


def test_entries_are_found_by_event_by_area_and_by_object() -> None:
    raised = make.entry(event="opinion.raised", subject="opinions.opinion:1")
    called = make.entry(event="meeting.called", subject="meetings.meeting:1")

    assert list(queries.entries(["KM"], event="opinion.raised")) == [raised]
    assert list(queries.entries(["KM"], event="meeting.")) == [called]
    assert list(queries.entries(["KM"], subject="meetings.meeting:1")) == [called]
    assert queries.events(["KM"]) == ["meeting.called", "opinion.raised"]
    assert list(queries.history("opinions.opinion:1")) == [raised]
