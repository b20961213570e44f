"""Digests and seals: what is kept instead of a secret, and what makes a link ours."""

from typing import Literal

from django.utils.crypto import constant_time_compare, salted_hmac

from giaoban.access.rules import tokens
from giaoban.access.rules.tokens import TOKEN_BYTES

Door = Literal["month", "demo"]


def digest_of(secret: str) -> str:
    """Return what the database keeps of a token or a code; worthless without the installation's key."""
    return salted_hmac("giaoban.access.slip", secret, algorithm="sha256").hexdigest()


def token_for(door: Door, key: int) -> str:
    """Return the token of a link that can be printed again: the key of its row, and a seal of 128 bits."""
    return tokens.link_token(key, _seal(door, key))


def key_in(door: Door, token: str) -> int | None:
    """Return the key that a token of ours names; ``None`` if it is not one of ours."""
    found = tokens.read_link(token)
    if found is None or not constant_time_compare(found[1], _seal(door, found[0])):
        return None
    return found[0]


def _seal(door: Door, key: int) -> str:
    mac = salted_hmac(f"giaoban.access.{door}", str(key), algorithm="sha256").digest()
    return tokens.as_text(mac[:TOKEN_BYTES])
