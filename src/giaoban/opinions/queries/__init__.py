"""Reading opinions and referrals, always from what the asker may see."""

from giaoban.opinions.queries.answers import answered, found_answers, likely_answers
from giaoban.opinions.queries.asked import AskedBefore, asked_before
from giaoban.opinions.queries.desk import Desk, Row, desk_of, guests, of_meeting
from giaoban.opinions.queries.desk_pages import TABS, At, tab_among
from giaoban.opinions.queries.files import files_visible_to
from giaoban.opinions.queries.likeness import Alike, alike, alike_on_desk, raised_before
from giaoban.opinions.queries.meetings import Taking, compiled_by, open_for_writing, recorded_by, taking
from giaoban.opinions.queries.timeline import Milestone, Progress, milestones, progress_of
from giaoban.opinions.queries.visibility import (
    draft_to_write,
    drafts_of,
    names_of_raisers,
    origins_shown,
    origins_visible_to,
    own,
    posts_to_write_from,
    read_beside,
    referral_seen_by,
    referrals_visible_to,
    sent_of,
    visible_to,
    with_way,
    words_read_by,
)

__all__ = [
    "TABS",
    "Alike",
    "AskedBefore",
    "At",
    "Desk",
    "Milestone",
    "Progress",
    "Row",
    "Taking",
    "alike",
    "alike_on_desk",
    "answered",
    "asked_before",
    "compiled_by",
    "desk_of",
    "draft_to_write",
    "drafts_of",
    "files_visible_to",
    "found_answers",
    "guests",
    "likely_answers",
    "milestones",
    "names_of_raisers",
    "of_meeting",
    "open_for_writing",
    "origins_shown",
    "origins_visible_to",
    "own",
    "posts_to_write_from",
    "progress_of",
    "raised_before",
    "read_beside",
    "recorded_by",
    "referral_seen_by",
    "referrals_visible_to",
    "sent_of",
    "tab_among",
    "taking",
    "visible_to",
    "with_way",
    "words_read_by",
]
