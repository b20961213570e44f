"""The database itself refuses to alter or delete an approved paper of a meeting, whoever asks.

Versions are only added to, and only while their paper is not approved.
SQLite drops the triggers of a table that it re-makes: a later migration that alters these tables installs them again.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PAPERS, VERSIONS = "meetings_meetingpaper", "meetings_paperversion"
# Of each: its name, what is refused, on which table, of which rows, and the state of which paper says so.
TRIGGERS = (
    ("meeting_paper_stands", "UPDATE", PAPERS, "OLD.state = 'approved'"),
    ("meeting_paper_stays", "DELETE", PAPERS, "OLD.state = 'approved'"),
    ("paper_version_stands", "UPDATE", VERSIONS, ""),
    ("paper_version_stays", "DELETE", VERSIONS, ""),
)
LATE = f"EXISTS (SELECT 1 FROM {PAPERS} WHERE id = NEW.paper_id AND state = 'approved')"
REFUSAL = "an approved paper stays as it is"


def statements(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, act, table, condition in (*TRIGGERS, ("paper_version_is_last", "INSERT", VERSIONS, LATE)):
            when = f"WHEN {condition} " if condition else ""
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
        return
    refuse = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
    yield (
        "CREATE OR REPLACE FUNCTION meeting_paper_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {refuse}; END $$"
    )
    yield (
        "CREATE OR REPLACE FUNCTION paper_version_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {LATE} THEN {refuse}; END IF; RETURN NEW; END $$"
    )
    for name, act, table, condition in TRIGGERS:
        when = f"WHEN ({condition}) " if condition else ""
        yield (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
            "EXECUTE FUNCTION meeting_paper_refuse()"
        )
    yield (
        f"CREATE OR REPLACE TRIGGER paper_version_is_last BEFORE INSERT ON {VERSIONS} FOR EACH ROW "
        "EXECUTE FUNCTION paper_version_refuse()"
    )


def removals(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name in (*(name for name, *_ in TRIGGERS), "paper_version_is_last"):
            yield f"DROP TRIGGER IF EXISTS {name}"
    else:
        yield "DROP FUNCTION IF EXISTS meeting_paper_refuse() CASCADE"
        yield "DROP FUNCTION IF EXISTS paper_version_refuse() CASCADE"


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0013_papers")]
    operations = [migrations.RunPython(install, remove)]
