"""``giaoban run``: serve the pages."""

import argparse
import multiprocessing
import os
import socket
from typing import Final

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext as _

from giaoban.demo import loading
from giaoban.kernel.verdict import gettext_noop
from giaoban.site import beside, health, static
from giaoban.site.command import Stopped
from giaoban.site.commands.demo import print_links
from giaoban.site.env import LOOPBACK, port

HELP: Final = gettext_noop("Serve the pages until Ctrl+C is pressed.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--port", type=port, default=settings.PORT, help=_("the port to listen on"))
    parser.add_argument("--address", default=settings.ADDRESS, help=_("the network address to listen on"))
    parser.add_argument(
        "--demo",
        action="store_true",
        help=_("bring the database to this version first, and fill an empty one with made-up data"),
    )


def run(options: argparse.Namespace) -> int:
    """Serve with one process; refuse an installation that is not fit to serve."""
    require_free(options.address, options.port)
    if options.demo and any(health.unmigrated()):
        call_command("migrate", interactive=False, verbosity=0)
    if found := health.faults():
        raise Stopped("\n".join(found))
    static.gather()
    here = f"http://{options.address}:{options.port}"
    base = here if options.address in LOOPBACK else settings.PUBLIC_URL
    print(_("Giao ban is at %(address)s") % {"address": f"{base}/"}, flush=True)
    print_links(base)
    if options.demo and loading.is_wanted():
        beside.load_demonstration(port=options.port)
    with beside.workers(settings.WORKERS):
        serve(address=options.address, port=options.port)
    return 0


def require_free(address: str, port: int) -> None:
    """Stop if somebody serves there already; granian would share the port without a word."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            sentence = _(
                "Cannot listen on %(address)s:%(port)s (%(reason)s). Choose another port with --port."
            )
            raise Stopped(sentence % {"address": address, "port": port, "reason": error.strerror}) from error


def serve(*, address: str, port: int) -> None:
    """Hand the application to granian and come back when it is stopped."""
    from granian.constants import Interfaces  # noqa: PLC0415 - only the server needs it
    from granian.server import Server  # noqa: PLC0415

    # What serves begins anew: a copy of this process would keep what the checks before it loaded, and the
    # number of arenas is read as a process begins (bench/memory).
    os.environ.setdefault("MALLOC_ARENA_MAX", "1")
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        "giaoban.site.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=settings.THREADS,
        log_enabled=False,
        respawn_failed_workers=True,
        websockets=False,
        process_name=None,
    ).serve()
