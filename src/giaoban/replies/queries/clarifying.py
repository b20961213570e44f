"""What agencies asked back, and who reads which answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import origins_shown, origins_visible_to, referral_seen_by
from giaoban.opinions.rules.referrals import PREPARING
from giaoban.replies.models import Clarification, ClarificationAnswer, Reply
from giaoban.replies.queries.along import questions_with_end, read_along
from giaoban.replies.queries.visibility import one_a_raiser
from giaoban.replies.rules.clarifying import Question

RAISERS = Paths(host="opinion__host_id", units=("opinion__unit_id",))


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """One question as one reader has it: the answers they may read, and the opinions they may answer for."""

    question: Clarification
    answers: Sequence[ClarificationAnswer]
    open_for: Sequence[Opinion]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One question that waits for whoever raised ``opinion``."""

    question: Clarification
    opinion: Opinion


def visible_to(holder: Holder) -> QuerySet[Clarification]:
    """Return the questions this person may read: those of every matter that they may see."""
    return Clarification.objects.filter(referral_seen_by(holder, "referral__")).select_related(
        "agency", "referral__host", "referral__due_meeting__period"
    )


def answers_visible_to(holder: Holder) -> QuerySet[ClarificationAnswer]:
    """Return the answers this person may read: a raiser their own, the agency and the office all of them."""
    return ClarificationAnswer.objects.filter(
        clarification__in=visible_to(holder).values("pk"),
        opinion__in=origins_visible_to(holder).values("opinion"),
    ).select_related("unit", "post")


def is_replied(clarification: Clarification) -> bool:
    """Return whether a reply was delivered after the question was asked, so that nobody waits for it."""
    return Reply.objects.filter(
        referral=clarification.referral_id, delivered_at__gte=clarification.asked_at
    ).exists()


def asked_of(referral: Referral, holder: Holder) -> list[ReadQuestion]:
    """Return what was asked about a matter, which they may see, with what this reader may read and answer."""
    read_along([referral])
    found = list(referral.clarifications.all())
    if not found:
        return []
    read = answers_visible_to(holder).filter(clarification__referral=referral)
    answers: dict[int, list[ClarificationAnswer]] = {}
    for one in read:
        answers.setdefault(one.clarification_id, []).append(one)
    for_these = [origin.opinion for origin in origins_shown(referral, holder)]
    mine = [each for each in one_a_raiser(for_these) if may_answer(each, holder)]
    return [ReadQuestion(one, answers.get(one.pk, ()), [o for o in mine if _waits(one, o)]) for one in found]


def waiting_for(holder: Holder) -> list[Waiting]:
    """Return the questions that wait for this person's posts, the oldest first."""
    if not holder.may(Verb.RAISE_OPINIONS):
        return []
    origins = (
        Origin.objects.filter(within(holder, Verb.RAISE_OPINIONS, RAISERS), referral__state__in=PREPARING)
        .filter(Exists(Clarification.objects.filter(referral=OuterRef("referral"))))
        .select_related("referral__due_meeting__period", "opinion__unit", "opinion__post")
        .prefetch_related(Prefetch("referral__clarifications", questions_with_end()))
        .order_by("opinion__raised_at", "pk")
    )
    found: dict[tuple[int, int, int | None], Waiting] = {}
    for origin in origins:
        raised = origin.opinion
        for one in origin.referral.clarifications.all():
            if _waits(one, raised):
                found.setdefault((one.pk, raised.unit_id, raised.post_id), Waiting(one, raised))
    return sorted(found.values(), key=lambda each: (each.question.asked_at, each.question.pk))


def opinions_asked(clarification: Clarification, holder: Holder) -> QuerySet[Opinion]:
    """Return the opinions behind a question whose words this person may read."""
    shown = origins_shown(clarification.referral, holder).values("opinion")
    return Opinion.objects.filter(pk__in=shown).select_related("host", "unit", "post")


def may_answer(opinion: Opinion, holder: Holder) -> bool:
    """Return whether this person answers as the raiser of an opinion, or types it for them."""
    place = Target(opinion.host_id, frozenset({opinion.unit_id}))
    verbs = (Verb.RAISE_OPINIONS, Verb.RECORD_OPINIONS)
    return any(holder.grant_for(verb, place) is not None for verb in verbs)


def _waits(question: Clarification, opinion: Opinion) -> bool:
    every: Sequence[ClarificationAnswer] = vars(question)["every_answer"]
    answered = any(one.is_of(opinion) for one in every)
    recalled = vars(question)["recalled"] is not None
    return Question(is_replied=vars(question)["replied"], is_answered=answered, is_recalled=recalled).is_open
