"""Rules for the organisation: what a role is, when a thing is valid, how borders change.

Nothing here knows about Django or the database.
"""

from giaoban.organisation.rules.borders import Borders, Line, Span, Standing, heirs
from giaoban.organisation.rules.naming import is_called, joined_name, place_replaced
from giaoban.organisation.rules.words import Change, Role, Vocabulary, is_cell

__all__ = [
    "Borders",
    "Change",
    "Line",
    "Role",
    "Span",
    "Standing",
    "Vocabulary",
    "heirs",
    "is_called",
    "is_cell",
    "joined_name",
    "place_replaced",
]
