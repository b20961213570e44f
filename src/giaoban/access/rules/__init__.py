"""Rules for access. Nothing here knows about Django, the database or the clock."""

from giaoban.access.rules.holders import NOBODY, Grant, Holder, Target, reaches, why_not
from giaoban.access.rules.reach import Lines, reach
from giaoban.access.rules.table import LINK_VERBS, TABLE, Scope, Verb

__all__ = (
    "LINK_VERBS",
    "NOBODY",
    "TABLE",
    "Grant",
    "Holder",
    "Lines",
    "Scope",
    "Target",
    "Verb",
    "reach",
    "reaches",
    "why_not",
)
