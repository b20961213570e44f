"""Adding, correcting and ending units."""

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import sort_key
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Host, Item, Membership, Oversight, Unit
from giaoban.organisation.news import UnitChanged
from giaoban.organisation.queries import borders_above, children_on, unit_facts
from giaoban.organisation.rules import Span, place_replaced
from giaoban.organisation.rules.editing import (
    why_not_code,
    why_not_days,
    why_not_end,
    why_not_stand_under,
)


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """A unit as somebody wants it to stand."""

    code: str
    name: str
    kind: Item
    valid_from: date
    parent: Unit | None = None
    valid_to: date | None = None

    @property
    def span(self) -> Span:
        """The days it is to hold."""
        return Span(self.valid_from, self.valid_to)


@transaction.atomic
def add_unit(host: Host, plan: UnitPlan, *, actor: Actor) -> Unit:
    """Add a unit that came of no other.

    Raises:
        Refused: If its code is taken, its days are out of order, or what it stands under does not hold.
    """
    locked = rows.lock(host)
    check_plan(locked, plan)
    unit = create(locked, plan)
    record("organisation.unit_added", unit, actor=actor, chain=locked.code)
    tell(UnitChanged(unit.pk))
    return unit


@transaction.atomic
def correct_unit(unit: Unit, *, code: str, name: str, kind: Item, parent: Unit | None, actor: Actor) -> Unit:
    """Correct what was entered wrongly; true changes are :func:`rename_unit` and :func:`move_unit`.

    Raises:
        Refused: If the code is taken, or it would stand under itself.
    """
    host = rows.lock(unit.host_id)
    locked = Unit.objects.select_for_update().get(pk=unit.pk)
    enforce(why_not_code(code, locked.span, rows.codes_taken(Unit, host, but=[locked.pk])))
    if parent is not None and parent.pk != locked.parent_id:
        above = borders_above([parent.pk]).above(parent.pk, locked.valid_from)
        enforce(why_not_stand_under(locked.pk, locked.span, unit_facts(parent), above))
    write_correction(locked, code=code, name=name, kind=kind, parent=parent)
    record("organisation.unit_corrected", locked, actor=actor, chain=host.code)
    tell(UnitChanged(locked.pk))
    return locked


def write_correction(unit: Unit, *, code: str, name: str, kind: Item, parent: Unit | None) -> None:
    """Save what a checked correction says, and keep the names of the unit's posts in step."""
    for post in unit.posts.all():
        post.name = place_replaced(post.name, unit.name, name)
        post.save(update_fields=["name"])
    unit.code, unit.name, unit.kind, unit.parent, unit.order_key = code, name, kind, parent, sort_key(name)
    unit.save(update_fields=["code", "name", "kind", "parent", "order_key"])


@transaction.atomic
def end_unit(unit: Unit, *, last_day: date, actor: Actor) -> Unit:
    """End a unit without a successor, and with it its posts, its oversight and its place in a cluster.

    Raises:
        Refused: If units stand under it, or it has ended, gave way or not begun.
    """
    host = rows.lock(unit.host_id)
    locked = Unit.objects.select_for_update().get(pk=unit.pk)
    children = children_on(locked, last_day + rows.ONE_DAY).count()
    enforce(why_not_end(unit_facts(locked), last_day, children))
    for post in rows.posts_from(locked, last_day):
        rows.end_post_with_terms(post, last_day)
    close(locked, last_day)
    record(
        "organisation.unit_ended", locked, actor=actor, chain=host.code, details={"on": last_day.isoformat()}
    )
    tell(UnitChanged(locked.pk))
    return locked


def check_plan(host: Host, plan: UnitPlan, *, but: tuple[int, ...] = ()) -> None:
    """Let a plan pass that can stand; codes of the units in ``but`` do not count as taken.

    Raises:
        Refused: With the first reason found.
    """
    enforce(why_not_days(plan.span))
    enforce(why_not_code(plan.code, plan.span, rows.codes_taken(Unit, host, but=but)))
    enforce(why_not_stand_under(None, plan.span, unit_facts(plan.parent) if plan.parent else None))


def create(host: Host, plan: UnitPlan) -> Unit:
    """Return the saved row of a plan that was checked."""
    return Unit.objects.create(
        host=host,
        code=plan.code,
        name=plan.name,
        kind=plan.kind,
        parent=plan.parent,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
        order_key=sort_key(plan.name),
    )


def close(unit: Unit, last_day: date) -> None:
    """End the row of a unit, its oversight and its place in a cluster."""
    rows.stop_all(Membership.objects.filter(unit=unit), last_day)
    rows.stop_all(Oversight.objects.filter(unit=unit), last_day)
    unit.valid_to = last_day
    unit.save(update_fields=["valid_to"])


def as_plan(unit: Unit, on: date, **changes: object) -> UnitPlan:
    """Return the plan of a unit that goes on as it is from ``on``, but for ``changes``."""
    plan = UnitPlan(unit.code, unit.name, unit.kind, on, unit.parent, unit.valid_to)
    return replace(plan, **changes)  # type: ignore[arg-type]  # names and types are those of UnitPlan
