"""What agencies owe, most urgent first, and what the compiler and the chair must look at."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.queries import has_begun
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.rules.referrals import ANSWERED, OWED, PREPARING
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Judgement, Reply, Return
from giaoban.replies.queries.correcting import BEING_CLEARED, BEING_WRITTEN
from giaoban.replies.queries.visibility import (
    LEADS,
    answered_by,
    entered_by,
    judgements_for,
    returned_by,
)
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.timing import Urgency

_UNJUDGED = Q(referral__state=ReferralState.DELIVERED.value, judged=False)
OF_HOST = Paths(host="host_id")
MEETINGS_AHEAD = 6
RAISERS = Paths(host="opinion__host_id", units=("opinion__unit_id",))


class Shelf(StrEnum):
    """The tabs of an agency's list."""

    WRITE = "write"
    CLEAR = "clear"
    ANSWERED = "answered"
    REFUSED = "refused"


_AWAY = Reply.objects.filter(referral=OuterRef("pk"), state__in=[State.SUBMITTED.value, State.CLEARED.value])
_SUBMITTED = Reply.objects.filter(
    referral=OuterRef("pk"), state=State.SUBMITTED.value, agency__needs_clearance=True
)
_OPEN = Reply.objects.filter(referral=OuterRef("pk")).exclude(state=State.DELIVERED.value)
_SHELVES: Mapping[Shelf, Q] = {
    Shelf.WRITE: Q(state__in=PREPARING) & ~Q(Exists(_AWAY)) | BEING_WRITTEN,
    Shelf.CLEAR: Q(state__in=PREPARING) & Q(Exists(_AWAY)) | BEING_CLEARED,
    Shelf.ANSWERED: Q(state__in=ANSWERED),
    Shelf.REFUSED: Q(state="refused"),
}


def duties(holder: Holder, shelf: Shelf, *, now: datetime) -> QuerySet[Referral]:
    """Return what the holder's agency has on one shelf, most urgent first; what is answered, newest first."""
    rows = _annotated(answered_by(holder).filter(_SHELVES[shelf]), now)
    if shelf is Shelf.ANSWERED:
        return rows.order_by("-due_meeting__starts_at", "pk")
    return rows.order_by(F("urgency"), "due_meeting__starts_at", "pk")


def to_do(holder: Holder, *, now: datetime) -> QuerySet[Referral]:
    """Return what this person can do something about for their agency, the soonest due first.

    Of what is due at one meeting, what only waits to be cleared comes first: it is nearly out.
    """
    open_ones = answered_by(holder).filter(_SHELVES[Shelf.WRITE] | _SHELVES[Shelf.CLEAR])
    rows = _annotated(open_ones.exclude(_with_another(holder)), now).annotate(
        yours_to_clear=Exists(_SUBMITTED)
    )
    return rows.order_by("due_meeting__starts_at", F("yours_to_clear").desc(), F("urgency"), "pk")


def with_another(holder: Holder, *, now: datetime) -> QuerySet[Referral]:
    """Return what waits for another person of the same agency to clear it, the soonest due first."""
    rows = _annotated(answered_by(holder).filter(_with_another(holder)), now)
    return rows.order_by("due_meeting__starts_at", "pk")


def _with_another(holder: Holder) -> Q:
    """Return what is submitted and for somebody else to clear: it is their own, or they may clear nothing."""
    own = Reply.objects.filter(
        referral=OuterRef("pk"), state=State.SUBMITTED.value, drafted_by=holder.account or 0
    )
    clears = within(holder, Verb.CLEAR, LEADS) & ~Q(Exists(own))
    return _SHELVES[Shelf.CLEAR] & Q(Exists(_SUBMITTED)) & ~clears


def shelves(holder: Holder) -> dict[Shelf, int]:
    """Return how much lies on each shelf. One query."""
    own = Referral.objects.filter(within(holder, Verb.ANSWER, LEADS))
    found = own.aggregate(
        **{shelf.value: Count("pk", filter=condition) for shelf, condition in _SHELVES.items()}
    )
    return {shelf: found[shelf.value] for shelf in Shelf}


def overdue(holder: Holder, *, now: datetime) -> QuerySet[Referral]:
    """Return what is overdue, longest first, for the agency that owes it, the compiler and the chair."""
    late = has_begun(now, meeting="due_meeting") & Q(state__in=OWED)
    seen = returned_by(holder).filter(late).values("pk")
    own = answered_by(holder).filter(late).values("pk")
    rows = Referral.objects.filter(Q(pk__in=seen) | Q(pk__in=own))
    return _annotated(rows, now).order_by("due_meeting__starts_at", "pk")


def handed_back(holder: Holder) -> QuerySet[Referral]:
    """Return what agencies handed back to this compiler, the soonest due first."""
    rows = referrals_visible_to(holder).filter(within(holder, Verb.COMPILE, OF_HOST), state="refused")
    return rows.order_by("due_meeting__starts_at", "pk")


def on_paper(holder: Holder) -> QuerySet[Referral]:
    """Return the replies that will come on paper for this person to enter, the soonest due first."""
    rows = entered_by(holder).filter(lead__answers_itself=False, state__in=PREPARING)
    return rows.order_by("due_meeting__starts_at", "pk")


def objections(holder: Holder) -> QuerySet[Judgement]:
    """Return the objections that wait for the compiler: not given back, and the raiser not told why."""
    newest = Reply.objects.filter(referral=OuterRef("reply__referral"), state=State.DELIVERED.value)
    return (
        judgements_for(holder)
        .filter(reply__referral__state=ReferralState.DELIVERED.value, settled_because="")
        .exclude(verdict="answered")
        .filter(reply=Subquery(newest.order_by("-version").values("pk")[:1]))
        .order_by("judged_at", "pk")
    )


def to_judge(holder: Holder) -> list[Origin]:
    """Return the opinions of this person's units whose newest reply waits for a judgement, newest first."""
    rows = _received(holder).filter(_UNJUDGED)
    return list(rows.order_by(F("delivered_at").desc(), "pk"))


def received(holder: Holder) -> QuerySet[Origin]:
    """Return the opinions of this person's units that have a reply, with its newest version, newest first."""
    rows = _received(holder).exclude(_UNJUDGED)
    return rows.order_by(F("delivered_at").desc(), "pk")


def verdicts_of(opinions: Collection[Opinion]) -> dict[int, str]:
    """Return what was said of the newest open reply to each opinion; empty if it waits to be judged.

    Of several replies the one that waits counts first, then one that was objected to. One query.
    """
    rows = _with_newest(Origin.objects.filter(opinion__in=[one.pk for one in opinions]))
    found: dict[int, str] = {}
    for origin in rows.filter(referral__state=ReferralState.DELIVERED.value):
        verdict: str = getattr(origin, "verdict", None) or ""
        if not verdict or found.get(origin.opinion_id, Verdict.ANSWERED) == Verdict.ANSWERED:
            found[origin.opinion_id] = verdict
    return found


def _received(holder: Holder) -> QuerySet[Origin]:
    """Return what this person's units raised and is answered; of several in one referral the first."""
    twin = Origin.objects.alias(whose=Coalesce("opinion__post", 0)).filter(
        referral=OuterRef("referral"),
        opinion__unit=OuterRef("opinion__unit"),
        whose=Coalesce(OuterRef("opinion__post"), 0),
        pk__lt=OuterRef("pk"),
    )
    own = Origin.objects.filter(within(holder, Verb.JUDGE, RAISERS))
    return _with_newest(own.exclude(Exists(twin)))


def _with_newest(origins: QuerySet[Origin]) -> QuerySet[Origin]:
    """Return those of the origins that have a reply, with its newest version and what was said of it."""
    newest = Reply.objects.filter(referral=OuterRef("referral"), state=State.DELIVERED.value)
    newest = newest.order_by("-version")
    judged = Judgement.objects.alias(whose=Coalesce("post", 0)).filter(
        reply=OuterRef("version"),
        unit=OuterRef("opinion__unit"),
        whose=Coalesce(OuterRef("opinion__post"), 0),
    )
    return (
        origins.annotate(
            version=Subquery(newest.values("pk")[:1]),
            delivered_at=Subquery(newest.values("delivered_at")[:1]),
            agency=Subquery(newest.values("agency__name")[:1]),
        )
        .filter(version__isnull=False)
        .annotate(judged=Exists(judged), verdict=Subquery(judged.values("verdict")[:1]))
        .select_related("referral__host", "opinion__unit")
    )


def _annotated(rows: QuerySet[Referral], now: datetime) -> QuerySet[Referral]:
    ranks = Case(
        When(~Q(state__in=OWED), then=Urgency.ANSWERED.value),
        When(has_begun(now, meeting="due_meeting"), then=Urgency.OVERDUE.value),
        When(state=ReferralState.RETURNED.value, then=Urgency.RETURNED.value),
        When(Exists(_AWAY), then=Urgency.UNDER_WAY.value),
        default=Urgency.WAITING.value,
        output_field=IntegerField(),
    )
    return _as_rows(rows).annotate(
        urgency=ranks,
        raisers=Count("origins", distinct=True),
        version_state=Subquery(_OPEN.values("state")[:1]),
        version_key=Subquery(_OPEN.values("pk")[:1]),
    )


def _as_rows(rows: QuerySet[Referral]) -> QuerySet[Referral]:
    """Return the same referrals with no more read of them than a list of duties shows."""
    read = ("code", "title", "state", "returns", "unit__name", "lead__name", "first_due_meeting__starts_at")
    due = ("starts_at", "opened_at", "period__year", "period__month")
    joined = ("unit", "lead", "first_due_meeting", "due_meeting__period")
    bare = rows.select_related(None).select_related(*joined)
    return bare.only(*read, *(f"due_meeting__{name}" for name in due))


def given_back(judgement: Judgement) -> Return | None:
    """Return how the reply that was objected to went back to its agency; ``None`` if it did not."""
    return Return.objects.filter(reply=judgement.reply_id).select_related("due_meeting").first()


def meetings_after(reply: Reply, holder: Holder) -> list[Meeting]:
    """Return the next briefings at which a reply that is given back can be due, soonest first."""
    current = reply.referral.due_meeting
    ahead = meetings_visible_to(holder).filter(
        BRIEFINGS, series=current.series_id, starts_at__gt=max(current.starts_at, timezone.now())
    )
    return list(ahead.exclude(state="cancelled").order_by("starts_at")[:MEETINGS_AHEAD])
