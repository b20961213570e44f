"""Which meeting takes opinions, and what the office may record and compile."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import BEFOREHAND
from giaoban.organisation.models import Unit
from giaoban.organisation.queries import cluster_of, clusters_of


def open_for_writing(unit: Unit, today: date) -> Meeting | None:
    """Return the next meeting of the unit's group that takes written opinions; ``None`` if none does."""
    cluster = cluster_of(unit, today)
    group = Q(series__cluster__isnull=True)
    if cluster is not None:
        group |= Q(series__cluster=cluster)
    return (
        Meeting.objects.filter(
            BRIEFINGS, group, host=unit.host_id, state__in=BEFOREHAND, written_until__gte=today
        )
        .filter(compiled_at__isnull=True)
        .select_related("period", "series", "host")
        .order_by("starts_at")
        .first()
    )


@dataclass(frozen=True, slots=True)
class Taking:
    """Which meetings of one's groups still take written opinions, and which are ahead but take none any more.

    Both hold each meeting once, the soonest first.
    """

    open: Sequence[Meeting]
    closed: Sequence[Meeting]


def taking(units: Collection[Unit], today: date) -> Taking:
    """Return where opinions of these units go. Two queries, and one a committee of theirs."""
    opened: dict[int, Meeting] = {}
    closed: dict[int, Meeting] = {}
    clusters = {unit: cluster.pk for unit, cluster in clusters_of([unit.pk for unit in units], today).items()}
    for host in {unit.host_id: unit.host for unit in units}.values():
        ahead = list(
            meetings.with_order(Meeting.objects.filter(host=host, state__in=BEFOREHAND))
            .select_related("period", "series", "host")
            .order_by("starts_at", "pk")
        )
        for unit in units:
            group = {None, clusters.get(unit.pk)} if unit.host_id == host.pk else set()
            theirs = [meeting for meeting in ahead if group and meeting.series.cluster_id in group]
            takes = next((one for one in theirs if one.written_until >= today), None)
            opened |= {takes.pk: takes} if takes else {}
            closed |= {one.pk: one for one in theirs if one.written_until < today <= one.day}
    soonest = sorted(opened.values(), key=lambda one: (one.written_until, one.pk))
    return Taking(soonest, sorted(closed.values(), key=lambda one: (one.starts_at, one.pk)))


def recorded_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings for which this person may enter what others said or handed in."""
    reach = within(holder, Verb.RECORD_OPINIONS, Paths(host="host_id"))
    return meetings.visible_to(holder).filter(reach)


def compiled_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose opinions this person compiles."""
    reach = within(holder, Verb.COMPILE, Paths(host="host_id"))
    return meetings.visible_to(holder).filter(reach)
