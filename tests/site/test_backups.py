"""A backup is everything; a restore is that again, or nothing."""

import random
from pathlib import Path
from typing import Any

import pytest

from giaoban.kernel.verdict import Refused
from giaoban.site import archive
from tests.site.conftest import Install, Installation


def contents(installation: Installation, name: str) -> dict[str, bytes]:
    """Return every file of a backup but the database, whose rows are counted instead."""
    return {
        str(path.relative_to(installation.data / name)): path.read_bytes()
        for path in sorted((installation.data / name).rglob("*"))
        if path.is_file()
    }


def test_the_copy_equals_the_original(install: Install, tmp_path: Path) -> None:
    original, copy = install("original", ready=True), install("copy")
    (original.data / "media" / "2026").mkdir(parents=True)
    (original.data / "media" / "2026" / "trả lời.pdf").write_bytes(random.Random(7).randbytes(300_000))
    backup = tmp_path / "backup.tar.gz"

    saved = original.asked("backup", str(backup))
    restored = copy.asked("restore", str(backup))
    again = copy.asked("backup", str(tmp_path / "again.tar.gz"))

    assert (restored["rows"], restored["audit"]) == (saved["rows"], saved["audit"])
    assert (again["rows"], saved["rows"] > 0) == (saved["rows"], True)
    assert contents(copy, "media") == contents(original, "media")
    assert (copy.data / "secret-key").read_bytes() == (original.data / "secret-key").read_bytes()
    assert copy.faults() == []
    assert oct(backup.stat().st_mode)[-3:] == "600"


SET_UP = """
import django; django.setup()
from django.utils import timezone
from giaoban.access import actions
from giaoban.organisation.actions import HostPlan
from tests.make.factors import with_app
host = HostPlan(code="NC", name="Nhị Chiểu", short_name="Nhị Chiểu")
person = actions.Administrator("Nguyễn Văn Thử", "quan.tri", "ba con trâu đen")
print(with_app(actions.install(host, person, today=timezone.localdate()))[0])
"""
SHOW = """
import sys
import django; django.setup()
from django.utils import timezone
from giaoban.access.actions.factors import show_code
from giaoban.access.models import Account
from tests.make.factors import figures
at = timezone.now()
print([show_code(Account.objects.get(), typed, at=at) for typed in (figures(at), sys.argv[1], sys.argv[1])])
"""


def test_a_second_step_opens_the_copy_too(install: Install, tmp_path: Path) -> None:
    original, copy = install("original", ready=True), install("copy")
    code = original.python("-c", SET_UP).stdout.strip()
    original.asked("backup", str(tmp_path / "backup.tar.gz"))
    copy.asked("restore", str(tmp_path / "backup.tar.gz"))

    shown = copy.python("-c", SHOW, code)

    assert (shown.stdout, shown.stderr) == ("[True, True, False]\n", "")


def test_a_restore_never_overwrites(install: Install, tmp_path: Path) -> None:
    lived_in = install("lived-in", ready=True)
    lived_in("backup", str(tmp_path / "backup.tar.gz"))

    refused = lived_in("restore", str(tmp_path / "backup.tar.gz"), GIAOBAN_LANGUAGE="en")

    assert (refused.returncode, refused.stderr) == (
        1,
        "There is data here already. Restore into an empty folder or an empty database instead.\n",
    )


def test_a_backup_never_overwrites_and_a_missing_one_is_told(install: Install, tmp_path: Path) -> None:
    here = install("here")
    (tmp_path / "taken").write_text("precious")

    taken = here("backup", str(tmp_path / "taken"), GIAOBAN_LANGUAGE="en")
    missing = here("restore", str(tmp_path / "nowhere"), GIAOBAN_LANGUAGE="en")

    assert (taken.returncode, missing.returncode) == (1, 1)
    assert (tmp_path / "taken").read_text() == "precious"
    assert missing.stderr == f"There is no file {tmp_path / 'nowhere'}.\n"


WRITE = """
import django
django.setup()
from django.db import transaction
from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM
with transaction.atomic():
    record("house.written", "house:1", actor=SYSTEM, chain="NC")
"""
# Backs up, and lets somebody else write just before the anchors are read from the database in use.
BACK_UP_WHILE_WRITING = """
import subprocess, sys
from datetime import datetime
from pathlib import Path
import django
django.setup()
from django.db import connection
from giaoban.site import backups

def write_first(execute, sql, params, many, context):
    if 'FROM "audit_chain"' in sql:
        subprocess.run([sys.executable, "-c", sys.argv[2]], check=True)
    return execute(sql, params, many, context)

with connection.execute_wrapper(write_first):
    backups.back_up(Path(sys.argv[1]), now=datetime.now().astimezone())
"""


def test_a_backup_made_while_somebody_writes_bears_the_anchors_of_what_it_holds(
    install: Install, tmp_path: Path
) -> None:
    original, copy = install("original", ready=True), install("copy")
    original.python("-c", WRITE)
    backup = str(tmp_path / "backup.tar.gz")

    done = original.python("-c", BACK_UP_WHILE_WRITING, backup, WRITE)
    restored = copy.asked("restore", backup)
    again = copy.asked("backup", str(tmp_path / "again.tar.gz"))

    assert done.returncode == 0, done.stderr
    assert restored["audit"] == again["audit"] != []


def forged(backup: Path, folder: Path, *, database: bytes | None = None, rows: int = 0) -> Path:
    """Return a sealed backup that says it holds other rows, or holds another database, than it should."""
    manifest = archive.unpack(backup, folder / "out")
    if database is not None:
        (folder / "out" / "database").write_bytes(database)
    manifest["rows"]["audit_chain"] += rows
    files = {name: folder / "out" / name for name in manifest.pop("files")}
    archive.pack(folder / "forged.tar.gz", files, manifest)
    return folder / "forged.tar.gz"


@pytest.mark.parametrize("wrong", [{"rows": 1}, {"database": b"no database at all"}])
def test_a_restore_that_fails_leaves_nothing_behind(
    install: Install, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    original, copy = install("original", ready=True), install("copy")
    (original.data / "media").mkdir()
    (original.data / "media" / "a.pdf").write_bytes(b"%PDF-1.7")
    original("backup", str(tmp_path / "backup.tar.gz"))
    source = forged(tmp_path / "backup.tar.gz", tmp_path, **wrong)
    copy.data.mkdir()
    (copy.data / "secret-key").write_text("a key of its own, made when it was first started")
    before = {path.name: path.read_bytes() for path in copy.data.iterdir()}

    refused = copy("restore", str(source), GIAOBAN_LANGUAGE="en")

    assert (refused.returncode, refused.stderr[:20]) == (1, "This file is damaged")
    assert {path.name: path.read_bytes() for path in copy.data.iterdir()} == before
    assert copy("restore", str(tmp_path / "backup.tar.gz")).returncode == 0


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Return a small archive."""
    (tmp_path / "database").write_bytes(random.Random(1).randbytes(5_000) + bytes(5_000))
    archive.pack(tmp_path / "packed.tar.gz", {"database": tmp_path / "database"}, {"format": 1})
    return tmp_path / "packed.tar.gz"


def test_an_archive_gives_back_what_was_packed(packed: Path, tmp_path: Path) -> None:
    manifest = archive.unpack(packed, tmp_path / "out")

    assert manifest["format"] == 1
    assert (tmp_path / "out" / "database").read_bytes() == (tmp_path / "database").read_bytes()


@pytest.mark.parametrize("length", [0, 1, 60, 1_000])
def test_a_cut_off_archive_is_refused(packed: Path, length: int) -> None:
    packed.write_bytes(packed.read_bytes()[:length])

    with pytest.raises(Refused):
        archive.check_seal(packed)


def test_an_archive_that_names_a_place_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "evil").write_text("x")
    archive.pack(tmp_path / "evil.tar.gz", {"../evil": tmp_path / "evil"}, {"format": 1})

    with pytest.raises(Refused):
        archive.unpack(tmp_path / "evil.tar.gz", tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_anybody_can_open_an_archive(packed: Path) -> None:
    import tarfile

    with tarfile.open(packed) as tar:
        assert tar.getnames() == ["manifest.json", "database"]
