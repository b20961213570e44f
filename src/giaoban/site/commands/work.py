"""``giaoban work``: send and print what waits, compute what is due, count what changed, until stopped."""

import argparse
import os
import signal
from types import FrameType
from typing import Final

from django.utils.translation import gettext as _

from giaoban.documents.jobs import print_some
from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.jobs import Worker
from giaoban.opinions.jobs import Comparing
from giaoban.reports.actions.keeping import keep_all
from giaoban.site import health
from giaoban.site.command import Stopped

HELP: Final = gettext_noop("Send messages and reminders, and set long prints, until Ctrl+C is pressed.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument(
        "--once", action="store_true", help=_("stop as soon as nothing waits, for instance from cron")
    )
    parser.add_argument(
        "--beside",
        type=int,
        metavar=_("PROCESS"),
        help=_("stop when this process, which started it, has ended"),
    )


def run(options: argparse.Namespace) -> int:
    """Work; refuse a database of another version."""
    if found := list(health.unmigrated()):
        raise Stopped("\n".join(found))
    worker = Worker(chores=(keep_all, print_some, Comparing()))
    stop_on_signals(worker)
    if options.once:
        while worker.turn():
            continue
        return 0
    beside = options.beside
    worker.run(alive=lambda: beside is None or os.getppid() == beside)
    return 0


def stop_on_signals(worker: Worker) -> None:
    """Let a worker finish what is in hand when it is told to stop."""

    def stop(number: int, frame: FrameType | None) -> None:
        worker.stop()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
