"""Freezing the sheets of many meetings in one act."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from giaoban.allowances.actions.sheets import last_number, lines_of
from giaoban.allowances.models import PaymentLine, PaymentSheet
from giaoban.allowances.queries import freezing as reading
from giaoban.allowances.queries.sheets import Draft
from giaoban.allowances.rules.freezing import why_not_freeze_all
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@transaction.atomic
def freeze_sheets(
    host: Host, seen: Mapping[int, str], *, leaves: bool, once: UUID, at: datetime, actor: Actor
) -> Sequence[PaymentSheet]:
    """Freeze the sheets of meetings under numbers that follow each other, in the order of their days.

    Sending the same form twice freezes once: each sheet has its own key, made of ``once`` and its meeting.

    Args:
        host: The committee whose meetings they are.
        seen: Marks of the lists that the clerk had before them, by meeting.
        leaves: Whether the others are frozen although some cannot be.
        once: Made with the form.
        at: With a time zone.
        actor: The clerk.

    Returns:
        The sheets in the order of their numbers.

    Raises:
        Refused: If none can be frozen, or some cannot and the clerk did not say that they are left.
    """
    locked = lock(host)
    keys = {meeting: uuid5(once, f"{meeting}") for meeting in seen}
    if there := list(PaymentSheet.objects.filter(once__in=keys.values()).order_by("year", "number")):
        return there
    weighed = reading.weighed(reading.meetings_seen(locked, seen), seen)
    enforce(why_not_freeze_all([row.refusal for row in weighed], leaves=leaves))

    drafts = [row.draft for row in weighed if row.refusal is None]
    sheets = _numbered(locked, drafts, keys, at, actor)
    lines = PaymentLine.objects.bulk_create(
        line for sheet, draft in zip(sheets, drafts, strict=True) for line in lines_of(sheet, draft)
    )
    told = {"sheets": len(sheets), "people": len(lines), "total": sum(line.amount for line in lines)}
    rows = [*sheets, *lines]
    record("payment_sheets.frozen", locked, actor=actor, chain=locked.code, details=told, rows=rows)
    return sheets


def _numbered(
    host: Host, drafts: Sequence[Draft], keys: Mapping[int, UUID], at: datetime, actor: Actor
) -> list[PaymentSheet]:
    """Save the sheets under the next numbers; the act has its turn, so nobody takes the same."""
    year = timezone.localdate(at).year
    return PaymentSheet.objects.bulk_create(
        PaymentSheet(
            host=host,
            meeting=draft.meeting,
            rate=draft.rate,
            year=year,
            number=number,
            frozen_at=at,
            frozen_by=actor.post,
            once=keys[draft.meeting.pk],
        )
        for number, draft in enumerate(drafts, start=last_number(host, year) + 1)
    )
