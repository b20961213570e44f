"""By which words an opinion is found. Never by a person's name: the index knows no roles."""

from typing import Final

KIND: Final = "opinion"


def text_of(text: str, ask: str, place: str) -> str:
    """Return the words by which an opinion is found, beside its code and unit."""
    return " ".join(part for part in (text, ask, place) if part)
