"""The published versions as files: comma-separated, as a workbook, and as a feed; from a shelf alone."""

import csv
import re
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from giaoban.organisation.imports.tables import quoted
from giaoban.replies.queries.publishing import Published, Shelf
from giaoban.ui.wording import month_name, short_day
from giaoban.ui.workbooks import TEXT_ONLY

MOST_IN_FEED: Final = 50
WIDTHS: Final = (16, 14, 24, 28, 70, 28, 70, 18, 12)
_NO_XML: Final = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def comma_separated(shelf: Shelf) -> bytes:
    """Return a shelf comma-separated; no cell is taken for a formula."""
    out = StringIO(newline="")
    csv.writer(out).writerows([quoted(cell) for cell in row] for row in _table(shelf))
    return out.getvalue().encode("utf-8-sig")


def workbook(shelf: Shelf) -> bytes:
    """Return a shelf as a workbook; text stays text, whatever it begins with."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        head, text = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet()
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        for number, row in enumerate(_table(shelf)):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell, text if number else head)
    return buffer.getvalue()


def atom(newest: list[Published], *, title: str, own: str, pages: Callable[[Published], str]) -> str:
    """Return what was approved last as an Atom feed.

    Args:
        newest: What stands in it, the newest first.
        title: The name of the feed.
        own: Its own address, whole.
        pages: The whole address of the page of one item.
    """
    feed = Atom1Feed(title=title, link=own, feed_url=own, description="", language="vi")
    for one in newest:
        feed.add_item(
            title=_xml(one.opening),
            link=pages(one),
            unique_id=pages(one),
            description=linebreaks(_xml(f"{one.asked}\n\n{one.agency}: {one.answered}"), autoescape=True),
            author_name=_xml(one.agency),
            categories=[_xml(one.field)] if one.field else [],
            pubdate=one.approved_at,
            updateddate=one.approved_at,
        )
    return str(feed.writeString("utf-8"))


def _table(rows: Shelf) -> Iterator[list[str]]:
    yield [
        _("Code"),
        _("Month"),
        _("Field"),
        _("Unit"),
        _("What was asked"),
        _("Body that answered"),
        _("What was answered"),
        _("Document"),
        _("Of the day"),
    ]
    yield from (_row(one) for one in rows)


def _row(one: Published) -> list[str]:
    day = short_day(one.day) if one.day else ""
    units = "; ".join(one.units)
    month = month_name(one.month)
    document = _("Answered at the meeting") if one.is_spoken else one.document
    return [one.code, month, one.field, units, one.asked, one.agency, one.answered, document, day]


def _xml(text: str) -> str:
    """Leave out what no feed can hold."""
    return _NO_XML.sub(" ", text)
