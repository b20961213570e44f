"""``giaoban export``: write units, clusters, agencies and people to one file that ``import`` takes."""

import argparse
from pathlib import Path
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.dates import parse_day
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation import imports
from giaoban.site.command import Stopped
from giaoban.site.commands.import_ import add_day, add_host, host_called
from giaoban.ui.wording import refusal_sentence

HELP: Final = gettext_noop("Write the whole organisation of a committee to one file.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("where to write: .xlsx or .csv"))
    add_host(parser)
    add_day(parser, _("the day whose organisation is written; today without saying"))


def run(options: argparse.Namespace) -> int:
    """Write the file; what stands there already is written over."""
    host, on = host_called(options.host), parse_day(options.on) if options.on else timezone.localdate()
    if isinstance(on, Refusal):
        raise Stopped(refusal_sentence(on))
    make = imports.as_csv if options.file.suffix.lower() == ".csv" else imports.as_workbook
    try:
        options.file.write_bytes(make(host, on))
    except OSError as fault:
        raise Stopped(_("The file %(file)s cannot be written.") % {"file": options.file}) from fault
    return 0
