"""What the bulletin hears: the briefing of an edition moves or is not held; an edition is issued."""

from django.utils import timezone

from giaoban.bulletin.actions.following import follow, make_for_the_next
from giaoban.bulletin.news import EditionIssued
from giaoban.bulletin.queries import finding
from giaoban.bulletin.queries.documents import KIND, documents_issued
from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved
from giaoban.search.actions import index_all


@hears(MeetingMoved)
def follow_the_briefing(news: MeetingMoved) -> None:
    """Let due dates follow the briefing from which they were counted."""
    follow(Meeting.objects.get(pk=news.meeting), now=timezone.now())


@hears(MeetingCancelled)
def make_it_for_another_briefing(news: MeetingCancelled) -> None:
    """Count due dates from another briefing once the one they were counted from is not held."""
    if news.next_meeting is not None:
        following = Meeting.objects.get(pk=news.next_meeting)
        make_for_the_next(Meeting.objects.get(pk=news.meeting), following, now=timezone.now())


@hears(EditionIssued)
def let_it_be_found(news: EditionIssued) -> None:
    """Let the sections of an edition be found from the day on which readers have it."""
    found = finding.sections_issued().filter(edition=news.edition)
    index_all(finding.KIND, map(finding.document_of, found))
    told = documents_issued().filter(edition=news.edition)
    index_all(KIND, map(finding.document_told, told))
