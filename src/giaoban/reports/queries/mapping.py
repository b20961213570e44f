"""Reading the schematic map of a committee: its places, and where they stand."""

from datetime import date

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Host, Unit
from giaoban.organisation.queries import borders
from giaoban.reports.models import MapSpot
from giaoban.reports.rules.mapping import Map
from giaoban.reports.rules.naming import short_names


def hosts_mapped(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose map somebody may draw."""
    return Host.objects.filter(within(holder, Verb.EDIT_ORGANISATION, Paths(host="pk")))


def spots_of(host: Host) -> Map:
    """Return where the places of a committee stand, by key of the unit."""
    return {row.unit_id: row.spot for row in MapSpot.objects.filter(host=host)}


def places_of(host: Host, day: date) -> dict[int, str]:
    """Return the communes of a committee, or its cells where there is none between, as the map calls them."""
    known = borders(host)
    keys = known.branches(day) or known.children(day).get(known.root(day), [])
    units = list(Unit.objects.filter(pk__in=keys))
    names = short_names([unit.name for unit in units])
    return {unit.pk: name for unit, name in zip(units, names, strict=True)}
