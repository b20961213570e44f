"""Where Django looks for an engine."""

from django.db.backends.sqlite3 import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    """What this database does in its own way; only who writes its questions differs."""

    compiler_module = "giaoban.site.engines.sqlite.compiler"


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the database."""

    ops_class = DatabaseOperations
