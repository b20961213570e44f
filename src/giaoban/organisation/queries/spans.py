"""The condition that a dated row holds on a day."""

from datetime import date

from django.db.models import Q


def holding(day: date, prefix: str = "") -> Q:
    """Return the condition that a row holds on ``day``; ``prefix`` leads to it, such as ``"post__"``."""
    begun = Q(**{f"{prefix}valid_from__lte": day})
    return begun & (Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gte": day}))


def held_between(first: date, last: date) -> Q:
    """Return the condition that there is a day from ``first`` to ``last`` on which a row holds."""
    return from_day_on(first) & Q(valid_from__lte=last)


def from_day_on(day: date) -> Q:
    """Return the condition that a row holds on ``day`` or begins later."""
    return Q(valid_to__isnull=True) | Q(valid_to__gte=day)
