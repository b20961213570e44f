"""How the two databases are opened: the embedded SQLite and PostgreSQL."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

# FULL: a power cut loses no acknowledged change. The system keeps what was read of the file: mapping it and a
# larger cache in each of the threads that serve held some thirty megabytes more (bench/memory).
PRAGMAS: Final = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA mmap_size=0;PRAGMA cache_size=-500;"
# Questions that each thread keeps ready to be asked again: a hundred more held two megabytes in each, and no
# page was quicker for it (bench/pages).
KEPT_READY: Final = 32

TIMES_UNPLANNED: Final = 3


def embedded(data: Path) -> dict[str, Any]:
    """Return the settings of the embedded database; IMMEDIATE lets a change wait its turn, not fail."""
    return {
        "ENGINE": "giaoban.site.engines.sqlite",
        "NAME": data / "giaoban.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": PRAGMAS,
            "cached_statements": KEPT_READY,
        },
        "CONN_MAX_AGE": None,
    }


def postgres(url: str) -> dict[str, Any]:
    """Return the settings of the PostgreSQL database at ``url``.

    A socket is named by its folder: ``postgres://user@/name?host=/run/postgresql``. What is asked again and
    again is planned once: joining a dozen tables takes longer to plan than to do. Behind a pooler that hands
    each transaction another connection, say ``?prepare_threshold=never`` at the end of the address.
    """
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", parts.hostname or "")
    limits = "-c lock_timeout=20000 -c idle_in_transaction_session_timeout=60000"
    return {
        "ENGINE": "giaoban.site.engines.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "OPTIONS": {
            "options": limits,
            "server_side_binding": True,
            "prepare_threshold": None if options.pop("prepare_threshold", "") == "never" else TIMES_UNPLANNED,
            **options,
        },
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
