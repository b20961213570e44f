"""The audit log, as far as somebody may inspect it."""

from datetime import date

from django.db.models import QuerySet

from giaoban.access.rules import Holder, Verb
from giaoban.audit import queries
from giaoban.audit.models import Entry
from giaoban.organisation.models import Host


def chains_for(holder: Holder) -> list[str]:
    """Return the chains that ``holder`` may inspect: those of their committees."""
    hosts = {grant.host for grant, _ in holder.granted(Verb.SEE_AUDIT)}
    return list(Host.objects.filter(pk__in=hosts).values_list("code", flat=True))


def entries_for(holder: Holder, *, event: str, day: date | None, subject: str) -> QuerySet[Entry]:
    """Return the entries that ``holder`` may inspect, newest first."""
    return queries.entries(chains_for(holder), event=event, day=day, subject=subject)
