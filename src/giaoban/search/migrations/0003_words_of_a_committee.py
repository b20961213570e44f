"""On PostgreSQL the word indexes name the committee, so that the words of all others are never read."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WORDS = "to_tsvector('simple', {column})"
WITH_HOST = WORDS + " || array_to_tsvector(ARRAY['host:' || host])"


def remake(editor: BaseDatabaseSchemaEditor, expression: str) -> None:
    if editor.connection.vendor != "postgresql":
        return
    editor.execute(
        "ALTER TABLE search_searchentry DROP COLUMN folded_words, DROP COLUMN accented_words", params=None
    )
    for column in ("accented", "folded"):
        made = expression.format(column=column)
        editor.execute(
            f"ALTER TABLE search_searchentry ADD COLUMN {column}_words tsvector "
            f"GENERATED ALWAYS AS ({made}) STORED",
            params=None,
        )
        editor.execute(
            f"CREATE INDEX search_by_{column} ON search_searchentry USING gin ({column}_words)", params=None
        )


def name_the_host(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remake(editor, WITH_HOST)


def leave_it_out(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    remake(editor, WORDS)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_word_indexes")]
    operations = [migrations.RunPython(name_the_host, leave_it_out)]
