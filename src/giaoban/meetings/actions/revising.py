"""What calendars must hear of."""

from datetime import datetime

from giaoban.meetings.models import Meeting


def revise(meeting: Meeting, now: datetime) -> tuple[str, str]:
    """Note that calendars must hear of a change; the caller saves the fields that are returned."""
    meeting.sequence, meeting.revised_at = meeting.sequence + 1, now
    return "sequence", "revised_at"
