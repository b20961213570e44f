"""What still waits about a meeting, its talks and what is due at it names the day that it has now."""

from collections.abc import Iterator
from datetime import datetime

from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved
from giaoban.meetings.queries.talks import due_of, offices_around, with_places
from giaoban.messages.actions.rewording import Anew, word_anew
from giaoban.messages.queries import facts
from giaoban.messages.queries.talks import about_talk, talk_values
from giaoban.messages.queries.told_of import meeting_told
from giaoban.opinions.models import Referral


@hears(MeetingMoved)
def name_the_new_day(news: MeetingMoved) -> None:
    """Word anew what waits of a meeting that is held at another time or place."""
    _word(meeting_told(news.meeting), was=news.was)


@hears(MeetingCancelled)
def name_the_next_meeting(news: MeetingCancelled) -> None:
    """Word anew what waits of the talks and replies that went from a meeting to the next one."""
    if news.next_meeting is not None:
        _word(meeting_told(news.next_meeting), was=meeting_told(news.meeting).starts_at)


def _word(meeting: Meeting, *, was: datetime) -> None:
    changes = [
        Anew(facts.about_meeting(meeting.pk), facts.meeting_link(meeting.pk), facts.meeting_values(meeting)),
        *_talks(meeting),
        *_referrals(meeting),
    ]
    word_anew(changes, host=meeting.host_id, was=was, begins=meeting.starts_at)


def _talks(meeting: Meeting) -> Iterator[Anew]:
    talks = list(with_places(meeting.talks.order_by("pk")))
    offices = offices_around(meeting.host_id, [meeting.day]) if talks else None
    for talk in talks:
        due = due_of(talk, offices) if offices else meeting.day
        values = {**talk_values(talk), "due_on": due.isoformat()}
        yield Anew(about_talk(talk.pk), talk.get_absolute_url(), values)


def _referrals(meeting: Meeting) -> Iterator[Anew]:
    due = Referral.objects.filter(due_meeting=meeting).select_related("lead", "due_meeting").order_by("pk")
    for one in due:
        values = facts.referral_values(one)
        days = {name: values[name] for name in ("due_at", "due_on")}  # whoever raised it knows another code
        yield Anew(facts.about_referral(one.pk), facts.referral_link(one.pk), days)
