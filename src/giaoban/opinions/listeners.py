"""What opinions hear: meetings that move, and matters that go to another agency."""

from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved
from giaoban.opinions.actions.directions import follow_what_was_undone, pass_on
from giaoban.opinions.actions.rebinding import carry_over, follow
from giaoban.opinions.models import Referral
from giaoban.opinions.news import ReferralRecalled, ReferralSentElsewhere, ReferralTakenApart


@hears(MeetingCancelled)
def bind_to_the_next(news: MeetingCancelled) -> None:
    """Bind what was due or waiting at a cancelled meeting to the next one of its series."""
    if news.next_meeting is not None:
        carry_over(Meeting.objects.get(pk=news.meeting), Meeting.objects.get(pk=news.next_meeting))


@hears(MeetingMoved)
def follow_the_meeting(news: MeetingMoved) -> None:
    """Let a due date follow the meeting that it is."""
    follow(Meeting.objects.get(pk=news.meeting))


@hears(ReferralSentElsewhere)
def take_directions_along(news: ReferralSentElsewhere) -> None:
    """Let the open directions of a matter go along to the agency that holds it now."""
    pass_on(Referral.objects.get(pk=news.referral))


@hears(ReferralRecalled)
def take_directions_back(news: ReferralRecalled) -> None:
    """Let the open directions of a matter that was called back go where its opinions went."""
    follow_what_was_undone(Referral.objects.get(pk=news.referral))


@hears(ReferralTakenApart)
def take_directions_apart(news: ReferralTakenApart) -> None:
    """Let each direction go along with the part that its opinion went to."""
    parts = list(Referral.objects.filter(pk__in=news.parts))
    follow_what_was_undone(Referral.objects.get(pk=news.referral), parts)
