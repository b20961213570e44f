"""Rules of the audit chain: what one entry seals, and how a tampered chain is recognised.

Every entry carries the hash of the one before it, so nothing can be altered, removed or swapped without
breaking the chain. A tail that was cut off, or a chain that was rewritten from some entry on, shows only
against an anchor: a short code that was written down elsewhere (on the minutes, in the manifest of a backup).
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop

Scalar = str | int | bool | None
Detail = Scalar | list[Scalar]

NAME_ERASED: Final = "audit.name_erased"
LONGEST_DETAIL: Final = 200
INSTALLATION: Final = "_"
_HEAD: Final = 12
_ANCHOR: Final = re.compile(
    r"(?P<chain>.+)-(?P<number>[1-9][0-9]*)-(?P<head>[0-9a-f]{4}(?:-[0-9a-f]{4}){2})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """One audit entry as it was stored.

    Attributes:
        chain: Code of the host committee; empty for the installation itself.
        number: Position within the chain, from 1, without gaps.
        at: When it happened, in UTC.
        name: Who did it. Not sealed itself, so that a lawful erasure can blank it; only its digest is.
        salt: Makes the digest of a short name unguessable; blanked together with the name.
    """

    chain: str
    number: int
    at: datetime
    event: str
    subject: str
    label: str
    account: int | None
    name: str
    post: str
    role: str
    details: Mapping[str, Detail]
    rows: str
    salt: str
    name_digest: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """How far a chain had come, and what its newest hash began with."""

    chain: str
    number: int
    head: str

    def __str__(self) -> str:
        groups = "-".join(self.head[start : start + 4] for start in range(0, _HEAD, 4))
        return f"{self.chain or INSTALLATION}-{self.number}-{groups}"

    @classmethod
    def of(cls, chain: str, number: int, head: str) -> "Anchor":
        """Return the anchor of a chain whose newest hash is ``head``."""
        return cls(chain, number, head[:_HEAD])

    @classmethod
    def parse(cls, code: str) -> "Anchor":
        """Read an anchor as it was printed; capitals and spaces around it do not matter.

        Raises:
            ValueError: If the code is not an anchor.
        """
        found = _ANCHOR.fullmatch(code.strip())
        if not found:
            raise ValueError(f"{code!r} is not an anchor; one looks like KM-1234-0a1b-2c3d-4e5f")
        host = "" if found["chain"] == INSTALLATION else found["chain"].upper()
        return cls(host, int(found["number"]), found["head"].replace("-", "").lower())


class Fault(StrEnum):
    """The ways in which a chain can be broken."""

    ALTERED = "altered"
    REMOVED = "removed"
    UNLINKED = "unlinked"
    NAME = "name"
    CUT = "cut"
    REWRITTEN = "rewritten"


SENTENCES: Final[Mapping[Fault, str]] = {
    Fault.ALTERED: gettext_noop("Entry %(chain)s/%(number)s was altered after it was written."),
    Fault.REMOVED: gettext_noop("Entry %(chain)s/%(number)s is missing."),
    Fault.UNLINKED: gettext_noop("Entry %(chain)s/%(number)s does not follow the entry before it."),
    Fault.NAME: gettext_noop(
        "The name in entry %(chain)s/%(number)s was changed or removed without an erasure."
    ),
    Fault.CUT: gettext_noop("The chain %(chain)s ends before entry %(number)s: its newest entries are gone."),
    Fault.REWRITTEN: gettext_noop("Entry %(chain)s/%(number)s is not the one that the anchor names."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a chain is broken."""

    fault: Fault
    chain: str
    number: int

    @property
    def values(self) -> dict[str, object]:
        """What fills the sentence of this fault."""
        return {"chain": self.chain or INSTALLATION, "number": self.number}


def account_key(account: int) -> str:
    """Return the name under which the log keeps an account."""
    return f"access.account:{account}"


def canonical(value: object) -> str:
    """Return ``value`` as JSON that is the same on every machine.

    Raises:
        TypeError: If it holds anything but text, whole numbers, yes or no, nothing, lists and mappings.
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def digest(salt: str, value: object) -> str:
    """Return the salted SHA-256 of ``value``, in hex."""
    return hashlib.sha256(f"{salt}\n{canonical(value)}".encode()).hexdigest()


def checked(details: Mapping[str, Detail]) -> dict[str, Detail]:
    """Return ``details`` if they are fit to be kept for ever.

    Raises:
        TypeError: If a value is not text, a whole number, yes or no, nothing, or a list of these.
        ValueError: If a text is so long that it must be somebody's words.
    """
    for key, value in details.items():
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, str | int | None):
                raise TypeError(
                    f"{key} is {item!r}; an audit entry keeps text, whole numbers, yes, no or nothing"
                )
            if isinstance(item, str) and len(item) > LONGEST_DETAIL:
                raise ValueError(f"{key} has {len(item)} characters; an audit entry keeps codes, not words")
    return dict(details)


def seal(line: Line) -> str:
    """Return the hash of everything in ``line`` but the name, its salt and the hash itself."""
    sealed = [
        line.chain,
        line.number,
        line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        line.event,
        line.subject,
        line.label,
        line.account,
        line.post,
        line.role,
        dict(line.details),
        line.rows,
        line.name_digest,
        line.previous,
    ]
    return hashlib.sha256(canonical(sealed).encode()).hexdigest()


def findings(
    lines: Iterable[Line],
    *,
    head: Anchor,
    anchors: Iterable[Anchor] = (),
    erased: frozenset[int] = frozenset(),
) -> Iterator[Finding]:
    """Walk one chain and yield every place where it is broken, in the order of the chain.

    Args:
        lines: The stored entries by number.
        head: How far the chain itself says it has come.
        anchors: Codes of this chain that were written down elsewhere.
        erased: Accounts whose names were erased by an act that is itself in the log.
    """
    expected, previous = 1, ""
    awaited = {anchor.number: anchor for anchor in anchors}
    for line in lines:
        if line.number != expected:
            yield Finding(Fault.REMOVED, line.chain, expected)
        elif line.previous != previous:
            yield Finding(Fault.UNLINKED, line.chain, line.number)
        if line.hash != seal(line):
            yield Finding(Fault.ALTERED, line.chain, line.number)
        if not _name_is_whole(line, erased):
            yield Finding(Fault.NAME, line.chain, line.number)
        anchor = awaited.pop(line.number, None)
        if anchor and not line.hash.startswith(anchor.head):
            yield Finding(Fault.REWRITTEN, line.chain, line.number)
        expected, previous = line.number + 1, line.hash
    yield from _cut(head, awaited, expected, previous)


def _cut(head: Anchor, awaited: Mapping[int, Anchor], expected: int, newest: str) -> Iterator[Finding]:
    furthest = max([head.number, *awaited])
    if furthest >= expected:
        yield Finding(Fault.CUT, head.chain, expected)
    elif (head.number, head.head) != (expected - 1, newest[:_HEAD]):
        yield Finding(Fault.REWRITTEN, head.chain, expected - 1)


def _name_is_whole(line: Line, erased: frozenset[int]) -> bool:
    if line.salt:
        return digest(line.salt, line.name) == line.name_digest
    return not line.name and line.account in erased
