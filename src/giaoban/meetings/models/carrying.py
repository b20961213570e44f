"""What meetings did not deal with, until another meeting has it on its agenda."""

from django.db import models

from giaoban.meetings.models.agendas import ITEM_KINDS, AgendaItem
from giaoban.meetings.models.meetings import Meeting


class CarriedItem(models.Model):
    """An item that a meeting did not deal with. It waits until ``item``, on the agenda of a later one, is it.

    When that meeting is cancelled it waits again; when somebody takes the item off an agenda, which is kept
    as a version, it is done with.
    """

    origin = models.ForeignKey(Meeting, models.CASCADE, related_name="carried_on")
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField()
    presenter = models.CharField(max_length=200, blank=True)
    first_origin = models.ForeignKey(
        Meeting, models.CASCADE, related_name="+", help_text="Where it stood on the agenda at first."
    )
    waits = models.BooleanField(default=True, help_text="Whether no agenda has it yet.")
    item = models.ForeignKey(
        AgendaItem,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="carried",
        help_text="As it stands there.",
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=ITEM_KINDS), name="carried_item_kind_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(waits=True) | models.Q(item__isnull=True),
                name="carried_item_waits_nowhere",
            ),
        )

    def __str__(self) -> str:
        return self.title
