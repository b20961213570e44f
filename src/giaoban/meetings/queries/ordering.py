"""The order of the meetings within their period, read along with a list of them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State


def with_order(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Return the same meetings, each knowing whether it is the second briefing that its period holds."""
    held = Meeting.objects.exclude(state=State.CANCELLED.value).order_by()
    before = Q(starts_at__lt=OuterRef("starts_at")) | Q(
        starts_at=OuterRef("starts_at"), pk__lt=OuterRef("pk")
    )
    earlier = held.filter(before, BRIEFINGS, period=OuterRef("period"))
    return meetings.annotate(second=Exists(earlier) & ~Q(state=State.CANCELLED.value))
