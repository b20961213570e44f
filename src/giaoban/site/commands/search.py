"""``giaoban search rebuild``: build the search index anew from the rows."""

import argparse
from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.search import actions, queries

HELP: Final = gettext_noop("Build the search index anew.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    errands = parser.add_subparsers(metavar=_("ERRAND"), required=True, dest="search_errand")
    errands.add_parser("rebuild", help=_("read every row again; nothing but the index changes"))


def run(options: argparse.Namespace) -> int:
    """Rebuild, and say how much was found."""
    count = actions.rebuild(queries.kinds.documents())
    print(_("The index holds %(count)s entries.") % {"count": count})
    return 0
