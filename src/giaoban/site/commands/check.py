"""``giaoban check``: say everything that is missing or malformed, at once."""

import argparse
import os
from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.site import env, health
from giaoban.site.command import print_json, say

HELP: Final = gettext_noop("Say everything that is missing or wrong in this installation.")
FOR_TESTS: Final = frozenset(
    {"GIAOBAN_PROOF", "GIAOBAN_SEED", "GIAOBAN_TEST_POSTGRES", "GIAOBAN_SCREENSHOTS"}
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Print every fault and every advice; a malformed variable stops the command before it comes here."""
    found = [*unknown_variables(), *health.faults()]
    advised = list(health.advice())
    if options.json:
        print_json({"faults": found, "advice": advised})
    for sentence in (*found, *advised):
        say(sentence)
    if not found and not options.json:
        print(_("All is in order."))
    return 1 if found else 0


def unknown_variables() -> list[str]:
    """Return a sentence for each variable that looks like ours and is not."""
    known = {variable.name for variable in env.VARIABLES} | FOR_TESTS
    ours = {name for name in os.environ if name.startswith("GIAOBAN_")}
    sentence = _("%(name)s is not a setting of Giao ban; see docs/reference/settings.md.")
    return [sentence % {"name": name} for name in sorted(ours - known)]
