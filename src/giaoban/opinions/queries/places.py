"""What a unit or a cluster raised and what came back to it, for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Count, Max, QuerySet

from giaoban.access.rules import Holder
from giaoban.directory.queries.places import Place
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Matter, Opinion, Referral
from giaoban.opinions.queries.listing import as_rows
from giaoban.opinions.queries.matters import matters_visible_to
from giaoban.opinions.queries.standings import stands
from giaoban.opinions.queries.timeline import Progress, progress_of
from giaoban.opinions.queries.visibility import visible_to
from giaoban.opinions.rules.life import AnswerStanding, Kind

NEWEST: Final = 5
MOST_MATTERS: Final = 5
CAME_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One opinion of a place, how far it has come, and the meeting at which a reply to it is due, if any."""

    opinion: Opinion
    progress: Progress
    due: Meeting | None


@dataclass(frozen=True, slots=True)
class Raised:
    """What a place raised: how much by how it stands, and the newest of it."""

    total: int
    counts: dict[AnswerStanding, int]
    newest: Sequence[Line]

    @property
    def no_answer(self) -> int:
        """How much of it asks for no answer, or none any more: noted, set aside or withdrawn."""
        return self.total - sum(self.counts.values())


def raised_by(place: Place, holder: Holder, *, now: datetime) -> Raised:
    """Return what a place raised, as far as somebody may see it; public mood apart. Three queries."""
    seen = visible_to(holder).filter(unit__in=place.units).exclude(kind=Kind.PUBLIC_MOOD.value)
    found = seen.order_by().aggregate(
        total=Count("pk"), **{each.value: Count("pk", filter=stands(each)) for each in AnswerStanding}
    )
    newest = as_rows(seen.order_by("-raised_at", "-pk")[:NEWEST])
    return Raised(
        total=found["total"],
        counts={each: found[each.value] for each in AnswerStanding},
        newest=[_line(one, now) for one in newest],
    )


def _line(opinion: Opinion, now: datetime) -> Line:
    sent = opinion.sent
    owed = [one.due_meeting for one in sent if one.is_owed]
    due = min(owed, key=lambda meeting: meeting.due_at, default=None)
    return Line(opinion, progress_of(opinion, sent, now=now), due)


def came_back_to(place: Place, holder: Holder) -> QuerySet[Matter]:
    """Return the matters of a place that were raised at more than one meeting, the most often first."""
    sent = Referral.objects.filter(matter__isnull=False).exclude(state="recalled").order_by()
    if place.agency is not None:
        own = sent.filter(lead=place.agency)
    else:
        own = sent.filter(origins__opinion__unit__in=place.units)
    keys = set(own.values_list("matter", flat=True))
    if not keys:
        return Matter.objects.none()
    counted = matters_visible_to(holder).filter(pk__in=keys)
    counted = counted.annotate(
        raised=Count("referrals__origins__opinion__meeting", distinct=True),
        last=Max("referrals__raised_meeting__starts_at"),
    )
    return counted.filter(raised__gte=CAME_BACK).order_by("-raised", "-last", "pk")[:MOST_MATTERS]
