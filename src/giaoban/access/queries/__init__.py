"""Reading who may see what. Everything that other areas need stands here."""

from giaoban.access.queries.holders import holder_of, lines_of
from giaoban.access.queries.scopes import NOTHING, Paths, within

__all__ = ("NOTHING", "Paths", "holder_of", "lines_of", "within")
