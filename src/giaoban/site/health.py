"""Whether this installation is fit to serve: its settings, its database, its migrations, its durability."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from django.conf import settings
from django.core import checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from giaoban.documents import printing
from giaoban.documents.printing import fonts
from giaoban.site.env import LOOPBACK
from giaoban.site.sound import contradictions

FULL: Final = 2  # what SQLite answers for synchronous=FULL; EXTRA is 3


def faults() -> list[str]:
    """Return everything that is wrong, each in a sentence, in the active language."""
    found = [str(message.msg) for message in deployment_messages()]
    reach = unreachable(
        https=settings.HTTPS,
        proxies=settings.TRUSTED_PROXIES,
        address=settings.ADDRESS,
        hosts=settings.ALLOWED_HOSTS,
    )
    return [*found, *reach, *_unless_silent(durability, unmigrated, _contradictions)]


def unreachable(*, https: bool, proxies: int, address: str, hosts: Collection[str]) -> Iterator[str]:
    """Yield why those for whom the server is meant cannot open a page of it.

    Args:
        https: Whether pages are sent over https alone.
        proxies: How many proxies of ours stand before the server; it speaks no https itself.
        address: The network address that the server listens on.
        hosts: The names under which people reach it.
    """
    if https and not proxies:
        yield _(
            "GIAOBAN_HTTPS is on, but nothing stands before the server that speaks https. Put a proxy with a "
            "certificate there and set GIAOBAN_PROXIES=1; in a network of the office's own, to try it out, "
            "set GIAOBAN_HTTPS=off. See docs/how-to/office.md."
        )
    if address not in LOOPBACK and LOOPBACK.issuperset(hosts):
        yield _(
            "The server listens to other machines (GIAOBAN_ADDRESS=%(address)s), but answers to names of "
            "this machine only. Write in GIAOBAN_HOSTS the name or number under which they reach it."
        ) % {"address": address}


def unusable() -> list[str]:
    """Return why nothing can be read or written here, each in a sentence; nothing if that is not why."""
    return _unless_silent(unmigrated)


def _unless_silent(*askings: Callable[[], Iterator[str]]) -> list[str]:
    try:
        return [fault for asking in askings for fault in asking()]
    except DatabaseError as error:
        return [_("The database does not answer: %(reason)s") % {"reason": str(error).strip()}]


def _contradictions() -> Iterator[str]:
    if not any(unmigrated()):
        yield from contradictions()


def advice() -> Iterator[str]:
    """Yield what works, but would work better otherwise."""
    face = printing.face()
    if face not in fonts.SUITABLE:
        yield _(
            "No typeface that offices use was found with every letter of Vietnamese. Papers are set in "
            "%(face)s. Put Tinos into the folder fonts beside the data to have the look of Times New Roman."
        ) % {"face": face}


def deployment_messages() -> list[checks.CheckMessage]:
    """Return Django's own findings, those about a public server only where others reach it."""
    silent = {"security.W008", "security.W021"}  # redirect and preload are decided in settings.py
    messages = checks.run_checks(include_deployment_checks=settings.HTTPS)
    return [message for message in messages if message.level >= checks.WARNING and message.id not in silent]


def durability() -> Iterator[str]:
    """Yield what could lose a change that somebody was told is saved."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous")
            if cursor.fetchone()[0] < FULL:
                yield _("SQLite must run with synchronous=FULL, or a power cut loses what people saved.")
            return
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            cursor.execute("SELECT current_setting(%s)", [name])
            if cursor.fetchone()[0] == "off":
                yield _("Switch %(name)s on in PostgreSQL, or a power cut loses what people saved.") % {
                    "name": name
                }


def unmigrated() -> Iterator[str]:
    """Yield a sentence if the database is older than this version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield _("The database is older than this version. Run: giaoban migrate")
