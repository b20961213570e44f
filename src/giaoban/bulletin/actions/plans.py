"""Planning the sections of every edition: what a committee's bulletin holds and who owes it."""

from datetime import date
from uuid import UUID, uuid5

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import end_before
from giaoban.bulletin.models import PlannedSection
from giaoban.bulletin.queries.visibility import plan_on
from giaoban.bulletin.rules import plans as rules
from giaoban.bulletin.rules.plans import Planned
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.organisation.queries import agencies_on


@transaction.atomic
def plan_section(host: Host, section: Planned, *, on: date, once: UUID, actor: Actor) -> PlannedSection:
    """Put a section into the plan from a day on; the same ``once`` puts it there once.

    Raises:
        Refused: If the plan cannot hold it.
    """
    locked = lock(host)
    if there := PlannedSection.objects.filter(once=once).first():
        return there
    enforce(rules.why_not_plan(section, _others(locked, on)))
    row = _row(locked, section, on, once)
    row.save()
    record("bulletin_plan.changed", row, actor=actor, chain=locked.code, rows=[row])
    return row


@transaction.atomic
def take_offered_plan(host: Host, *, on: date, once: UUID, actor: Actor) -> list[PlannedSection]:
    """Take over the plan that is offered, for a committee that has none.

    Raises:
        Refused: If it has one already.
    """
    locked = lock(host)
    if plan_on(locked.pk, on).exists():
        taken = list(PlannedSection.objects.filter(host=locked, once=uuid5(once, "1")))
        if taken:
            return list(plan_on(locked.pk, on))
        raise Refused(
            Refusal("plan_there", gettext_noop("There is a plan already. Change its sections one by one."))
        )
    agencies = {agency.pk: agency.name for agency in agencies_on(locked, on)}
    rows = PlannedSection.objects.bulk_create(
        _row(locked, section, on, uuid5(once, str(section.position))) for section in rules.offered(agencies)
    )
    record("bulletin_plan.taken", locked, actor=actor, chain=locked.code, rows=rows)
    return rows


@transaction.atomic
def change_planned(
    row: PlannedSection, section: Planned, *, on: date, once: UUID, actor: Actor
) -> PlannedSection:
    """Let a section of the plan be otherwise from a day on; editions that were planned keep theirs.

    Raises:
        Refused: If the plan cannot hold it so.
    """
    host = lock(row.host_id)
    if there := PlannedSection.objects.filter(once=once).first():
        return there
    locked = PlannedSection.objects.select_for_update().get(pk=row.pk)
    enforce(rules.why_not_plan(section, _others(host, on, but=locked.pk)))
    end_before(locked, on)
    new = _row(host, section, on, once)
    new.save()
    record("bulletin_plan.changed", new, actor=actor, chain=host.code, rows=[new])
    return new


@transaction.atomic
def end_planned(row: PlannedSection, *, on: date, actor: Actor) -> None:
    """Take a section out of the plan from a day on."""
    host = lock(row.host_id)
    locked = PlannedSection.objects.select_for_update().filter(pk=row.pk).first()
    if locked is None or (locked.valid_to is not None and locked.valid_to < on):
        return
    end_before(locked, on)
    record("bulletin_plan.ended", host, actor=actor, chain=host.code)


def _others(host: Host, on: date, *, but: int | None = None) -> list[Planned]:
    return [row.planned for row in plan_on(host.pk, on) if row.pk != but]


def _row(host: Host, section: Planned, on: date, once: UUID) -> PlannedSection:
    return PlannedSection(
        host=host,
        position=section.position,
        heading=nfc(section.heading).strip(),
        kind=section.kind.value,
        agency_id=section.agency,
        days_before=section.days_before,
        words=section.words,
        valid_from=on,
        once=once,
    )
