"""What messages hear of objections to a reply: what was decided, and that the chair decides."""

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.listeners.asking import raised_behind, tell_raisers
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.told_of import referral_told
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role
from giaoban.replies.models import ChairCase, Judgement, Reply
from giaoban.replies.news import ObjectionSettled, ReplyReturned, ReturnProposed


@hears(ReplyReturned)
def tell_the_raisers(news: ReplyReturned) -> None:
    """Tell everybody who raised the matter that its reply went back, who was content with it, too."""
    reply = Reply.objects.select_related("returned").get(pk=news.reply)
    if is_stale(reply.returned.at, timezone.now()):
        return
    referral = referral_told(news.referral)
    links = {opinion.pk: facts.reply_link(reply.pk, opinion.pk) for opinion in raised_behind(referral)}
    tell_raisers(referral, "reply_asked_again", links, act=facts.act_behind(reply))


@hears(ObjectionSettled)
def tell_who_objected(news: ObjectionSettled) -> None:
    """Tell a raiser that the reply they objected to does not go back, and where the reason stands."""
    if not is_stale(news.at, timezone.now()):
        objection = Judgement.objects.get(pk=news.judgement)
        links = {news.opinion: facts.reply_link(news.reply, news.opinion)}
        act = facts.act_behind(objection)
        tell_raisers(referral_told(news.referral), "objection_settled", links, act=act)


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
