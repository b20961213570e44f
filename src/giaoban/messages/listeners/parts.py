"""What messages hear of parts: the supporting agency is told what is asked, the lead what was answered."""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.told_of import referral_told
from giaoban.messages.rules.reaching import is_stale
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from giaoban.replies.models import Part
from giaoban.replies.news import PartAnswered, PartAsked, PartTakenBack


@hears(PartAsked)
def tell_of_the_part(news: PartAsked) -> None:
    """Tell a supporting agency for which matter it is asked, by whom and by which day."""
    part, now = _part(news.part), timezone.now()
    if is_stale(part.asked_at, now):
        return
    values = {"lead": part.referral.lead.short_name, "due_on": part.due_on.isoformat()}
    link, by = reverse("replies:answer-part", args=[part.pk]), facts.act_behind(part).account
    _tell(part.referral, part.agency, _notice("part_asked", part.pk, part, values, link), by=by, now=now)


@hears(PartTakenBack)
def tell_that_it_is_not_needed(news: PartTakenBack) -> None:
    """Take back what waits about a part, and tell the agency that nothing is to be written."""
    cancel_about(_about(news.part), "part_asked")
    referral, now = referral_told(news.referral), timezone.now()
    agency = Agency.objects.get(pk=news.agency)
    notice = Notice(
        event=f"part_taken_back:{news.part}",
        code="part_taken_back",
        subject=_about(news.part),
        values={
            "code": referral.code,
            "agency": agency.short_name,
            "lead": referral.lead.short_name,
        },
        link=facts.referral_link(referral.pk),
    )
    _tell(referral, agency, notice, by=None, now=now)


@hears(PartAnswered)
def tell_of_the_answer(news: PartAnswered) -> None:
    """Tell the agency that replies that a part is there."""
    part, now = _part(news.part), timezone.now()
    cancel_about(_about(part.pk), "part_asked")
    if part.answered_at is None or is_stale(part.answered_at, now):
        return
    link, by = facts.referral_link(part.referral_id), facts.act_behind(part).account
    notice = _notice("part_answered", part.pk, part, {}, link)
    _tell(part.referral, part.referral.lead, notice, by=by, now=now)


def _notice(code: str, key: int, part: Part, more: dict[str, str], link: str) -> Notice:
    values = {"code": part.referral.code, "agency": part.agency.short_name, **more}
    return Notice(event=f"{code}:{key}", code=code, subject=_about(key), values=values, link=link)


def _tell(referral: Referral, agency: Agency, notice: Notice, *, by: int | None, now: datetime) -> None:
    people = directory(referral.host, timezone.localdate(now), Q(agency=agency))
    seats = people.of_agency(agency.pk, Role.DRAFTER, Role.CLEARER)
    announce(notice, seats, people, host=referral.host, by=by, now=now)


def _about(part: int) -> str:
    return f"replies.part:{part}"


def _part(key: int) -> Part:
    return Part.objects.select_related("agency", "referral__host", "referral__lead").get(pk=key)
