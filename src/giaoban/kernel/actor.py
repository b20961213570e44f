"""Who acts: plain values, so that a record of an act outlives the account behind it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Actor:
    """The person behind a change, as they stood that day.

    Attributes:
        account: Key of the account; ``None`` for the system itself.
        name: Full name, as shown to those entitled to it.
        post: The post acted from, for instance "Bí thư Chi bộ An Bộ".
        role: The role of the scope table that allowed the act.
    """

    account: int | None
    name: str
    post: str
    role: str


SYSTEM: Final = Actor(account=None, name="", post="", role="system")
