"""``giaoban demo``: fill an empty installation with made-up data to look at and to practise on."""

import argparse
import gc
from datetime import date
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.actions import demo_links
from giaoban.demo import loading
from giaoban.kernel.dates import parse_day
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.site.command import Stopped
from giaoban.site.commands.migrate import make_new
from giaoban.site.env import port
from giaoban.ui.wording import refusal_sentence

HELP: Final = gettext_noop("Fill an empty installation with made-up data to practise on.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument(
        "--today", metavar=_("DAY"), type=_day, help=_("the day up to which it is played, such as 23/11/2026")
    )
    parser.add_argument(
        "--only", choices=[part.value for part in loading.Part], help=_("load one committee only")
    )
    parser.add_argument("--links", action="store_true", help=_("print the ready-made sign-in links as well"))
    parser.add_argument(
        "--port", type=port, default=settings.PORT, help=_("the port that the sign-in links lead to")
    )
    parser.add_argument(
        "--if-empty", action="store_true", help=_("say nothing where there is nothing to load")
    )


def run(options: argparse.Namespace) -> int:
    """Load what is missing and print the ready-made sign-in links of it."""
    make_new()
    if options.if_empty and not loading.may_load():
        return 0
    today = options.today or timezone.localdate()
    wanted = [part for part in loading.missing() if options.only in {None, part.value}]
    if not wanted and not options.if_empty:
        raise Stopped(_("The demonstration has been loaded already."))
    gc.freeze()
    gc.disable()
    for part in wanted:
        print(_("Loading the demonstration of %(code)s …") % {"code": part.value}, flush=True)
        loading.load(part, today=today)
        print(_("The demonstration of %(code)s is ready.") % {"code": part.value}, flush=True)
        if options.links:
            print_links(f"http://{settings.ADDRESS}:{options.port}", host=part.value)
    return 0


def print_links(base_url: str, *, host: str = "") -> None:
    """Print one sign-in link a role, where demonstration data is loaded; nothing elsewhere."""
    for one in demo_links(base_url):
        if one.role.startswith(host):
            print(f"  {one.role:<44} {one.link}", flush=True)


def _day(text: str) -> date:
    parsed = parse_day(text)
    if isinstance(parsed, Refusal):
        raise argparse.ArgumentTypeError(str(refusal_sentence(parsed)))
    return parsed
