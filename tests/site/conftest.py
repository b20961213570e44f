"""Installations of their own: an empty data folder each and, on PostgreSQL, an empty database."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest


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
        environ = {name: value for name, value in os.environ.items() if not name.startswith("GIAOBAN_")}
        environ |= {"GIAOBAN_DATA": str(self.data), "GIAOBAN_DATABASE_URL": self.url, "PYTHONPATH": "src:."}
        environ["DJANGO_SETTINGS_MODULE"] = "giaoban.site.settings"
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=Path(__file__).parents[2],
            env=environ | variables,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )

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


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Callable[[str], Installation]]:
    """Return a function that makes an empty installation of the given name."""
    made: list[str] = []
    base = os.environ.get("GIAOBAN_DATABASE_URL", "")

    def make(name: str) -> Installation:
        if not base:
            return Installation(tmp_path / name, "")
        database = f"{Path(tmp_path).name}_{name}_{os.getpid()}".replace("-", "_")[:60]
        with psycopg.connect(server_of(base), autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{database}"'.encode())
        made.append(database)
        return Installation(tmp_path / name, with_path(base, database))

    yield make

    for database in made:
        with psycopg.connect(server_of(base), autocommit=True) as server:
            server.execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)'.encode())


def with_path(url: str, database: str) -> str:
    """Return the address of another database on the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


def server_of(url: str) -> str:
    """Return the address of the database that every server has."""
    return with_path(url, "postgres")
