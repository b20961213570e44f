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
from django.db.models.sql import Query, compiler
from django.utils.functional import cached_property

Converters = list[Callable[..., Any]]
if TYPE_CHECKING:
    AnyField = Field[Any, Any]
    AnyOptions = Options[Any]
else:
    AnyField, AnyOptions = Field, Options


class Column(Col):
    """A column under the name that its table has in a question. It never changes, so it serves them all.

    Attributes:
        quoted: Its name as it is written.
        converters: What makes Python's values of its own; none for most.
    """

    def __init__(self, alias: str, target: AnyField, connection: BaseDatabaseWrapper) -> None:
        super().__init__(alias, target)
        self.quoted: str = connection.ops.quote_name(str(target.column))
        self.converters: Converters = [
            *connection.ops.get_db_converters(self),
            *self.get_db_converters(connection),
        ]

    @cached_property
    def identity(self) -> tuple[object, ...]:
        """What it is compared by: it equals what Django makes of the same column."""
        return Col(self.alias, self.target).identity

    def select_format(self, compiler: Any, sql: str, params: Any) -> tuple[str, Any]:  # noqa: ANN401, ARG002
        """Return how it is read: as it is written, for no field of this house is read otherwise."""
        return sql, params

    def relabeled_clone(self, relabels: Mapping[str, str]) -> Col:  # type: ignore[override]  # a plain one
        """Return the same column where its table got another name."""
        return Col(relabels.get(self.alias, self.alias), self.target)


# Bounded by the program: as many as it has models, under the few names that their tables get in questions.
_COLUMNS: Final[dict[tuple[str, AnyOptions, str], dict[AnyField, Column]]] = {}


def columns_of(opts: AnyOptions, alias: str, connection: BaseDatabaseWrapper) -> dict[AnyField, Column]:
    """Return the columns of a model's table, in order, under the name that the table has in a question."""
    known = _COLUMNS.get((connection.vendor, opts, alias))
    if known is None:
        known = {field: Column(alias, field, connection) for field in opts.concrete_fields}
        _COLUMNS[connection.vendor, opts, alias] = known
    return known


def orders_by_names(query: Query) -> bool:
    """Return whether rows are put in order by fields alone, and nothing but fields is read."""
    if query.combinator or query.extra or query.extra_order_by or query.annotations:
        return False
    meta = query.get_meta()
    inherited = (meta.ordering or ()) if query.default_ordering and meta else ()
    return all(isinstance(one, str) for one in query.order_by or inherited)


class SQLCompiler(compiler.SQLCompiler):
    """Writes questions that read rows."""

    def get_default_columns(
        self,
        select_mask: dict[Any, Any],
        start_alias: str | None = None,
        opts: AnyOptions | None = None,
        from_parent: Any = None,  # noqa: ANN401 - as Django has it
    ) -> list[Any]:
        """Return the columns of one table that are read: all, or those that were asked for."""
        known = opts or self.query.get_meta()
        if known is None or known.parents:
            return super().get_default_columns(select_mask, start_alias, opts, from_parent)
        columns = columns_of(known, start_alias or self.query.get_initial_alias(), self.connection)
        if not select_mask:
            return list(columns.values())
        return [columns[field] for field in columns if field in select_mask]

    def compile(self, node: Any) -> tuple[str, Any]:  # noqa: ANN401 - whatever can stand in a question
        """Return how ``node`` is written, and its values. Most of what is written is a column."""
        if isinstance(node, Column):
            return f"{self.quote_name_unless_alias(node.alias)}.{node.quoted}", []
        return super().compile(node)

    def get_order_by(self) -> list[Any]:
        """Return by what the rows are put in order.

        Names of fields are never those of columns that were read without a name of their own: where there is
        nothing else, the columns need not be gone through.
        """
        if not (self.query.default_cols and orders_by_names(self.query)):
            return super().get_order_by()
        whole, self.select = self.select, []
        try:
            return super().get_order_by()
        finally:
            self.select = whole

    def get_converters(self, expressions: Iterable[Any]) -> dict[int, tuple[Converters, Any]]:
        """Return what makes Python's values of those read, by place."""
        found: dict[int, tuple[Converters, Any]] = {}
        asked = list(expressions)
        for place, one in enumerate(asked):
            if isinstance(one, Column):
                if one.converters:
                    found[place] = (one.converters, one)
            elif isinstance(one, ColPairs):  # several places at once
                return super().get_converters(asked)
            elif known := super().get_converters([one]):
                found[place] = known[0]
        return found
