"""Drawing up orders from what cells are entitled to, and correcting them by new ones."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.provision.models import Order, OrderLine, Publication
from giaoban.provision.queries import orders as reading
from giaoban.provision.rules import orders as rules
from giaoban.provision.rules.orders import OrderLine as Line


@transaction.atomic
def make_order(host: Host, year: int, quarter: int, *, once: UUID, at: datetime, actor: Actor) -> Order:
    """Draw up the order of a year or a quarter under the next number; the same ``once`` makes one.

    Args:
        host: The committee.
        year: The year for which is ordered.
        quarter: From 1 to 4; 0 for the whole year.
        once: Made with the form.
        at: With a time zone.
        actor: The clerk.

    Raises:
        Refused: If an order stands for this time, or nobody is entitled to anything.
    """
    locked = lock(host)
    if there := Order.objects.filter(once=once).first():
        return there
    standing = reading.standing(locked, year, quarter)
    lines = reading.drawn(locked, year, quarter, today=timezone.localdate(at))
    enforce(rules.why_not_order(lines, standing=standing.code if standing else ""))

    order = Order(host=locked, year=year, quarter=quarter, once=once)
    return _keep(order, lines, "supply_order.made", at, actor)


@transaction.atomic
def correct_order(order: Order, *, reason: str, once: UUID, at: datetime, actor: Actor) -> Order:
    """Put an order right by a new one, drawn from what cells are entitled to now.

    Raises:
        Refused: If another order corrects it already, nothing is changed, or no reason is given.
    """
    locked = lock(order.host_id)
    if there := Order.objects.filter(once=once).first():
        return there
    before = Order.objects.select_related("host", "corrected_by").get(pk=order.pk)
    lines = reading.drawn(locked, before.year, before.quarter, today=timezone.localdate(at))
    known = tuple(
        Line(row.commune_id or 0, row.publication_id, row.copies, Dong(row.amount))
        for row in before.lines.all()
    )
    code = before.corrected_by.code if hasattr(before, "corrected_by") else ""
    enforce(rules.why_not_correct_order(lines, before=known, reason=reason, corrected_as=code))

    made = Order(
        host=locked,
        year=before.year,
        quarter=before.quarter,
        corrects=before,
        reason=nfc(reason).strip(),
        once=once,
    )
    return _keep(made, lines, "supply_order.corrected", at, actor)


def _keep(order: Order, lines: Iterable[Line], event: str, at: datetime, actor: Actor) -> Order:
    """Save an order under the next number of its year; the act has its turn, so nobody takes the same."""
    order.numbered_in = timezone.localdate(at).year
    numbered = Order.objects.filter(host=order.host, numbered_in=order.numbered_in)
    order.number = (numbered.aggregate(last=Max("number"))["last"] or 0) + 1
    order.made_at, order.made_by = at, actor.post
    order.save(force_insert=True)
    names = dict(Publication.objects.filter(host=order.host).values_list("pk", "name"))
    rows = OrderLine.objects.bulk_create(
        OrderLine(
            order=order,
            position=position,
            commune_id=line.group or None,
            publication_id=line.title,
            name=names[line.title],
            copies=line.copies,
            amount=line.amount,
        )
        for position, line in enumerate(lines, start=1)
    )
    told = {"copies": sum(row.copies for row in rows), "amount": sum(row.amount for row in rows)}
    record(event, order, actor=actor, chain=order.host.code, details=told, rows=[order, *rows])
    return order
