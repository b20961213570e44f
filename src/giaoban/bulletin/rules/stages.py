"""Where a contribution may stand."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a contribution stands."""

    ASKED = "asked"
    HANDED_IN = "handed_in"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    NOTHING = "nothing"
