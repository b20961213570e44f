"""Freezing payment sheets, and correcting them by new ones."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.allowances.models import PaymentLine, PaymentSheet
from giaoban.allowances.queries import sheets as reading
from giaoban.allowances.queries.sheets import Draft
from giaoban.allowances.rules import correcting
from giaoban.allowances.rules import sheets as rules
from giaoban.allowances.rules.correcting import Correction
from giaoban.allowances.rules.sheets import Attendee
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import name_sort_key, nfc
from giaoban.meetings.models import Meeting
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host

LONGEST_NOTE: Final = 300
WAS_CALLED: Final = "Trước ghi:"  # on paper, so in Vietnamese


@transaction.atomic
def freeze_sheet(meeting: Meeting, *, seen: str, once: UUID, at: datetime, actor: Actor) -> PaymentSheet:
    """Freeze the sheet of a meeting under the next number; the same ``once`` freezes it once.

    Args:
        meeting: The meeting; closed.
        seen: Mark of the list that the clerk had before them.
        once: Made with the form.
        at: With a time zone.
        actor: The clerk.

    Raises:
        Refused: If none can be drawn up, somebody froze one meanwhile, or the list is not as it was seen.
    """
    host = lock(meeting.host_id)
    if there := PaymentSheet.objects.filter(once=once).first():
        return there
    locked = Meeting.objects.select_related("host", "series", "period").get(pk=meeting.pk)
    draft, newest = reading.draft_of(locked), reading.newest_of(locked)
    enforce(draft.refusal)
    enforce(rules.why_not_freeze(draft.drawn, seen=seen, frozen_as=newest.code if newest else ""))

    sheet = _numbered(PaymentSheet(host=host, meeting=locked, rate=draft.rate, once=once), host, at, actor)
    lines = PaymentLine.objects.bulk_create(lines_of(sheet, draft))
    _record("payment_sheet.frozen", sheet, lines, host, actor)
    return sheet


def lines_of(sheet: PaymentSheet, draft: Draft) -> list[PaymentLine]:
    """Return the lines that a sheet freezes of what was drawn up, unsaved, in their order."""
    return _in_order(sheet, [_line(each.attendee, each.amount) for each in draft.drawn.lines])


def _line(attendee: Attendee, amount: int) -> PaymentLine:
    return PaymentLine(
        invitation_id=attendee.invitation,
        commune_id=attendee.commune,
        name=attendee.name,
        post=attendee.post,
        amount=amount,
        note=attendee.note,
    )


@transaction.atomic
def correct_sheet(
    sheet: PaymentSheet, correction: Correction, *, once: UUID, at: datetime, actor: Actor
) -> PaymentSheet:
    """Put a sheet right by a new one under a number of its own; what is struck stays on it, struck.

    All lines stand by cell, then given name, those that are added too.

    Raises:
        Refused: If another sheet corrects it already, nothing is changed, or no reason is given.
    """
    host = lock(sheet.host_id)
    if done := PaymentSheet.objects.filter(once=once).first():
        return done
    before = PaymentSheet.objects.select_related("meeting__host", "rate", "corrected_by").get(pk=sheet.pk)
    rows, came = list(before.lines.order_by("position")), reading.invited_to(before)
    addable, paying = reading.addable_to(before, came), [row for row in rows if not row.is_struck]
    paid = correcting.paid_by([row.amount for row in paying], Dong(before.rate.amount))
    enforce(
        correcting.why_not_correct(
            correction,
            lines=[row.pk for row in paying],
            addable=[each.invitation for each in addable],
            paid=paid,
            corrected_as=before.corrected_by.code if hasattr(before, "corrected_by") else "",
        )
    )

    reason = nfc(correction.reason).strip()
    made = PaymentSheet(
        host=host, meeting=before.meeting, rate=before.rate, corrects=before, reason=reason, once=once
    )
    _numbered(made, host, at, actor)
    kept = [_kept(row, correction) for row in rows]
    added = [
        _line(each, correction.amount or paid) for each in addable if each.invitation in correction.added
    ]
    lines = PaymentLine.objects.bulk_create(_in_order(made, _by_cell([*kept, *added], came)))
    _record("payment_sheet.corrected", made, lines, host, actor)
    return made


def _kept(row: PaymentLine, correction: Correction) -> PaymentLine:
    """Return a line as the sheet that corrects has it; a struck one keeps the amount it was struck with."""
    is_struck = row.is_struck or row.pk in correction.struck
    name = correction.renamed.get(row.pk, row.name)
    was = "" if name == row.name else f"{WAS_CALLED} {row.name}"
    return PaymentLine(
        invitation_id=row.invitation_id,
        commune_id=row.commune_id,
        name=nfc(name),
        post=row.post,
        amount=row.amount if is_struck else correction.amount or row.amount,
        is_struck=is_struck,
        note="; ".join(filter(None, (row.note, was)))[:LONGEST_NOTE],
    )


def _by_cell(lines: Iterable[PaymentLine], came: Iterable[Attendee]) -> list[PaymentLine]:
    """Return lines by cell, then given name; those whose invitation was withdrawn since stand at the end."""
    places = {each.invitation: each.place for each in came}
    return sorted(
        lines,
        key=lambda line: (
            line.invitation_id not in places,
            places.get(line.invitation_id, b""),
            name_sort_key(line.name),
            line.invitation_id,
        ),
    )


def _numbered(sheet: PaymentSheet, host: Host, at: datetime, actor: Actor) -> PaymentSheet:
    """Save a sheet under the next number of its year; the act has its turn, so nobody takes the same."""
    sheet.year = timezone.localdate(at).year
    sheet.number = last_number(host, sheet.year) + 1
    sheet.frozen_at, sheet.frozen_by = at, actor.post
    sheet.save(force_insert=True)
    return sheet


def last_number(host: Host, year: int) -> int:
    """Return the last number that a sheet of a committee took in a year; 0 if none did."""
    rows = PaymentSheet.objects.filter(host=host, year=year)
    last: int = rows.aggregate(last=Max("number", default=0))["last"]
    return last


def _in_order(sheet: PaymentSheet, lines: list[PaymentLine]) -> list[PaymentLine]:
    for position, line in enumerate(lines, start=1):
        line.sheet, line.position = sheet, position
    return lines


def _record(event: str, sheet: PaymentSheet, lines: Sequence[PaymentLine], host: Host, actor: Actor) -> None:
    paid = [line.amount for line in lines if not line.is_struck]
    told = {"people": len(paid), "total": sum(paid)}
    record(event, sheet, actor=actor, chain=host.code, details=told, rows=[sheet, *lines])
