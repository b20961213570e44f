"""The order of the meetings within their period, read along with a list of them."""

from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Func, QuerySet
from django.db.models.expressions import BaseExpression
from django.db.models.sql.compiler import SQLCompiler

from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import BRIEFING, State

_TABLE: Final = Meeting._meta.db_table


class _ComesSecond(Func):
    """Whether a held briefing stands before a meeting in its period.

    Written out, because nearly every page reads meetings and a subquery takes Django longer to build than the
    database to answer.
    """

    arity = 4
    output_field = BooleanField()
    sql: Final = (
        "({state} <> %s AND EXISTS(SELECT 1 FROM {table} sooner WHERE sooner.period_id = {period}"
        " AND sooner.meeting_type = %s AND sooner.state <> %s AND (sooner.starts_at < {starts_at}"
        " OR (sooner.starts_at = {starts_at} AND sooner.id < {key}))))"
    )

    def as_sql(  # type: ignore[override]
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_options: object
    ) -> tuple[str, tuple[str, ...]]:
        """Return the condition with the columns of the query that asks."""
        columns = [compiler.compile(each)[0] for each in self.get_source_expressions()]
        named = dict(zip(("period", "starts_at", "key", "state"), columns, strict=True))
        condition = self.sql.format(table=connection.ops.quote_name(_TABLE), **named)
        cancelled = State.CANCELLED.value
        return condition, (cancelled, BRIEFING, cancelled)

    def get_group_by_cols(self) -> list[BaseExpression]:
        """Return the columns it looks at; where rows are counted the database groups by these."""
        return [column for each in self.get_source_expressions() for column in each.get_group_by_cols()]


def with_order(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Return the same meetings, each knowing whether it is the second briefing that its period holds."""
    return meetings.annotate(second=_ComesSecond("period", "starts_at", "pk", "state"))
