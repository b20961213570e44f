"""``giaoban backup``: everything in one sealed file."""

import argparse
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.site import backups
from giaoban.site.command import Stopped, print_json

HELP: Final = gettext_noop("Copy the database, the files and the secret key into one sealed file.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        nargs="?",
        type=Path,
        help=_("the file or folder to write to; backups/ in the data folder if none"),
    )
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Write the backup; people may go on working."""
    now = timezone.localtime()
    place: Path = options.file or settings.DATA / "backups"
    if place.is_dir() or not options.file:
        place = place / f"giaoban-{now:%Y%m%d-%H%M%S}.tar.gz"
    if place.exists():
        raise Stopped(_("%(file)s exists already. Choose another name.") % {"file": place})
    manifest = backups.back_up(place, now=now)
    rows = sum(manifest["rows"].values())
    if options.json:
        print_json(
            {"file": str(place), "bytes": place.stat().st_size, "rows": rows, "audit": manifest["audit"]}
        )
    else:
        print(_("%(rows)s rows are safe in %(file)s") % {"rows": rows, "file": place})
    return 0
