"""Meetings as calendar programs read them: files and feeds (RFC 5545), requests and cancellations (RFC 5546).

A meeting has one UID for ever; every change raises its SEQUENCE. What is written here is UTF-8, folded at 75
octets and never inside a character.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard, vCalAddress, vText, vUri

from giaoban.meetings.rules.entries import ZONE, Attendee, Entry

PRODUCT: Final = "-//Giao ban//Meetings//VI"
# Since this day clocks all over Việt Nam stand at UTC+7 and have not been changed.
ONE_TIME: Final = datetime(1975, 6, 13)  # noqa: DTZ001  # the beginning of a zone is written without one
READ_AGAIN_AFTER: Final = timedelta(hours=6)
# How an answer is called in RFC 5545, 3.2.12; whoever sends somebody is DELEGATED.
PARTICIPATION: Final[Mapping[bool | None, str]] = {None: "NEEDS-ACTION", True: "ACCEPTED", False: "DECLINED"}

Method = Literal["PUBLISH", "REQUEST", "CANCEL"]


def publish(entries: Iterable[Entry], *, name: str) -> bytes:
    """Return a calendar to be kept or subscribed to: a feed, or the file of one meeting.

    Attendees are left out, as RFC 5546, 3.2.1 asks.

    Args:
        entries: The meetings, in the order in which they are written.
        name: What the calendar is called.
    """
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", _Plain(name))
    calendar.add("name", _Plain(name))
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("refresh-interval", READ_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for entry in entries:
        calendar.add_component(_event(entry, at=entry.revised_at, attendees=(), cancelled=entry.cancelled))
    return _written(calendar)


def request(entry: Entry, *, at: datetime) -> bytes:
    """Return the message that calls people to a meeting, or tells them of a change.

    Args:
        entry: The meeting as it stands.
        at: When the message is made.

    Raises:
        ValueError: If nobody is called, or the meeting is cancelled.
    """
    if entry.cancelled or not entry.attendees:
        raise ValueError(f"{entry.uid} cannot be requested: it is cancelled or calls nobody")
    calendar = _calendar("REQUEST")
    calendar.add_component(_event(entry, at=at, attendees=entry.attendees, cancelled=False))
    return _written(calendar)


def cancel(entry: Entry, *, at: datetime) -> bytes:
    """Return the message that a meeting is not held, or that somebody is no longer called to it.

    Args:
        entry: The meeting as it stands; its attendees are those who are to strike it out.
        at: When the message is made.

    Raises:
        ValueError: If nobody is told.
    """
    if not entry.attendees:
        raise ValueError(f"{entry.uid} cannot be cancelled for nobody")
    calendar = _calendar("CANCEL")
    calendar.add_component(_event(entry, at=at, attendees=entry.attendees, cancelled=True))
    return _written(calendar)


def _calendar(method: Method) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(_zone())
    return calendar


def _zone() -> Timezone:
    standard = TimezoneStandard()
    standard.add("dtstart", ONE_TIME)
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone


def _event(entry: Entry, *, at: datetime, attendees: Iterable[Attendee], cancelled: bool) -> Event:
    here = ZoneInfo(ZONE)
    event = Event()
    event.add("uid", str(entry.uid))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", at.astimezone(UTC))
    event.add("last-modified", entry.revised_at.astimezone(UTC))
    event.add("dtstart", entry.starts_at.astimezone(here))
    event.add("dtend", entry.ends_at.astimezone(here))
    event.add("summary", _Plain(entry.title))
    event.add("location", _Plain(entry.place))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED" if entry.called else "TENTATIVE")
    event.add("organizer", _address(entry.organizer.name, entry.organizer.address))
    if entry.description:
        event.add("description", _Plain(entry.description))
    if entry.page:
        event.add("url", vUri(entry.page))
    for attendee in attendees:
        event.add("attendee", _attendee(attendee, cancelled=cancelled))
    for before in () if cancelled else entry.reminders:
        event.add_component(_alarm(entry.title, before))
    return event


class _Plain(vText):
    r"""Text as somebody wrote it; the library alone makes a new line of ``\N``, as in ``C:\New``."""

    def to_ical(self) -> bytes:
        """Return the text with what has a meaning in calendar files marked as text."""
        plain = self.replace("\r\n", "\n")
        for letter, marked in (("\\", r"\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n")):
            plain = plain.replace(letter, marked)
        return plain.encode()


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Plain(title))
    alarm.add("trigger", -before)
    return alarm


def _attendee(attendee: Attendee, *, cancelled: bool) -> vCalAddress:
    address = _address(attendee.name, attendee.address)
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    if attendee.stands_in_for:
        address.params["DELEGATED-FROM"] = vCalAddress(attendee.stands_in_for)
    if attendee.sends:
        address.params["DELEGATED-TO"] = vCalAddress(attendee.sends)
    if not cancelled:
        stands = "DELEGATED" if attendee.sends else PARTICIPATION[attendee.answered]
        address.params["PARTSTAT"] = vText(stands)
        address.params["RSVP"] = vText("TRUE" if stands == "NEEDS-ACTION" else "FALSE")
    return address


def _address(name: str, address: str) -> vCalAddress:
    found = vCalAddress(address)
    found.params["CN"] = vText(name.replace('"', "'"))
    return found


def _written(calendar: Calendar) -> bytes:
    content: bytes = calendar.to_ical()
    return content
