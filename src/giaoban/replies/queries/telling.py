"""What replies add to the way of one opinion, in words for those who follow it: one line a step."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion, Referral
from giaoban.replies.models import ChairCase, Judgement, Progress, Reply
from giaoban.replies.queries import clarifying, extending, petitions
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.versions import judgements_of
from giaoban.replies.rules.again import Course
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.following import Step
from giaoban.replies.rules.judging import SHORT, Verdict
from giaoban.ui.wording import short_day

Told = tuple[datetime, str]
SAID_OF_IT = gettext_noop("The one who raised it says of the reply: %(verdict)s")
SAID_OF_ONE = gettext_noop("The one who raised it says of the reply of %(agency)s: %(verdict)s")
PROMISE_WORDS = {
    Step.PROGRESS: gettext_noop("On what was promised: %(text)s"),
    Step.MOVED: gettext_noop("What was promised will be done by %(day)s instead: %(text)s"),
    Step.DONE: gettext_noop("%(agency)s says that what was promised is done: %(text)s"),
    Step.DROPPED: gettext_noop("What was promised will not be done: %(text)s"),
    Step.REPLACED: gettext_noop("A newer reply promises something else instead"),
    Step.CONFIRMED: gettext_noop("The one who raised it confirms that it was done"),
    Step.NOT_YET: gettext_noop("The one who raised it says that it is not done yet: %(text)s"),
}


def told_of(opinion: Opinion, sent: Sequence[Referral], holder: Holder) -> list[Told]:
    """Return what happened to an opinion at its agencies, as far as this person may see it.

    They may see the opinion and the referrals; what was delivered, asked and promised about these is theirs
    to read. The same number of queries, however often it was sent; none for what was not sent.
    """
    if not sent:
        return [*_promised(opinion, ())]
    hanging = read_along(sent)
    closed = any(one.closed_at is not None for one in sent)
    delivered = _delivered(sent) if closed or "replies__erratum" in hanging else ()
    return [
        *petitions.told_of(sent),
        *_clarified(opinion, sent, holder),
        *_extended(sent),
        *_judged(opinion, sent, holder),
        *_corrected(delivered),
        *_silent(opinion, sent, delivered),
        *_promised(opinion, sent if "replies__points__commitment__progress" in hanging else ()),
    ]


def _delivered(sent: Sequence[Referral]) -> Sequence[Reply]:
    """Return every version that went out, the oldest first."""
    found = Reply.objects.filter(referral__in=[one.pk for one in sent], state=State.DELIVERED.value)
    return list(found.select_related("agency", "erratum").order_by("version"))


def _clarified(opinion: Opinion, sent: Sequence[Referral], holder: Holder) -> Iterator[Told]:
    asked = [one.pk for one in sent if one.clarifications.all()]
    if not asked:
        return
    given = clarifying.answers_visible_to(holder).filter(
        clarification__referral__in=asked, unit=opinion.unit_id, post=opinion.post_id
    )
    for answer in given.select_related("clarification__agency"):
        words = _("%(agency)s got an answer to its question")
        yield answer.answered_at, words % {"agency": answer.clarification.agency.name}


def _extended(sent: Sequence[Referral]) -> Iterator[Told]:
    for asked in filter(None, map(extending.of_matter, sent)):
        facts = {"agency": asked.agency.name, "reason": asked.reason}
        yield asked.asked_at, _("%(agency)s asked for a later meeting: %(reason)s") % facts
        if asked.state == "refused" and asked.decided_at is not None:
            words = _("The office did not let it be later: %(reason)s")
            yield asked.decided_at, words % {"reason": asked.told}


def _judged(opinion: Opinion, sent: Sequence[Referral], holder: Holder) -> Iterator[Told]:
    words = SAID_OF_IT if len(sent) == 1 else SAID_OF_ONE
    given = judgements_of(sent, holder)
    said = [(matter, each) for matter in sent for each in given[matter.pk]]
    for matter, one in (pair for pair in said if pair[1].is_of(opinion)):
        facts = {
            "agency": matter.lead.name,
            "verdict": _(SHORT[Verdict(one.verdict)]),
            "reason": one.settled_because,
        }
        yield one.judged_at, _(words) % facts
        case = getattr(one, "chair_case", None)
        yield from _by_chair(case) if case else ()
        if one.settled_because and not (case and case.decided):
            yield one.judged_at, _("What the office said to that: %(reason)s") % facts


def _by_chair(case: ChairCase) -> Iterator[Told]:
    if case.proposed_at is not None:
        yield case.proposed_at, _("The reply went back once already, so the office asks the chair to decide")
    if case.decided_at is not None and case.decided == Course.SETTLE:
        reason = {"reason": case.judgement.settled_because}
        yield case.decided_at, _("The chair decided that the reply stands: %(reason)s") % reason
    elif case.decided_at is not None:
        yield case.decided_at, _("The chair decided that the reply goes back again")


def _corrected(delivered: Sequence[Reply]) -> Iterator[Told]:
    for reply in delivered:
        if reply.is_correction and reply.delivered_at is not None:
            facts = {"agency": reply.agency.name, "reason": reply.erratum.reason}
            yield reply.delivered_at, _("%(agency)s corrected its reply: %(reason)s") % facts


def _silent(opinion: Opinion, sent: Sequence[Referral], delivered: Sequence[Reply]) -> Iterator[Told]:
    closed = {one.pk: one.closed_at for one in sent if one.closed_at is not None}
    if not closed:
        return
    last = {
        one.referral_id: one.pk
        for one in delivered
        if one.referral_id in closed and one.delivered_at and one.delivered_at <= closed[one.referral_id]
    }
    said = Judgement.objects.filter(reply__in=last.values(), unit=opinion.unit_id, post=opinion.post_id)
    judged_replies = set(said.order_by().values_list("reply", flat=True))
    for referral, reply in last.items():
        if reply not in judged_replies:
            yield closed[referral], _no_objection(opinion.host.silence_meetings)


def _no_objection(meetings: int) -> str:
    words = ngettext(
        "Nobody objected until %(count)s meeting had passed; that does not mean content",
        "Nobody objected until %(count)s meetings had passed; that does not mean content",
        meetings,
    )
    return words % {"count": meetings}


def _promised(opinion: Opinion, sent: Sequence[Referral]) -> Iterator[Told]:
    of_these = Q(commitment__reply_point__reply__referral__in=[one.pk for one in sent])
    if opinion.on_spot_answers.all():
        of_these |= Q(commitment__on_spot_answer__opinion=opinion)
    elif not sent:
        return
    steps = Progress.objects.filter(of_these).select_related("commitment__agency", "opinion")
    for step in steps:
        if step.opinion is None or (step.opinion.unit_id, step.opinion.post_id) == (
            opinion.unit_id,
            opinion.post_id,
        ):
            yield step.at, _step(step)


def _step(step: Progress) -> str:
    agency = step.commitment.agency
    facts = {
        "text": step.text,
        "day": short_day(step.due_on) if step.due_on else "",
        "agency": agency.name if agency else "",
    }
    return (_(PROMISE_WORDS[Step(step.kind)]) % facts).removesuffix(": ")
