"""Pages for opinions."""

from giaoban.opinions.views.compiling import (
    close,
    desk,
    forward,
    opinion_list,
    reroute,
)
from giaoban.opinions.views.deciding import classify, note, point_to_answer, restore, rule_out, settle_on_spot
from giaoban.opinions.views.files import attach, detach, file
from giaoban.opinions.views.matters import (
    matter,
    matter_list,
    matter_paper,
    put_to_matter,
    rename_matter,
    take_out_of_matter,
)
from giaoban.opinions.views.reading import correct, detail, index, mine, referral, sent, withdraw
from giaoban.opinions.views.recording import enter, reword
from giaoban.opinions.views.sending import check, discard
from giaoban.opinions.views.session import (
    add_speaker,
    begin_item,
    change_speaker,
    conclude_item,
    preview,
    session,
)
from giaoban.opinions.views.writing import ask, begin, mood, what

__all__ = [
    "add_speaker",
    "ask",
    "attach",
    "begin",
    "begin_item",
    "change_speaker",
    "check",
    "classify",
    "close",
    "conclude_item",
    "correct",
    "desk",
    "detach",
    "detail",
    "discard",
    "enter",
    "file",
    "forward",
    "index",
    "matter",
    "matter_list",
    "matter_paper",
    "mine",
    "mood",
    "note",
    "opinion_list",
    "point_to_answer",
    "preview",
    "put_to_matter",
    "referral",
    "rename_matter",
    "reroute",
    "restore",
    "reword",
    "rule_out",
    "sent",
    "session",
    "settle_on_spot",
    "take_out_of_matter",
    "what",
    "withdraw",
]
