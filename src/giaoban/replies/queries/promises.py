"""What was promised by a day, by state and agency."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Verb
from giaoban.directory.queries.places import Place
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.meetings.rules.drawing import Duty
from giaoban.opinions.queries import referrals_visible_to
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.queries.places import by_a_place, to_a_place
from giaoban.replies.queries.promised import OPEN, overdue
from giaoban.replies.queries.visibility import PROMISES, commitments_visible_to
from giaoban.replies.rules.following import State

LONGEST_KEY: Final = 10


class Tab(StrEnum):
    """The tabs of the list of commitments; overdue follows from the day."""

    OVERDUE = "overdue"
    OPEN = "open"
    NOT_YET = "not_yet"
    DONE = "done"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


class Source(StrEnum):
    """Where a commitment comes from; anywhere, if nothing is chosen."""

    ANYWHERE = ""
    REPLY = "reply"
    SPOKEN = "spoken"
    CONCLUSION = "conclusion"

    @classmethod
    def of(cls, asked: str) -> "Source":
        """Return the source that was asked for; anywhere if there is no such one."""
        return cls(asked) if asked in set(cls) else cls.ANYWHERE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to: the key of an agency as it was asked for, a source, a place."""

    agency: str = ""
    source: Source = Source.ANYWHERE
    place: Place | None = None


def chosen(asked: str) -> Tab:
    """Return the tab that was asked for; open commitments if none was."""
    return Tab(asked) if asked in set(Tab) else Tab.OPEN


def listed(holder: Holder, standing: Tab, wanted: Wanted, *, today: date) -> QuerySet[Commitment]:
    """Return the commitments of one tab, the soonest first, narrowed to what is wanted."""
    rows = _narrowed(commitments_visible_to(holder), wanted).filter(_condition(standing, today))
    rows = rows.prefetch_related("progress")
    if standing in {Tab.OVERDUE, Tab.OPEN, Tab.NOT_YET}:
        return rows.order_by("due_on", "pk")
    return rows.order_by("-closed_at", "pk")


def counts(holder: Holder, wanted: Wanted, *, today: date) -> dict[Tab, int]:
    """Return how many stand in each tab. One query.

    What its agency reports done is counted apart from what its raiser confirmed.
    """
    rows = _narrowed(commitments_visible_to(holder), wanted).order_by()
    found = rows.aggregate(**{each.value: Count("pk", filter=_condition(each, today)) for each in Tab})
    return {each: found[each.value] for each in Tab}


def broken_before(
    holder: Holder, levels: Mapping[tuple[int, Role], int], *, today: date
) -> QuerySet[Commitment]:
    """Return what bodies promised, past its day by now, for those who must see to it; the longest first.

    Tasks of a chair stand apart. Whoever answers for the body that owes it has it from the first day on.

    Args:
        holder: Who must see to it.
        levels: After how many days it comes to a role of a committee, by the key of that committee.
        today: The day of asking.
    """
    reached = Q(within(holder, Verb.ANSWER, PROMISES), due_on__lt=today)
    for grant in holder.grants:
        if (after := levels.get((grant.host, grant.role))) is not None:
            reached |= Q(host=grant.host, due_on__lte=today - timedelta(days=after))
    rows = commitments_visible_to(holder).filter(reached, OPEN, meeting__isnull=True)
    return rows.order_by("due_on", "pk")


def agencies_in(holder: Holder) -> QuerySet[Agency]:
    """Return the agencies that promised something this person may see."""
    return Agency.objects.filter(pk__in=commitments_visible_to(holder).order_by().values("agency"))


def _narrowed(rows: QuerySet[Commitment], wanted: Wanted) -> QuerySet[Commitment]:
    rows = rows.filter(_SOURCES[wanted.source])
    if wanted.place is not None:
        rows = rows.filter(to_a_place(wanted.place) | by_a_place(wanted.place))
    asked = wanted.agency
    return rows.filter(agency=int(asked)) if asked.isdecimal() and len(asked) < LONGEST_KEY else rows


_SOURCES: Final = {
    Source.ANYWHERE: Q(),
    Source.REPLY: Q(reply_point__isnull=False),
    Source.SPOKEN: Q(on_spot_answer__isnull=False),
    Source.CONCLUSION: Q(meeting__isnull=False),
}
_DISPUTED: Final = Q(Exists(Progress.objects.filter(commitment=OuterRef("pk"), kind="not_yet")))


def _condition(standing: Tab, today: date) -> Q:
    match standing:
        case Tab.OVERDUE:
            return overdue(today)
        case Tab.OPEN:
            return OPEN
        case Tab.NOT_YET:
            return OPEN & _DISPUTED
        case Tab.DROPPED:
            return Q(state__in=[State.DROPPED.value, State.REPLACED.value])
        case _:
            return Q(state=standing.value)


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
