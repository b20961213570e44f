"""Settling a period: each sheet once, a correction by what it changes."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.allowances.models import Settlement, SettlementEntry
from giaoban.allowances.queries.settling import owed_in
from giaoban.allowances.rules.settling import to_settle, why_not_settle
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@transaction.atomic
def settle(host: Host, first: date, last: date, *, once: UUID, at: datetime, actor: Actor) -> Settlement:
    """Settle the meetings of a period under the next number; the same ``once`` settles once.

    Raises:
        Refused: If the period is not over or nothing in it is left to settle.
    """
    locked = lock(host)
    if there := Settlement.objects.filter(once=once).first():
        return there
    today = timezone.localdate(at)
    found = to_settle(owed_in(locked, first, last)) if first <= last else ()
    enforce(why_not_settle(first, last, found, today=today))

    newest = Settlement.objects.filter(host=locked, year=today.year).aggregate(last=Max("number"))["last"]
    settlement = Settlement.objects.create(
        host=locked,
        year=today.year,
        number=(newest or 0) + 1,
        first=first,
        last=last,
        settled_at=at,
        settled_by=actor.post,
        once=once,
    )
    entries = SettlementEntry.objects.bulk_create(
        SettlementEntry(settlement=settlement, sheet_id=sheet, amount=amount) for sheet, amount in found
    )
    told = {"sheets": len(entries), "total": sum(entry.amount for entry in entries)}
    record(
        "settlement.made",
        settlement,
        actor=actor,
        chain=locked.code,
        details=told,
        rows=[settlement, *entries],
    )
    return settlement
