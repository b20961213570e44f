"""``giaoban check-reply``: read pairs of an opinion and its reply, and say what each reply still lacks."""

import argparse
import json
import sys
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.replies.rules.findings import Finding, check
from giaoban.site.command import say

HELP: Final = gettext_noop("Read a pair of an opinion and its reply a line, and say what the reply lacks.")

A_PAIR: Final = '{"opinion": "…", "reply": "…"}'


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the input."""

    opinion: str
    reply: str
    points: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))
    parser.epilog = _(
        "Each line of the input is %(pair)s; “points” and “earlier” may hold lists of texts."
    ) % {"pair": A_PAIR}


def run(options: argparse.Namespace) -> int:
    """Print the findings of each line as soon as it is read; 1 if a line was no pair."""
    code = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        pair = _pair_in(line)
        if pair is None:
            code = 1
            why = _("Line %(number)s is not a pair such as %(pair)s; it was passed over.")
            _tell_no_pair(why % {"number": number, "pair": A_PAIR}, as_data=options.json)
            continue
        found = check(pair.opinion, pair.reply, points=pair.points, earlier=pair.earlier)
        print(_as_data(found) if options.json else _as_lines(number, found), flush=True)
    return code


def _tell_no_pair(why: str, *, as_data: bool) -> None:
    """Say that a line was no pair; among data so that every line of the input has one of the output."""
    say(why)
    if as_data:
        print(json.dumps({"error": why}, ensure_ascii=False), flush=True)


def _pair_in(line: bytes) -> Pair | None:
    """Return the pair in a line; ``None`` if it is no such object."""
    try:
        typed = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(typed, dict):
        return None
    opinion, reply = typed.get("opinion"), typed.get("reply")
    points, earlier = typed.get("points", []), typed.get("earlier", [])
    if not (isinstance(opinion, str) and isinstance(reply, str) and _texts(points) and _texts(earlier)):
        return None
    return Pair(opinion, reply, tuple(points), tuple(earlier))


def _texts(typed: object) -> bool:
    return isinstance(typed, list) and all(isinstance(each, str) for each in typed)


def _as_data(found: list[Finding]) -> str:
    findings = [{"code": finding.code.value, "why": _why(finding)} for finding in found]
    return json.dumps({"findings": findings}, ensure_ascii=False)


def _as_lines(number: int, found: list[Finding]) -> str:
    head = _("Pair %(number)s") % {"number": number}
    if not found:
        return f"{head}: {_('nothing to ask back')}"
    return "\n".join([f"{head}:", *(f"  - {_why(finding)}" for finding in found)])


def _why(finding: Finding) -> str:
    sentence = _(finding.sentence)
    said = sentence % finding.values if finding.values else sentence
    if finding.point is None:
        return said
    return _("Point %(number)s: %(sentence)s") % {"number": finding.point, "sentence": said}
