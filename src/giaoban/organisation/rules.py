"""Rules for the organisation: what a role is, when a thing is valid, how borders change.

Nothing here knows about Django or the database.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a post lets its holder do; the scope table in ``access`` says how far."""

    SECRETARY = "secretary"
    OFFICE = "office"
    COMMUNE_OFFICE = "commune_office"
    DRAFTER = "drafter"
    CLEARER = "clearer"
    CHAIR = "chair"
    MEMBER_IN_CHARGE = "member_in_charge"
    STANDING_MEMBER = "standing_member"
    BOARD_MEMBER = "board_member"
    COMMITTEE_MEMBER = "committee_member"
    PARTY_BUILDING = "party_building"
    GRASSROOTS_STANDING = "grassroots_standing"
    EDITOR = "editor"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"


class Vocabulary(StrEnum):
    """The lists that an administrator edits; their codes are shared by all hosts."""

    FIELD = "field"
    UNIT_KIND = "unit_kind"
    POST_TITLE = "post_title"
    OUTCOME = "outcome"


class Change(StrEnum):
    """Why a unit has a successor."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something holds, first and last day included; no last day means still."""

    valid_from: date
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Return whether ``day`` lies in the span."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def heirs(unit: int, successors: Mapping[int, Iterable[int]]) -> frozenset[int]:
    """Return the units that stand today where ``unit`` once stood.

    Args:
        unit: Key of the unit as it was.
        successors: Key of a unit to the keys of its direct successors.

    Returns:
        The last units of every line of succession; ``unit`` itself if it has no successor.
    """
    found: set[int] = set()
    seen: set[int] = set()
    waiting = [unit]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        following = list(successors.get(here, ()))
        if following:
            waiting.extend(following)
        else:
            found.add(here)
    return frozenset(found)
