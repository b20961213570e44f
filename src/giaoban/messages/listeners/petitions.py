"""Whom messages tell of a matter that goes above: its raisers, that body if it is here, and its agency."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.listeners.asking import raised_behind, tell_raisers
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.petitions import values_of
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role
from giaoban.replies.models import KeptDraft, Petition
from giaoban.replies.news import PetitionSent, PetitionTakenBack, ReplyDelivered


@hears(PetitionSent)
def tell_that_it_went_up(news: PetitionSent) -> None:
    """Tell everybody who raised the matter, and the office of the committee above if it works here."""
    petition = _petition(news.petition)
    if is_stale(petition.sent_at, timezone.now()):
        return
    _tell_raisers(petition, "petition_sent")
    _tell_above(petition)


@hears(PetitionTakenBack)
def tell_that_it_is_answered_here(news: PetitionTakenBack) -> None:
    """Tell everybody who raised the matter that it is answered here after all."""
    cancel_about(facts.about_referral(news.referral), "petition_waiting")
    _tell_raisers(_petition(news.petition), "petition_taken_back")


@hears(ReplyDelivered)
def stop_asking_above(news: ReplyDelivered) -> None:
    """Take back what waits about an answer from above that has come."""
    cancel_about(facts.about_referral(news.referral), "petition_waiting")


@hears(ReplyDelivered)
def tell_the_agency_that_drafted(news: ReplyDelivered) -> None:
    """Tell an agency that had drafted an answer itself that the one from above was delivered in its place."""
    kept = KeptDraft.objects.filter(petition__answer=news.reply).first()
    if kept is None:
        return
    petition, now = _petition(kept.petition_id), timezone.now()
    if petition.answer is None or is_stale(petition.answered_at or now, now):
        return
    people = directory(petition.referral.host, timezone.localdate(now), Q(agency=kept.agency_id))
    notice = Notice(
        event=f"petition_answered:{petition.pk}",
        code="petition_answered",
        subject=facts.about_referral(petition.referral_id),
        values=values_of(petition),
        link=facts.referral_link(petition.referral_id),
    )
    seats = people.of_agency(kept.agency_id, Role.DRAFTER, Role.CLEARER)
    by = facts.act_behind(petition.answer).account
    announce(notice, seats, people, host=petition.referral.host, by=by, now=now)


def _tell_raisers(petition: Petition, code: str) -> None:
    referral = petition.referral
    links = {opinion.pk: opinion.get_absolute_url() for opinion in raised_behind(referral)}
    tell_raisers(referral, code, links, act=facts.act_behind(petition), more=values_of(petition))


def _tell_above(petition: Petition) -> None:
    if petition.to_host is None:
        return
    now, act = timezone.now(), facts.act_behind(petition)
    people = directory(petition.to_host, timezone.localdate(now), Q(role=Role.OFFICE.value))
    notice = Notice(
        event=f"petition_from_below:{petition.pk}",
        code="petition_from_below",
        subject=facts.about_referral(petition.referral_id),
        values={**values_of(petition), "from": petition.referral.host.short_name},
        link=reverse("replies:receive", args=[petition.pk]),
    )
    announce(notice, people.of_role(Role.OFFICE), people, host=petition.to_host, by=act.account, now=now)


def _petition(key: int) -> Petition:
    rows = Petition.objects.select_related(
        "referral__host", "referral__lead", "referral__due_meeting", "to_host", "answer"
    )
    return rows.get(pk=key)
