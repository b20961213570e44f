"""What agencies owe, most urgent first, and what the compiler and the chair must look at."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Referral
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.queries.visibility import LEADS, answered_by, judgements_for, returned_by
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.timing import UNANSWERED, Urgency

OWED = sorted(UNANSWERED)


class Shelf(StrEnum):
    """The tabs of an agency's list."""

    WRITE = "write"
    CLEAR = "clear"
    ANSWERED = "answered"
    REFUSED = "refused"


_AWAY = Reply.objects.filter(referral=OuterRef("pk"), state__in=[State.SUBMITTED.value, State.CLEARED.value])
_OPEN = Reply.objects.filter(referral=OuterRef("pk")).exclude(state=State.DELIVERED.value)
_SHELVES: Mapping[Shelf, Q] = {
    Shelf.WRITE: Q(state__in=["sent", "accepted", "returned"]) & ~Q(Exists(_AWAY)),
    Shelf.CLEAR: Q(state__in=["sent", "accepted", "returned"]) & Q(Exists(_AWAY)),
    Shelf.ANSWERED: Q(state__in=["delivered", "closed"]),
    Shelf.REFUSED: Q(state="refused"),
}


def duties(holder: Holder, shelf: Shelf, *, now: datetime) -> QuerySet[Referral]:
    """Return what the holder's agency has on one shelf, most urgent first; what is answered, newest first."""
    rows = _annotated(answered_by(holder).filter(_SHELVES[shelf]), now)
    if shelf is Shelf.ANSWERED:
        return rows.order_by("-due_meeting__starts_at", "pk")
    return rows.order_by(F("urgency"), "due_meeting__starts_at", "pk")


def shelves(holder: Holder) -> dict[Shelf, int]:
    """Return how much lies on each shelf. One query."""
    own = Referral.objects.filter(within(holder, Verb.ANSWER, LEADS))
    found = own.aggregate(
        **{shelf.value: Count("pk", filter=condition) for shelf, condition in _SHELVES.items()}
    )
    return {shelf: found[shelf.value] for shelf in Shelf}


def overdue(holder: Holder, *, now: datetime) -> QuerySet[Referral]:
    """Return what is overdue, longest first, for the agency that owes it, the compiler and the chair."""
    late = Q(state__in=OWED, due_meeting__starts_at__lte=now)
    seen = returned_by(holder).filter(late).values("pk")
    own = answered_by(holder).filter(late).values("pk")
    rows = Referral.objects.filter(Q(pk__in=seen) | Q(pk__in=own)).select_related(
        "host", "lead", "unit", "field", "due_meeting__period", "first_due_meeting"
    )
    return _annotated(rows, now).order_by("due_meeting__starts_at", "pk")


def objections(holder: Holder) -> QuerySet[Judgement]:
    """Return the objections that wait for the compiler: not given back, and the raiser not told why."""
    newest = Reply.objects.filter(referral=OuterRef("reply__referral"), state=State.DELIVERED.value)
    return (
        judgements_for(holder)
        .filter(reply__referral__state="delivered", settled_because="")
        .exclude(verdict="answered")
        .filter(reply=Subquery(newest.order_by("-version").values("pk")[:1]))
        .order_by("judged_at", "pk")
    )


def judgeable(holder: Holder) -> QuerySet[Reply]:
    """Return the delivered replies that wait for this person's judgement, newest first."""
    units = {unit for grant, _ in holder.granted(Verb.JUDGE) for unit in grant.units}
    if not units:
        return Reply.objects.none()
    mine = Q(referral__origins__opinion__unit__in=units)
    judged = Judgement.objects.filter(reply=OuterRef("pk"), opinion__unit__in=units)
    later = Reply.objects.filter(
        referral=OuterRef("referral"), state=State.DELIVERED.value, version__gt=OuterRef("version")
    )
    return (
        Reply.objects.filter(mine, state=State.DELIVERED.value, referral__state="delivered")
        .exclude(Exists(judged))
        .exclude(Exists(later))
        .select_related("referral__lead", "agency", "outcome")
        .order_by("-delivered_at", "pk")
        .distinct()
    )


def _annotated(rows: QuerySet[Referral], now: datetime) -> QuerySet[Referral]:
    ranks = Case(
        When(~Q(state__in=OWED), then=Urgency.ANSWERED.value),
        When(due_meeting__starts_at__lte=now, then=Urgency.OVERDUE.value),
        When(state="returned", then=Urgency.RETURNED.value),
        When(Exists(_AWAY), then=Urgency.UNDER_WAY.value),
        default=Urgency.WAITING.value,
        output_field=IntegerField(),
    )
    return rows.annotate(
        urgency=ranks,
        raisers=Count("origins", distinct=True),
        version_state=Subquery(_OPEN.values("state")[:1]),
        version_key=Subquery(_OPEN.values("pk")[:1]),
    )
