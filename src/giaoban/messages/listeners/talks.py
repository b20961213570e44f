"""What messages hear of talks, and whom they tell: the unit that is asked, the office that reads."""

from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.meetings.models import Talk
from giaoban.meetings.news import TalkAsked, TalkChangesAsked, TalkHandedIn, TalkSettled
from giaoban.meetings.queries.talks import due_of, offices_around, with_places
from giaoban.meetings.rules.talks import TalkState
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts, talks
from giaoban.messages.queries.directory import directory
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role


@hears(TalkAsked)
def tell_who_is_asked(news: TalkAsked) -> None:
    """Tell a unit that it is asked for a talk, or at which other meeting; what waits of before goes."""
    _tell_of_talk(news.talk, talks.ASKED)


@hears(TalkChangesAsked)
def tell_what_is_to_be_changed(news: TalkChangesAsked) -> None:
    """Tell a unit that its text is to be changed."""
    _tell_of_talk(news.talk, talks.REMINDERS[TalkState.NEEDS_CHANGES])


@hears(TalkHandedIn)
def tell_that_a_text_has_come(news: TalkHandedIn) -> None:
    """Tell the office that a text waits to be read."""
    _tell_of_talk(news.talk, talks.HANDED_IN)


@hears(TalkSettled)
def stop_reminding_of_the_talk(news: TalkSettled) -> None:
    """Take back what waits about a talk for which nothing more is owed."""
    cancel_about(talks.about_talk(news.talk), talks.ASKED, talks.HANDED_IN, *talks.REMINDERS.values())


def _tell_of_talk(key: int, code: str) -> None:
    talk = with_places(Talk.objects.filter(pk=key)).get()
    cancel_about(talks.about_talk(key), talks.ASKED, talks.HANDED_IN, *talks.REMINDERS.values())
    now, act = timezone.now(), facts.act_behind(talk)
    happened = talk.handed_in_at if code == talks.HANDED_IN and talk.handed_in_at else talk.told_at
    if talk.meeting.starts_at <= now or is_stale(happened, now):
        return
    people = directory(talk.host, timezone.localdate(now))
    due = due_of(talk, offices_around(talk.host_id, [talk.meeting.day]))
    notice = Notice(
        event=f"{code}:{key}:{talk.meeting_id}:{act.number}:{happened:%Y%m%dT%H%M%S}",
        code=code,
        subject=talks.about_talk(key),
        values={**talks.talk_values(talk), "due_on": due.isoformat()},
        link=talk.get_absolute_url(),
        useful_until=talk.meeting.starts_at,
    )
    seats = people.of_role(Role.OFFICE) if code == talks.HANDED_IN else talks.seats_of(talk, people)
    announce(notice, seats, people, host=talk.host, by=act.account, now=now)
