"""What messages hear of invitations: the notice goes out, is passed on, is answered, is taken back."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.news import (
    InvitationAnswered,
    InvitationWithdrawn,
    MeetingCalled,
    NoticePassedOn,
    PostInvited,
)
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.listeners.changes import OF_MEETINGS, OF_OFFICES
from giaoban.messages.queries import facts
from giaoban.messages.queries.told_of import meeting_told, people_told
from giaoban.messages.queries.world import Scene
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role


@hears(MeetingCalled)
def tell_those_invited(news: MeetingCalled) -> None:
    """Hand the notice to those whom the committee tells itself, and to the offices that pass it on."""
    meeting, now = meeting_told(news.meeting), timezone.now()
    rows = list(_standing(meeting=meeting).order_by("pk").values_list("post_id", "via_id"))
    _notify(meeting, [post for post, via in rows if via is None], now)
    units = sorted({via for _post, via in rows if via is not None})
    if units and not _is_over(meeting, now):
        scene = Scene(meeting.host, timezone.localtime(now))
        seats = [seat for unit in units for seat in scene.offices_of(unit)]
        notice = _notice(meeting, "notice_to_pass", reverse("meetings:invitations", args=[meeting.pk]))
        by = facts.act_behind(meeting).account
        announce(notice, seats, scene.people, host=meeting.host, by=by, now=now)


@hears(NoticePassedOn)
def tell_the_cells(news: NoticePassedOn) -> None:
    """Hand the notice to the cells of offices that passed it on; these are asked no more."""
    meeting, now = meeting_told(news.meeting), timezone.now()
    offices = people_told(meeting.host, now, Q(unit__in=news.units, role=Role.COMMUNE_OFFICE.value))
    for post in offices.seats:
        cancel_about(facts.about_meeting(meeting.pk), *OF_OFFICES, post=post)
    posts = _standing(meeting=meeting, via__in=news.units).values_list("post_id", flat=True)
    _notify(meeting, list(posts), now)


@hears(PostInvited)
def tell_one_more(news: PostInvited) -> None:
    """Hand the notice to a post that is invited besides."""
    posts = _standing(pk=news.invitation).values_list("post_id", flat=True)
    _notify(meeting_told(news.meeting), list(posts), timezone.now())


@hears(InvitationWithdrawn)
def tell_that_nobody_is_expected(news: InvitationWithdrawn) -> None:
    """Tell a post that it is no longer invited, and take back what still waits for it."""
    row, meeting, now = Invitation.objects.get(pk=news.invitation), meeting_told(news.meeting), timezone.now()
    cancel_about(facts.about_meeting(meeting.pk), *OF_MEETINGS, post=row.post_id)
    if not _is_over(meeting, now):
        people = people_told(meeting.host, now, Q(pk=row.post_id))
        by, notice = facts.act_behind(row).account, _notice(meeting, "invitation_withdrawn", "", row)
        announce(notice, people.seats.values(), people, host=meeting.host, by=by, now=now)


@hears(InvitationAnswered)
def stop_asking(news: InvitationAnswered) -> None:
    """Take back what still waits to ask a post for the answer that it has given."""
    post = Invitation.objects.values_list("post_id", flat=True).get(pk=news.invitation)
    cancel_about(facts.about_meeting(news.meeting), *OF_MEETINGS, post=post)


def _standing(**where: object) -> QuerySet[Invitation]:
    return Invitation.objects.filter(withdrawn_at__isnull=True, **where)


def _notify(meeting: Meeting, posts: Sequence[int], now: datetime) -> None:
    """Queue the notice of a meeting for these posts, unless it is history."""
    if not posts or _is_over(meeting, now):
        return
    people = people_told(meeting.host, now, Q(pk__in=posts))
    notice = _notice(meeting, facts.code_of(meeting, "called"), facts.invitation_link(meeting.pk))
    by = facts.act_behind(meeting).account
    announce(notice, people.seats.values(), people, host=meeting.host, by=by, now=now)


def _notice(meeting: Meeting, code: str, link: str, row: Invitation | None = None) -> Notice:
    act = facts.act_behind(row or meeting)
    return Notice(
        event=f"{code}:{meeting.pk}:{act.number}",
        code=code,
        subject=facts.about_meeting(meeting.pk),
        values=facts.meeting_values(meeting),
        link=link,
        useful_until=meeting.starts_at,
    )


def _is_over(meeting: Meeting, now: datetime) -> bool:
    return meeting.starts_at <= now or is_stale(meeting.called_at or now, now)
