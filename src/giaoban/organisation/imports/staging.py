"""Keeping an uploaded file until its preview is confirmed, and no longer than a day."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from giaoban.kernel.actor import Actor
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.imports.applying import apply
from giaoban.organisation.imports.columns import Kind
from giaoban.organisation.imports.outcomes import State
from giaoban.organisation.imports.reading import Row
from giaoban.organisation.models import Host, StagedImport

KEPT: Final = timedelta(hours=24)


@transaction.atomic
def stage(
    host: Host, rows: list[Row], *, file_name: str, on: date, account: int | None, at: datetime
) -> StagedImport:
    """Keep the rows of an upload, and forget those that nobody confirmed in a day."""
    StagedImport.objects.filter(staged_at__lt=at - KEPT).delete()
    return StagedImport.objects.create(
        host=host,
        account=account,
        file_name=file_name[:200],
        on=on,
        rows=[asdict(row) for row in rows],
        staged_at=at,
    )


def staged(pk: int, *, account: int | None, at: datetime) -> StagedImport | None:
    """Return an upload of this account that is still kept; ``None`` if there is none."""
    return (
        StagedImport.objects.select_related("host")
        .filter(pk=pk, account=account, staged_at__gte=at - KEPT)
        .first()
    )


def rows_of(upload: StagedImport) -> list[Row]:
    """Return the rows of an upload as they were read."""
    return [Row(**{**row, "kind": Kind(row["kind"])}) for row in upload.rows]


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of an upload: how many rows were new, how many changed."""

    new: int
    changed: int


def saved(upload: StagedImport) -> Saved | None:
    """Return what came of an upload that was confirmed; ``None`` if nobody confirmed it yet."""
    return Saved(**upload.saved) if upload.saved is not None else None


@transaction.atomic
def confirm(upload: StagedImport, *, shown: str, actor: Actor) -> Saved:
    """Bring in what the preview showed, and forget its rows; a second press finds what the first did.

    Raises:
        Refused: If a row is wrong, or something changed since the preview.
    """
    lock(upload.host)
    locked = StagedImport.objects.select_related("host").get(pk=upload.pk)
    before = saved(locked)
    if before is not None:
        return before
    plan = apply(locked.host, rows_of(locked), on=locked.on, actor=actor, shown=shown)
    now = Saved(plan.counts[State.NEW], plan.counts[State.CHANGED])
    locked.rows, locked.saved = [], asdict(now)
    locked.save(update_fields=["rows", "saved"])
    return now
