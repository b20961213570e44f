"""``giaoban migrate``: bring the database and the static files to this version."""

import argparse
from typing import Final

from django.core.management import call_command
from django.db import connection

from giaoban.kernel.verdict import gettext_noop
from giaoban.site import static

HELP: Final = gettext_noop("Bring the database and the files for browsers to this version.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take none."""


def make_new() -> None:
    """Make the tables of an installation that has none yet; an older one is left to its administrator."""
    if not connection.introspection.table_names():
        call_command("migrate", interactive=False, verbosity=0)


def run(options: argparse.Namespace) -> int:
    """Migrate, then gather."""
    call_command("migrate", interactive=False, verbosity=0)
    static.gather()
    return 0
