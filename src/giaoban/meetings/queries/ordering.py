"""The order of the meetings within their period, read along with a list of them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State

_HELD = Meeting.objects.exclude(state=State.CANCELLED.value).order_by()
_BEFORE = Q(starts_at__lt=OuterRef("starts_at")) | Q(starts_at=OuterRef("starts_at"), pk__lt=OuterRef("pk"))
_EARLIER = _HELD.filter(_BEFORE, BRIEFINGS, period=OuterRef("period"))
_SECOND = Exists(_EARLIER) & ~Q(state=State.CANCELLED.value)


def with_order(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Return the same meetings, each knowing whether it is the second briefing that its period holds."""
    return meetings.annotate(second=_SECOND)
