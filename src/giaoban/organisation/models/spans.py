"""What every dated row has in common."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.rules import Span

OPEN = Q(valid_to__isnull=True)


def in_order(name: str) -> models.CheckConstraint:
    """Return the constraint that a span does not end before it begins."""
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
        name=f"{name}_span_in_order",
    )


class Dated(models.Model):
    """A row that holds from one day to another, both included; no last day means still."""

    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def span(self) -> Span:
        """The days on which this row holds."""
        return Span(self.valid_from, self.valid_to)

    def holds_on(self, day: date) -> bool:
        """Return whether this row holds on ``day``."""
        return self.span.holds_on(day)
