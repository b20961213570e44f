"""Whether a meeting has begun: at its planned time, or earlier if it was opened earlier."""

from datetime import datetime

from django.db.models import F, Q


def has_begun(by: datetime | F, *, meeting: str = "") -> Q:
    """Return the condition that a meeting had begun at a moment, the moment of its beginning included.

    Args:
        by: The moment, or the column that holds it.
        meeting: The way to the meeting, such as ``due_meeting``; empty if the rows are meetings.
    """
    at = f"{meeting}__" if meeting else ""
    return Q(**{f"{at}starts_at__lte": by}) | Q(
        **{f"{at}opened_at__isnull": False, f"{at}opened_at__lte": by}
    )


def has_not_begun(by: datetime | F, *, meeting: str = "") -> Q:
    """Return the opposite of ``has_begun``."""
    at = f"{meeting}__" if meeting else ""
    not_opened = Q(**{f"{at}opened_at__isnull": True}) | Q(**{f"{at}opened_at__gt": by})
    return Q(**{f"{at}starts_at__gt": by}) & not_opened
