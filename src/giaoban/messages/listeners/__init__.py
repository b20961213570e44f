"""What messages hear from below, and whom they tell."""

from giaoban.messages.listeners import (
    after,
    again,
    asking,
    bulletin,
    changes,
    directions,
    invitations,
    parts,
    petitions,
    promises,
    reading,
    rewording,
    standing_in,
    talks,
    undoing,
    urgent,
)

__all__ = [
    "after",
    "again",
    "asking",
    "bulletin",
    "changes",
    "directions",
    "invitations",
    "parts",
    "petitions",
    "promises",
    "reading",
    "rewording",
    "standing_in",
    "talks",
    "undoing",
    "urgent",
]
