"""Rules for the quick report that standing members get after a meeting, within one working day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from giaoban.kernel.dates import OfficeDays, next_working_day
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.life import State

CHASED_AFTER: Final = (1, 3)  # days after it was sent


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody for whom a quick report is, and when they opened it first; ``None`` if they have not."""

    post: str
    name: str
    opened_at: datetime | None = None


def due_on(closed_on: date, offices: OfficeDays) -> date:
    """Return the working day after a meeting was closed: by its end the quick report is sent."""
    return next_working_day(closed_on + timedelta(days=1), offices.free, offices.worked)


def why_not_send(meeting: State, *, sent: bool) -> Refusal | None:
    """Return why the quick report of a meeting cannot be sent, or ``None`` if it can."""
    if meeting is not State.CLOSED:
        return Refusal(
            "not_closed_report",
            gettext_noop("The quick report is sent once the meeting is closed. Close it first."),
        )
    if sent:
        return Refusal(
            "sent_already",
            gettext_noop("The quick report has been sent already; those who open it see it as it is."),
        )
    return None


def unread(readers: Iterable[Reader]) -> list[Reader]:
    """Return those who have not opened it yet."""
    return [reader for reader in readers if reader.opened_at is None]
