"""How messages leave this machine. One small interface: a carrier takes a letter, or says why not.

Carriers do input and output and nothing else: no rows, no rules, no transaction. What cannot be told from
here (a server that dies after it took the letter) counts as not taken; the same reference goes out with the
next try, so that the other side can tell a repeat.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from giaoban.messages.channels.wording import Text
from giaoban.messages.rules.life import Channel


@dataclass(frozen=True, slots=True)
class Letter:
    """What a carrier needs to know.

    Attributes:
        reference: The same for every try.
        to: A telephone number such as +84912345678, or an address.
        text: What it says, in the recipient's language.
        link: The whole address of the page it leads to.
        calendar: A calendar file (RFC 5545) that goes with an e-mail; empty for none.
    """

    reference: str
    to: str
    text: Text
    link: str
    calendar: bytes = b""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a letter was not taken.

    Attributes:
        fault: A code of ``FAULTS``.
        detail: What the other side answered.
        is_final: Whether trying again is of no use.
    """

    fault: str
    detail: str = ""
    is_final: bool = False


class Carrier(Protocol):
    """One way out of this machine."""

    def carry(self, letter: Letter) -> Trouble | None:
        """Hand a letter over; return what went wrong, or ``None`` if it was taken."""


Carriers = Mapping[Channel, Carrier]
