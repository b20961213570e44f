"""How formatted text is typed into a plain box, and read out of it again: lists, tables and bold stay.

A line is a paragraph. "# " begins a heading, "- " an item of a list, "1. " one of a numbered list, and a line
between strokes is a row of a table; two stars around words make them bold, one makes them slanted.
What Word puts into such a box is read as well: lines with tabs that follow each other are rows of a table.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, zip_longest
from typing import Final

from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.parts import Cell, Grid, Part, Runs, parts
from giaoban.kernel.vietnamese import nfc

_NUMBERED: Final = re.compile(r"\d{1,3}[.)]\s")
_STRONG: Final = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*")
_EM: Final = re.compile(r"(?<!\*)\*([^\s*](?:[^*]*[^\s*])?)\*(?!\*)")
_MARKS: Final = {"heading": "# ", "bullet": "- ", "number": "1. ", "paragraph": ""}


def stored(typed: str) -> str:
    """Return what was typed as the formatted text that is kept; nothing in it can carry harm."""
    lines = [line.strip(" ") for line in nfc(typed).replace("\r\n", "\n").split("\n") if line.strip()]
    groups = ((kind, list(group)) for kind, group in groupby(map(_untabbed, lines), key=_kind))
    return rich.clean("\n".join(_written(kind, group) for kind, group in groups))


def shown(kept: str) -> str:
    """Return kept text as it would be typed, for a box in which it is edited."""
    return "\n".join(_typed(parts(kept)))


def _untabbed(line: str) -> str:
    """Return a line without the tab that Word puts behind the mark of a list."""
    mark, tab, rest = line.partition("\t")
    return f"{mark} {rest}" if tab and (mark in {"-", "–", "•"} or _NUMBERED.fullmatch(f"{mark} ")) else line


def _kind(line: str) -> str:
    if "\t" in line:
        return "tabbed"
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        return "row"
    if line.startswith("# "):
        return "heading"
    if line[:2] in {"- ", "– ", "• "}:
        return "bullet"
    return "number" if _NUMBERED.match(line) else "paragraph"


def _written(kind: str, lines: Iterable[str]) -> str:
    match kind:
        case "tabbed":
            return _tabbed([[cell.strip() for cell in line.split("\t")] for line in lines])
        case "row":
            rows = ("".join(f"<td>{_lettered(cell)}</td>" for cell in _cells(line)) for line in lines)
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case "bullet":
            return f"<ul>{''.join(f'<li>{_lettered(line[2:])}</li>' for line in lines)}</ul>"
        case "number":
            bare = (_NUMBERED.sub("", line, count=1) for line in lines)
            return f"<ol>{''.join(f'<li>{_lettered(line)}</li>' for line in bare)}</ol>"
        case "heading":
            return "".join(f"<h3>{_lettered(line[2:])}</h3>" for line in lines)
    return "".join(f"<p>{_lettered(line)}</p>" for line in lines)


def _tabbed(rows: list[list[str]]) -> str:
    """Return lines with tabs as a table; those that were only indented, or stand alone, are paragraphs."""
    columns = [column for column in zip_longest(*rows, fillvalue="") if any(column)]
    if len(rows) == 1 or len(columns) == 1:
        return _written("paragraph", (" ".join(filter(None, row)) for row in rows))
    return _written(
        "row", (f"|{'|'.join(cell.replace('|', '/') for cell in row)}|" for row in zip(*columns, strict=True))
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line[1:-1].split("|")]


def _lettered(text: str) -> str:
    safe = escape(text.strip(), quote=False)
    return _EM.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", safe))


def _typed(found: Iterable[Part]) -> Iterator[str]:
    for part in found:
        if isinstance(part, Grid):
            yield from (_row(row) for row in part.rows)
        else:
            yield from (f"{_MARKS[part.kind]}{line}" for line in _runs(part.runs).split("\n"))


def _row(cells: Iterable[Cell]) -> str:
    return f"| {' | '.join(_runs(cell.runs).replace(chr(10), ' ').replace('|', '/') for cell in cells)} |"


def _runs(runs: Runs) -> str:
    return "".join(
        f"**{run.text}**" if run.strong else f"*{run.text}*" if run.em else run.text for run in runs
    )
