"""Tokens and codes: what stands on a printed slip and in a link, and how it is read back from tired eyes."""

import re
import unicodedata
from base64 import urlsafe_b64encode
from typing import Final

# No letter or figure that is taken for another one in print or in handwriting: no 0 O, 1 I L, 2 Z, 5 S, 8 B.
LETTERS: Final = "ACDEFGHJKMNPQRTUVWXY34679"
LENGTH: Final = 8
CODES: Final = len(LETTERS) ** LENGTH
TOKEN_BYTES: Final = 16

_LINK: Final = re.compile(r"([1-9][0-9]{0,17})-([A-Za-z0-9_-]{22})")
_BETWEEN: Final = re.compile(r"[\s.\-‐‑–—_]+")


def code_of(number: int) -> str:
    """Return the code that stands for ``number``.

    Raises:
        ValueError: If there is no such code; numbers run from 0 to ``CODES`` - 1.
    """
    if not 0 <= number < CODES:
        raise ValueError(f"no code stands for {number}")
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def shown(code: str) -> str:
    """Return a code as it is printed: two groups of four."""
    return f"{code[:4]} {code[4:]}"


def read_code(typed: str) -> str | None:
    """Return the code that was typed; ``None`` if it cannot be one.

    Small letters, spaces, dashes and wide letters of other keyboards do not matter.
    """
    code = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).upper()
    return code if len(code) == LENGTH and set(code) <= set(LETTERS) else None


def link_token(key: int, seal: str) -> str:
    """Return what stands in a link: the key of its row and a seal over it."""
    return f"{key}-{seal}"


def read_link(token: str) -> tuple[int, str] | None:
    """Return the key and the seal in a link; ``None`` if it cannot be one of ours."""
    found = _LINK.fullmatch(token)
    return (int(found[1]), found[2]) if found else None


def as_text(secret: bytes) -> str:
    """Return bytes as they stand in an address."""
    return urlsafe_b64encode(secret).rstrip(b"=").decode()
