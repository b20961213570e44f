"""What formatted text consists of, whoever wrote it: headings, paragraphs, lists and tables."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final, Literal

from giaoban.documents.rules.text import printable

Kind = Literal["paragraph", "heading", "bullet", "number"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words in one lettering; a line end inside it is one that the writer set."""

    text: str
    strong: bool = False
    em: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph, a heading, or one item of a list."""

    kind: Kind
    runs: Runs


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    runs: Runs
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, row by row; rows may differ in length, as pasted ones do."""

    rows: tuple[tuple[Cell, ...], ...]


Part = Lines | Grid

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STRONG: Final = frozenset({"strong", "b"})
_EM: Final = frozenset({"em", "i"})
_SECTIONS: Final = frozenset({"div", "section", "article", "header", "footer", "main", "aside", "nav"})
_ASIDES: Final = frozenset({"form", "blockquote", "figure", "figcaption", "fieldset", "summary", "caption"})
_OLD: Final = frozenset({"address", "pre", "dl", "dt", "dd", "center", "details", "hr"})
_BREAKING: Final = frozenset({"p", "ul", "ol"}) | _SECTIONS | _ASIDES | _OLD
_CELLS: Final = frozenset({"table", "tr", "th", "td"})
_UNDERSTOOD: Final = _HEADINGS | _STRONG | _EM | _BREAKING | _CELLS | {"br", "li"}
_WHITE: Final = re.compile(r"([ \n]+)")
_SOURCE_WHITE: Final = re.compile(r"[ \t\n\r\f]+")
_UNSEEN: Final = frozenset({"script", "style", "template", "head", "title"})


def parts(html: str) -> tuple[Part, ...]:
    """Return what formatted text consists of; scripts, styles, pictures and attributes are not in it."""
    import nh3  # noqa: PLC0415 - few requests need it, and it is large

    told = nh3.clean(
        printable(html), tags=set(_UNDERSTOOD), clean_content_tags=set(_UNSEEN), attributes={}, link_rel=None
    )
    reader = _Reader()
    reader.feed(told)
    reader.close()
    return tuple(reader.ended())


def said(runs: Runs) -> str:
    """Return the words of runs without their lettering."""
    return "".join(run.text for run in runs)


class _Reader(HTMLParser):
    """Reads what the cleaner left, which is well formed; a table inside a cell becomes lines of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[Part] = []
        self._runs: list[Run] = []
        self._kinds: list[Kind] = ["paragraph"]
        self._lists: list[Kind] = []
        self._strong = self._em = self._tables = 0
        self._table: list[list[Cell]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin what a tag begins."""
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag in _STRONG | _EM:
            self._letter(tag, 1)
        elif tag in _CELLS:
            self._open_table(tag)
        else:
            self._break()
            if tag in {"ul", "ol"}:
                self._lists.append("bullet" if tag == "ul" else "number")
            elif tag == "li":
                self._kinds.append(self._lists[-1] if self._lists else "bullet")
            elif tag in _HEADINGS:
                self._kinds.append("heading")

    def handle_endtag(self, tag: str) -> None:
        """End what a tag ends."""
        if tag in _STRONG | _EM:
            self._letter(tag, -1)
        elif tag in _CELLS:
            self._close_table(tag)
        elif tag != "br":
            self._break()
            if tag in {"ul", "ol"}:
                self._lists.pop()
            elif tag == "li" or tag in _HEADINGS:
                self._kinds.pop()

    def handle_data(self, data: str) -> None:
        """Take words; white space of the source is one space, as a browser shows it."""
        text = spaced(data)
        if text:
            self._runs.append(Run(text, strong=self._strong > 0, em=self._em > 0))

    def ended(self) -> list[Part]:
        """Return everything read."""
        self._break()
        return self._parts

    def _letter(self, tag: str, by: int) -> None:
        if tag in _STRONG:
            self._strong += by
        else:
            self._em += by

    def _break(self) -> None:
        """End the lines being read: as a part of their own, or as a line of the cell in which they stand."""
        if self._tables:
            self._runs.append(Run("\n"))
        else:
            self._flush()

    def _flush(self) -> None:
        """End a part; words that stand in a table but in no cell of it are a paragraph before it."""
        runs, self._runs = tidied(self._runs), []
        if runs:
            self._parts.append(Lines("paragraph" if self._tables else self._kinds[-1], runs))

    def _open_table(self, tag: str) -> None:
        if tag == "table":
            self._break()
            self._tables += 1
        if self._tables > 1:
            self._break()
        elif tag == "tr":
            self._table.append([])
        elif tag in {"td", "th"}:
            self._flush()

    def _close_table(self, tag: str) -> None:
        nested = self._tables > 1
        if nested:
            self._tables -= tag == "table"
            self._break()
        elif tag == "table":
            self._end_table()
            self._tables = 0
        elif tag != "tr":
            self._table[-1].append(Cell(tidied(self._runs), is_head=tag == "th"))
            self._runs = []

    def _end_table(self) -> None:
        rows, self._table = self._table, []
        self._flush()
        kept = tuple(tuple(row) for row in rows if any(cell.runs for cell in row))
        if kept:
            self._parts.append(Grid(kept))


def spaced(words: str) -> str:
    """Return words with every stretch of spaces, tabs and line ends as one space; fixed spaces stay."""
    return _SOURCE_WHITE.sub(" ", words)


def tidied(runs: list[Run]) -> Runs:
    """Return runs with neighbours of one lettering joined, and without the white space that nobody sees."""
    if not said(tuple(runs)).strip():
        return ()
    joined: list[tuple[list[str], bool, bool]] = []
    held = ""
    for run in runs:
        for piece in filter(None, _WHITE.split(run.text)):
            if piece[0] in " \n":
                held = "\n" if "\n" in held + piece else " "
                continue
            _join(joined, held if joined else "", run, piece)
            held = ""
    return tuple(Run("".join(pieces), strong=strong, em=em) for pieces, strong, em in joined)


def _join(joined: list[tuple[list[str], bool, bool]], held: str, run: Run, piece: str) -> None:
    """Add a word and the space before it, which stands in plain lettering where one of its sides does."""
    lettering = (run.strong, run.em)
    if not joined or joined[-1][1:] != lettering:
        if any(lettering) and joined:
            joined[-1][0].append(held)
            held = ""
        joined.append(([], *lettering))
    joined[-1][0].extend((held, piece))
