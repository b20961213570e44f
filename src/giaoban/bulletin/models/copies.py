"""How many printed copies of each edition units get; set by the editor, from a day on."""

from django.db import models
from django.db.models import Q

from giaoban.bulletin.rules.copies import Wish
from giaoban.organisation.models.spans import OPEN, Dated, in_order


class CopyCount(Dated):
    """What one unit gets of each edition; without a unit, what every other cell gets."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="bulletin_copies")
    unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, null=True, blank=True, related_name="bulletin_copies"
    )
    copies = models.PositiveSmallIntegerField(help_text="0: everybody there reads on a device.")
    note = models.CharField(max_length=150, blank=True, help_text="Why so many.")
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice sets it once.")

    class Meta:
        ordering = ("host", "unit", "valid_from")
        constraints = (
            in_order("copy_count"),
            models.CheckConstraint(condition=Q(copies__lte=99), name="copy_count_in_range"),
            models.UniqueConstraint(
                fields=["unit"], condition=OPEN & Q(unit__isnull=False), name="copy_count_one_a_unit"
            ),
            models.UniqueConstraint(
                fields=["host"], condition=OPEN & Q(unit__isnull=True), name="copy_count_one_for_the_others"
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit_id or self.host_id}: {self.copies}"

    @property
    def wish(self) -> Wish:
        """The part of this row that rules may look at."""
        return Wish(self.copies, self.note)
