"""Whom messages tell of an urgent opinion: the standing members, on the same day."""

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.rules.reaching import is_stale
from giaoban.messages.rules.urgent import OF_URGENT
from giaoban.opinions.models import Urgency
from giaoban.opinions.news import OpinionBecameUrgent, OpinionWithdrawn, UrgentOpinionRead
from giaoban.organisation.rules import Role


@hears(OpinionBecameUrgent)
def tell_the_standing_members(news: OpinionBecameUrgent) -> None:
    """Tell every standing member the code of an urgent opinion and where it is read; nothing of its words."""
    urgency = Urgency.objects.select_related("opinion__host").get(opinion=news.opinion)
    opinion, now = urgency.opinion, timezone.now()
    if is_stale(urgency.since, now):
        return
    people = directory(opinion.host, timezone.localdate(now), Q(role=Role.STANDING_MEMBER.value))
    notice = Notice(
        event=f"opinion_urgent:{opinion.pk}",
        code="opinion_urgent",
        subject=facts.about_opinion(opinion.pk),
        values={"code": opinion.code},
        link=opinion.get_absolute_url(),
    )
    announce(notice, people.of_role(Role.STANDING_MEMBER), people, host=opinion.host, by=None, now=now)


@hears(OpinionWithdrawn)
def stop_telling(news: OpinionWithdrawn) -> None:
    """Take back what waits about an opinion that its raiser took back."""
    cancel_about(facts.about_opinion(news.opinion), *OF_URGENT)


@hears(UrgentOpinionRead)
def stop_reminding(news: UrgentOpinionRead) -> None:
    """Take back what still waits about an urgent opinion once a standing member has read it."""
    cancel_about(facts.about_opinion(news.opinion), *OF_URGENT)
