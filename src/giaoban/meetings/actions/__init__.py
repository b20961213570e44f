"""What is done to series, meetings, agendas and turns."""

from giaoban.meetings.actions.agendas import AgendaLine, save_agenda, save_template
from giaoban.meetings.actions.answering import Numbering, answer, number_letter, pass_on, receive
from giaoban.meetings.actions.attending import Touch, arrive, note_attendance, note_queue
from giaoban.meetings.actions.feeds import make_feed, revoke_feed
from giaoban.meetings.actions.halls import make_hall_key, revoke_hall_key
from giaoban.meetings.actions.holidays import OfficeDay, change_day, restore_day
from giaoban.meetings.actions.inviting import bind_anew, invite, invite_all, withdraw
from giaoban.meetings.actions.keeping import keep_text, throw_away_text
from giaoban.meetings.actions.live import begin_item, conclude_item
from giaoban.meetings.actions.planning import (
    add_meeting,
    meeting_after_all,
    next_meeting,
    plan_programme,
    plan_year,
    why_not_add,
)
from giaoban.meetings.actions.rescheduling import (
    cancel_meeting,
    move_meeting,
    reinstate_meeting,
    rename_meeting,
    why_not_move,
    why_not_reinstate,
)
from giaoban.meetings.actions.series import SeriesTerms, change_series, create_series
from giaoban.meetings.actions.sessions import call_meeting, close_meeting, mark_compiled, open_meeting
from giaoban.meetings.actions.speaking import (
    Voice,
    ask_to_speak,
    end_floor,
    give_floor,
    put_back,
    withdraw_request,
)
from giaoban.meetings.actions.turns import Contribution, record_turn, record_turns

__all__ = [
    "AgendaLine",
    "Contribution",
    "Numbering",
    "OfficeDay",
    "SeriesTerms",
    "Touch",
    "Voice",
    "add_meeting",
    "answer",
    "arrive",
    "ask_to_speak",
    "begin_item",
    "bind_anew",
    "call_meeting",
    "cancel_meeting",
    "change_day",
    "change_series",
    "close_meeting",
    "conclude_item",
    "create_series",
    "end_floor",
    "give_floor",
    "invite",
    "invite_all",
    "keep_text",
    "make_feed",
    "make_hall_key",
    "mark_compiled",
    "meeting_after_all",
    "move_meeting",
    "next_meeting",
    "note_attendance",
    "note_queue",
    "number_letter",
    "open_meeting",
    "pass_on",
    "plan_programme",
    "plan_year",
    "put_back",
    "receive",
    "record_turn",
    "record_turns",
    "reinstate_meeting",
    "rename_meeting",
    "restore_day",
    "revoke_feed",
    "revoke_hall_key",
    "save_agenda",
    "save_template",
    "throw_away_text",
    "why_not_add",
    "why_not_move",
    "why_not_reinstate",
    "withdraw",
    "withdraw_request",
]
