"""The kinds of reminders: of meetings, of replies that are owed, of judgements and of promises."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from django.db.models import DateTimeField, Exists, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.models import Message
from giaoban.messages.queries import facts
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, end_of_office, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.moving import MOVED
from giaoban.messages.rules.reminding import Ladder, Occasion, merged
from giaoban.opinions.models import Origin, Referral
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment, Judgement, Reply
from giaoban.replies.queries.duties import OWED

WHEN_LATE: Final = Ladder(before=(), eve=None, after=(1, 7, 14))
WHEN_UNJUDGED: Final = Ladder(before=(), eve=None, after=(3, 10))
WHEN_OPEN: Final = Ladder(before=(), eve=None, after=(3, 7))
FOR_PROMISES: Final = Ladder(before=(7, 3), eve=None, after=(1, 7))


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
                ladder=WHEN_UNJUDGED,
                values=merged(
                    {
                        "code": origin.opinion.code,
                        "agency": origin.referral.lead.short_name,
                        "delivered_on": came.date().isoformat(),
                    }
                ),
                link=facts.reply_link(origin.reply, origin.opinion_id),
            )


@reminds
def promises_due(scene: Scene) -> Iterator[Occasion]:
    """Remind an agency of what it promised by a day."""
    around = Q(due_on__gt=(scene.now - PAST).date(), due_on__lte=(scene.now + FURTHEST).date())
    owed = Commitment.objects.filter(around, host=scene.host, state="open", meeting__isnull=True)
    promises = owed.select_related("agency", "reply_point__reply__referral", "on_spot_answer__opinion")
    for promise in promises.order_by("pk"):
        if promise.agency is None:
            continue
        code, made = _source_of(promise)
        moment = end_of_office(promise.due_on)
        for seat in scene.people.of_agency(promise.agency.pk, Role.DRAFTER):
            yield Occasion(
                kind="promise_due",
                subject=facts.about_commitment(promise.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=moment,
                since=timezone.localtime(made),
                ladder=FOR_PROMISES,
                values=merged(
                    {
                        "code": code,
                        "agency": promise.agency.short_name,
                        "due_on": promise.due_on.isoformat(),
                    }
                ),
                link=reverse("replies:commitments"),
            )


def _source_of(promise: Commitment) -> tuple[str, datetime]:
    if promise.reply_point is not None:
        reply = promise.reply_point.reply
        return reply.referral.code, reply.delivered_at or reply.drafted_at
    if promise.on_spot_answer is not None:
        return promise.on_spot_answer.opinion.code, promise.on_spot_answer.recorded_at
    raise ValueError(f"commitment {promise.pk} has no source")


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
