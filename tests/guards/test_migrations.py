"""House guards: migrations are complete, can be taken back, and freeze what they name."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState

from tests.guards.code import PACKAGE, imports, modules, name_of


@pytest.mark.django_db
def test_every_model_has_its_migration(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)

    assert capsys.readouterr().out == "No changes detected\n"


@pytest.mark.parametrize("migration", modules(migrations=True), ids=name_of)
def test_migrations_do_not_import_living_code(migration: Path) -> None:
    assert [name for name in imports(migration) if name.startswith("giaoban.")] == []


def operations() -> list[tuple[str, Operation]]:
    """Return every operation of our own migrations with the name of its migration."""
    own = {path.parent.parent.name for path in PACKAGE.glob("*/migrations/__init__.py")}
    disk = MigrationLoader(None).disk_migrations or {}
    return [
        (f"{app}.{name}", operation)
        for (app, name), migration in sorted(disk.items())
        if app in own
        for operation in migration.operations
    ]


def described(model: ModelState) -> dict[str, object]:
    """Return what a model is in a migration, in no order."""
    told = {name: sorted(map(repr, model.options.get(name, ()))) for name in ("constraints", "indexes")}
    fields = {name: field.deconstruct()[1:] for name, field in model.fields.items()}
    return {**model.options, **told, "fields": {name: repr(parts) for name, parts in fields.items()}}


def step_by_step(connection: BaseDatabaseWrapper | None = None) -> MigrationLoader:
    """Return the migrations without the one of each area that makes all of them at once."""
    loader = MigrationLoader(connection, replace_migrations=False)
    for key, migration in (loader.disk_migrations or {}).items():
        if migration.replaces:
            loader.graph.remove_replacement_node(key, migration.replaces)
    return loader


def test_the_first_release_makes_all_that_was_made_step_by_step() -> None:
    """A new folder takes the short way, one that is older the long one; both end at the same models."""
    at_once, slowly = MigrationLoader(None).project_state().models, step_by_step().project_state().models

    assert {key: described(model) for key, model in at_once.items()} == {
        key: described(model) for key, model in slowly.items()
    }


def test_every_migration_can_be_taken_back() -> None:
    assert [name for name, operation in operations() if not operation.reversible] == []


def test_every_migration_is_named_by_its_intent() -> None:
    assert [name_of(path) for path in modules(migrations=True) if "_auto_" in path.stem] == []


@pytest.mark.django_db
def test_a_program_that_is_not_ours_can_check_the_embedded_database() -> None:
    with closing(sqlite3.connect(":memory:")) as plain:
        plain.deserialize(connection.connection.serialize())
        found = plain.execute("PRAGMA integrity_check").fetchall()

    assert found == [("ok",)]
