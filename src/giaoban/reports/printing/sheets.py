"""How workbooks of figures look, print and are charted: Times New Roman, A4, native charts with patterns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from giaoban.documents.rules.text import printable

A4: Final = 9
FACE: Final = "Times New Roman"
HEIGHT_OF_BAR: Final = 26  # pixels
WIDTH: Final = 880  # pixels of a chart, as wide as a sheet of A4
ROW_PIXELS: Final = 24
A_SHEET: Final = 1.55  # how much taller than wide is what stands between the margins of A4
LINE: Final = 16  # points of a line of words
ROW: Final = 18  # points of a row of a table
LETTER: Final = 7  # pixels, as programs for tables reckon the width of columns
SPARE: Final = 12  # letters by which a line of words may be shorter than its columns
INCHES: Final = {"left": 1.18, "right": 0.59, "top": 0.79, "bottom": 0.79}  # 30, 15, 20, 20 mm
NOW: Final = {"fill": {"color": "#8C1D18"}, "border": {"color": "#8C1D18"}}
PAST: Final = {
    "pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#555555", "bg_color": "#FFFFFF"},
    "border": {"color": "#555555"},
}
LINE_NOW: Final = {"line": {"color": "#8C1D18", "width": 2.25}, "marker": {"type": "circle", "size": 5}}
LINE_PAST: Final = {
    "line": {"color": "#555555", "width": 2.25, "dash_type": "dash"},
    "marker": {"type": "square", "size": 5},
}

Book = Any
Sheet = Any


def told(sheet: Sheet, lines: Iterable[str], look: Any, *, widths: Sequence[int], first: int = 0) -> None:  # noqa: ANN401
    """Write lines of words over a table, each as wide as the table and as high as it needs.

    Args:
        sheet: Where they stand.
        lines: Without line breaks.
        look: How they look; it lets words wrap.
        widths: Of the columns of the table, in letters.
        first: The row of the first of them.
    """
    for place, words in enumerate(lines, start=first):
        rows = 1 + len(words) // max(1, sum(widths) - SPARE)
        sheet.set_row(place, LINE * rows)
        sheet.merge_range(place, 0, place, len(widths) - 1, printable(words), look)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of numbers in a chart: where it stands, what it is called, whether it is of the past."""

    place: int
    name: str
    past: bool = False


def looks(book: Book, *, decimals: int = 1) -> dict[str, Any]:
    """Return how cells look, by name; with "!" in bold. Shares have so many ``decimals``, zeros too."""
    plain = {"font_name": FACE, "font_size": 12, "valign": "vcenter"}
    boxed = {**plain, "border": 1}
    made = {
        "title": {**plain, "bold": True, "font_size": 14},
        "plain": plain,
        "note": {**plain, "italic": True, "text_wrap": True, "valign": "top"},
        "head": {**boxed, "bold": True, "align": "center", "text_wrap": True},
        "text": {**boxed, "text_wrap": True},
        "number": {**boxed, "num_format": "#,##0"},
        "signed": {**boxed, "num_format": "+#,##0;\u2212#,##0;0"},
        "share": {**boxed, "align": "right", "num_format": f"0.{'0' * decimals}" if decimals else "0"},
    }
    bold = {f"{name}!": {**look, "bold": True} for name, look in made.items()}
    return {name: book.add_format(look) for name, look in {**made, **bold}.items()}


def printed(sheet: Sheet, *, holder: str, called: str, head: int | None = None, last: int = 0) -> None:
    """Set a sheet up for printing: A4, as wide as a page, pages numbered.

    Args:
        sheet: Which sheet.
        holder: Whose figures they are.
        called: Of which time.
        head: The row of the table's head; it repeats where the table goes on over the page.
        last: The last row of the table.
    """
    sheet.set_paper(A4)
    sheet.set_portrait()
    sheet.set_margins(**INCHES)
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&C&P")
    sheet.set_footer(f"&L{printable(holder).replace('&', '&&')}&R{printable(called).replace('&', '&&')}")
    sheet.set_default_row(ROW)
    if head is not None:
        sheet.set_row(head, 2 * ROW)
        if last * ROW_PIXELS > A_SHEET * WIDTH:
            sheet.repeat_rows(head)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A chart under a table, in the order of its rows, with names in the first column.

    Attributes:
        columns: What is drawn.
        title: What it shows; also read out to whoever cannot see it.
        rows: The first and the last of the table.
        wide: In pixels.
        through_time: Whether the rows are months, so that lines are drawn.
    """

    columns: Sequence[Column]
    title: str
    rows: tuple[int, int]
    wide: int = WIDTH
    through_time: bool = False


def charted(book: Book, sheet: Sheet, plot: Plot) -> None:
    """Put a chart of the program itself under a table."""
    (first, last), through_time = plot.rows, plot.through_time
    chart = book.add_chart({"type": "line" if through_time else "bar"})
    for column in plot.columns:
        look = (LINE_PAST if column.past else LINE_NOW) if through_time else (PAST if column.past else NOW)
        chart.add_series(
            {
                "name": column.name,
                "categories": [sheet.name, first, 0, last, 0],
                "values": [sheet.name, first, column.place, last, column.place],
                "data_labels": {"value": True},
                **look,
            }
        )
    chart.set_title({"name": plot.title, "name_font": {"name": FACE, "size": 13}})
    if not through_time:
        chart.set_y_axis({"reverse": True, "num_font": {"name": FACE}})
    chart.set_legend({"position": "bottom"})
    tall = 10 if through_time else last - first + 1
    height = 140 + 2 * HEIGHT_OF_BAR * tall
    chart.set_size({"width": plot.wide, "height": height})
    described = {"description": plot.title}
    if (last + 3) * ROW_PIXELS + height <= A_SHEET * plot.wide:
        sheet.insert_chart(last + 3, 0, chart, described)
    else:
        _page_for_chart(book, sheet).insert_chart(0, 0, chart, described)


def _page_for_chart(book: Book, sheet: Sheet) -> Sheet:
    """Return a sheet behind a table's own, for a chart that would be cut at the end of its page."""
    beside = book.add_worksheet(f"{sheet.name[:27]} (2)")
    beside.set_paper(A4)
    beside.set_margins(**INCHES)
    beside.fit_to_pages(1, 1)
    beside.hide_gridlines(2)
    beside.set_header("&C&P")
    return beside
