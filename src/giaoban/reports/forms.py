"""What an address of a report asks for, read from its query."""

import re
from dataclasses import dataclass

from django.http import QueryDict

from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries.rows import Cell, checked_key
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.tables import By


@dataclass(frozen=True, slots=True)
class Asked:
    """Which table of the year, and by whose borders."""

    by: By
    borders_as: As


def asked_table(query: QueryDict) -> Asked | None:
    """Return which table an address asks for; ``None`` if there is no such table."""
    try:
        return Asked(By(query.get("by", By.FIELD.value)), As(query.get("borders", As.THEN.value)))
    except ValueError:
        return None


def asked_cell(query: QueryDict) -> Cell | None:
    """Return which figure an address asks for; ``None`` if there is no such figure."""
    table = asked_table(query)
    if table is None:
        return None
    key = checked_key(table.by, query.get("key", ""))
    stood = query.get("stood", "")
    if key is None or (stood and stood not in set(Timeliness)):
        return None
    part = Timeliness(stood) if stood else None
    read_in = query.get("read", "")
    return Cell(
        table.by,
        key,
        part,
        again="again" in query,
        matters="matters" in query,
        read_in=int(read_in) if re.fullmatch("20[0-9]{2}", read_in) else None,
        borders_as=table.borders_as,
    )
