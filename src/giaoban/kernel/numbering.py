"""Readable numbers, made and read back the way people say them on the telephone."""

import re
from typing import Final, NamedTuple

_CODE: Final = re.compile(r"([A-Z][A-Z0-9]*?)[\s\-–./_]*(\d{2})(0[1-9]|1[0-2])[\s\-–./_]*(\d{1,9})")
_CENTURY: Final = 2000


class OpinionCode(NamedTuple):
    """What the code of an opinion says: host, period, and number within both."""

    host: str
    year: int
    month: int
    number: int

    def __str__(self) -> str:
        return opinion_code(*self)


def opinion_code(host: str, year: int, month: int, number: int) -> str:
    """Return the code of an opinion, for instance ``KM-1511-017``.

    Args:
        host: Short code of the committee, capital letters and digits.
        year: Year of the period, from 2000 to 2099.
        month: Month of the period; of a quarter, its first.
        number: Number within host and period, from 1; padded to three digits, longer where needed.

    Raises:
        ValueError: If a part does not fit into a code that can be read back.
    """
    code = f"{host}-{year % 100:02}{month:02}-{number:03}"
    if number < 1 or parse_opinion_code(code) != (host, year, month, number):
        raise ValueError(f"no opinion code for {host!r}, {year}, {month}, {number}")
    return code


def parse_opinion_code(text: str) -> OpinionCode | None:
    """Return what a typed code means, or ``None`` if it is none.

    Case, spaces and the kind of dash do not matter: "km 1511 17" is ``KM-1511-017``.
    """
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        return None
    host, year, month, number = found.groups()
    return OpinionCode(host, _CENTURY + int(year), int(month), int(number))


def number_of_year(number: int, year: int) -> str:
    """Return how a thing that is numbered within a year is called: ``03/2026``."""
    return f"{number:02}/{year}"
