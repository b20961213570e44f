"""Whom messages tell that a merge or a split was undone: the agencies asked, and those who raised it."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.listeners.changes import OWED
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.told_of import referral_told
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.news import ReferralRecalled, ReferralTakenApart, ReferralTookIn
from giaoban.organisation.rules import Role


@hears(ReferralRecalled)
def tell_of_the_recall(news: ReferralRecalled) -> None:
    """Tell every agency asked, supporting ones too, that nothing is owed, and the raisers who waits again."""
    referral = referral_told(news.referral)
    cancel_about(facts.about_referral(referral.pk), *OWED, "clarification_asked", "extension_asked")
    supporting = referral.supporting.values_list("pk", flat=True)
    _tell_agencies(referral, "matter_recalled", [referral.lead_id, *supporting])
    _tell_raisers(referral, news.waiting)


@hears(ReferralTakenApart)
def tell_of_the_parts(news: ReferralTakenApart) -> None:
    """Tell the agency that what was merged is asked one by one."""
    referral = referral_told(news.referral)
    _tell_agencies(referral, "matter_taken_apart", [referral.lead_id])


@hears(ReferralTookIn)
def tell_of_further_points(news: ReferralTookIn) -> None:
    """Tell the agency of points that were added; who was to clear a draft has none to clear."""
    referral = referral_told(news.referral)
    cancel_about(facts.about_referral(referral.pk), "reply_to_clear")
    _tell_agencies(referral, "matter_took_in", [referral.lead_id])


def _tell_agencies(referral: Referral, code: str, agencies: Iterable[int]) -> None:
    now, act, asked = timezone.now(), facts.act_behind(referral), list(agencies)
    where = Q(agency__in=asked) | Q(role=Role.OFFICE.value)
    people = directory(referral.host, timezone.localdate(now), where)
    notice = Notice(
        event=f"{code}:{referral.pk}:{act.number}",
        code=code,
        subject=facts.about_referral(referral.pk),
        values=facts.referral_values(referral),
        link=facts.referral_link(referral.pk),
    )
    for agency in asked:
        seats = people.of_agency(agency, Role.DRAFTER)
        announce(notice, seats, people, host=referral.host, by=act.account, now=now)


def _tell_raisers(referral: Referral, waiting: Iterable[int]) -> None:
    now, act = timezone.now(), facts.act_behind(referral)
    opinions = list(Opinion.objects.filter(pk__in=list(waiting)).order_by("pk"))
    where = Q(role=Role.SECRETARY.value, unit__in={one.unit_id for one in opinions})
    people = directory(referral.host, timezone.localdate(now), where)
    for one in opinions:
        seat = people.secretary_of(one.unit_id)
        if seat is not None:
            notice = Notice(
                event=f"opinion_waits_again:{one.pk}:{act.number}",
                code="opinion_waits_again",
                subject=facts.about_opinion(one.pk),
                values={"code": one.code, "agency": referral.lead.short_name},
                link=one.get_absolute_url(),
            )
            announce(notice, [seat], people, host=referral.host, by=act.account, now=now)
