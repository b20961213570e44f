"""The series whose people somebody lets be reminded, and when."""

from django.db.models import QuerySet

from giaoban.access.rules import Holder
from giaoban.meetings.models import Series
from giaoban.messages.models import SeriesLadder
from giaoban.messages.queries.outbox import hosts_of
from giaoban.messages.rules.reminding import Ladder


def series_reminded_by(holder: Holder) -> QuerySet[Series]:
    """Return the series of the committees whose outbox this person sees to, with their ladders."""
    rows = Series.objects.filter(host__in=hosts_of(holder)).select_related("host", "ladder")
    return rows.order_by("cluster__position", "pk")


def ladder_of(series: Series) -> Ladder:
    """Return when the people of a series are reminded: as its office chose, or as usual."""
    own: SeriesLadder | None = getattr(series, "ladder", None)
    return own.ladder if own else Ladder()
