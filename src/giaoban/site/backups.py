"""Backup and restore: everything that an installation is, in one sealed file."""

import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from giaoban import __version__
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.site import archive, dumps
from giaoban.site.data import KEY_NAME

FORMAT: Final = 1
DATABASE: Final = "database"
MEDIA: Final = "media"
MADE_BY_US: Final = (KEY_NAME, "static", "backups")
OTHER_DATABASE: Final = Refusal(
    "other_database",
    gettext_noop(
        "This backup holds a %(theirs)s database. Set GIAOBAN_DATABASE_URL so that %(theirs)s is used."
    ),
)
NEWER: Final = Refusal(
    "newer",
    gettext_noop("This backup was made by Giao ban %(version)s, which is newer. Install that version first."),
)


def back_up(target: Path, *, now: datetime) -> dict[str, Any]:
    """Write the backup to ``target``, read it back to be sure, and return its manifest."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        scratch = Path(folder)
        holds = dumps.dump(scratch / DATABASE)
        files = {DATABASE: scratch / DATABASE, KEY_NAME: settings.DATA / KEY_NAME, **media()}
        archive.pack(scratch / "sealed", files, {**facts(now), **holds})
        manifest = archive.unpack(scratch / "sealed", scratch / "again")
        os.replace(scratch / "sealed", target)
    return manifest


def facts(now: datetime) -> dict[str, Any]:
    """Return what the manifest says besides the files and what the copy of the database holds."""
    return {
        "format": FORMAT,
        "version": __version__,
        "made": now.isoformat(),
        "database": connection.vendor,
    }


def media() -> dict[str, Path]:
    """Return the uploaded files by their names in the archive."""
    root = Path(settings.MEDIA_ROOT)
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    return {f"{MEDIA}/{path.relative_to(root).as_posix()}": path for path in files}


def restore(source: Path) -> dict[str, Any]:
    """Make this empty installation what the backup says, and return the backup's manifest.

    Raises:
        Refused: If there is data here already, or the backup is not whole or does not fit.
    """
    dumps.require_empty(settings.DATA, besides=MADE_BY_US)
    with tempfile.TemporaryDirectory(dir=settings.DATA, prefix=".restore-") as folder:
        scratch = Path(folder)
        manifest = archive.unpack(source, scratch)
        require_fitting(manifest)
        if dumps.rows_in(scratch / DATABASE) != manifest["rows"]:
            raise Refused(archive.DAMAGED)
        place(scratch)
    return manifest


def place(scratch: Path) -> None:
    """Put everything where it belongs, the database last; what stands already is taken away if that fails."""
    key, uploads = settings.DATA / KEY_NAME, Path(settings.MEDIA_ROOT)
    before = shutil.copy(key, scratch / "key-before") if key.exists() else None
    try:
        os.replace(scratch / KEY_NAME, key)
        if (scratch / MEDIA).exists():
            shutil.move(scratch / MEDIA, uploads)
        dumps.load(scratch / DATABASE)
    except BaseException:
        shutil.rmtree(uploads, ignore_errors=True)
        key.unlink(missing_ok=True)
        if before is not None:
            os.replace(before, key)
        raise


def require_fitting(manifest: dict[str, Any]) -> None:
    """Refuse a backup of the other database, or of a version that this one does not know."""
    if manifest["database"] != connection.vendor:
        raise Refused(with_values(OTHER_DATABASE, theirs=manifest["database"]))
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations or ()}
    if manifest["format"] != FORMAT or set(manifest["migrations"]) - known:
        raise Refused(with_values(NEWER, version=manifest["version"]))


def with_values(refusal: Refusal, **values: object) -> Refusal:
    """Return the refusal with the values of its sentence."""
    return Refusal(refusal.code, refusal.sentence, values)
