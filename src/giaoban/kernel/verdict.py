"""Refusals: the one shape in which every rule answers "may this happen?".

A rule returns ``None`` when the thing may happen and a :class:`Refusal` when it may not. The same refusal
greys out the button, stops the action and feeds the test table, so the three can never disagree.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def gettext_noop(sentence: str) -> str:
    """Mark ``sentence`` for the catalogue and return it as it is; the edge translates it."""
    return sentence


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something may not happen, in a sentence its reader can act on.

    The sentence may hold ``%(name)s`` placeholders. The edge translates it first and fills in ``values``
    afterwards, so that one entry in the catalogue serves every date and name.
    """

    code: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence % self.values if self.values else self.sentence


class Refused(Exception):
    """Raised by an action whose rule refused it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


def enforce(refusal: Refusal | None) -> None:
    """Let a permitted action pass.

    Raises:
        Refused: If the rule refused.
    """
    if refusal is not None:
        raise Refused(refusal)
