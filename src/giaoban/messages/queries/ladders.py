"""Whom a committee lets be reminded of its meetings, and told of overdue promises, and when."""

from collections.abc import Collection, Mapping

from django.db.models import QuerySet

from giaoban.access.rules import Holder
from giaoban.meetings.models import Series
from giaoban.messages.models import OverdueLadder, SeriesLadder
from giaoban.messages.queries.outbox import hosts_of
from giaoban.messages.rules.promising import USUAL_RUNGS, Rung
from giaoban.messages.rules.reminding import Ladder


def series_reminded_by(holder: Holder) -> QuerySet[Series]:
    """Return the series of the committees whose outbox this person sees to, with their ladders."""
    rows = Series.objects.filter(host__in=hosts_of(holder)).select_related("host", "ladder")
    return rows.order_by("cluster__position", "pk")


def ladder_of(series: Series) -> Ladder:
    """Return when the people of a series are reminded: as its office chose, or as usual."""
    own: SeriesLadder | None = getattr(series, "ladder", None)
    return own.ladder if own else Ladder()


def rungs_of(hosts: Collection[int]) -> Mapping[int, tuple[Rung, ...]]:
    """Return who hears when of an overdue promise, by committee: as its office chose, or as usual."""
    own = {each.host_id: each.rungs for each in OverdueLadder.objects.filter(host__in=hosts)}
    return {host: own.get(host, USUAL_RUNGS) for host in hosts}
