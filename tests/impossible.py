"""Rows that must not be: a good row changed for the worse or kept twice, straight at the database."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from typing import Final, TypeAlias
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Model, UniqueConstraint, UUIDField

# What is written into a row, and the one constraint that must stop it: its name, or a pattern.
# What two would stop is no good lie: which comes first the database decides.
Lie: TypeAlias = tuple[Mapping[str, object], str]
BLANKS: Final = " \n\t\r\u00a0 "


def believed(row: Model, lies: Iterable[Lie]) -> list[str]:
    """Return what the database let pass, or refused for another reason than it should; best is nothing."""
    rows = type(row)._base_manager.filter(pk=row.pk)
    return list(_believed(row, lies, lambda values: rows.update(**values)))


def believed_twice(row: Model, lies: Iterable[Lie]) -> list[str]:
    """Return the same of second rows: each is like ``row`` but for what the lie names.

    What a form brings along so that sending twice makes one row is another one each time.
    """
    return list(_believed(row, lies, lambda values: _keep_again(row, values)))


def believed_gone(row: Model, stopped_by: str) -> list[str]:
    """Return the same of deleting a row that must stay; best is nothing."""
    rows = type(row)._base_manager.filter(pk=row.pk)
    return list(_believed(row, [({}, stopped_by)], lambda _values: rows._raw_delete(rows.db)))


def _keep_again(row: Model, values: Mapping[str, object]) -> None:
    second = copy(row)
    second.pk = None
    for field in row._meta.local_fields:
        if field.unique and isinstance(field, UUIDField):
            setattr(second, field.attname, uuid4())
    for name, value in values.items():
        setattr(second, name, value)
    type(row)._base_manager.bulk_create([second])


def _believed(
    row: Model, lies: Iterable[Lie], write: Callable[[Mapping[str, object]], object]
) -> Iterator[str]:
    for values, stopped_by in lies:
        try:
            with transaction.atomic():
                write(values)
                transaction.set_rollback(True)
            yield f"{values} was stored"
        except IntegrityError as error:
            if not re.search(_as_told(row, stopped_by), str(error)):
                yield f"{values} was refused, but: {error}"


def _as_told(row: Model, stopped_by: str) -> str:
    """Return how the database calls a constraint: of a unique one SQLite names the columns."""
    table = row._meta.db_table
    for constraint in row._meta.constraints:
        if constraint.name == stopped_by and isinstance(constraint, UniqueConstraint):
            columns = [getattr(row._meta.get_field(name), "column", name) for name in constraint.fields]
            return f"{stopped_by}|failed: {', '.join(f'{table}.{column}' for column in columns)}$"
    return stopped_by
