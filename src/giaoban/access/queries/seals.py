"""Digests and seals: what is kept instead of a secret, and what makes a link ours."""

from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Literal

from django.utils.crypto import constant_time_compare, salted_hmac

from giaoban.access.rules import tokens
from giaoban.access.rules.tokens import TOKEN_BYTES

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

Door = Literal["month", "demo", "calendar", "hall", "live"]
Mark = Literal["opinion", "where"]


def digest_of(secret: str) -> str:
    """Return what the database keeps of a token or a code; worthless without the installation's key."""
    return salted_hmac("giaoban.access.slip", secret, algorithm="sha256").hexdigest()


def sealed(secret: bytes) -> str:
    """Return a secret as it is kept: only this installation's key opens it."""
    return _box().encrypt(secret).decode()


def opened(kept: str) -> bytes | None:
    """Return a secret that was kept; ``None`` if the installation's key is another one now."""
    from cryptography.fernet import InvalidToken  # noqa: PLC0415 - few requests need it, and it is large

    try:
        return _box().decrypt(kept.encode())
    except InvalidToken:
        return None


def token_for(door: Door, key: int) -> str:
    """Return the token of a link that can be printed again: the key of its row, and a seal of 128 bits."""
    return tokens.link_token(key, _seal(door, key))


def key_in(door: Door, token: str) -> int | None:
    """Return the key that a token of ours names; ``None`` if it is not one of ours."""
    found = tokens.read_link(token)
    if found is None or not constant_time_compare(found[1], _seal(door, found[0])):
        return None
    return found[0]


def mark_of(thing: Mark, key: str) -> str:
    """Return eight letters beside a number that can be guessed: who reads them out has seen them."""
    mac = salted_hmac(f"giaoban.access.mark.{thing}", key, algorithm="sha256").digest()
    return tokens.code_of(int.from_bytes(mac[:8], "big") % tokens.CODES)


def _box() -> "Fernet":
    from cryptography.fernet import Fernet  # noqa: PLC0415

    key = salted_hmac("giaoban.access.factor", "box", algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(key))


def _seal(door: Door, key: int) -> str:
    mac = salted_hmac(f"giaoban.access.{door}", str(key), algorithm="sha256").digest()
    return tokens.as_text(mac[:TOKEN_BYTES])
