"""Pages for opinions."""

from giaoban.opinions.views.compiling import (
    close,
    desk,
    forward,
    opinion_list,
    reroute,
)
from giaoban.opinions.views.deciding import classify, note, point_to_answer, restore, rule_out, settle_on_spot
from giaoban.opinions.views.reading import correct, detail, index, mine, referral, sent, withdraw
from giaoban.opinions.views.recording import enter, reword
from giaoban.opinions.views.writing import ask, begin, check, discard, mood, what

__all__ = [
    "ask",
    "begin",
    "check",
    "classify",
    "close",
    "correct",
    "desk",
    "detail",
    "discard",
    "enter",
    "forward",
    "index",
    "mine",
    "mood",
    "note",
    "opinion_list",
    "point_to_answer",
    "referral",
    "reroute",
    "restore",
    "reword",
    "rule_out",
    "sent",
    "settle_on_spot",
    "what",
    "withdraw",
]
