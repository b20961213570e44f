"""On PostgreSQL the word indexes name the kind too: the register reads no words of replies or talks."""

from importlib import import_module

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

before = import_module("giaoban.search.migrations.0003_words_of_a_committee")
WITH_KIND = before.WORDS + " || array_to_tsvector(ARRAY['host:' || host, 'kind:' || kind])"


def name_the_kind(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    before.remake(editor, WITH_KIND)


def leave_it_out(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    before.remake(editor, before.WITH_HOST)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_words_of_a_committee")]
    operations = [migrations.RunPython(name_the_kind, leave_it_out)]
