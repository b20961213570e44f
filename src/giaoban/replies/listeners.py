"""What replies hear: a meeting closed, a matter went elsewhere or grew, what a hall's screen shows."""

from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.meetings.actions.live import show_in_session
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingClosed
from giaoban.opinions.models import Referral
from giaoban.opinions.news import PointsLeave, ReferralRecalled, ReferralSentElsewhere, ReferralTookIn
from giaoban.replies.actions.drafting import grow, hand_over
from giaoban.replies.actions.judging import close_silent
from giaoban.replies.actions.petitions import end_with
from giaoban.replies.actions.writing import let_go
from giaoban.replies.news import JudgementGiven, ObjectionSettled, ReplyDelivered, ReplyReturned


@hears(MeetingClosed)
def count_silence(news: MeetingClosed) -> None:
    """Close what its raisers left unjudged for as many meetings as the host allows."""
    meeting = Meeting.objects.get(pk=news.meeting)
    if meeting.closed_at is not None:
        close_silent(meeting, at=meeting.closed_at)


@hears(ReferralSentElsewhere)
def pass_the_draft_on(news: ReferralSentElsewhere) -> None:
    """Hand what was written so far to the agency that must answer now."""
    hand_over(Referral.objects.get(pk=news.referral), at=timezone.now())


@hears(ReferralTookIn)
def ask_more_of_the_draft(news: ReferralTookIn) -> None:
    """Let what was written so far answer the points that were added, too."""
    grow(Referral.objects.get(pk=news.referral), at=timezone.now())


@hears(PointsLeave)
def let_points_go(news: PointsLeave) -> None:
    """Let points go on which nobody has written; what is written on one keeps it."""
    let_go(news.points)


@hears(ReplyDelivered)
def show_reply(news: ReplyDelivered) -> None:
    """Let screens in a hall show what was delivered."""
    _show(news.referral)


@hears(JudgementGiven)
def show_judgement(news: JudgementGiven) -> None:
    """Let screens in a hall show what a raiser said."""
    _show(news.referral)


@hears(ReplyReturned)
def show_return(news: ReplyReturned) -> None:
    """Let screens in a hall show what went back to its agency."""
    _show(news.referral)


@hears(ObjectionSettled)
def show_settling(news: ObjectionSettled) -> None:
    """Let screens in a hall show what a raiser was told."""
    _show(news.referral)


def _show(referral: int) -> None:
    show_in_session(Referral.objects.values_list("host_id", flat=True).get(pk=referral))


@hears(ReferralRecalled)
def wait_above_no_more(news: ReferralRecalled) -> None:
    """Wait above no more for a matter that was called back from its agency."""
    end_with(Referral.objects.get(pk=news.referral))
