"""Rows that must not be: a good row changed for the worse, straight at the database."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from django.db import IntegrityError, transaction
from django.db.models import Model

# What is written into a row, and the one constraint that must stop it: a pattern, for of a unique constraint
# SQLite names the columns. What two would stop is no good lie: which comes first the database decides.
Lie: TypeAlias = tuple[Mapping[str, object], str]
BLANKS: Final = " \n\t\r\u00a0 "


def believed(row: Model, lies: Iterable[Lie]) -> list[str]:
    """Return what the database let pass, or refused for another reason than it should; best is nothing."""
    rows = type(row)._base_manager.filter(pk=row.pk)
    found = []
    for values, stopped_by in lies:
        try:
            with transaction.atomic():
                rows.update(**values)
                found.append(f"{values} was stored")
                transaction.set_rollback(True)
        except IntegrityError as error:
            if not re.search(stopped_by, str(error)):
                found.append(f"{values} was refused, but: {error}")
    return found
