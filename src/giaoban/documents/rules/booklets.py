"""Which pages stand side by side on the sheets of a booklet that is folded and stapled in the middle."""

from typing import Final

A_SHEET: Final = 4
NOTES: Final = 0


def sheets(pages: int) -> tuple[tuple[int, int], ...]:
    """Return the pages on the left and on the right of each side, in the order in which they are printed.

    Front and back of a sheet follow each other. The last page is the back of the booklet; before it stand as
    many pages for notes (0) as it takes to fill the sheets.

    Args:
        pages: How many pages it has, from 1.
    """
    whole = -(-pages // A_SHEET) * A_SHEET
    inner = [*range(1, pages), *[NOTES] * (whole - pages), pages]
    sides = []
    for place in range(whole // 2):
        outer, other = inner[whole - 1 - place], inner[place]
        sides.append((outer, other) if place % 2 == 0 else (other, outer))
    return tuple(sides)
