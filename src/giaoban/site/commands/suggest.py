"""``giaoban suggest``: the fields that texts speak for, one text a line; asks no database and no service."""

import argparse
import json
import sys
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.rules.suggesting import FieldSuggestion, fields_in_order
from giaoban.opinions.rules.words import FIELD_WORDS
from giaoban.site.command import say

HELP: Final = gettext_noop("Read texts from standard input, one a line, and suggest the field of each.")
NOTHING: Final = "–"
UNREADABLE: Final = "\ufffd"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument(
        "--json", action="store_true", help=_("print data for programs, a line for each text")
    )


def run(options: argparse.Namespace) -> int:
    """Print a line for each text, as soon as it is read; 1 if a line could not be read in full."""
    code = 0
    for number, typed in enumerate(sys.stdin.buffer, start=1):
        text = typed.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace")
        if UNREADABLE in text:
            say(_("Line %(number)s is not UTF-8 text; it was read as far as possible.") % {"number": number})
            code = 1
        found = fields_in_order(text)
        print(json.dumps(as_data(found), ensure_ascii=False) if options.json else as_line(found), flush=True)
    return code


def as_data(found: tuple[FieldSuggestion, ...]) -> dict[str, object]:
    """Return the suggestions for one text, for programs."""
    return {"fields": [{"code": one.code, "score": one.score, "words": list(one.words)} for one in found]}


def as_line(found: tuple[FieldSuggestion, ...]) -> str:
    """Return the suggestions for one text on a line for people; a dash where there is none."""
    told = (
        f"{_(FIELD_WORDS[one.code])} {number_format(one.score, 2)} ({', '.join(one.words)})"
        for one in found
        if one.words
    )
    return "; ".join(told) or NOTHING
