"""One need: a sentence, a figure, an act."""

from dataclasses import dataclass
from typing import Final, Literal

Tone = Literal["late", "soon", "mine", "news", "calm"]
ORDER: Final = ("late", "soon", "mine", "news", "calm")
FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to see to.

    Attributes:
        heading: What it is, with its figure.
        note: Whom or what it concerns.
        act: What the link says; empty where there is nothing to do but to know.
        to: Where the link leads.
    """

    tone: Tone
    heading: str
    note: str
    act: str = ""
    to: str = ""
