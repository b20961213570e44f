"""The database refuses to alter or delete a picture of a fixed edition, but for agreement that is taken back.

The table of editions was re-made, which on SQLite drops its triggers: they are installed again.
"""

from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

before = import_module("giaoban.bulletin.migrations.0002_fixed_editions")
PICTURES = "bulletin_picture"
FIXED = (
    "contribution_id",
    "path",
    "width",
    "height",
    "digest",
    "caption",
    "credit",
    "has_people",
    "agreed_by",
    "agreed_at",
    "is_fixed",
)
ALTERED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FIXED)
TRIGGERS = (
    ("bulletin_picture_stands", "UPDATE", f"OLD.is_fixed AND ({ALTERED})"),
    ("bulletin_picture_stays", "DELETE", "OLD.is_fixed"),
)
REFUSE = {
    "sqlite": f"BEGIN SELECT RAISE(ABORT, '{before.REFUSAL}'); END",
    "postgresql": "EXECUTE FUNCTION bulletin_refuse()",
}


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    before.install(apps, editor)
    refuse = REFUSE[editor.connection.vendor]
    for name, act, condition in TRIGGERS:
        editor.execute(
            f"CREATE TRIGGER {name} BEFORE {act} ON {PICTURES} FOR EACH ROW WHEN ({condition}) {refuse}",
            params=None,
        )


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for name, _act, _condition in TRIGGERS:
        on = "" if editor.connection.vendor == "sqlite" else f" ON {PICTURES}"
        editor.execute(f"DROP TRIGGER IF EXISTS {name}{on}", params=None)


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0060_pictures_and_imprint")]
    operations = [migrations.RunPython(install, remove)]
