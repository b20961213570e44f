"""The database itself refuses to alter or delete what was fixed or handed in, whoever asks.

The content of an approved edition stays as it was approved; versions and errata are only added to.
SQLite drops the triggers of a table that it re-makes: a later migration that alters these tables installs them again.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

EDITIONS = "bulletin_edition"
FIXED = (
    "host_id",
    "month",
    "year",
    "number",
    "title",
    "content",
    "digest",
    "anchor",
    "approved_at",
    "approved_by",
)
ALTERED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FIXED)
TRIGGERS = (
    ("edition_stands", "UPDATE", EDITIONS, f"OLD.digest <> '' AND ({ALTERED})"),
    ("edition_stays", "DELETE", EDITIONS, "OLD.digest <> ''"),
    ("bulletin_version_stands", "UPDATE", "bulletin_version", ""),
    ("bulletin_version_stays", "DELETE", "bulletin_version", ""),
    ("erratum_stands", "UPDATE", "bulletin_erratum", ""),
    ("erratum_stays", "DELETE", "bulletin_erratum", ""),
)
REFUSAL = "what is fixed in a bulletin stays as it is"


def statements(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, act, table, condition in TRIGGERS:
            when = f"WHEN {condition} " if condition else ""
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
        return
    yield (
        "CREATE OR REPLACE FUNCTION bulletin_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for name, act, table, condition in TRIGGERS:
        when = f"WHEN ({condition}) " if condition else ""
        yield (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
            "EXECUTE FUNCTION bulletin_refuse()"
        )


def removals(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, *_ in TRIGGERS:
            yield f"DROP TRIGGER IF EXISTS {name}"
    else:
        yield "DROP FUNCTION IF EXISTS bulletin_refuse() CASCADE"


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
