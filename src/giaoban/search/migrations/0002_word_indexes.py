"""The word indexes of either database: FTS5 with triggers on SQLite, tsvector and trigrams on PostgreSQL.

Folding happens before a row is stored, so neither database needs to know Vietnamese.
SQLite drops the triggers of a table that it re-makes: a later migration that alters it makes them again.
"""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ADD = (
    "INSERT INTO search_words(rowid, accented, folded) VALUES (new.id, new.accented, new.folded); "
    "INSERT INTO search_parts(rowid, folded) VALUES (new.id, new.folded);"
)
DROP = (
    "INSERT INTO search_words(search_words, rowid, accented, folded) "
    "VALUES ('delete', old.id, old.accented, old.folded); "
    "INSERT INTO search_parts(search_parts, rowid, folded) VALUES ('delete', old.id, old.folded);"
)
SQLITE = (
    """CREATE VIRTUAL TABLE search_words USING fts5(accented, folded, content='search_searchentry',
       content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3')""",
    """CREATE VIRTUAL TABLE search_parts USING fts5(folded, content='search_searchentry', content_rowid='id',
       tokenize="trigram", detail='none')""",
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON search_searchentry BEGIN {ADD} END",
    f"CREATE TRIGGER search_entry_removed AFTER DELETE ON search_searchentry BEGIN {DROP} END",
    f"CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_searchentry BEGIN {DROP} {ADD} END",
)
SQLITE_BACK = (
    "DROP TRIGGER search_entry_added",
    "DROP TRIGGER search_entry_removed",
    "DROP TRIGGER search_entry_changed",
    "DROP TABLE search_words",
    "DROP TABLE search_parts",
)
POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    """ALTER TABLE search_searchentry
       ADD COLUMN accented_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', accented)) STORED,
       ADD COLUMN folded_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED""",
    "CREATE INDEX search_by_accented ON search_searchentry USING gin (accented_words)",
    "CREATE INDEX search_by_folded ON search_searchentry USING gin (folded_words)",
    "CREATE INDEX search_by_parts ON search_searchentry USING gin (folded gin_trgm_ops)",
)
POSTGRESQL_BACK = (
    "DROP INDEX search_by_parts",
    "ALTER TABLE search_searchentry DROP COLUMN folded_words, DROP COLUMN accented_words",
)


def run(editor: BaseDatabaseSchemaEditor, sqlite: tuple[str, ...], postgresql: tuple[str, ...]) -> None:
    statements: Iterator[str] = iter(postgresql if editor.connection.vendor == "postgresql" else sqlite)
    for statement in statements:
        editor.execute(statement, params=None)


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    run(editor, SQLITE, POSTGRESQL)


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    run(editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries")]
    operations = [migrations.RunPython(make, drop)]
