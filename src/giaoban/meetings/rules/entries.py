"""What stands in a calendar: meetings, who calls them and who is called; ``icalendar`` writes them.

They stand apart because many pages know them, and few write a calendar.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

ZONE: Final = "Asia/Ho_Chi_Minh"
EVENING: Final = time(19)


@dataclass(frozen=True, slots=True)
class Party:
    """The committee that calls a meeting: its name and its address, such as ``mailto:vp@example.vn``."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who is called.

    Attributes:
        name: The post, never only a person.
        address: Such as ``mailto:…``.
        answered: Whether they come; ``None`` if they have not said.
        stands_in_for: Address of the one who sends this person instead; empty for who was called first.
        sends: Address of the one sent instead; empty if nobody is.
    """

    name: str
    address: str
    answered: bool | None = None
    stands_in_for: str = ""
    sends: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting in a calendar.

    Attributes:
        uid: Its name in calendars, for ever.
        sequence: How often it was changed.
        revised_at: When it was last changed.
        starts_at: When it begins.
        ends_at: When it is planned to end.
        title: What it is called.
        place: Where it is held.
        organizer: The committee that calls it.
        description: What else should be known, in plain text.
        page: Address of its page; empty for none.
        called: Whether the notice has gone out; until then it is tentative.
        cancelled: Whether it is not held.
        attendees: Who is called; nobody in a feed.
        reminders: How long before its beginning the reader's program reminds them.
    """

    uid: UUID
    sequence: int
    revised_at: datetime
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    organizer: Party
    description: str = ""
    page: str = ""
    called: bool = True
    cancelled: bool = False
    attendees: tuple[Attendee, ...] = ()
    reminders: tuple[timedelta, ...] = ()


def usual_reminders(starts_at: datetime) -> tuple[timedelta, ...]:
    """Return how long before a meeting one is reminded: the evening before at 19:00, and an hour before."""
    begins = starts_at.astimezone(ZoneInfo(ZONE))
    evening = datetime.combine(begins.date() - timedelta(days=1), EVENING, begins.tzinfo)
    return begins - evening, timedelta(hours=1)
