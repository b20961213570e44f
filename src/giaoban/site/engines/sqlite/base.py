"""Where Django looks for an engine."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db.backends.sqlite3 import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    """What this database does in its own way; only who writes its questions differs."""

    compiler_module = "giaoban.site.engines.sqlite.compiler"


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the database."""

    ops_class = DatabaseOperations

    def _start_transaction_under_autocommit(self) -> None:
        with turn(self.settings_dict["NAME"]):
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # the stubs leave it out


@contextmanager
def turn(database: object) -> Iterator[None]:
    """Wait until everybody who asked earlier has begun their change to the database in this file.

    Those who wait for SQLite only look again now and then. Beside a process that begins its next change as
    soon as it has ended one, as loading the demonstration does, they may look in vain until they give up.
    """
    if not isinstance(database, Path):  # in memory: nobody else is there
        yield
        return
    with database.with_name(f"{database.name}-turn").open("ab") as queue:
        # As SQLite does: what root makes beside the file belongs to whoever has the file.
        if os.geteuid() == 0 and database.exists():
            owner = database.stat()
            os.fchown(queue.fileno(), owner.st_uid, owner.st_gid)
        fcntl.flock(queue, fcntl.LOCK_EX)  # let go when the file is closed
        yield
