"""What is promised to and by a unit, a cluster or an agency, and what lies with an agency, for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import Count, Q

from giaoban.access.rules import Holder
from giaoban.directory.queries.places import Place
from giaoban.meetings.queries import has_begun
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.rules.referrals import ANSWERED, OWED
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Commitment
from giaoban.replies.queries.promised import OPEN, overdue
from giaoban.replies.queries.visibility import commitments_visible_to
from giaoban.replies.rules.following import State

FEW: Final = 5


@dataclass(frozen=True, slots=True)
class Promised:
    """What is promised, counted by where it stands, and what is open, the soonest first."""

    open: int
    overdue: int
    done: int
    confirmed: int
    rows: Sequence[Commitment]

    @property
    def total(self) -> int:
        """How much of it is under way or done; what was dropped or replaced is on the list alone."""
        return self.open + self.done + self.confirmed


@dataclass(frozen=True, slots=True)
class Lying:
    """What an agency has to answer, counted, and the soonest due."""

    owed: int
    overdue: int
    returned: int
    answered: int
    rows: Sequence[Referral]


def to_a_place(place: Place) -> Q:
    """Return the condition that something was promised to the units of a place."""
    origins = Origin.objects.filter(opinion__unit__in=place.units).order_by()
    answered = Q(reply_point__reply__referral__in=origins.values("referral"))
    return answered | Q(on_spot_answer__opinion__unit__in=place.units)


def by_a_place(place: Place) -> Q:
    """Return the condition that a place owes something."""
    if place.agency is not None:
        return Q(agency=place.agency)
    return Q(unit__in=place.units)


def promised(condition: Q, holder: Holder, *, today: date) -> Promised:
    """Return what is promised, as far as somebody may see it. Three queries, one if nothing is open."""
    seen = commitments_visible_to(holder).filter(condition)
    states = {each.value: Q(state=each.value) for each in (State.OPEN, State.DONE, State.CONFIRMED)}
    counted = states | {"overdue": overdue(today)}
    found = seen.order_by().aggregate(**{name: Count("pk", filter=one) for name, one in counted.items()})
    rows = seen.filter(OPEN).prefetch_related("progress").order_by("due_on", "pk")
    return Promised(**found, rows=list(rows[:FEW]) if found["open"] else [])


def lies_with(place: Place, holder: Holder, *, now: datetime) -> Lying:
    """Return what an agency has to answer, as somebody may see it. Two queries, one if it owes nothing."""
    seen = referrals_visible_to(holder).filter(lead=place.agency)
    owed = Q(state__in=OWED)
    found = seen.order_by().aggregate(
        owed=Count("pk", filter=owed),
        overdue=Count("pk", filter=owed & has_begun(now, meeting="due_meeting")),
        returned=Count("pk", filter=Q(state=ReferralState.RETURNED.value)),
        answered=Count("pk", filter=Q(state__in=ANSWERED)),
    )
    rows = seen.filter(owed).order_by("due_meeting__starts_at", "pk")
    return Lying(**found, rows=list(rows[:FEW]) if found["owed"] else [])
