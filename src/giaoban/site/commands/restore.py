"""``giaoban restore``: an empty installation becomes what the backup holds."""

import argparse
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.site import backups
from giaoban.site.command import Stopped, print_json

HELP: Final = gettext_noop("Make an empty installation what a backup holds.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("the backup"))
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Restore, or say why not and leave everything as it was."""
    if not options.file.is_file():
        raise Stopped(_("There is no file %(file)s.") % {"file": options.file})
    manifest = backups.restore(options.file)
    rows = sum(manifest["rows"].values())
    if options.json:
        print_json({"rows": rows, "made": manifest["made"], "audit": manifest["audit"]})
    else:
        print(
            _("%(rows)s rows are back, as they were on %(made)s") % {"rows": rows, "made": manifest["made"]}
        )
    return 0
