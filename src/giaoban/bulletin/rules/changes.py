"""What changed between two versions of a text, word by word, as somebody would mark it with a pencil."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, Literal

Mark = Literal["same", "ins", "del"]

PIECES: Final = re.compile(r"\s+|\w+|[^\w\s]")
FEWEST: Final = 3  # words that stay between two changes; fewer are struck and written anew with them
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
    steps = list(_steps(old, new))
    for place, (tag, first, last, begin, end) in enumerate(steps):
        stayed = old[first:last]
        between = 0 < place < len(steps) - 1
        if tag == "equal" and not (between and _is_island(stayed)):
            found.append(Stretch("same", "".join(stayed)))
        else:
            found += [Stretch("del", "".join(stayed)), Stretch("ins", "".join(new[begin:end]))]
    return found


def _is_island(pieces: Sequence[str]) -> bool:
    """Whether so few words stayed between two changes that a pencil would strike them too."""
    return sum(piece[0].isalnum() for piece in pieces) < FEWEST


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    yield from SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _joined(marked: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches of one mark as one; of a change what was struck stands before what was written."""
    kept = [stretch for stretch in marked if stretch.text]
    joined: list[Stretch] = []
    for stays, group in groupby(kept, key=lambda one: one.mark == "same"):
        stretches = list(group)
        marks: tuple[Mark, ...] = ("same",) if stays else ("del", "ins")
        for mark in marks:
            text = "".join(one.text for one in stretches if one.mark == mark)
            joined += [Stretch(mark, text)] if text else []
    return joined
