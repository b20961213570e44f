"""Drawing the schematic map of a committee anew."""

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.reports.models import MapSpot
from giaoban.reports.rules.mapping import Map


@transaction.atomic
def draw_map(host: Host, spots: Map, *, actor: Actor) -> None:
    """Let the places of a committee stand where ``spots`` says, and all others nowhere.

    What is drawn as it stood already leaves no trace.
    """
    locked = lock(host)
    if spots == {row.unit_id: row.spot for row in MapSpot.objects.filter(host=locked)}:
        return
    MapSpot.objects.filter(host=locked).delete()
    rows = MapSpot.objects.bulk_create(
        MapSpot(host=locked, unit_id=unit, row=spot.row, column=spot.column)
        for unit, spot in sorted(spots.items(), key=lambda each: each[1])
    )
    record("report.map_drawn", locked, actor=actor, chain=locked.code, rows=list(rows))
