"""The database itself refuses to alter or delete an audit entry, whoever asks.

One change is let through: blanking the name together with its salt, which is how a lawful erasure works.
SQLite drops the triggers of a table that it re-makes: a later migration that alters these tables installs them again.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SEALED = (
    "id",
    "chain",
    "number",
    "at",
    "event",
    "subject",
    "subject_label",
    "actor_account",
    "actor_post",
    "actor_role",
    "details",
    "rows",
    "name_digest",
    "previous",
    "hash",
)
ALTERED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in SEALED)
TRIGGERS = (
    ("audit_entry_stays", "DELETE", "audit_entry", ""),
    ("audit_entry_stands", "UPDATE", "audit_entry", f"NEW.salt <> '' OR NEW.actor_name <> '' OR {ALTERED}"),
    ("audit_chain_stays", "DELETE", "audit_chain", ""),
    ("audit_chain_grows", "UPDATE", "audit_chain", "NEW.code <> OLD.code OR NEW.length <> OLD.length + 1"),
)
TRUNCATED = ("audit_entry", "audit_chain")
REFUSAL = "the audit log is only added to"


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
        "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for name, act, table, condition in TRIGGERS:
        when = f"WHEN ({condition}) " if condition else ""
        yield (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
            "EXECUTE FUNCTION audit_refuse()"
        )
    for table in TRUNCATED:
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_is_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT "
            "EXECUTE FUNCTION audit_refuse()"
        )


def removals(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, *_ in TRIGGERS:
            yield f"DROP TRIGGER IF EXISTS {name}"
    else:
        yield "DROP FUNCTION IF EXISTS audit_refuse() CASCADE"


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_chains_and_entries")]
    operations = [migrations.RunPython(install, remove)]
