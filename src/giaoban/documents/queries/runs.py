"""Reading print runs."""

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.documents.models import PrintRun


def runs_of(holder: Holder) -> QuerySet[PrintRun]:
    """Return the print runs that somebody asked for, the oldest first."""
    return PrintRun.objects.filter(asked_by=holder.person).select_related("host")


def runs_to_look_at(holder: Holder) -> QuerySet[PrintRun]:
    """Return those of them that are not fetched: under way, ready, or failed."""
    return runs_of(holder).filter(Q(ended_at__isnull=True) | Q(fetched_at__isnull=True))
