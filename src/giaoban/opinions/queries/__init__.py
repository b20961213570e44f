"""Reading opinions and referrals, always from what the asker may see."""

from giaoban.opinions.queries.likeness import alike, alike_on_desk, raised_before
from giaoban.opinions.queries.visibility import (
    drafts_of,
    names_of_raisers,
    origins_shown,
    own,
    referrals_visible_to,
    visible_to,
)

__all__ = [
    "alike",
    "alike_on_desk",
    "drafts_of",
    "names_of_raisers",
    "origins_shown",
    "own",
    "raised_before",
    "referrals_visible_to",
    "visible_to",
]
