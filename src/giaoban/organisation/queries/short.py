"""Asking short first: whether there is anything at all, before all that hangs on it is asked for."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import BooleanField, F, Func, Model, Prefetch, Q, QuerySet, prefetch_related_objects

Row = TypeVar("Row", bound=Model)


def whole(rows: QuerySet[Row], most: int | None = None) -> list[Row]:
    """Return rows with all that is read along, the first ``most`` of them; none takes a short question only.

    On most days most of what a home asks for is nothing, and wording a question for whole rows takes Django
    several times as long as one for their keys. Two queries, or one.
    """
    keys = list(rows.values_list("pk", flat=True)[:most])
    return list(rows.filter(pk__in=keys)) if keys else []


def among(column: str, keys: Iterable[int]) -> Q:
    """Return the condition that a column holds one of many keys.

    They go to the database as one value: ``__in`` is worded anew for every number of them, key by key.
    """
    return Q(_Among(column, list(keys)))


class _Among(Func):
    output_field = BooleanField()

    def __init__(self, column: str, keys: list[int]) -> None:
        super().__init__(F(column))
        self.keys = keys

    def as_sql(self, compiler: Any, connection: Any, **_: object) -> tuple[str, list[Any]]:  # type: ignore[override]  # noqa: ANN401  # Django's
        """Word it for the database that is asked."""
        column, values = compiler.compile(self.source_expressions[0])
        one_of, value = _one_of(self.keys, connection.vendor)
        return f"{column} {one_of}", [*values, value]


def _one_of(keys: list[int], vendor: str) -> tuple[str, list[int] | str]:
    if vendor == "postgresql":
        return "= ANY(%s)", keys
    return "IN (SELECT value FROM json_each(%s))", json.dumps(keys)


def hanging(rows: Sequence[Model], *names: str) -> frozenset[str]:
    """Return which of these relations lead from ``rows`` to anything at all. One query, or none without rows.

    Whether somebody may see what hangs there is not asked here: whoever reads it asks.

    Args:
        rows: Of one kind.
        names: As a condition names them: "files", or "replies__judgements" for what hangs on those in turn.
    """
    if not rows:
        return frozenset()
    one_of, value = _one_of([row.pk for row in rows], connection.vendor)
    asked = ", ".join(f"EXISTS ({_question(type(rows[0]), name)} {one_of})" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked}", [value for _ in names])
        found = cursor.fetchone()
    return frozenset(name for name, hangs in zip(names, found, strict=True) if hangs)


def read_along(rows: Sequence[Model], *what: "str | Prefetch[Any, Any, Any]") -> frozenset[str]:
    """Read what hangs on rows as ``prefetch_related`` does, but word no question for what nothing hangs on.

    Args:
        rows: Of one kind.
        what: Relations of theirs. Where nothing hangs, that is known as long as the rows live.

    Returns:
        The relations by which something hangs.
    """
    named = {each if isinstance(each, str) else each.prefetch_to: each for each in what}
    found = hanging(rows, *named)
    prefetch_related_objects(rows, *(each for name, each in named.items() if name in found))
    for name in named.keys() - found:
        know_empty(rows, name)
    return found


def know_empty(rows: Sequence[Model], name: str) -> None:
    """Keep in rows that nothing hangs on them by this relation, so that nobody asks again."""
    for row in rows:
        relation: Any = row._meta.get_field(name)
        if relation.one_to_one:
            relation.set_cached_value(row, None)
        else:
            nothing = _nothing(relation.related_model)
            vars(row).setdefault("_prefetched_objects_cache", {})[name] = nothing


def know(row: Model, name: str, rows: Iterable[Model]) -> None:
    """Keep in a row what hangs on it by this relation, read elsewhere, so that nobody asks again."""
    known = getattr(row, name).all()
    known._result_cache = list(rows)
    vars(row).setdefault("_prefetched_objects_cache", {})[name] = known


@cache
def _nothing(kind: type[Model]) -> QuerySet[Model]:
    empty = kind._base_manager.none()
    len(empty)  # asked now, of nobody: it is not asked again
    return empty


@cache
def _question(kind: type[Model], name: str) -> str:
    """Return the question for what hangs on rows of a kind, without their keys."""
    quote, tables, column, above = connection.ops.quote_name, list[str](), "", ""
    for step in name.split("__"):
        relation: Any = kind._meta.get_field(step)
        kind = relation.related_model
        if relation.many_to_many:
            table, to = relation.m2m_db_table(), relation.m2m_column_name()
        else:
            table, to = kind._meta.db_table, relation.field.column
        here = f"{quote(table)}.{quote(to)}"
        tables.append(f"JOIN {quote(table)} ON {here} = {above}" if tables else quote(table))
        column = column or here
        above = f"{quote(kind._meta.db_table)}.{quote(kind._meta.pk.attname)}"
    return f"SELECT 1 FROM {' '.join(tables)} WHERE {column}"  # noqa: S608  # names of our own tables
