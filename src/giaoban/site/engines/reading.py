"""How questions that read rows are written: as Django does, with the columns of a table worked out once.

Every page asks a dozen questions of fifty columns each, and Django works out each column anew: what it is
called, whether it is the one to order by, how its values become Python's. That was half the time of a page.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field
from django.db.models.expressions import Col, ColPairs
from django.db.models.options import Options
from django.db.models.sql import compiler
from django.utils.functional import cached_property

Converters = list[Callable[..., Any]]
if TYPE_CHECKING:
    AnyField = Field[Any, Any]
    AnyOptions = Options[Any]
else:
    AnyField, AnyOptions = Field, Options


class Column(Col):
    """A column under the name that its table has in a question. It never changes, so it serves them all."""

    def __init__(self, alias: str, target: AnyField) -> None:
        super().__init__(alias, target)
        self._converters: dict[str, Converters] = {}

    @cached_property
    def identity(self) -> tuple[object, ...]:
        """What it is compared by: it equals what Django makes of the same column."""
        return Col(self.alias, self.target).identity

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:  # noqa: ANN401, ARG002
        """Return how it is read: as it is written, for no field of this house is read otherwise."""
        return sql, params

    def converters(self, connection: BaseDatabaseWrapper) -> Converters:
        """Return what makes Python's values of this column's; none for most."""
        known = self._converters.get(connection.vendor)
        if known is None:
            known = [*connection.ops.get_db_converters(self), *self.get_db_converters(connection)]
            self._converters[connection.vendor] = known
        return known


# Bounded by the program: as many as it has models, under the few names that their tables get in questions.
_COLUMNS: Final[dict[tuple[AnyOptions, str], dict[AnyField, Column]]] = {}


def columns_of(opts: AnyOptions, alias: str) -> dict[AnyField, Column]:
    """Return the columns of a model's table, in order, under the name that the table has in a question."""
    known = _COLUMNS.get((opts, alias))
    if known is None:
        known = {field: Column(alias, field) for field in opts.concrete_fields}
        _COLUMNS[opts, alias] = known
    return known


class SQLCompiler(compiler.SQLCompiler):
    """Writes questions that read rows."""

    def get_default_columns(
        self,
        select_mask: Mapping[AnyField, Any],
        start_alias: str | None = None,
        opts: AnyOptions | None = None,
        from_parent: Any = None,  # noqa: ANN401 - as Django has it
    ) -> list[Any]:
        """Return the columns of one table that are read: all, or those that were asked for."""
        known = opts or self.query.get_meta()
        if known is None or known.parents:
            return super().get_default_columns(select_mask, start_alias, opts, from_parent)
        columns = columns_of(known, start_alias or self.query.get_initial_alias())
        if not select_mask:
            return list(columns.values())
        return [columns[field] for field in columns if field in select_mask]

    def compile(self, node: Any) -> tuple[str, Any]:  # noqa: ANN401 - whatever can stand in a question
        """Return how ``node`` is written, and its values. Most of what is written is a column."""
        if isinstance(node, Col) and node.alias:
            quoted = self.quote_name_unless_alias
            return f"{quoted(node.alias)}.{quoted(node.target.column)}", []
        return super().compile(node)

    def get_converters(self, expressions: Iterable[Any]) -> dict[int, tuple[Converters, Any]]:
        """Return what makes Python's values of those read, by place."""
        found: dict[int, tuple[Converters, Any]] = {}
        asked = list(expressions)
        for place, one in enumerate(asked):
            if isinstance(one, Column):
                converters = one.converters(self.connection)
                if converters:
                    found[place] = (converters, one)
            elif isinstance(one, ColPairs):  # several places at once
                return super().get_converters(asked)
            elif known := super().get_converters([one]):
                found[place] = known[0]
        return found
