"""Entering titles, and which kinds of cell are to get them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Span
from giaoban.provision.models import Entitlement, Publication
from giaoban.provision.rules import titles as rules
from giaoban.provision.rules.titles import Entitled, Frequency, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPlan:
    """A title as the office enters it; ``price`` in đồng for a copy and a year, ``None`` if it is free."""

    name: str
    publisher: str
    kind: Kind
    frequency: Frequency
    price: int | None
    span: Span


@transaction.atomic
def add_publication(host: Host, plan: PublicationPlan, *, once: UUID, actor: Actor) -> Publication:
    """Enter a title; the same ``once`` enters it once.

    Raises:
        Refused: If another title is called so, or it ends before it begins.
    """
    locked = lock(host)
    if there := Publication.objects.filter(once=once).first():
        return there
    _enforce(plan, locked.publications.values_list("name", flat=True))

    row = Publication.objects.create(host=locked, once=once, **_values(plan))
    record("publication.added", row, actor=actor, chain=locked.code, rows=[row])
    return row


@transaction.atomic
def edit_publication(publication: Publication, plan: PublicationPlan, *, actor: Actor) -> Publication:
    """Put a title right: its price for orders from now on, its last day.

    Raises:
        Refused: If another title is called so, or it ends before it begins.
    """
    locked = lock(publication.host_id)
    row = Publication.objects.get(pk=publication.pk)
    _enforce(plan, locked.publications.exclude(pk=row.pk).values_list("name", flat=True))

    values = _values(plan)
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    record("publication.edited", row, actor=actor, chain=locked.code, rows=[row])
    return row


def _enforce(plan: PublicationPlan, others: Iterable[str]) -> None:
    enforce(rules.why_not_name(nfc(plan.name), others=others))
    enforce(rules.why_not_last(plan.span))


def _values(plan: PublicationPlan) -> dict[str, object]:
    return {
        "name": nfc(plan.name).strip(),
        "publisher": nfc(plan.publisher).strip(),
        "kind": plan.kind.value,
        "frequency": plan.frequency.value,
        "price": plan.price,
        "valid_from": plan.span.valid_from,
        "valid_to": plan.span.valid_to,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitlementPlan:
    """That cells of some kinds are to get a title; ``kinds`` by key."""

    kinds: tuple[int, ...]
    copies: int
    basis: str
    span: Span


@transaction.atomic
def entitle(publication: Publication, plan: EntitlementPlan, *, actor: Actor) -> list[Entitlement]:
    """Let cells of some kinds be entitled to a title.

    Raises:
        Refused: If one of the kinds is entitled in these days already.
    """
    locked = lock(publication.host_id)
    known = [row.facts for row in Entitlement.objects.filter(publication=publication)]
    for kind in plan.kinds:
        enforce(rules.why_not_entitle(Entitled(kind, plan.span), known))

    rows = [
        Entitlement.objects.create(
            publication=publication,
            kind_id=kind,
            copies=plan.copies,
            basis=nfc(plan.basis).strip(),
            valid_from=plan.span.valid_from,
            valid_to=plan.span.valid_to,
        )
        for kind in plan.kinds
    ]
    told = {"kinds": len(rows), "copies": plan.copies}
    record("publication.entitled", publication, actor=actor, chain=locked.code, details=told, rows=rows)
    return rows


@transaction.atomic
def end_entitlement(entitlement: Entitlement, last_day: date, *, actor: Actor) -> Entitlement:
    """Let an entitlement end.

    Raises:
        Refused: If it has not begun by then or ends earlier already.
    """
    locked = lock(entitlement.publication.host_id)
    row = Entitlement.objects.select_related("publication").get(pk=entitlement.pk)
    enforce(rules.why_not_end(row.span, last_day))

    row.valid_to = last_day
    row.save(update_fields=["valid_to"])
    record("publication.entitlement_ended", row.publication, actor=actor, chain=locked.code, rows=[row])
    return row
