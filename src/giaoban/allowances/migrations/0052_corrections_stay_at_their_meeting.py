"""The database itself refuses that a sheet corrects one of another meeting, whoever writes.

It spans two rows, so no constraint of a table can say it.
SQLite drops the triggers of a table that it re-makes: a later migration that alters this table installs them again.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SHEETS = "allowances_paymentsheet"
TRIGGERS = (
    ("payment_sheet_corrects_its_meeting", "INSERT"),
    ("payment_sheet_stays_at_its_meeting", "UPDATE OF meeting_id, corrects_id"),
)
ELSEWHERE = (
    f"EXISTS (SELECT 1 FROM {SHEETS} WHERE meeting_id <> NEW.meeting_id "
    "AND (id = NEW.corrects_id OR corrects_id = NEW.id))"
)
REFUSAL = "a sheet corrects one of its own meeting"


def statements(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, act in TRIGGERS:
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {SHEETS} FOR EACH ROW WHEN {ELSEWHERE} "
                f"BEGIN SELECT RAISE(ABORT, '{name}: {REFUSAL}'); END"
            )
        return
    refuse = f"RAISE EXCEPTION '%: {REFUSAL}', TG_NAME USING ERRCODE = 'integrity_constraint_violation'"
    yield (
        "CREATE OR REPLACE FUNCTION payment_sheet_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {ELSEWHERE} THEN {refuse}; END IF; RETURN NEW; END $$"
    )
    for name, act in TRIGGERS:
        yield (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {SHEETS} FOR EACH ROW "
            "EXECUTE FUNCTION payment_sheet_refuse()"
        )


def removals(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, _act in TRIGGERS:
            yield f"DROP TRIGGER IF EXISTS {name}"
    else:
        yield "DROP FUNCTION IF EXISTS payment_sheet_refuse() CASCADE"


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("allowances", "0051_words_that_say_something")]
    operations = [migrations.RunPython(install, remove)]
