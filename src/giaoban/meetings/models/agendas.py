"""The usual order of business of a host, and the agenda of one meeting."""

from django.db import models
from django.db.models import Q

from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules import ItemKind

# Values, not members: a migration must freeze what a kind was called that day.
ITEM_KINDS = [kind.value for kind in ItemKind]


class TemplateItem(models.Model):
    """One item of a host's usual order of business."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="agenda_template")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(default=10)
    required = models.BooleanField(default=False)

    class Meta:
        ordering = ("host", "position", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="template_kind_is_known"),
        )

    def __str__(self) -> str:
        return self.title


class AgendaItem(models.Model):
    """One item of a meeting's agenda, begun as a copy of the template."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(default=10)
    required = models.BooleanField(default=False)
    presenter = models.CharField(
        max_length=200, blank=True, help_text="Unit, body or post; never only a name."
    )

    class Meta:
        ordering = ("meeting", "position", "pk")
        constraints = (models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="agenda_kind_is_known"),)

    def __str__(self) -> str:
        return self.title
