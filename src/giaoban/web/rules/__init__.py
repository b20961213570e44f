"""What the audit log says in words: a sentence for every act, a noun for every kind of object."""

from giaoban.web.rules.acts import ACTS
from giaoban.web.rules.objects import OBJECTS, ROLES_OF_NOBODY

__all__ = ["ACTS", "OBJECTS", "ROLES_OF_NOBODY"]
