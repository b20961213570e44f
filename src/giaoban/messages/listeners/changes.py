"""What messages hear from below, and whom they tell: rows only, in the transaction of the change."""

from datetime import datetime
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved, MeetingReinstated, MeetingRenamed
from giaoban.messages.actions.queueing import Notice, announce, call_it, cancel_about
from giaoban.messages.models import Message
from giaoban.messages.queries import facts
from giaoban.messages.queries.talks import about_talk
from giaoban.messages.queries.told_of import meeting_told, people_told, referral_told
from giaoban.messages.queries.world import Scene
from giaoban.messages.rules.reaching import is_stale
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.news import OpinionForwarded, ReferralSentElsewhere
from giaoban.organisation.rules import Role
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.news import (
    CommitmentClosed,
    JudgementGiven,
    ReplyCleared,
    ReplyDelivered,
    ReplyReturned,
    ReplySubmitted,
)

OF_MEETINGS: Final = tuple(
    f"{of}_{what}"
    for of in ("meeting", "gathering")
    for what in ("near", "moved", "elsewhere", "uncalled", "called", "unanswered")
)
OF_OFFICES: Final = ("notice_to_pass", "notice_waits")
NOT_HELD = ("meeting_cancelled", "gathering_cancelled")
AFTER_ALL = ("meeting_reinstated", "gathering_reinstated")
OWED = (
    "referral_forwarded",
    "reply_due",
    "reply_to_clear",
    "reply_overdue",
    "reply_returned",
    "reply_asked_again",
)


@hears(MeetingMoved)
def tell_of_the_move(news: MeetingMoved) -> None:
    """Tell those who were called that a meeting is held at another time or place; what waits of it goes."""
    meeting, now = meeting_told(news.meeting), timezone.now()
    cancel_about(facts.about_meeting(meeting.pk), *OF_MEETINGS, *OF_OFFICES)
    if meeting.called_at is None or meeting.starts_at <= now:
        return
    act, was = facts.act_behind(meeting), timezone.localtime(news.was)
    notice = Notice(
        event=f"meeting_moved:{meeting.pk}:{act.number}",
        code=facts.code_of(meeting, "elsewhere" if was == meeting.starts_at else "moved"),
        subject=facts.about_meeting(meeting.pk),
        values={**facts.meeting_values(meeting), "was_at": was.isoformat()},
        link=facts.meeting_link(meeting.pk),
        useful_until=meeting.starts_at,
    )
    _tell_group(notice, meeting, by=act.account, now=now)


@hears(MeetingCancelled)
def tell_of_the_cancellation(news: MeetingCancelled) -> None:
    """Tell those who were called that a meeting is not held, and when the next one is."""
    meeting, now = meeting_told(news.meeting), timezone.now()
    cancel_about(facts.about_meeting(meeting.pk), *OF_MEETINGS, *OF_OFFICES, *AFTER_ALL)
    if meeting.called_at is None or meeting.starts_at <= now:
        return
    act = facts.act_behind(meeting)
    named = meeting if news.next_meeting is None else meeting_told(news.next_meeting)
    notice = Notice(
        event=f"meeting_cancelled:{meeting.pk}:{act.number}",
        code=facts.code_of(meeting, "cancelled"),
        subject=facts.about_meeting(meeting.pk),
        values={**facts.meeting_values(named), "was_at": meeting.begins.isoformat()},
        link=facts.meeting_link(meeting.pk),
        useful_until=meeting.starts_at,
    )
    _tell_group(notice, meeting, by=act.account, now=now)


@hears(MeetingReinstated)
def tell_that_it_is_held_after_all(news: MeetingReinstated) -> None:
    """Tell those who heard that a meeting is not held that it is; nobody else knew of it."""
    meeting, now = meeting_told(news.meeting), timezone.now()
    told = Message.objects.filter(subject=facts.about_meeting(meeting.pk), code__in=NOT_HELD).exists()
    cancel_about(facts.about_meeting(meeting.pk), *NOT_HELD)
    if not told or meeting.starts_at <= now:
        return
    act = facts.act_behind(meeting)
    notice = Notice(
        event=f"meeting_reinstated:{meeting.pk}:{act.number}",
        code=facts.code_of(meeting, "reinstated"),
        subject=facts.about_meeting(meeting.pk),
        values=facts.meeting_values(meeting),
        link=facts.meeting_link(meeting.pk),
        useful_until=meeting.starts_at,
    )
    _tell_group(notice, meeting, by=act.account, now=now)


@hears(MeetingRenamed)
def call_it_as_it_is_called_now(news: MeetingRenamed) -> None:
    """Let what still waits about a meeting name it as it is called now; a new name alone is not told."""
    meeting = meeting_told(news.meeting)
    talks = list(meeting.talks.values_list("pk", flat=True))
    call_it(
        meeting.name,
        host=meeting.host_id,
        subjects=[facts.about_meeting(meeting.pk), *map(about_talk, talks)],
        under=(facts.meeting_link(meeting.pk), *(reverse("meetings:talk", args=[key]) for key in talks)),
    )


@hears(OpinionForwarded)
def tell_the_agency(news: OpinionForwarded) -> None:
    """Tell the agency that a matter was sent to it."""
    referral = referral_told(news.referral)
    if not is_stale(referral.forwarded_at, timezone.now()):
        _tell_agency(referral, "referral_forwarded", act=facts.act_behind(referral))


@hears(ReferralSentElsewhere)
def tell_the_other_agency(news: ReferralSentElsewhere) -> None:
    """Tell the agency that has a matter now; the one that had it hears no more of it."""
    cancel_about(facts.about_referral(news.referral), *OWED)
    referral = referral_told(news.referral)
    step = referral.steps.last()
    if step is None or not is_stale(step.at, timezone.now()):
        _tell_agency(referral, "referral_forwarded", act=facts.act_behind(referral))


@hears(ReplySubmitted)
def stop_reminding_the_drafter(news: ReplySubmitted) -> None:
    """Take back what waits for a draft that has left the drafter's hands."""
    cancel_about(facts.about_referral(news.referral), "referral_forwarded", "reply_due")


@hears(ReplyCleared)
def stop_reminding_the_clearer(news: ReplyCleared) -> None:
    """Take back what waits for a draft that was cleared."""
    cancel_about(facts.about_referral(news.referral), "reply_to_clear")


@hears(ReplyDelivered)
def tell_the_raisers(news: ReplyDelivered) -> None:
    """Tell everybody who raised the matter that its written reply has come."""
    reply = Reply.objects.select_related("referral__host", "agency").get(pk=news.reply)
    referral, now = reply.referral, timezone.now()
    cancel_about(
        facts.about_referral(referral.pk), *OWED, "reply_delivered", "reply_corrected", "reply_unjudged"
    )
    if reply.delivered_at is None or is_stale(reply.delivered_at, now):
        return
    by, code = (
        facts.act_behind(reply).account,
        "reply_corrected" if reply.is_correction else "reply_delivered",
    )
    opinions = list(Opinion.objects.filter(origins__referral=referral).order_by("pk"))
    units = {opinion.unit_id for opinion in opinions}
    people = people_told(referral.host, now, Q(role=Role.SECRETARY.value, unit__in=units))
    for opinion in opinions:
        seat = people.secretary_of(opinion.unit_id)
        if seat is not None:
            notice = Notice(
                event=f"{code}:{reply.pk}:{opinion.pk}",
                code=code,
                subject=facts.about_referral(referral.pk),
                values={"code": opinion.code, "agency": reply.agency.short_name},
                link=facts.reply_link(reply.pk, opinion.pk),
            )
            announce(notice, [seat], people, host=referral.host, by=by, now=now)


@hears(ReplyReturned)
def tell_of_the_return(news: ReplyReturned) -> None:
    """Tell the agency that its reply was given back, and when the new one is due."""
    cancel_about(facts.about_referral(news.referral), "reply_unjudged")
    reply = Reply.objects.select_related("returned").get(pk=news.reply)
    if not is_stale(reply.returned.at, timezone.now()):
        _tell_agency(referral_told(news.referral), "reply_returned", act=facts.act_behind(reply))


@hears(JudgementGiven)
def tell_of_the_judgement(news: JudgementGiven) -> None:
    """Tell the agency, and the office, that a raiser judged the reply."""
    judgement = Judgement.objects.select_related("opinion__host", "reply__agency").get(pk=news.judgement)
    host, now = judgement.opinion.host, timezone.now()
    cancel_about(facts.about_referral(news.referral), "reply_unjudged")
    if is_stale(judgement.judged_at, now):
        return
    agency, act = judgement.reply.agency, facts.act_behind(judgement)
    people = people_told(host, now, Q(agency=agency) | Q(role=Role.OFFICE.value))
    seats = {seat.post: seat for seat in people.of_agency(agency.pk, Role.DRAFTER, Role.CLEARER)}
    if news.verdict != "answered":
        seats |= {seat.post: seat for seat in people.of_role(Role.OFFICE)}
    notice = Notice(
        event=f"judged:{judgement.pk}:{act.number}",
        code="reply_judged",
        subject=facts.about_referral(news.referral),
        values={"code": judgement.opinion.code, "agency": agency.short_name},
        link=facts.referral_link(news.referral),
    )
    announce(notice, seats.values(), people, host=host, by=act.account, now=now)


@hears(CommitmentClosed)
def stop_reminding_of_the_promise(news: CommitmentClosed) -> None:
    """Take back what waits about a promise that ended."""
    cancel_about(facts.about_commitment(news.commitment), "promise_due")


def _tell_agency(referral: Referral, code: str, *, act: facts.Act) -> None:
    now = timezone.now()
    people = people_told(referral.host, now, Q(agency=referral.lead_id) | Q(role=Role.OFFICE.value))
    notice = Notice(
        event=f"{code}:{referral.pk}:{act.number}",
        code=code,
        subject=facts.about_referral(referral.pk),
        values=facts.referral_values(referral),
        link=facts.referral_link(referral.pk),
    )
    seats = people.of_agency(referral.lead_id, Role.DRAFTER)
    announce(notice, seats, people, host=referral.host, by=act.account, now=now)


def _tell_group(notice: Notice, meeting: Meeting, *, by: int | None, now: datetime) -> None:
    scene = Scene(meeting.host, timezone.localtime(now))
    seats = scene.invited_to(meeting, offices=True)
    announce(notice, seats, scene.people, host=meeting.host, by=by, now=now)
