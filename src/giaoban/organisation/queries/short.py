"""Asking short first: whether there is anything at all, before all that hangs on it is asked for."""

from typing import TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


def whole(rows: QuerySet[Row], most: int | None = None) -> list[Row]:
    """Return rows with all that is read along, the first ``most`` of them; none takes a short question only.

    On most days most of what a home asks for is nothing, and wording a question for whole rows takes Django
    several times as long as one for their keys. Two queries, or one.
    """
    keys = list(rows.values_list("pk", flat=True)[:most])
    return list(rows.filter(pk__in=keys)) if keys else []
