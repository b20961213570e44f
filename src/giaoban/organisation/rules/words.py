"""The closed sets of the organisation: roles, vocabularies and kinds of change."""

from enum import StrEnum
from typing import Final

CELL_PREFIX: Final = "cell"


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


# Posts with these roles make no sense without a unit, respectively an agency.
UNIT_ROLES: Final = frozenset({Role.SECRETARY, Role.COMMUNE_OFFICE, Role.GRASSROOTS_STANDING})
AGENCY_ROLES: Final = frozenset({Role.DRAFTER, Role.CLEARER})


# One person at a time holds such a post; of other posts there may be several holders.
ONE_HOLDER: Final = frozenset({Role.SECRETARY, Role.CHAIR, Role.MEMBER_IN_CHARGE})


class Vocabulary(StrEnum):
    """The lists that an administrator edits; their codes are shared by all hosts."""

    FIELD = "field"
    UNIT_KIND = "unit_kind"
    POST_TITLE = "post_title"
    OUTCOME = "outcome"
    MEETING_TYPE = "meeting_type"
    TALK_THEME = "talk_theme"
    REFUSAL = "refusal"
    REPORT_TOPIC = "report_topic"


class Change(StrEnum):
    """Why a unit has a successor."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    MOVE = "move"


def is_cell(kind: str) -> bool:
    """Return whether units of this kind are cells, whose secretaries come to the briefing."""
    return kind.split("_", 1)[0] == CELL_PREFIX
