"""The data folder and the secret key in it, both made at first use and readable by their owner only."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

KEY_NAME: Final = "secret-key"


def folder(path: Path) -> Path:
    """Return the data folder, made if it does not exist yet."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def secret_key(data: Path) -> str:
    """Return the secret key of this installation, made if there is none yet.

    Two processes that start together agree on one key: it is written aside and linked into place.
    """
    place = data / KEY_NAME
    if not place.exists():
        aside = data / f".{KEY_NAME}-{secrets.token_hex(8)}"
        with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            os.link(aside, place)
        aside.unlink()
    return place.read_text(encoding="ascii").strip()
