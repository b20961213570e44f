"""How units, their succession and the clusters they meet in are stored."""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.models.hosts import Host, Item
from giaoban.organisation.models.spans import OPEN, Dated, in_order
from giaoban.organisation.rules import Change

# Values, not members: a migration must freeze what a thing was called that day.
CHANGES = [change.value for change in Change]


class Unit(Dated):
    """A unit as it stood for a time. Renamed, moved, merged or split, it gets a successor."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="units")
    code = models.CharField(max_length=30)
    kind = models.ForeignKey(Item, models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    order_key = models.BinaryField(
        default=b"",
        editable=False,
        max_length=600,
        help_text="Vietnamese order; actions keep it beside the name.",
    )

    class Meta:
        ordering = ("host", "order_key", "pk")
        indexes = (models.Index(fields=["host", "valid_from"], name="unit_by_host_and_day"),)
        constraints = (
            in_order("unit"),
            models.UniqueConstraint(fields=["host", "code", "valid_from"], name="unit_code_once_a_day"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="unit_is_not_its_own_parent"),
        )

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """One line from a unit that ended to a unit that took over, in whole or in part."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="succeeded_by")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="preceded_by")
    change = models.CharField(max_length=6, choices=[(c, c) for c in CHANGES])
    effective_on = models.DateField(help_text="First day of the successor.")
    is_main = models.BooleanField(
        default=True,
        help_text="Where counts of the predecessor go when last year is read by today's borders.",
    )

    class Meta:
        ordering = ("effective_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.UniqueConstraint(
                fields=["predecessor"], condition=Q(is_main=True), name="succession_has_one_main_line"
            ),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="succession_is_not_itself"),
            models.CheckConstraint(condition=Q(change__in=CHANGES), name="succession_change_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"


class Cluster(Dated):
    """A meeting group of units (khu, cụm): not a level of the organisation."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="clusters")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("host", "position", "code")
        constraints = (
            in_order("cluster"),
            models.UniqueConstraint(fields=["host", "code", "valid_from"], name="cluster_code_once_a_day"),
        )

    def __str__(self) -> str:
        return self.name


class Membership(Dated):
    """A unit, and with it everything below it, belongs to a cluster for a time."""

    cluster = models.ForeignKey(Cluster, models.PROTECT, related_name="memberships")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")

    class Meta:
        ordering = ("cluster", "unit")
        constraints = (
            in_order("membership"),
            models.UniqueConstraint(fields=["cluster", "unit", "valid_from"], name="membership_once_a_day"),
            models.UniqueConstraint(fields=["unit"], condition=OPEN, name="membership_in_one_cluster"),
        )

    def __str__(self) -> str:
        return f"{self.unit} ∈ {self.cluster}"
