"""A migrated SQLite kept beside pytest's other notes: migrating took each worker of each run ten seconds.

It is found by everything that could change it; what the migrations do is proven by the tests that migrate an
empty folder, by the guards, and by PostgreSQL, which is migrated anew in each run. ``make clean`` removes it.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from django.conf import settings
from django.db import connection

ROOT: Final = Path(__file__).resolve().parents[1]
IN_MEMORY: Final = "file:memorydb_default?mode=memory&cache=shared"  # as Django names it


def kept(config: pytest.Config) -> Path:
    """Return where the database of this version is kept, or would be."""
    made_by = [ROOT / "requirements" / "base.txt", *ROOT.glob("src/giaoban/*/migrations/*.py")]
    read = hashlib.sha256()
    for path in sorted(made_by):
        read.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    assert config.cache is not None
    return config.cache.mkdir("migrated") / f"{read.hexdigest()[:24]}.sqlite3"


def poured(source: Path | str, target: Path | str) -> sqlite3.Connection:
    """Copy a database and return a connection to the copy, which keeps it if it is in memory."""
    made = sqlite3.connect(target, uri=True, check_same_thread=False)
    with closing(sqlite3.connect(source, uri=True)) as original:
        original.backup(made)
    return made


def keep(path: Path) -> None:
    """Keep the database that Django has just migrated; of two workers that do, the last one stays."""
    fresh = path.with_suffix(f".{os.getpid()}")
    poured(str(connection.settings_dict["NAME"]), fresh).close()
    fresh.replace(path)


def is_in_memory() -> bool:
    """Return whether the tests of this run use SQLite in memory."""
    test = settings.DATABASES["default"].get("TEST", {})
    return connection.vendor == "sqlite" and test.get("NAME") == ":memory:"


@pytest.fixture(scope="session")
def poured_in(
    request: pytest.FixtureRequest,
    django_db_modify_db_settings: None,  # noqa: ARG001 - comes before
) -> Iterator[Path | None]:
    """Fill the memory before Django migrates it: then there is nothing to migrate. Gives where to keep it."""
    path = kept(request.config) if is_in_memory() else None
    if path is None or not path.exists():
        yield path
        return
    with closing(poured(path, IN_MEMORY)):
        yield None
