"""Keeping an uploaded file until its preview is confirmed, and no longer than a day."""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from giaoban.kernel.actor import Actor
from giaoban.organisation.imports.applying import apply
from giaoban.organisation.imports.columns import Kind
from giaoban.organisation.imports.outcomes import Plan
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
    return [Row(Kind(row["kind"]), row["number"], row["sheet"], row["cells"]) for row in upload.rows]


@transaction.atomic
def confirm(upload: StagedImport, *, shown: str, actor: Actor) -> Plan:
    """Bring in what the preview showed, and forget the upload.

    Raises:
        Refused: If a row is wrong, or something changed since the preview.
    """
    done = apply(upload.host, rows_of(upload), on=upload.on, actor=actor, shown=shown)
    upload.delete()
    return done
