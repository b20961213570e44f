"""What messages hear while a reply is owed: a question to the raisers, a wish for a later meeting."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from django.db.models import Model, Q
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.told_of import people_told, referral_told
from giaoban.messages.rules.reaching import is_stale
from giaoban.opinions.models import Opinion, Referral
from giaoban.organisation.rules import Role
from giaoban.replies.models import Clarification, ClarificationAnswer, Extension
from giaoban.replies.news import (
    ClarificationAnswered,
    ClarificationAsked,
    ExtensionAsked,
    ExtensionDecided,
    ReplyDelivered,
)

NOTHING_MORE: Final[Mapping[str, str]] = MappingProxyType({})


@hears(ClarificationAsked)
def tell_those_asked(news: ClarificationAsked) -> None:
    """Tell everybody who raised the matter that the agency asks them something."""
    asked, referral = Clarification.objects.get(pk=news.clarification), referral_told(news.referral)
    if is_stale(asked.asked_at, timezone.now()):
        return
    act = facts.act_behind(asked)
    links = {
        opinion.pk: reverse("replies:answer-question", args=[asked.pk, opinion.pk])
        for opinion in raised_behind(referral)
    }
    tell_raisers(referral, "clarification_asked", links, act=act)


@hears(ClarificationAnswered)
def tell_the_agency_of_the_answer(news: ClarificationAnswered) -> None:
    """Tell the agency that a raiser answered; who was asked and has answered needs no reminder."""
    given = ClarificationAnswer.objects.get(pk=news.answer)
    _tell(referral_told(news.referral), "clarification_answered", given, since=given.answered_at)


@hears(ExtensionAsked)
def tell_the_office_of_the_wish(news: ExtensionAsked) -> None:
    """Tell the office that an agency asks for a later meeting."""
    asked = Extension.objects.get(pk=news.extension)
    _tell(referral_told(news.referral), "extension_asked", asked, since=asked.asked_at, office=True)


@hears(ExtensionDecided)
def tell_what_was_decided(news: ExtensionDecided) -> None:
    """Tell the agency what the office decided, and the raisers of a later meeting."""
    asked, referral = Extension.objects.get(pk=news.extension), referral_told(news.referral)
    cancel_about(facts.about_referral(referral.pk), "extension_asked")
    decided = asked.decided_at or asked.asked_at
    if not news.granted:
        _tell(referral, "extension_refused", asked, since=decided)
        return
    cancel_about(facts.about_referral(referral.pk), "reply_due", "reply_overdue")
    _tell(referral, "extension_granted", asked, since=decided)
    if not is_stale(decided, timezone.now()):
        links = {opinion.pk: opinion.get_absolute_url() for opinion in raised_behind(referral)}
        tell_raisers(referral, "extension_granted", links, act=facts.act_behind(asked))


@hears(ReplyDelivered)
def stop_asking(news: ReplyDelivered) -> None:
    """Take back what waits about questions and requests that the reply has overtaken."""
    cancel_about(facts.about_referral(news.referral), "clarification_asked", "extension_asked")


def _tell(referral: Referral, code: str, row: Model, *, since: datetime, office: bool = False) -> None:
    """Tell the agency that owes the reply, or the office."""
    now = timezone.now()
    if is_stale(since, now):
        return
    act = facts.act_behind(row)
    people = people_told(referral.host, now, Q(agency=referral.lead_id) | Q(role=Role.OFFICE.value))
    notice = Notice(
        event=f"{code}:{referral.pk}:{act.number}",
        code=code,
        subject=facts.about_referral(referral.pk),
        values=facts.referral_values(referral),
        link=facts.referral_link(referral.pk),
    )
    agency = people.of_agency(referral.lead_id, Role.DRAFTER, Role.CLEARER)
    seats = people.of_role(Role.OFFICE) if office else agency
    announce(notice, seats, people, host=referral.host, by=act.account, now=now)


def tell_raisers(
    referral: Referral,
    code: str,
    links: dict[int, str],
    *,
    act: facts.Act,
    more: Mapping[str, str] = NOTHING_MORE,
) -> None:
    """Tell the raisers to whose opinions ``links`` lead, each in the code of their own opinion."""
    now, opinions = timezone.now(), list(Opinion.objects.filter(pk__in=links).order_by("pk"))
    units = {opinion.unit_id for opinion in opinions}
    people = people_told(referral.host, now, Q(role=Role.SECRETARY.value, unit__in=units))
    for opinion in opinions:
        seat = people.secretary_of(opinion.unit_id)
        if seat is not None:
            notice = Notice(
                event=f"{code}:{referral.pk}:{act.number}:{opinion.pk}",
                code=code,
                subject=facts.about_referral(referral.pk),
                values={**facts.referral_values(referral), **more, "code": opinion.code},
                link=links[opinion.pk],
            )
            announce(notice, [seat], people, host=referral.host, by=act.account, now=now)


def raised_behind(referral: Referral) -> list[Opinion]:
    """Return the opinions behind a matter; of several of one raiser the first."""
    rows: Iterable[Opinion] = Opinion.objects.filter(origins__referral=referral).order_by("pk")
    first: dict[tuple[int, int | None], Opinion] = {}
    for opinion in rows:
        first.setdefault((opinion.unit_id, opinion.post_id), opinion)
    return list(first.values())
