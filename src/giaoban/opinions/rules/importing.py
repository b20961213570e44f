"""Opinions out of a table: its columns, what is a duplicate, and when the good rows may go in."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.secrecy import marking_in
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold

MOST_NAMED: Final = 20  # rows that one sentence names
MOST_ROWS: Final = 2_000
HEADING_WITHIN: Final = 5  # rows from the top in which the headings must stand
OLDEST: Final = 366  # days before the meeting on which something for it may have been written


class State(StrEnum):
    """What happens to a row."""

    NEW = "new"
    THERE = "there"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in code and the names it may bear."""

    key: str
    name: str
    english: str
    required: bool = False
    width: int = 18


COLUMNS: Final = (
    Column("unit", "Chi bộ", "Cell", required=True, width=26),
    Column("text", "Nội dung", "What happens", required=True, width=60),
    Column("ask", "Đề nghị", "What is asked", width=44),
    Column("place", "Ở đâu", "Where", width=24),
    Column("kind", "Loại", "Kind", width=22),
    Column("day", "Ngày viết", "Written on", width=14),
    Column("urgent", "Việc gấp", "Urgent", width=10),
    Column("topic", "Vấn đề phản ánh", "Topic of the report", width=26),
)
BY_KEY: Final[Mapping[str, Column]] = {column.key: column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes:
        number: As the spreadsheet counts, headings included.
        cells: Text by the key of the column; empty cells are left out.
        strays: Text that stands in no column of the format, by its heading or place.
    """

    number: int
    cells: dict[str, str] = field(default_factory=dict)
    strays: dict[str, str] = field(default_factory=dict)


def rows_of(table: Sequence[Sequence[str]]) -> list[Row] | Refusal:
    """Return the rows under the headings of a table, empty ones left out, or why it cannot be read."""
    top = _heading_row(table)
    if isinstance(top, Refusal):
        return top
    columns = {at: _called(name) for at, name in enumerate(table[top]) if name}
    if refused := _why_not_headings(table[top], columns):
        return refused
    rows = []
    for number, cells in enumerate(table[top + 1 :], start=top + 2):
        known = {column.key: cells[at] for at, column in columns.items() if column and at < len(cells)}
        strays = {f"{at + 1}": cell for at, cell in enumerate(cells) if at not in columns and cell}
        row = Row(number, {key: text for key, text in known.items() if text}, strays)
        if row.cells or row.strays:
            rows.append(row)
    return _counted(rows)


def _heading_row(table: Sequence[Sequence[str]]) -> int | Refusal:
    for place, cells in enumerate(table[:HEADING_WITHIN]):
        if sum(_called(cell) is not None for cell in cells) > 1:
            return place
    return Refusal(
        "no_headings",
        gettext_noop("The table has no headings: its first row must be %(columns)s."),
        {"columns": ", ".join(column.name for column in COLUMNS)},
    )


def _called(heading: str) -> Column | None:
    typed = fold(heading.replace("*", " "))
    known = (column for column in COLUMNS if typed in {fold(column.name), fold(column.english), column.key})
    return next(known, None) if typed else None


def _why_not_headings(headings: Sequence[str], columns: Mapping[int, Column | None]) -> Refusal | None:
    number = Counter(column.key for column in columns.values() if column)
    for at, column in columns.items():
        if column is None or number[column.key] > 1:
            return Refusal(
                "unknown_column",
                gettext_noop(
                    "The column “%(column)s” is not in the template or is there twice. "
                    "Name it as in the template, or delete it."
                ),
                {"column": headings[at]},
            )
    missing = [f"“{column.name}”" for column in COLUMNS if column.required and not number[column.key]]
    if missing:
        return Refusal(
            "missing_column",
            gettext_noop("The table lacks the column %(columns)s. Add it as in the template."),
            {"columns": ", ".join(missing)},
        )
    return None


def _counted(rows: list[Row]) -> list[Row] | Refusal:
    if not rows:
        return Refusal(
            "no_rows", gettext_noop("There is not one row to read. Fill in the template and send it again.")
        )
    if len(rows) > MOST_ROWS:
        return Refusal(
            "too_many_rows",
            gettext_noop("This file has more than %(most)s rows. Send it in parts."),
            {"most": MOST_ROWS},
        )
    return rows


def why_not_keep(rows: Iterable[Row]) -> Refusal | None:
    """Return why nothing of a file may be kept, even until somebody has looked at it; ``None`` if it may."""
    marked = [(row.number, found) for row in rows if (found := _marking_of(row))]
    if not marked:
        return None
    numbers = [str(number) for number, _found in marked[:MOST_NAMED]]
    return Refusal(
        "row_marked_secret",
        gettext_noop(
            "Rows marked as a state secret (“%(found)s”): %(rows)s. Nothing of this file has been kept. "
            "Take them out, and hand the papers themselves to the committee office."
        ),
        {"rows": ", ".join(numbers) + (" …" if len(marked) > MOST_NAMED else ""), "found": marked[0][1]},
    )


def _marking_of(row: Row) -> str:
    return marking_in(*row.cells.values(), *row.strays.values())


def why_not_written_on(day: date, *, meeting: date, today: date) -> Refusal | None:
    """Return why something for a meeting cannot have been written on ``day``, or ``None`` if it can."""
    if day > min(meeting, today):
        return Refusal(
            "written_ahead",
            gettext_noop("%(day)s lies ahead. Write the day on which it was written, or leave it empty."),
            {"day": f"{day:%d/%m/%Y}"},
        )
    if (meeting - day).days > OLDEST:
        return Refusal(
            "written_long_ago",
            gettext_noop("%(day)s is more than a year before the meeting. Look at the year again."),
            {"day": f"{day:%d/%m/%Y}"},
        )
    return None


def likeness(unit: int, text: str, ask: str) -> tuple[int, str, str]:
    """Return what two rows have in common if they say the same for the same cell."""
    return unit, fold(text), fold(ask)


def why_not_take(counts: Mapping[State, int], *, alone: bool, shown: bool) -> Refusal | None:
    """Return why the rows of a file may not go in, or ``None`` if they may.

    Args:
        counts: How many rows are in each state.
        alone: Whether the clerk chose to let the right rows go in without the wrong ones.
        shown: Whether the preview that was looked at is what would happen now.
    """
    if not shown:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Something was changed since this preview was made. Look at it again, then confirm."
            ),
        )
    if not counts.get(State.NEW):
        return Refusal(
            "nothing_to_save", gettext_noop("No row of this file is new and right. Nothing was saved.")
        )
    if counts.get(State.WRONG) and not alone:
        return Refusal(
            "rows_are_wrong",
            gettext_noop(
                "%(count)s rows are wrong. Take the right ones alone, or mend the file and send it again."
            ),
            {"count": counts[State.WRONG]},
        )
    return None
