"""Reading units, what stands under what, and which cluster they meet in."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q, QuerySet

from giaoban.organisation.models import Cluster, Host, Membership, Succession, Unit
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Borders, Line, Span, Standing
from giaoban.organisation.rules.editing import UnitFacts
from giaoban.organisation.rules.words import CELL_PREFIX


def units_on(host: Host, day: date) -> QuerySet[Unit]:
    """Return the units of ``host`` that hold on ``day``, with their kind, in Vietnamese order."""
    return Unit.objects.filter(holding(day), host=host).select_related("kind")


def cells_on(host: Host, day: date) -> QuerySet[Unit]:
    """Return the cells of ``host`` that hold on ``day``: the units whose secretaries come to the briefing."""
    return units_on(host, day).filter(kind__code__startswith=CELL_PREFIX)


def borders(host: Host | int) -> Borders:
    """Return all units of ``host`` with their succession, to be read as of any day. Two queries.

    For pages that show them all; :func:`borders_above` reads what a few units stand under.
    """
    rows = Unit.objects.filter(host=host).order_by("pk")
    standings: Mapping[int, Standing] = {
        key: Standing(key, parent, Span(first, last))
        for key, parent, first, last in rows.values_list("pk", "parent_id", "valid_from", "valid_to")
    }
    return Borders(standings, _lines(Succession.objects.filter(predecessor__host=host)))


def guises(units: Iterable[int]) -> frozenset[int]:
    """Return the keys of ``units`` with all they came from and all that came of them. One query."""
    keys = frozenset(units)
    lines = Succession.objects.filter(predecessor__host__units__in=keys).distinct()
    return Borders({}, _lines(lines)).guises(keys) if keys else keys


def heirs_map(host: Host | int, day: date) -> dict[int, int]:
    """Return, for every unit that ``host`` ever had, the one that its counts are read under on ``day``."""
    known = borders(host)
    return {key: known.heir(key, day) for key in known.units}


def cluster_map(host: Host, day: date) -> dict[int, int]:
    """Return the key of the cluster of every unit that meets in one on ``day``. Three queries."""
    known = borders(host)
    own = dict(
        Membership.objects.filter(holding(day), cluster__host=host).values_list("unit_id", "cluster_id")
    )
    found: dict[int, int] = {}
    for unit in known.on(day):
        line = (unit, *known.above(unit, day))
        cluster = next((own[key] for key in line if key in own), None)
        if cluster is not None:
            found[unit] = cluster
    return found


def members_of_cluster(cluster: Cluster, day: date) -> QuerySet[Unit]:
    """Return the units that belong to ``cluster`` themselves on ``day``."""
    members = Membership.objects.filter(holding(day), cluster=cluster)
    return units_on(cluster.host, day).filter(pk__in=members.values("unit"))


def units_of_cluster(cluster: Cluster, day: date) -> QuerySet[Unit]:
    """Return the units of ``cluster`` on ``day`` with everything below them, other clusters' units apart."""
    clusters = cluster_map(cluster.host, day)
    return units_on(cluster.host, day).filter(
        pk__in=[unit for unit, meets_in in clusters.items() if meets_in == cluster.pk]
    )


def history(unit: Unit) -> QuerySet[Succession]:
    """Return every line of succession that led to ``unit`` or from it, oldest first."""
    keys = guises([unit.pk])
    return (
        Succession.objects.filter(Q(predecessor__in=keys, successor__in=keys))
        .select_related("predecessor", "successor")
        .order_by("effective_on", "pk")
    )


def unit_facts(unit: Unit) -> UnitFacts:
    """Return the part of ``unit`` that rules may look at. One query."""
    line = unit.succeeded_by.select_related("successor").order_by("-is_main", "pk").first()
    return UnitFacts(unit.pk, unit.name, unit.span, line.successor.name if line else "")


def _lines(rows: QuerySet[Succession]) -> tuple[Line, ...]:
    return tuple(
        Line(*row) for row in rows.order_by("pk").values_list("predecessor_id", "successor_id", "is_main")
    )
