"""Which meeting takes opinions, and what the office may record and compile."""

from datetime import date

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.models import Unit
from giaoban.organisation.queries import cluster_of

BEFOREHAND = [State.PLANNED.value, State.CALLED.value]


def open_for_writing(unit: Unit, today: date) -> Meeting | None:
    """Return the next meeting of the unit's group that takes written opinions; ``None`` if none does."""
    cluster = cluster_of(unit, today)
    group = Q(series__cluster__isnull=True)
    if cluster is not None:
        group |= Q(series__cluster=cluster)
    return (
        Meeting.objects.filter(group, host=unit.host_id, state__in=BEFOREHAND, written_until__gte=today)
        .filter(compiled_at__isnull=True)
        .select_related("period", "series", "host")
        .order_by("starts_at")
        .first()
    )


def recorded_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings for which this person may enter what others said or handed in."""
    reach = within(holder, Verb.RECORD_OPINIONS, Paths(host="host_id"))
    return meetings.visible_to(holder).filter(reach)


def compiled_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose opinions this person compiles."""
    reach = within(holder, Verb.COMPILE, Paths(host="host_id"))
    return meetings.visible_to(holder).filter(reach)
