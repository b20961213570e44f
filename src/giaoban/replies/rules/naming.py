"""What in a reply may lead to one citizen: its writer is told while writing, and masks it if they like.

Who does something is an official behind a post and stands by name; everything else may be masked.
"""

from typing import Final

from giaoban.opinions.rules.naming import Finding, masked, named_in
from giaoban.replies.rules.drafting import Answer

PARTS: Final = ("found", "action", "cause", "grounds", "means")
PROMISED: Final = "what"  # the field of a promise made on the spot


def led_to(answer: Answer) -> tuple[Finding, ...]:
    """Return what in the words of a reply may lead to one citizen, in the order of the page."""
    said = (getattr(point, part) for point in answer.points for part in PARTS)
    return tuple(each for text in said for each in named_in(text))


def masked_field(name: str, text: str) -> str:
    """Return what was typed into a field with what may lead to one citizen masked, if words stand there.

    Args:
        name: The field: a part of a point with its number behind it, or what was promised.
        text: What was typed.
    """
    holds_words = name == PROMISED or name.rpartition("_")[0] in PARTS
    return masked(text) if holds_words else text
