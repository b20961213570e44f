"""The database refuses to alter or delete a picture of a fixed edition, but for agreement that is taken back.

The table of editions was re-made, which on SQLite drops its triggers: they are installed again.
"""

from collections.abc import Iterator
from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

before = import_module("giaoban.bulletin.migrations.0050_words_that_say_something")
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
SQLITE = f"BEGIN SELECT RAISE(ABORT, '{before.REFUSAL}'); END"


def statements(vendor: str) -> Iterator[str]:
    create, refuse = "CREATE OR REPLACE TRIGGER", "EXECUTE FUNCTION bulletin_refuse()"
    if vendor == "sqlite":
        create, refuse = "CREATE TRIGGER IF NOT EXISTS", SQLITE
    for name, act, condition in TRIGGERS:
        yield f"{create} {name} BEFORE {act} ON {PICTURES} FOR EACH ROW WHEN ({condition}) {refuse}"


def removals(vendor: str) -> Iterator[str]:
    for name, *_ in TRIGGERS:
        yield f"DROP TRIGGER IF EXISTS {name}" + ("" if vendor == "sqlite" else f" ON {PICTURES}")


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    before.install(apps, editor)
    for each in statements(editor.connection.vendor):
        editor.execute(each, params=None)


def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for each in removals(editor.connection.vendor):
        editor.execute(each, params=None)


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0060_pictures_and_imprint")]
    operations = [migrations.RunPython(install, remove)]
