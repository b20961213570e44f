"""Formatted text of the bulletin: what survives of it, how long it is, and how it is printed and spoken.

Whatever is pasted is taken apart into headings, paragraphs, lists and tables, and written down anew from
these. No attribute, picture, link or script can survive, because nothing there can hold one; the words that a
reader saw are all kept.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Final

from giaoban.bulletin.rules.parts import Cell, Grid, Lines, Part, Run, Runs, parts, said, spaced
from giaoban.documents.rules import blocks as printing
from giaoban.documents.rules.blocks import Block, Column, Heading, Mixed, Table
from giaoban.documents.rules.text import printable

TAGS: Final = frozenset({"p", "h3", "strong", "em", "br", "ul", "ol", "li", "table", "tr", "th", "td"})
WIDEST: Final = 40  # letters: a longer cell does not make its column wider
NARROWEST: Final = 6
FEW: Final = 8  # rows of a table that is kept on one page,
SHORT: Final = 600  # and the letters in it, which stand on any page
_LISTS: Final = {"bullet": "ul", "number": "ol"}


def clean(html: str) -> str:
    """Return formatted text in the twelve tags, without attributes; cleaning it again changes nothing."""
    return "\n".join(_written(parts(html)))


def from_plain(text: str) -> str:
    """Return typed text as formatted text.

    A line is a paragraph; lines that begin with a dash are a list, and lines between strokes ("| a | b |")
    the rows of a table.
    """
    lines = [spaced(line).strip() for line in printable(text).split("\n") if line.strip()]
    return "\n".join(_written(_typed(lines)))


def kept(text: str) -> str:
    """Return as formatted text what was kept, whether it was formatted or typed; empty text stays empty."""
    found = clean(text)
    return found if found == text else from_plain(text)


def words(html: str) -> int:
    """Return how many words it has, those in tables included."""
    return sum(len(line.split()) for line in _lines(parts(html)))


def plain(html: str) -> str:
    """Return what a reader-aloud says: a line a paragraph, item or row, each ended as a sentence."""
    return "\n".join(_spoken(parts(html)))


def blocks(html: str) -> tuple[Block, ...]:
    """Return it as the blocks of a paper; the first row of a table is its head, which repeats on every page.

    Short rows are filled up with empty cells.
    """
    return tuple(_printed(parts(html)))


def _typed(lines: list[str]) -> Iterator[Part]:
    for is_row, group in groupby(lines, _is_row):
        if is_row:
            yield Grid(tuple(tuple(_cells(line)) for line in group))
        else:
            yield from (_typed_line(line) for line in group)


def _is_row(line: str) -> bool:
    return len(line) > len("||") and line[0] == line[-1] == "|" and any(cell.runs for cell in _cells(line))


def _cells(line: str) -> list[Cell]:
    return [Cell((Run(words.strip()),) if words.strip() else ()) for words in line[1:-1].split("|")]


def _typed_line(line: str) -> Lines:
    dashed = line[:2] in {"- ", "– ", "• "}
    text = line[2:].strip() if dashed else line
    return Lines("bullet" if dashed else "paragraph", (Run(text),))


def _written(found: Iterable[Part]) -> Iterator[str]:
    for kind, group in groupby(found, lambda part: part.kind if isinstance(part, Lines) else "table"):
        if kind in _LISTS:
            items = "".join(f"<li>{_lettered(part.runs)}</li>" for part in group if isinstance(part, Lines))
            yield f"<{_LISTS[kind]}>{items}</{_LISTS[kind]}>"
            continue
        for part in group:
            yield _table(part) if isinstance(part, Grid) else _line(part)


def _line(part: Lines) -> str:
    tag = "h3" if part.kind == "heading" else "p"
    return f"<{tag}>{_lettered(part.runs)}</{tag}>"


def _table(grid: Grid) -> str:
    rows = ("".join(_cell(cell) for cell in row) for row in grid.rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.is_head else "td"
    return f"<{tag}>{_lettered(cell.runs)}</{tag}>"


def _lettered(runs: Runs) -> str:
    return "".join(_one(run) for run in runs)


def _one(run: Run) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br>")
    text = f"<em>{text}</em>" if run.em else text
    return f"<strong>{text}</strong>" if run.strong else text


def _lines(found: Iterable[Part]) -> Iterator[str]:
    for part in found:
        if isinstance(part, Lines):
            yield said(part.runs)
        else:
            yield from (said(cell.runs) for row in part.rows for cell in row)


def _spoken(found: Iterable[Part]) -> Iterator[str]:
    for part in found:
        if isinstance(part, Lines):
            yield from (_sentence(line) for line in said(part.runs).split("\n"))
        else:
            yield from _rows_spoken(part)


def _rows_spoken(grid: Grid) -> Iterator[str]:
    """Yield each row under its head: "Khu dân cư: Lò Vôi; diện tích: 4,5 ha."; a lone row as it is."""
    head, *rows = [[_flat(said(cell.runs)) for cell in row] for row in grid.rows]
    if not rows:
        yield _sentence("; ".join(filter(None, head)))
    for row in rows:
        named = zip([*head, *[""] * len(row)], row, strict=False)
        yield _sentence("; ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _sentence(line: str) -> str:
    kept = line.strip()
    return kept if not kept or kept[-1] in ".!?…" else f"{kept.rstrip(';,:')}."


def _printed(found: Iterable[Part]) -> Iterator[Block]:
    number = 0
    for part in found:
        if isinstance(part, Grid):
            yield _columns(part)
            number = 0
            continue
        number = number + 1 if part.kind == "number" else 0
        if part.kind == "heading":
            yield Heading(_flat(said(part.runs)), level=2)
        else:
            mark = {"bullet": "- ", "number": f"{number}. "}.get(part.kind, "")
            yield Mixed(
                tuple(printing.Run(run.text, bold=run.strong, italic=run.em) for run in part.runs), mark
            )


def _run(run: Run) -> printing.Run:
    return printing.Run(run.text, bold=run.strong, italic=run.em)


def _columns(grid: Grid) -> Table:
    across = max(len(row) for row in grid.rows)
    head, *rows = [(*(said(cell.runs) for cell in row), *[""] * (across - len(row))) for row in grid.rows]
    columns = [[text for text in column if text] for column in zip(head, *rows, strict=True)]
    return Table(
        tuple(
            Column(name, parts=_width(cells), align="center" if _is_figures(cells[1:]) else "left")
            for name, cells in zip(head, columns, strict=True)
        ),
        tuple(rows),
        whole=len(rows) <= FEW and sum(len(text) for column in columns for text in column) <= SHORT,
    )


def _width(cells: list[str]) -> float:
    longest = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
    return float(min(max(longest, NARROWEST), WIDEST))


def _is_figures(cells: list[str]) -> bool:
    return bool(cells) and all(set(cell) <= set("0123456789.,%-−/ ") for cell in cells)
