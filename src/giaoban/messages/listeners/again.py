"""What messages hear of a reply that is objected to again: the chair is told that they decide."""

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role
from giaoban.replies.models import ChairCase
from giaoban.replies.news import ReturnProposed


@hears(ReturnProposed)
def tell_the_chair(news: ReturnProposed) -> None:
    """Tell the chair that the office proposes what to do, and that the decision is theirs."""
    case = ChairCase.objects.select_related(
        "judgement__opinion__host", "judgement__reply__agency", "judgement__reply__referral"
    ).get(pk=news.case)
    judgement, now = case.judgement, timezone.now()
    cancel_about(facts.about_referral(news.referral), "return_proposed")
    if case.proposed_at is None or is_stale(case.proposed_at, now):
        return
    host, act = judgement.opinion.host, facts.act_behind(case)
    people = directory(host, timezone.localdate(now), Q(role=Role.CHAIR.value))
    reply = judgement.reply
    notice = Notice(
        event=f"return_proposed:{case.pk}:{act.number}",
        code="return_proposed",
        subject=facts.about_referral(news.referral),
        values={"code": reply.referral.code, "agency": reply.agency.short_name},
        link=facts.objection_link(judgement.pk, case.proposed),
    )
    announce(notice, people.of_role(Role.CHAIR), people, host=host, by=act.account, now=now)
