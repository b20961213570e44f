"""Files that lie in the store already when the act that takes them begins."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the store: under which name it lies, and what it was called."""

    path: str
    name: str
