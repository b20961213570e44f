"""What the rules need to know about rows of other areas."""

from giaoban.meetings.models import Meeting
from giaoban.opinions.rules.raising import MeetingFacts, RaiserFacts
from giaoban.organisation.models import Post, Unit


def meeting_facts(meeting: Meeting) -> MeetingFacts:
    """Return what the rules for raising need to know about a meeting."""
    return MeetingFacts(
        day=meeting.day,
        state=meeting.state,
        written_until=meeting.written_until,
        compiled=meeting.compiled_at is not None,
    )


def raiser_facts(unit: Unit, post: Post | None) -> RaiserFacts:
    """Return who raises something: a unit, and until when it and its post stand."""
    ends = [day for day in (unit.valid_to, post.valid_to if post else None) if day is not None]
    return RaiserFacts(unit_name=unit.name, last_day=min(ends, default=None))
