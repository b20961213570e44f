"""The file of opinions itself: read into rows, and the empty template to be filled in."""

import io
from collections.abc import Sequence
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.utils import translation
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.kernel.vietnamese import fold
from giaoban.meetings.models import Meeting
from giaoban.opinions.queries.topics import topics_on
from giaoban.opinions.rules.importing import COLUMNS, MOST_ROWS, Row, rows_of
from giaoban.opinions.rules.words import KIND_WORDS
from giaoban.organisation.imports import sheets_in, text
from giaoban.organisation.models import Unit
from giaoban.ui.workbooks import TEXT_ONLY

SHEET: Final = "Ý kiến"
GUIDE: Final = "Hướng dẫn"
CELLS: Final = "Danh sách chi bộ"
LONGEST_LIST: Final = 255  # characters that Excel takes in a list of choices
_SKIPPED: Final = frozenset({fold(GUIDE), fold(CELLS), "guide"})


def read(content: bytes, file_name: str) -> list[Row]:
    """Return the rows of a workbook or of a text table.

    Raises:
        Refused: If the file is no such thing, is too large, or its columns are not those of the template.
    """
    tables = [
        [[text(cell) for cell in row] for row in sheet.rows]
        for sheet in sheets_in(content, file_name)
        if fold(sheet.name) not in _SKIPPED
    ]
    filled = [table for table in tables if any(any(row) for row in table)]
    if len(filled) > 1:
        raise Refused(ONE_SHEET)
    found = rows_of(filled[0] if filled else [])
    if isinstance(found, Refusal):
        raise Refused(found)
    return found


ONE_SHEET: Final = Refusal(
    "one_sheet",
    gettext_noop(
        "Several sheets of this workbook are filled in. Put all opinions into one, delete the others."
    ),
)


def template(meeting: Meeting, units: Sequence[Unit]) -> bytes:
    """Return the .xlsx file to be filled in for a meeting, with the codes and names of its cells."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, dict(TEXT_ONLY))
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1})
    as_text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    page = book.add_worksheet(SHEET)
    choices = _choices(meeting)
    page.freeze_panes(1, 0)
    for place, column in enumerate(COLUMNS):
        page.set_column(place, place, column.width, as_text)
        page.write_string(0, place, f"{column.name} *" if column.required else column.name, bold)
        if column.key in choices:
            listed = {"validate": "list", "source": choices[column.key], "show_error": False}
            page.data_validation(1, place, MOST_ROWS, place, listed)
    guide = book.add_worksheet(GUIDE)
    guide.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    for place, sentence in enumerate(_guide(meeting)):
        guide.write_string(place, 0, sentence)
    cells = book.add_worksheet(CELLS)
    cells.set_column(0, 2, 30)
    for place, unit in enumerate(units):
        above = unit.parent.name if unit.parent else ""
        for at, word in enumerate((unit.code, unit.name, above)):
            cells.write_string(place, at, word)
    book.close()
    return out.getvalue()


def _choices(meeting: Meeting) -> dict[str, list[str]]:
    """What may be chosen in a column, as far as Excel takes a list: words without a comma, not too many."""
    with translation.override("vi"):
        kinds = [_(word) for word in KIND_WORDS.values()]
        topics = [name for _key, name in topics_on(meeting.host, meeting.day)]
    listed = {"kind": [word for word in kinds if "," not in word], "urgent": ["có", "không"]}
    fits = topics and not any("," in name for name in topics) and len(",".join(topics)) <= LONGEST_LIST
    return listed | ({"topic": topics} if fits else {})


def _guide(meeting: Meeting) -> list[str]:
    first = _(
        "Opinions on paper for the meeting of %(day)s, a row each. Columns with a star must be filled in."
    )
    return [
        first % {"day": f"{meeting.day:%d/%m/%Y}"},
        _("“Chi bộ” is the code of the cell or its whole name, as on the sheet Danh sách chi bộ."),
        _("“Đề nghị” holds one matter a line; without it the row is a report that asks for nothing."),
        _("“Vấn đề phản ánh” is for reports that ask for nothing, by its name; it may stay empty."),
        _("“Ngày viết” is day/month/year; empty means today. The secretary of that day has raised it."),
        _("What begins with = is taken as text."),
    ]
