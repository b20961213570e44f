"""Where the places of a committee stand on its schematic map."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.reports.rules.mapping import MOST_COLUMNS, MOST_ROWS, Spot


class MapSpot(models.Model):
    """One tile of the map; a place without one stands below the map, with those it meets with."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="map_spots")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    row = models.PositiveSmallIntegerField(help_text="From the north, from 1.")
    column = models.PositiveSmallIntegerField(help_text="From the west, from 1.")

    class Meta:
        ordering = ("host", "row", "column")
        constraints = (
            models.UniqueConstraint(fields=["host", "unit"], name="map_place_once"),
            models.UniqueConstraint(fields=["host", "row", "column"], name="map_spot_once"),
            models.CheckConstraint(
                condition=Q(row__gte=1, row__lte=MOST_ROWS, column__gte=1, column__lte=MOST_COLUMNS),
                name="map_spot_in_range",
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit_id} {self.row}/{self.column}"

    @property
    def spot(self) -> Spot:
        """Where it stands, as rules read it."""
        return Spot(self.row, self.column)

    @property
    def target(self) -> Target:
        """Where it belongs, for the scope table."""
        return Target(host=self.host_id)
