"""What stands on the page of the signatures below it, so that these never stand on one alone."""

from collections.abc import Iterator, Sequence
from typing import Final

from giaoban.documents.printing.plain import Plain

HELD: Final = 2  # rows that stand on the page of the signatures under them
BETWEEN: Final = frozenset({"Gap", "Paragraph"})
MOST: Final = 5  # blocks above signatures, the table with them: a corrected list of payments has as many
LONGEST: Final = 1200  # signs of rows and words: more would not be sure of a page with the signatures


def closes(told: Plain) -> bool:
    """Return whether recipients and signature stand behind the last block."""
    return told["signature"] is not None and all(block["is"] != "SignHere" for block in told["blocks"])


def held(told: Plain) -> set[int]:
    """Return the places of what stands on the page of the signatures after it, back to the last rows."""
    return {place for end in _ends(told) for place in _above(told["blocks"], end)}


def hung(told: Plain) -> Plain:
    """Return what a paper tells with words and signatures under a table hung on its last rows.

    A table then holds as "tail" what stood behind it, and tells whether the closing "closes" it.
    """
    tails = {above[-1]: end for end in _ends(told) if (above := _tail(told["blocks"], end))}
    blocks: list[Plain] = []
    behind = 0
    for place, block in enumerate(told["blocks"]):
        if place < behind:
            continue
        behind = tails.get(place, place) + 1
        tail = told["blocks"][place + 1 : behind]
        blocks.append({**block, "tail": tail, "closes": behind > len(told["blocks"])} if tails else block)
    hangs = any(block.get("closes") for block in blocks)
    return {**told, "blocks": blocks, "closes": closes(told) and not hangs}


def _ends(told: Plain) -> Iterator[int]:
    """Yield the places of signatures; that of the closing is behind the last block."""
    for place, block in enumerate(told["blocks"]):
        if block["is"] == "Signatures" or (block["is"] == "SignHere" and told["signature"] is not None):
            yield place
    if closes(told):
        yield len(told["blocks"])


def _above(blocks: Sequence[Plain], end: int) -> Iterator[int]:
    for place in range(end - 1, max(-1, end - 1 - MOST), -1):
        if blocks[place]["is"] not in BETWEEN | {"Table"}:
            return
        yield place
        if blocks[place]["is"] == "Table":
            return


def _tail(blocks: Sequence[Plain], end: int) -> list[int]:
    """Return the places down to the table on which signatures are hung; none if it is too much for a page."""
    above = list(_above(blocks, end))
    if not above or blocks[above[-1]]["is"] != "Table":
        return []
    table = blocks[above[-1]]
    rows = [*table["rows"], *([table["total"]] if table["total"] else [])][-HELD:]
    signs = sum(len(words) for row in rows for words in row)
    signs += sum(len(blocks[place].get("text", "")) for place in above[:-1])
    return above if signs <= LONGEST else []
