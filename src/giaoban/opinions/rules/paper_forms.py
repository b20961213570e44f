"""Paper forms: the short code on each, what is typed for one, and when one may be made or typed in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold
from giaoban.opinions.rules.raising import MeetingFacts

# No two of these look alike in print or by hand; a prime number of them, so that a sum notices what is wrong.
LETTERS: Final = "34679ACDEFGHJKMNPQRTWXY"
DRAWN: Final = 5  # letters that are drawn by lot; the last one is the sum
CODES: Final = len(LETTERS) ** DRAWN
_HALF: Final = 3
_NOT_A_LETTER: Final = re.compile(r"[\s\-–./_]+")
_ADDRESS: Final = re.compile(r"/forms/([^/\s]+)/?$")


def code_of(number: int) -> str:
    """Return the code of a form: five letters for ``number`` and a sixth that makes their sum come out.

    Raises:
        ValueError: If the number has no code of five letters.
    """
    if not 0 <= number < CODES:
        raise ValueError(f"no code of {DRAWN} letters for {number}")
    values = []
    for _ in range(DRAWN):
        number, place = divmod(number, len(LETTERS))
        values.append(place)
    last = -_sum(values) * pow(DRAWN + 1, -1, len(LETTERS)) % len(LETTERS)
    return "".join(LETTERS[value] for value in (*values, last))


def shown(code: str) -> str:
    """Return a code as it is printed: in two halves."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def code_in(typed: str) -> str | None:
    """Return the code that was typed or scanned, or ``None`` if it is none: one letter wrong, or two swapped.

    Case, blanks and dashes do not matter; a scanned address holds its code at the end.
    """
    found = _ADDRESS.search(typed.strip())
    code = _NOT_A_LETTER.sub("", found[1] if found else typed).upper()
    if len(code) != DRAWN + 1 or not set(code) <= set(LETTERS):
        return None
    return None if _sum([LETTERS.index(letter) for letter in code]) % len(LETTERS) else code


def looks_like_a_code(typed: str) -> bool:
    """Return whether somebody meant to type the code of a form."""
    bare = _NOT_A_LETTER.sub("", typed)
    return bool(_ADDRESS.search(typed.strip())) or (len(bare) == DRAWN + 1 and bare.isascii())


def _sum(values: Sequence[int]) -> int:
    return sum(place * value for place, value in enumerate(values, start=1))


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit as somebody may name it: by its code or by its whole name.

    Attributes:
        above: Name of the unit above it; empty at the top.
    """

    key: int
    code: str
    name: str
    above: str = ""


def cell_called(typed: str, cells: Iterable[Cell]) -> Cell | Refusal:
    """Return the one cell with this code or this exact name, with or without marks, or why there is none.

    "Name, unit above" tells two of one name apart. A name written with its marks goes before one that only
    sounds like it.
    """
    wanted, every = fold(typed), list(cells)
    by_code = [cell for cell in every if fold(cell.code) == wanted]
    if len(by_code) == 1:
        return by_code[0]
    named = [cell for cell in every if wanted in {fold(cell.name), fold(f"{cell.name}, {cell.above}")}]
    whole = " ".join(typed.split()).casefold()
    same = [cell for cell in named if cell.name.casefold() == whole] or named
    if len(same) == 1:
        return same[0]
    if same:
        return Refusal(
            "several_cells",
            gettext_noop("Several cells are called “%(typed)s”. Write the code instead: %(codes)s."),
            {"typed": typed, "codes": ", ".join(cell.code for cell in same)},
        )
    if looks_like_a_code(typed):
        return Refusal(
            "code_mistyped",
            gettext_noop(
                "“%(typed)s” is neither the code of a form nor of a cell. "
                "Compare it with the paper letter by letter."
            ),
            {"typed": typed},
        )
    return Refusal(
        "no_such_cell",
        gettext_noop(
            "No cell of this meeting is called “%(typed)s”. "
            "Write its code or its whole name as in the list of units."
        ),
        {"typed": typed},
    )


def why_not_make_forms(meeting: MeetingFacts, *, cells: int) -> Refusal | None:
    """Return why no forms can be printed for a meeting, or ``None`` if they can."""
    if meeting.state == "cancelled":
        return Refusal(
            "meeting_cancelled",
            gettext_noop("This meeting was cancelled. Print the forms for the next meeting of the series."),
        )
    if meeting.compiled:
        return Refusal(
            "compiled",
            gettext_noop("The compilation of this meeting is closed. Print the forms for the next meeting."),
        )
    if not cells:
        return Refusal(
            "no_cells",
            gettext_noop("No cell belongs to this meeting on its day. Add the cells under Units first."),
        )
    return None


def key_of_sheet(once: UUID, cell: int) -> UUID:
    """Return the key of what came from one cell on a page that was sent: the same each time it is sent."""
    return uuid5(once, str(cell))


@dataclass(frozen=True, slots=True)
class TypedBefore:
    """What was typed in from the form of a cell before: the codes of its opinions, and by whom."""

    codes: tuple[str, ...]
    clerk: str


def why_not_type_again(cell: str, before: TypedBefore | None, *, is_another: bool) -> Refusal | None:
    """Return why the form of a cell is not typed in once more, or ``None`` if it is.

    Args:
        cell: Name of the cell.
        before: What came of its form so far; ``None`` if nothing did.
        is_another: Whether the clerk said that this is another sheet of the same cell.
    """
    if before is None or is_another:
        return None
    return Refusal(
        "typed_before",
        gettext_noop(
            "The form of %(cell)s was typed in before, by %(clerk)s: %(codes)s. If this is another sheet, "
            "tick “Another sheet of this cell”; if it is the same, empty the row."
        ),
        {"cell": cell, "clerk": before.clerk, "codes": ", ".join(before.codes)},
    )
