"""Names short enough for a tile of a map."""

from collections.abc import Sequence
from typing import Final

KINDS: Final = ("Xã ", "Phường ", "Chi bộ ", "Đảng bộ ")
"""What a name may begin with and still be known without."""


def short_names(names: Sequence[str]) -> list[str]:
    """Return names without the words with which all of them begin, or without their kind.

    The last word of a name always stays.
    """
    lines = [name.split() for name in names]
    shared = _shared(lines) if len(lines) > 1 else 0
    if shared:
        return [_capital(" ".join(words[shared:])) for words in lines]
    return [_without_kind(name) for name in names]


def first_word(names: Sequence[str]) -> str:
    """Return the word with which all of several names begin ("Khu"), or nothing."""
    words = {name.split(" ", 1)[0] for name in names if " " in name}
    return words.pop() if len(words) == 1 and len(names) > 1 else ""


def _shared(lines: Sequence[Sequence[str]]) -> int:
    """Return with how many words all begin, the last word of each apart."""
    most = min((len(words) - 1 for words in lines), default=0)
    return next((place for place in range(most) if len({words[place] for words in lines}) > 1), max(most, 0))


def _without_kind(name: str) -> str:
    return next((name.removeprefix(kind) for kind in KINDS if name.startswith(kind) and name != kind), name)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
