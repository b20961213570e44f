"""The kinds of reminders: of meetings, of replies that are owed and of judgements."""

from collections.abc import Iterable, Iterator
from typing import Final

from django.db.models import DateTimeField, Exists, F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.models import Message
from giaoban.messages.queries import facts
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.moving import MOVED
from giaoban.messages.rules.reminding import WHILE_RAISERS_ARE_SILENT, Ladder, Occasion, merged, only_after
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.rules.referrals import OWED
from giaoban.organisation.rules import Role
from giaoban.replies.models import Judgement, Reply

WHEN_LATE: Final = only_after(1, 7, 14)
WHEN_OPEN: Final = only_after(3, 7)


@reminds
def meetings_near(scene: Scene) -> Iterator[Occasion]:
    """Remind every secretary of a meeting called without invitations; after a move, of the new time only."""
    for meeting in _meetings(scene, MeetingState.CALLED):
        if meeting.pk in scene.asked:
            continue
        values = merged(facts.meeting_values(meeting))
        link = facts.meeting_link(meeting.pk)
        moved = getattr(meeting, "told_of_move", None)
        since = timezone.localtime(max(filter(None, (meeting.called_at, moved)), default=meeting.starts_at))
        for seat in scene.group_of(meeting):
            yield Occasion(
                kind=facts.code_of(meeting, "near"),
                subject=facts.about_meeting(meeting.pk),
                to=seat.post,
                audience=Audience.PEOPLE,
                moment=meeting.begins,
                since=since,
                ladder=scene.ladder_of(meeting.series_id),
                values=values,
                link=link,
            )


def meetings_called(scene: Scene) -> Iterable[Meeting]:
    """Return the meetings that are called and ahead; none are read where nobody is invited."""
    return _meetings(scene, MeetingState.CALLED) if scene.asked else ()


@reminds
def meetings_uncalled(scene: Scene) -> Iterator[Occasion]:
    """Remind the office of a meeting whose notice has not gone out, from the day on which it should have."""
    for meeting in _meetings(scene, MeetingState.PLANNED):
        lead = meeting.series.notice_days
        days = tuple(sorted({lead + 1, max(lead - 1, 1), 3}, reverse=True))
        for seat in scene.people.of_role(Role.OFFICE):
            yield Occasion(
                kind=facts.code_of(meeting, "uncalled"),
                subject=facts.about_meeting(meeting.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=meeting.begins,
                since=meeting.begins - FURTHEST * 2,
                ladder=Ladder(before=days),
                values=merged(facts.meeting_values(meeting)),
                link=facts.meeting_link(meeting.pk),
            )


@reminds
def compilations_open(scene: Scene) -> Iterator[Occasion]:
    """Remind the office of a briefing that is over and was not compiled."""
    closed = Meeting.objects.filter(
        BRIEFINGS,
        host=scene.host,
        state=MeetingState.CLOSED.value,
        compiled_at__isnull=True,
        closed_at__gt=scene.now - PAST,
        closed_at__lte=scene.now,
    )
    for meeting in closed.select_related("series", "host").order_by("pk"):
        ended = timezone.localtime(meeting.closed_at)
        for seat in scene.people.of_role(Role.OFFICE):
            yield Occasion(
                kind="compilation_open",
                subject=facts.about_meeting(meeting.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=ended,
                since=ended,
                ladder=WHEN_OPEN,
                values=merged(facts.meeting_values(meeting)),
                link=facts.meeting_link(meeting.pk),
            )


@reminds
def replies_owed(scene: Scene) -> Iterator[Occasion]:
    """Remind an agency of a reply: who drafts, or who clears once a draft waits; later as overdue."""
    waiting = Reply.objects.filter(referral=OuterRef("pk"), state="submitted")
    given_back = Max("replies__returned__at")
    owed = Referral.objects.filter(
        host=scene.host,
        state__in=OWED,
        due_meeting__starts_at__gt=scene.now - PAST,
        due_meeting__starts_at__lte=scene.now + FURTHEST,
    ).annotate(to_clear=Exists(waiting), asked_at=Coalesce(given_back, F("forwarded_at")))
    for referral in owed.select_related("lead", "due_meeting").order_by("pk"):
        is_late = referral.due_meeting.starts_at <= scene.now
        kind = "reply_overdue" if is_late else "reply_to_clear" if referral.to_clear else "reply_due"
        role = Role.CLEARER if referral.to_clear else Role.DRAFTER
        ladder = WHEN_LATE if is_late else scene.ladder_of(referral.due_meeting.series_id)
        for seat in scene.people.of_agency(referral.lead_id, role):
            yield Occasion(
                kind=kind,
                subject=facts.about_referral(referral.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=timezone.localtime(referral.due_meeting.starts_at),
                since=timezone.localtime(referral.asked_at),
                ladder=ladder,
                values=merged(facts.referral_values(referral)),
                link=facts.referral_link(referral.pk),
            )


@reminds
def replies_unjudged(scene: Scene) -> Iterator[Occasion]:
    """Remind a raiser of a reply that waits for their judgement."""
    latest = Reply.objects.filter(referral=OuterRef("referral"), state="delivered").order_by("-version")
    judged = Judgement.objects.filter(reply=OuterRef("reply"), opinion=OuterRef("opinion"))
    origins = (
        Origin.objects.filter(referral__host=scene.host, referral__state="delivered")
        .annotate(
            reply=Subquery(latest.values("pk")[:1]),
            came_at=Subquery(latest.values("delivered_at")[:1], output_field=DateTimeField()),
        )
        .filter(~Exists(judged), came_at__gt=scene.now - PAST, came_at__lte=scene.now)
    )
    for origin in origins.select_related("referral__lead", "opinion").order_by("pk"):
        came = timezone.localtime(origin.came_at)
        seat = scene.people.secretary_of(origin.opinion.unit_id)
        if seat is not None:
            yield Occasion(
                kind="reply_unjudged",
                subject=facts.about_referral(origin.referral_id),
                to=seat.post,
                audience=Audience.PEOPLE,
                moment=came,
                since=came,
                ladder=WHILE_RAISERS_ARE_SILENT,
                values=merged(
                    {
                        "code": origin.opinion.code,
                        "agency": origin.referral.lead.short_name,
                        "delivered_on": came.date().isoformat(),
                    }
                ),
                link=facts.reply_link(origin.reply, origin.opinion_id),
            )


def _meetings(scene: Scene, state: MeetingState) -> Iterable[Meeting]:
    ahead = Meeting.objects.filter(
        host=scene.host, state=state.value, starts_at__gt=scene.now, starts_at__lte=scene.now + FURTHEST
    ).select_related("series", "host")
    meetings = list(ahead.order_by("starts_at", "pk"))
    moved = dict(
        Message.objects.filter(
            code__in=MOVED,
            subject__in=[facts.about_meeting(meeting.pk) for meeting in meetings],
        )
        .order_by()
        .values("subject")
        .annotate(at=Max("queued_at"))
        .values_list("subject", "at")
    )
    for meeting in meetings:
        meeting.told_of_move = moved.get(facts.about_meeting(meeting.pk))  # type: ignore[attr-defined]  # beside the row
    return meetings
