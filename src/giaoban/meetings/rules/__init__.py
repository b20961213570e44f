"""Rules for meetings: when they are, what may be done to them, which one is the next.

Nothing here knows about Django, the database or today's date; callers hand in facts and get back an answer.
Times are aware and stand in the zone in which the meeting is held, Asia/Ho_Chi_Minh.
"""

from giaoban.meetings.rules.agenda import (
    ORDINARY_AGENDA,
    Item,
    ItemKind,
    missing_kinds,
    moved_item,
    why_not_save_agenda,
)
from giaoban.meetings.rules.calendar import (
    Frequency,
    Occurrence,
    Recurrence,
    RuleKind,
    Why,
    occurrences,
    periods_of,
    ruled_day,
)
from giaoban.meetings.rules.life import (
    LIFE,
    Channel,
    Facts,
    State,
    Verb,
    why_not_call,
    why_not_cancel,
    why_not_close,
    why_not_edit_agenda,
    why_not_enter_turn,
    why_not_open,
    why_not_record_turn,
)
from giaoban.meetings.rules.order import (
    MOST_MEETINGS_A_PERIOD,
    Sitting,
    next_after,
    why_not_add,
    why_not_move,
)

__all__ = [
    "LIFE",
    "MOST_MEETINGS_A_PERIOD",
    "ORDINARY_AGENDA",
    "Channel",
    "Facts",
    "Frequency",
    "Item",
    "ItemKind",
    "Occurrence",
    "Recurrence",
    "RuleKind",
    "Sitting",
    "State",
    "Verb",
    "Why",
    "missing_kinds",
    "moved_item",
    "next_after",
    "occurrences",
    "periods_of",
    "ruled_day",
    "why_not_add",
    "why_not_call",
    "why_not_cancel",
    "why_not_close",
    "why_not_edit_agenda",
    "why_not_enter_turn",
    "why_not_move",
    "why_not_open",
    "why_not_record_turn",
    "why_not_save_agenda",
]
