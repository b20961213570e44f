"""What changed between two versions of a text, word by word, as somebody would mark it with a pencil."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, Literal

Mark = Literal["same", "ins", "del"]

PIECES: Final = re.compile(r"\s+|\w+|[^\w\s]")
MOST_PAIRS: Final = 1_000_000  # beyond that, a stretch of lines is struck and written anew as a whole


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words that stayed, were written in, or were struck."""

    mark: Mark
    text: str


def changes(old: str, new: str) -> list[Stretch]:
    """Return the stretches that lead from the old text to the new one.

    What stayed and what was struck are together the old text, what stayed and what was written the new one.
    """
    lines_before, lines_after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    marked: list[Stretch] = []
    for tag, first, last, begin, end in _steps(lines_before, lines_after):
        before, after = "".join(lines_before[first:last]), "".join(lines_after[begin:end])
        if tag == "equal":
            marked.append(Stretch("same", before))
        else:
            marked += _by_words(before, after)
    return _joined(marked)


def _by_words(before: str, after: str) -> list[Stretch]:
    old, new = PIECES.findall(before), PIECES.findall(after)
    if len(old) * len(new) > MOST_PAIRS:
        return [Stretch("del", before), Stretch("ins", after)]
    found: list[Stretch] = []
    for tag, first, last, begin, end in _steps(old, new):
        if tag == "equal":
            found.append(Stretch("same", "".join(old[first:last])))
        else:
            found += [Stretch("del", "".join(old[first:last])), Stretch("ins", "".join(new[begin:end]))]
    return found


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    yield from SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _joined(marked: Sequence[Stretch]) -> list[Stretch]:
    kept = [stretch for stretch in marked if stretch.text]
    return [
        Stretch(mark, "".join(one.text for one in group))
        for mark, group in groupby(kept, key=lambda one: one.mark)
    ]
