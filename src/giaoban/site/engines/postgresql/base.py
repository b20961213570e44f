"""Where Django looks for an engine."""

from django.db.backends.postgresql import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    """What this database does in its own way; only who writes its questions differs."""

    compiler_module = "giaoban.site.engines.postgresql.compiler"


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the database."""

    ops_class = DatabaseOperations
