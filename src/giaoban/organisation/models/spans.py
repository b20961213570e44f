"""What every dated row has in common."""

from django.db import models
from django.db.models import F, Q

OPEN = Q(valid_to__isnull=True)


def in_order(name: str) -> models.CheckConstraint:
    """Return the constraint that a span does not end before it begins."""
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
        name=f"{name}_span_in_order",
    )
