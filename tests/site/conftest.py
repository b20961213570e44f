"""Installations of their own: an empty data folder each and, on PostgreSQL, an empty database."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Protocol
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from tests.migrated import kept as kept_database
from tests.migrated import poured

ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Installation:
    """An installation that is worked through the ``giaoban`` command, as its users do."""

    data: Path
    url: str

    def __call__(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the command and return what it printed and its exit code."""
        return self.python("-m", "giaoban", *arguments, **variables)

    def python(self, *arguments: str, typed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        """Run this Python as the command does, while somebody types."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environ() | variables,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )

    @contextlib.contextmanager
    def serving(self, *arguments: str, **variables: str) -> Iterator[IO[str]]:
        """Let ``giaoban run`` serve for as long as the block lasts; gives what it and its children print."""
        server = subprocess.Popen(
            [sys.executable, "-m", "giaoban", "run", *arguments],
            cwd=ROOT,
            env=self.environ() | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            assert server.stdout is not None
            yield server.stdout
        finally:
            os.killpg(server.pid, signal.SIGKILL)
            server.communicate()

    def environ(self) -> dict[str, str]:
        """Return the variables with which this installation is found."""
        others = {name: value for name, value in os.environ.items() if not name.startswith("GIAOBAN_")}
        ours = {"GIAOBAN_DATA": str(self.data), "GIAOBAN_DATABASE_URL": self.url, "PYTHONPATH": "src:."}
        return others | ours | {"DJANGO_SETTINGS_MODULE": "giaoban.site.settings"}

    def faults(self) -> list[str]:
        """Return what ``giaoban check`` finds, but for the haste of the tests' own PostgreSQL."""
        done = self("check", "--json", GIAOBAN_LANGUAGE="en")
        found = [fault for fault in json.loads(done.stdout)["faults"] if "power cut" not in fault]
        assert done.returncode == (1 if found or self.url else 0)
        return found

    def asked(self, *arguments: str) -> Any:
        """Run the command with ``--json`` and return its data."""
        done = self(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


class Install(Protocol):
    """Makes an installation."""

    def __call__(self, name: str, *, ready: bool = False) -> Installation:
        """Make one of this name; ``ready`` saves migrating it."""


@pytest.fixture(scope="session")
def migrated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    """Give an installation that nobody works in: the others are copied from it instead of migrated anew."""
    folder = tmp_path_factory.mktemp("migrated")
    with database(folder, "migrated") as url:
        template = Installation(folder / "data", url)
        if not url and (kept := kept_database(request.config)).exists():
            template.data.mkdir()
            poured(kept, template.data / "giaoban.sqlite3").close()
        done = template("migrate")
        assert done.returncode == 0, done.stderr
        yield template


@pytest.fixture
def install(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Install]:
    """Return a function that makes an installation of the given name: empty, or migrated already."""
    with contextlib.ExitStack() as made:

        def make(name: str, *, ready: bool = False) -> Installation:
            template = request.getfixturevalue("migrated") if ready else None
            if template is not None:
                shutil.copytree(template.data, tmp_path / name)
            return Installation(tmp_path / name, made.enter_context(database(tmp_path, name, template)))

        yield make


@contextlib.contextmanager
def database(folder: Path, name: str, template: Installation | None = None) -> Iterator[str]:
    """Give the address of a database of its own on PostgreSQL, empty or a copy; on SQLite it is a file."""
    base = os.environ.get("GIAOBAN_DATABASE_URL", "")
    if not base:
        yield ""
        return
    wanted = sql.Identifier(name_of(folder, name))
    copied = urlsplit(template.url).path.strip("/") if template else "template1"
    with psycopg.connect(server_of(base), autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(wanted, sql.Identifier(copied)))
        yield with_path(base, name_of(folder, name))
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(wanted))


def name_of(folder: Path, name: str) -> str:
    """Return what the database of an installation is called on a server that others use too."""
    return f"{folder.name}_{name}_{os.getpid()}".replace("-", "_")[:60]


def with_path(url: str, database: str) -> str:
    """Return the address of another database on the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


def server_of(url: str) -> str:
    """Return the address of the database that every server has."""
    return with_path(url, "postgres")
