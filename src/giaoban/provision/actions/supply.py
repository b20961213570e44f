"""Noting what was supplied, for many cells at once; saying what did not come, and settling that."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, Unit
from giaoban.provision.models import MissingNote, Publication, Supply
from giaoban.provision.queries.titles import entitled_in
from giaoban.provision.rules import supply as rules
from giaoban.provision.rules.supply import Mark

Marks = Mapping[tuple[int, int], Mark]


@transaction.atomic
def note_supply(host: Host, year: int, marks: Marks, *, on: date, actor: Actor) -> int:
    """Note what cells got in a year, by cell and title; noted again it is put right. One act for all.

    Only what changes is written, so sending twice notes once. Returns how many were written.

    Args:
        host: The committee; callers leave only cells for which the actor may note.
        year: The year of what was supplied.
        marks: What was supplied, by keys of cell and title.
        on: Today, or the day on which it was seen.
        actor: Who notes it.

    Raises:
        Refused: If the year has not begun, or what is missing does not fit.
    """
    locked = lock(host)
    enforce(rules.why_not_note(year, this_year=on.year))
    for mark in marks.values():
        enforce(rules.why_not_mark(mark))
    rows = _changed(locked, year, marks)
    if not rows:
        return 0

    for row in rows:
        row.noted_on, row.noted_by = on, actor.post
    old = [row for row in rows if row.pk]
    Supply.objects.bulk_update(old, [*WRITTEN, "noted_on", "noted_by"], batch_size=100)
    Supply.objects.bulk_create([row for row in rows if not row.pk], batch_size=500)
    told = {"year": year, "rows": len(rows)}
    record("supply.noted", locked, actor=actor, chain=locked.code, details=told, rows=rows)
    return len(rows)


WRITTEN = ("given", "missing_months", "missing_issues", "remark")


def _changed(host: Host, year: int, marks: Marks) -> list[Supply]:
    """Return the rows that differ from what is noted, with what is to be noted in them."""
    titles = {title for _, title in marks}
    there = Supply.objects.filter(year=year, publication__host=host, publication__in=titles)
    known = {(row.cell_id, row.publication_id): row for row in there}
    found = []
    for (cell, title), mark in marks.items():
        row = known.get((cell, title)) or Supply(cell_id=cell, publication_id=title, year=year)
        before = [getattr(row, name) for name in WRITTEN]
        _write(row, mark)
        if not row.pk or before != [getattr(row, name) for name in WRITTEN]:
            found.append(row)
    return found


def _write(row: Supply, mark: Mark) -> None:
    row.given = mark.given.value
    row.missing_months = ",".join(str(month) for month in mark.missing.months)
    row.missing_issues = mark.missing.issues or None
    row.remark = nfc(mark.remark).strip()


@transaction.atomic
def miss(cell: Unit, publication: Publication, *, words: str, at: datetime, actor: Actor) -> MissingNote:
    """Say that a title did not come to a cell this year.

    Raises:
        Refused: If the cell is not entitled to it, or the office has not answered yet.
    """
    locked, year = lock(cell.host_id), timezone.localdate(at).year
    owed = {row.publication_id for row in entitled_in(locked, year) if row.kind_id == cell.kind_id}
    waits = MissingNote.objects.filter(
        publication=publication, cell=cell, year=year, settled_at__isnull=True
    ).exists()
    enforce(rules.why_not_miss(is_entitled=publication.pk in owed, waits=waits))

    note = MissingNote.objects.create(
        publication=publication,
        cell=cell,
        year=year,
        words=nfc(words).strip(),
        said_at=at,
        said_by=actor.post,
    )
    record("supply.missed", note, actor=actor, chain=locked.code, details={"year": year}, rows=[note])
    return note


@transaction.atomic
def settle_missing(note: MissingNote, mark: Mark, *, answer: str, at: datetime, actor: Actor) -> MissingNote:
    """Settle what a secretary said: note how it stands, and answer them.

    Raises:
        Refused: If somebody has settled it, or what is missing does not fit.
    """
    locked = lock(note.publication.host_id)
    row = MissingNote.objects.select_related("publication__host").get(pk=note.pk)
    enforce(rules.why_not_settle(is_settled=row.settled_at is not None))
    enforce(rules.why_not_mark(mark))

    supply, _made = Supply.objects.get_or_create(
        publication=row.publication,
        cell_id=row.cell_id,
        year=row.year,
        defaults=_defaults(mark, actor, timezone.localdate(at)),
    )
    _write(supply, mark)
    supply.noted_on, supply.noted_by = timezone.localdate(at), actor.post
    supply.save(update_fields=[*WRITTEN, "noted_on", "noted_by"])
    row.settled_at, row.settled_by, row.answer = at, actor.post, nfc(answer).strip()
    row.save(update_fields=["settled_at", "settled_by", "answer"])
    record("supply.miss_settled", row, actor=actor, chain=locked.code, rows=[row, supply])
    return row


def _defaults(mark: Mark, actor: Actor, on: date) -> dict[str, object]:
    row = Supply(noted_on=on, noted_by=actor.post)
    _write(row, mark)
    return {name: getattr(row, name) for name in (*WRITTEN, "noted_on", "noted_by")}
