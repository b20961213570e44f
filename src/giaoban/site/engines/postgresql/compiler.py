"""Who writes each kind of question; Django asks for them by these names."""

from django.db.backends.postgresql import compiler as postgresql
from django.db.backends.postgresql.compiler import (
    SQLAggregateCompiler,
    SQLDeleteCompiler,
    SQLInsertCompiler,
    SQLUpdateCompiler,
)

from giaoban.site.engines import reading


class SQLCompiler(reading.SQLCompiler, postgresql.SQLCompiler):
    """Writes questions that read, and refuses the names that Django refuses here."""


__all__ = [
    "SQLAggregateCompiler",
    "SQLCompiler",
    "SQLDeleteCompiler",
    "SQLInsertCompiler",
    "SQLUpdateCompiler",
]
