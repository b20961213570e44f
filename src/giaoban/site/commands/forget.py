"""``giaoban forget``: remove the words of public mood past their days, as the worker does at night."""

import argparse
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.actions.forgetting import forget_all
from giaoban.site import health
from giaoban.site.command import Stopped

HELP: Final = gettext_noop("Remove the words of public mood that are past their days.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments: there are none."""


def run(options: argparse.Namespace) -> int:
    """Remove them, and say of how many; the worker does the same each night."""
    if found := list(health.unmigrated()):
        raise Stopped("\n".join(found))
    count = forget_all(at=timezone.now())
    print(_("Public mood whose words were removed: %(count)s.") % {"count": count})
    return 0
