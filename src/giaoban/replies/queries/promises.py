"""What was promised by a day, by state and agency."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.meetings.rules.drawing import Duty
from giaoban.opinions.queries import referrals_visible_to
from giaoban.organisation.models import Agency
from giaoban.replies.models import Commitment
from giaoban.replies.queries.visibility import commitments_visible_to


class Standing(StrEnum):
    """The tabs of the list of commitments; overdue follows from the day."""

    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


def chosen(asked: str) -> Standing:
    """Return the tab that was asked for; open commitments if none was."""
    return Standing(asked) if asked in set(Standing) else Standing.OPEN


def listed(holder: Holder, standing: Standing, *, agency: str, today: date) -> QuerySet[Commitment]:
    """Return the commitments of one tab, the soonest first, perhaps of one agency only."""
    rows = _of_agency(commitments_visible_to(holder), agency).filter(_condition(standing, today))
    rows = rows.prefetch_related("progress")
    if standing in {Standing.OVERDUE, Standing.OPEN}:
        return rows.order_by("due_on", "pk")
    return rows.order_by("-closed_at", "pk")


def counts(holder: Holder, *, agency: str, today: date) -> dict[Standing, int]:
    """Return how many stand in each tab. One query."""
    rows = _of_agency(commitments_visible_to(holder), agency).order_by()
    found = rows.aggregate(**{each.value: Count("pk", filter=_condition(each, today)) for each in Standing})
    return {each: found[each.value] for each in Standing}


def agencies_in(holder: Holder) -> QuerySet[Agency]:
    """Return the agencies that promised something this person may see."""
    return Agency.objects.filter(pk__in=commitments_visible_to(holder).order_by().values("agency"))


def _of_agency(rows: QuerySet[Commitment], agency: str) -> QuerySet[Commitment]:
    return rows.filter(agency=int(agency)) if agency.isdecimal() and len(agency) < 10 else rows  # noqa: PLR2004  # longer is no key


def _condition(standing: Standing, today: date) -> Q:
    match standing:
        case Standing.OVERDUE:
            return Q(state="open", due_on__lt=today)
        case Standing.OPEN:
            return Q(state="open")
        case Standing.DONE:
            return Q(state="done")
        case _:
            return Q(state__in=["dropped", "replaced"])


@dataclass(frozen=True, slots=True)
class Opened:
    """Which referrals and meetings somebody may open; whoever owes a promise sees it without its origin."""

    referrals: frozenset[int]
    meetings: frozenset[int]


def opened_by(holder: Holder, shown: Iterable[Commitment]) -> Opened:
    """Return which origins of these commitments this person may open. Two queries at most."""
    rows = list(shown)
    sent = {row.reply_point.reply.referral_id for row in rows if row.reply_point}
    held = {row.meeting_id for row in rows if row.meeting_id}
    referrals = referrals_visible_to(holder).filter(pk__in=sent).order_by()
    meetings = meetings_visible_to(holder).filter(pk__in=held).order_by()
    return Opened(
        frozenset(referrals.values_list("pk", flat=True)), frozenset(meetings.values_list("pk", flat=True))
    )


def given_at(meeting: Meeting) -> QuerySet[Commitment]:
    """Return the tasks that were given out at a meeting, the soonest first."""
    return (
        Commitment.objects.filter(meeting=meeting).select_related("agency", "unit").order_by("due_on", "pk")
    )


def duties_from(meeting: Meeting) -> list[Duty]:
    """Return what was given out at a meeting, or promised there on the spot, for its papers."""
    from_it = Q(meeting=meeting) | Q(on_spot_answer__opinion__meeting=meeting)
    rows = Commitment.objects.filter(from_it).select_related("agency", "unit").order_by("due_on", "pk")
    return [Duty(row.what, row.owed_by, row.due_on) for row in rows]
