"""Meetings as calendar programs read them: the twelve golden files, and what holds for every text."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from giaoban.meetings.rules import icalendar
from giaoban.meetings.rules.entries import Attendee, Entry
from tests.meetings.calendars import AN_BO, CANCELLED, FILES, HANOI, LONG, NOVEMBER, SENT

GOLDEN = Path(__file__).parent / "golden"
LETTERS = "abnNtxăâđêôơưẢỘệỳ ,;:\\\"'=–☕🎉^%"
texts = st.text(LETTERS, max_size=120).map(str.strip)


def by_the_writer(content: bytes) -> list[dict[str, Any]]:
    """Return the meetings as ``icalendar`` reads them."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar.to_ical() == content
    return [
        {
            "uid": str(event["UID"]),
            "sequence": int(str(event["SEQUENCE"])),
            "starts_at": event.decoded("DTSTART"),
            "ends_at": event.decoded("DTEND"),
            "stamp": event.decoded("DTSTAMP"),
            "title": str(event["SUMMARY"]),
            "place": str(event["LOCATION"]),
            "description": str(event.get("DESCRIPTION", "")),
            "status": str(event["STATUS"]),
            "attendees": sorted(_attendees(event)),
            "alarms": [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")],
        }
        for event in calendar.walk("VEVENT")
    ]


def _attendees(event: Any) -> list[tuple[str, str, str, str]]:
    found = event.get("ATTENDEE", [])
    rows = found if isinstance(found, list) else [found]
    return [
        (
            str(row),
            row.params["CN"],
            str(row.params.get("DELEGATED-TO", row.params.get("DELEGATED-FROM", ""))),
            str(row.params.get("PARTSTAT", "")),
        )
        for row in rows
    ]


def by_another(content: bytes) -> list[dict[str, Any]]:
    """Return the same as ``vobject`` reads it."""
    calendar = vobject.readOne(content.decode())
    return [
        {
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "starts_at": event.dtstart.value,
            "ends_at": event.dtend.value,
            "stamp": event.dtstamp.value,
            "title": event.summary.value,
            "place": event.location.value,
            "description": event.description.value if hasattr(event, "description") else "",
            "status": event.status.value,
            "attendees": sorted(
                (
                    row.value,
                    row.params["CN"][0],
                    (row.params.get("DELEGATED-TO") or row.params.get("DELEGATED-FROM") or [""])[0],
                    (row.params.get("PARTSTAT") or [""])[0],
                )
                for row in getattr(event, "attendee_list", [])
            ),
            "alarms": [alarm.trigger.value for alarm in getattr(event, "valarm_list", [])],
        }
        for event in calendar.vevent_list
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_golden_file_is_written_to_the_byte(name: str) -> None:
    assert FILES[name]() == (GOLDEN / f"{name}.ics").read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_two_readers_find_the_same_meeting_in_the_golden_file(name: str) -> None:
    content = (GOLDEN / f"{name}.ics").read_bytes()

    assert by_another(content) == by_the_writer(content)


@pytest.mark.parametrize("name", FILES)
def test_the_zone_of_the_golden_file_is_that_of_hanoi(name: str) -> None:
    meeting = by_another((GOLDEN / f"{name}.ics").read_bytes())[0]["starts_at"]

    assert meeting.utcoffset() == timedelta(hours=7)


def test_a_meeting_keeps_its_uid_and_its_sequence_only_rises() -> None:
    told = [
        by_another((GOLDEN / f"{name}.ics").read_bytes())[0]
        for name in ("new", "moved", "cancelled", "reinstated")
    ]

    assert {meeting["uid"] for meeting in told} == {str(NOVEMBER.uid)}
    assert [meeting["sequence"] for meeting in told] == [0, 1, 2, 3]
    assert [meeting["status"] for meeting in told] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]


def test_the_long_vietnamese_text_comes_back_to_the_letter() -> None:
    assert by_another(FILES["long-text"]())[0]["description"] == LONG


def test_a_file_reminds_the_evening_before_and_an_hour_before() -> None:
    meeting = by_another(FILES["two-alarms"]())[0]

    reminded = [meeting["starts_at"] + before for before in meeting["alarms"]]
    assert reminded == [
        datetime(2026, 11, 26, 19, 0, tzinfo=HANOI),
        datetime(2026, 11, 27, 6, 30, tzinfo=HANOI),
    ]


def test_a_feed_names_nobody_who_is_called() -> None:
    assert all(meeting["attendees"] == [] for meeting in by_the_writer(FILES["feed"]()))


@given(title=texts, place=texts, description=texts, post=texts)
def test_no_line_is_longer_than_75_octets_or_breaks_a_character(
    title: str, place: str, description: str, post: str
) -> None:
    attendee = Attendee(post, "mailto:a@example.vn")
    entry = replace(
        NOVEMBER, title=title, place=place, description=description, attendees=(attendee,), uid=uuid4()
    )

    content = icalendar.request(entry, at=SENT)

    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)  # decode() refuses half a character
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")


@given(title=texts, place=texts, description=texts)
@example(title="\\N", place="C:\\New, \\n;", description="a\n\\N\\\\N")
def test_every_text_comes_back_as_it_was(title: str, place: str, description: str) -> None:
    entry = replace(NOVEMBER, title=title, place=place, description=description)

    (read,) = Calendar.from_ical(icalendar.request(entry, at=SENT)).walk("VEVENT")

    assert (read["summary"], read["location"], read.get("description", "")) == (title, place, description)


@pytest.mark.parametrize(
    ("make", "entry"),
    [
        (icalendar.request, replace(NOVEMBER, attendees=())),
        (icalendar.request, CANCELLED),
        (icalendar.cancel, replace(CANCELLED, attendees=())),
    ],
)
def test_nobody_is_called_to_what_is_not_held_or_calls_nobody(make: Any, entry: Entry) -> None:
    with pytest.raises(ValueError, match=str(NOVEMBER.uid)):
        make(entry, at=SENT)


def test_somebody_can_be_struck_from_a_meeting_that_is_still_held() -> None:
    struck = by_the_writer(icalendar.cancel(replace(NOVEMBER, attendees=(AN_BO,)), at=SENT))[0]

    assert (struck["status"], struck["attendees"][0][0]) == ("CANCELLED", AN_BO.address)
