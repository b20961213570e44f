"""What meetings hear: talks of their other news, invitations of units. Rows only, in the same transaction."""

from django.utils import timezone

from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.news import hears
from giaoban.meetings.actions.joining import join_invitations
from giaoban.meetings.actions.rota import carry_talks, rebind_talks
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved
from giaoban.meetings.queries import next_meeting_after
from giaoban.organisation.models import Host
from giaoban.organisation.news import UnitChanged


@hears(MeetingMoved)
def bind_the_talks_anew(news: MeetingMoved) -> None:
    """Let what is due for the talks of a meeting follow its new day."""
    if news.was != news.starts_at:
        rebind_talks(_meeting(news.meeting), was=news.was, now=timezone.now(), actor=SYSTEM)


@hears(MeetingCancelled)
def carry_the_talks_over(news: MeetingCancelled) -> None:
    """Put the talks of a meeting that is not held on the next one of its series, if there is one."""
    meeting = _meeting(news.meeting)
    following = _meeting(news.next_meeting) if news.next_meeting else next_meeting_after(meeting)
    if following is not None and following.state != "closed":
        carry_talks(meeting, following, now=timezone.now(), actor=SYSTEM)


@hears(UnitChanged)
def carry_invitations_on(news: UnitChanged) -> None:
    """Leave one invitation to each meeting ahead where the posts of units go on as one."""
    host = Host.objects.get(units=news.unit)
    join_invitations(host, news.unit, now=timezone.now(), actor=SYSTEM)


def _meeting(key: int) -> Meeting:
    return Meeting.objects.select_related("host", "series").get(pk=key)
