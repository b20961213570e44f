"""The parts that supporting agencies owe: for those who write the reply, and for those who owe them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.referrals import PREPARING
from giaoban.replies.models import Part
from giaoban.replies.queries.visibility import LEADS
from giaoban.replies.rules.parts import is_late

OF_AGENCY = Paths(host="referral__host_id", agencies=("agency_id",))
OF_LEAD = Paths(host="referral__host_id", agencies=("referral__lead_id",))
OF_HOST = Paths(host="referral__host_id")


@dataclass(frozen=True, slots=True)
class Shown:
    """One part as a page shows it: whether it is late, and what its reader does about it.

    Attributes:
        mine: Whether its reader answers it.
        can_go: Whether its reader may take it back.
    """

    part: Part
    late: bool
    mine: bool
    can_go: bool = False


def visible_to(holder: Holder) -> QuerySet[Part]:
    """Return the parts this person reads: those of the house, never a raiser."""
    house = within(holder, Verb.ANSWER, OF_AGENCY) | within(holder, Verb.ANSWER, OF_LEAD)
    watching = within(holder, Verb.COMPILE, OF_HOST) | within(holder, Verb.RETURN_REPLIES, OF_HOST)
    return Part.objects.filter(house | watching).select_related("agency", "point", "referral__due_meeting")


def owed_by(holder: Holder) -> QuerySet[Part]:
    """Return the parts this person's agency is asked for, answered or not."""
    return visible_to(holder).filter(within(holder, Verb.ANSWER, OF_AGENCY))


def parts_to_write(holder: Holder) -> QuerySet[Part]:
    """Return the parts that this person's agency still owes, the soonest due first."""
    owed = owed_by(holder).filter(answered_at__isnull=True, referral__state__in=PREPARING)
    return owed.order_by("due_on", "pk")


def parts_of(referral: Referral, holder: Holder, *, today: date) -> Sequence[Shown]:
    """Return the parts of one matter, the soonest due first, as this reader has them."""
    owed, asks = referral.state in PREPARING, may_ask(referral, holder)
    return [
        Shown(
            part,
            late=is_late(
                part.due_on,
                answered_on=localdate(part.answered_at) if part.answered_at else None,
                today=today,
            ),
            mine=owed and _answers(part, holder),
            can_go=asks and part.answered_at is None,
        )
        for part in visible_to(holder).filter(referral=referral).order_by("due_on", "pk")
    ]


def asked_by(holder: Holder) -> QuerySet[Referral]:
    """Return the matters for which this person may ask a supporting agency: as the lead, or the compiler."""
    entitled = within(holder, Verb.ANSWER, LEADS) | within(holder, Verb.COMPILE, Paths(host="host_id"))
    return referrals_visible_to(holder).filter(entitled).select_related("host", "lead", "due_meeting__period")


def may_ask(referral: Referral, holder: Holder) -> bool:
    """Return whether this person may ask for a part of the reply now."""
    place = Target(referral.host_id, agencies=frozenset({referral.lead_id}))
    entitled = any(holder.grant_for(verb, place) is not None for verb in (Verb.ANSWER, Verb.COMPILE))
    return entitled and referrals.why_not(referral.facts, referrals.Verb.ASK_BACK) is None


def taken_back_by(holder: Holder) -> QuerySet[Part]:
    """Return the parts that this person may take back: as the lead agency, or the compiler."""
    entitled = within(holder, Verb.ANSWER, OF_LEAD) | within(holder, Verb.COMPILE, OF_HOST)
    return visible_to(holder).filter(entitled).select_related("referral__host")


def _answers(part: Part, holder: Holder) -> bool:
    place = Target(part.referral.host_id, agencies=frozenset({part.agency_id}))
    return holder.grant_for(Verb.ANSWER, place) is not None
