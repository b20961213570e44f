"""The pieces that papers are made of: plain data, the same for PDF and Word."""

from dataclasses import dataclass
from typing import Literal

from giaoban.documents.rules.drawings import Chart, Course, TwoSpans

Align = Literal["left", "center", "right", "justify"]
Marker = Literal["number", "letter", "dash"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a paper; ``level`` from 1. Its mark ("I- ") stands in the text already."""

    text: str
    level: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: an optional label in bold ("Thời gian:"), then its words.

    Attributes:
        indented: Whether the first line is indented as the letter form says.
        name: Of the piece of the body that it is, for templates; empty for fixed words.
        stays: Whether it stands on one page with what follows.
    """

    text: str
    label: str = ""
    align: Align = "justify"
    bold: bool = False
    italic: bool = False
    indented: bool = True
    name: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words inside a paragraph, in one lettering."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Mixed:
    """A paragraph of several letterings; ``mark`` ("- ", "1. ") stands before an item of a list."""

    runs: tuple[Run, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: numbered, lettered or with dashes; each item in one or more lines."""

    items: tuple[str, ...]
    marker: Marker = "number"
    start: int = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its width in parts of the whole, and how its cells are set."""

    head: str
    parts: float = 1
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head repeats on every page; ``total`` closes it in bold.

    Attributes:
        row_height: Least height of a row, in millimetres; 0 lets the text decide.
        struck: Places of the rows that are struck through, from 0, but for their last cell, which says why.
        whole: Whether it is kept on one page, where it fits on one.
        warm: How full every cell after the first of a row is, from 0 to 4, shaded as on the page.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    total: tuple[str, ...] = ()
    row_height: float = 0
    struck: tuple[int, ...] = ()
    whole: bool = False
    name: str = ""
    warm: tuple[tuple[int, ...], ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns.

        Raises:
            ValueError: If a row has more or fewer cells than there are columns.
        """
        for row in (*self.rows, *([self.total] if self.total else [])):
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells for {len(self.columns)} columns")


SIGNING_HEIGHT = 9.0


def sign_in_grid(
    columns: tuple[Column, ...],
    rows: tuple[tuple[str, ...], ...],
    *,
    blank: int,
    total: tuple[str, ...] = (),
    struck: tuple[int, ...] = (),
) -> Table:
    """Return a table to sign in, every row 9 mm high or higher, with empty rows for latecomers at the end."""
    numbered = [(str(len(rows) + 1 + place), *[""] * (len(columns) - 1)) for place in range(blank)]
    return Table(columns, (*rows, *numbered), row_height=SIGNING_HEIGHT, total=total, struck=struck)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: lines of power and office over the name, with room for hand and seal between.

    Attributes:
        power: "T/M BAN THƯỜNG VỤ"; empty where somebody signs in their own right.
        office: "BÍ THƯ", "THƯ KÝ".
        name: Full name; empty on a form that is filled in by hand.
    """

    office: str
    name: str
    power: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Two or more signatures side by side, from left to right."""

    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Spaced:
    """A line in the middle whose letters stand apart, such as a masthead."""

    text: str
    size: float = 16


@dataclass(frozen=True, slots=True)
class Ruled:
    """Dotted lines to write on by hand; ``label`` stands in bold at the beginning of the first."""

    lines: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Dotted lines under a title, as many as the page still has room for, and nothing if it has none.

    A Word file, whose pages nobody knows beforehand, has ``lines`` of them.
    """

    title: str
    lines: int = 8


@dataclass(frozen=True, slots=True)
class Coded:
    """The head of a form: what it is and for whom on the left, its picture code and letters on the right.

    Attributes:
        over: Who gives the form out, in capitals, above the title.
        title: What the form is, in capitals.
        lines: Under the title; the first in bold.
        letters: What is typed where nothing can be scanned.
        holds: What the picture code holds.
        name: Of the piece of the body that it is, for templates.
    """

    over: str
    title: str
    lines: tuple[str, ...]
    letters: str
    holds: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the middle with its caption in italics below, kept together.

    Attributes:
        content: A JPEG.
        caption: What it shows, and by whom it is.
        tallest: Greatest height in millimetres; it is never wider than the text.
    """

    content: bytes
    caption: str = ""
    tallest: float = 90


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings of the first level with the pages on which they stand."""

    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A thin rule as wide as the text; ``stays`` as a paragraph does."""

    stays: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space, in millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class Rest:
    """All the room that the page still has: what follows stands at its foot. Word files leave it out."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class SignHere:
    """Recipients and signature stand here; what follows is an annex. Without it they stand at the end."""


Block = (
    Heading
    | Paragraph
    | Mixed
    | Listed
    | Table
    | Signatures
    | Spaced
    | Ruled
    | Notes
    | Coded
    | Picture
    | Contents
    | Line
    | Gap
    | Rest
    | PageBreak
    | Chart
    | TwoSpans
    | Course
    | SignHere
)
