"""Which objections are the chair's to decide, because the reply went back before."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Referral
from giaoban.replies.models import ChairCase, Judgement, Reply, Return
from giaoban.replies.queries.duties import objections
from giaoban.replies.rules.drafting import Answer

OBJECTED = Paths(host="reply__referral__host_id")
_EARLIER = Return.objects.filter(
    reply__referral=OuterRef("reply__referral"), reply__version__lt=OuterRef("reply__version")
)


def returns_before(reply: Reply) -> int:
    """Return how often earlier versions of a reply went back."""
    return Return.objects.filter(reply__referral=reply.referral_id, reply__version__lt=reply.version).count()


def given_back(referral: Referral) -> Answer | None:
    """Return what the version said that was given back last; ``None`` if none was. Three queries at most."""
    reply = Reply.objects.filter(referral=referral, returned__isnull=False).order_by("version").last()
    return reply.answer if reply else None


def listed(holder: Holder) -> QuerySet[Judgement]:
    """Return the objections that wait, each with whether it is the chair's; for the chair theirs first."""
    rows = objections(holder).annotate(again=Exists(_EARLIER)).select_related("chair_case__due")
    first = "-again" if holder.may(Verb.DECIDE_AGAIN) else "again"
    return rows.order_by(first, "judged_at", "pk")


def for_the_office(holder: Holder) -> QuerySet[Judgement]:
    """Return the objections about which this person does something now, but the chair decides nothing.

    These are the first ones, and those of the chair about which the office has proposed nothing yet.
    """
    proposed = Q(Exists(_EARLIER)) & Q(chair_case__isnull=False)
    own = Q(Exists(_EARLIER)) & within(holder, Verb.DECIDE_AGAIN, OBJECTED)
    return objections(holder).exclude(proposed).exclude(own)


def for_the_chair(holder: Holder) -> QuerySet[Judgement]:
    """Return the objections that this person decides as the chair."""
    return objections(holder).filter(Exists(_EARLIER), within(holder, Verb.DECIDE_AGAIN, OBJECTED))


def case_of(judgement: Judgement) -> ChairCase | None:
    """Return what was proposed or decided about an objection; ``None`` if nothing was."""
    return ChairCase.objects.filter(judgement=judgement).select_related("due").first()


def is_decided(judgement: Judgement) -> bool:
    """Return whether the chair has decided about an objection."""
    return ChairCase.objects.filter(judgement=judgement).exclude(decided="").exists()
