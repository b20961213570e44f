"""What replies do when a meeting closes: silence long enough counts as no objection."""

from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingClosed
from giaoban.replies.actions.judging import close_silent


@hears(MeetingClosed)
def count_silence(news: MeetingClosed) -> None:
    """Close what its raisers left unjudged for as many meetings as the host allows."""
    meeting = Meeting.objects.get(pk=news.meeting)
    if meeting.closed_at is not None:
        close_silent(meeting, at=meeting.closed_at)
