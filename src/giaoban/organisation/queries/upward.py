"""Reading what units stand under, without the rest of a large organisation."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from django.db.models import Count, QuerySet

from giaoban.organisation.models import Cluster, Membership, Unit
from giaoban.organisation.queries.borders import guises
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Borders, Line, Standing

# From each unit on to what it stands under and to what carried on its main line, until nothing new is met.
_UPWARD: Final = """
WITH RECURSIVE upward (id) AS (
    SELECT id FROM organisation_unit WHERE id IN ({places})
    UNION
    SELECT CASE way.number WHEN 1 THEN unit.parent_id ELSE line.successor_id END
    FROM upward
    JOIN organisation_unit AS unit ON unit.id = upward.id
    LEFT JOIN organisation_succession AS line ON line.predecessor_id = unit.id AND line.is_main
    CROSS JOIN (SELECT 1 AS number UNION ALL SELECT 2) AS way
)
SELECT unit.id, unit.parent_id, unit.valid_from, unit.valid_to, line.successor_id AS carried_on_by
FROM upward
JOIN organisation_unit AS unit ON unit.id = upward.id
LEFT JOIN organisation_succession AS line ON line.predecessor_id = unit.id AND line.is_main
ORDER BY unit.id
"""


def borders_above(units: Iterable[int]) -> Borders:
    """Return a few ``units`` with all that they ever stood under, to be read as of any day.

    One query, however large the organisation; lines beside the main ones are left out.
    """
    keys = sorted(set(units))
    if not keys:
        return Borders({})
    rows = list(Unit.objects.raw(_UPWARD.format(places=", ".join(["%s"] * len(keys))), keys))
    lines = [(row.pk, getattr(row, "carried_on_by", None)) for row in rows]
    return Borders(
        {row.pk: Standing(row.pk, row.parent_id, row.span) for row in rows},
        tuple(Line(before, after) for before, after in lines if after is not None),
    )


def ancestors(unit: Unit, day: date) -> tuple[Unit, ...]:
    """Return what ``unit`` stands under on ``day``, the highest first. Two queries."""
    keys = borders_above([unit.pk]).above(unit.pk, day)
    found = Unit.objects.in_bulk(keys)
    return tuple(found[key] for key in reversed(keys))


def cluster_of(unit: Unit, day: date) -> Cluster | None:
    """Return the cluster that ``unit`` or the nearest unit above it belongs to on ``day``. Two queries."""
    return clusters_of([unit.pk], day).get(unit.pk)


def clusters_of(units: Collection[int], day: date) -> dict[int, Cluster]:
    """Return the cluster of each of a few ``units`` that meets in one on ``day``, by unit. Two queries.

    For a person's own units; :func:`cluster_map` reads those of a whole committee.
    """
    known = borders_above(units)
    lines = {unit: _line(known, unit, day) for unit in units}
    members = Membership.objects.filter(
        holding(day), unit__in={key for line in lines.values() for key in line}
    )
    own = {member.unit_id: member.cluster for member in members.select_related("cluster").order_by("pk")}
    found = {unit: next((own[key] for key in line if key in own), None) for unit, line in lines.items()}
    return {unit: cluster for unit, cluster in found.items() if cluster is not None}


def children_on(unit: Unit, day: date) -> QuerySet[Unit]:
    """Return the units right below ``unit`` on ``day``: below it, or below what it carries on.

    One query for the lines of succession of its committee, and one for those that may stand below.
    """
    known = borders_above(_maybe_below(unit, day))
    keys = [key for key in known.on(day) if known.parent_on(key, day) == unit.pk]
    return Unit.objects.filter(pk__in=keys).select_related("kind")


def sizes_on(units: Collection[int], day: date) -> dict[int, int]:
    """Return how many units stand right below each of ``units`` on ``day``, none left out. Three queries."""
    rows = Unit.objects.filter(holding(day), parent__in=guises(units)).order_by().values_list("parent")
    counts = dict(rows.annotate(Count("pk")))
    known = borders_above(counts)
    found = dict.fromkeys(units, 0)
    for parent, count in counts.items():
        standing = known.standing_on(parent, day)
        if standing in found:
            found[standing] += count
    return found


def _maybe_below(unit: Unit, day: date) -> list[int]:
    rows = Unit.objects.filter(holding(day), parent__in=guises([unit.pk]))
    return list(rows.values_list("pk", flat=True))


def _line(known: Borders, unit: int, day: date) -> tuple[int, ...]:
    standing = known.standing_on(unit, day)
    return () if standing is None else (standing, *known.above(standing, day))
