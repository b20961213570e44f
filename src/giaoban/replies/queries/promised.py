"""How something promised stands, as conditions on its row."""

from datetime import date
from typing import Final

from django.db.models import Q

from giaoban.replies.rules.following import State

OPEN: Final = Q(state=State.OPEN.value)


def overdue(today: date) -> Q:
    """Return the condition that something promised is still open after its day, as the rule has it."""
    return OPEN & Q(due_on__lt=today)
