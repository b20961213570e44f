"""Tables in a Word file: rows that stay whole, heads that come again on every page."""

from typing import Final

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row

from giaoban.documents.printing.balance import text_width, width_of
from giaoban.documents.printing.holding import HELD
from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.word.styles import padded, thin, tight

AFTER_TABLE: Final = 4  # points
BESIDE: Final = 2.0  # millimetres between a cell's lines and its words, both sides together
SHADES: Final = ("", "F2F2F2", "E4E4E4", "CDCDCD", "AFAFAF")


def put_table(document: Document, block: Plain, told: Plain) -> None:
    if block["caption"]:
        caption = tight(document.add_paragraph())
        caption.paragraph_format.space_before = caption.paragraph_format.space_after = Pt(4)
        caption.paragraph_format.keep_with_next = True
        caption.add_run(block["caption"]).bold = True
    body = [*block["rows"], *([block["total"]] if block["total"] else [])]
    table = document.add_table(rows=1 + len(body), cols=len(block["columns"]), style="Table Grid")
    table.autofit = False
    padded(table, across=1.0, down=0.8)
    widths = _widths(block, told)
    rows = list(table.rows)
    _fill(rows[0], [column["head"] for column in block["columns"]], widths, told, bold=True)
    _repeat(rows[0])
    for place, (row, words) in enumerate(zip(rows[1:], body, strict=True)):
        aligned = [column["align"] for column in block["columns"]]
        _fill(row, words, widths, told, aligned=aligned, bold=place >= len(block["rows"]))
        if place in block["struck"]:
            _strike(row)
        if place < len(block.get("warm", ())):
            _shade(row, block["warm"][place])
        if block["row_height"]:
            row.height_rule, row.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Mm(block["row_height"])
    if block["whole"]:
        _together(rows[:-1])
    gridded(table, widths)
    after = thin(document).paragraph_format
    after.space_after = Pt(AFTER_TABLE)
    if block.get("signed"):
        _together(rows[-HELD:])
        after.keep_with_next = True


def _widths(block: Plain, told: Plain) -> list[float]:
    """Return the widths of columns by their parts; none is narrower than the longest word of its head."""
    whole, bold = text_width(told), {"size": told["table_size"], "weight": "bold"}
    parts = sum(column["parts"] for column in block["columns"])
    wanted = [whole * column["parts"] / parts for column in block["columns"]]
    least = [
        BESIDE + max((width_of(word, bold) for word in column["head"].split()), default=0)
        for column in block["columns"]
    ]
    missing = sum(max(0.0, need - width) for need, width in zip(least, wanted, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(least, wanted, strict=True))
    given = min(1.0, missing / spare) if spare else 0.0
    return [
        width - (width - need) * given if width > need else min(need, width + spare)
        for need, width in zip(least, wanted, strict=True)
    ]


def _fill(
    row: _Row,
    words: list[str],
    widths: list[float],
    told: Plain,
    *,
    aligned: list[str] | None = None,
    bold: bool = False,
) -> None:
    sides = aligned or ["center"] * len(words)
    for cell, text, width, side in zip(row.cells, words, widths, sides, strict=True):
        _cell(cell, text, side, told, bold=bold)
        cell.width = Mm(width)
    kept_whole(row)


def _cell(cell: _Cell, text: str, side: str, told: Plain, *, bold: bool) -> None:
    run = tight(cell.paragraphs[0], side).add_run(text)
    run.font.size, run.bold = Pt(told["table_size"]), bold or None
    middle = OxmlElement("w:vAlign")
    middle.set(qn("w:val"), "center")
    cell._tc.get_or_add_tcPr().append(middle)


def _strike(row: _Row) -> None:
    """Strike the words of a row through but for its last cell, which says why; they stay readable."""
    for cell in row.cells[:-1]:
        for run in cell.paragraphs[0].runs:
            run.font.strike = True


def _shade(row: _Row, levels: list[int]) -> None:
    """Shade every cell after the first the darker the fuller it is."""
    for cell, level in zip(row.cells[1:], levels, strict=True):
        if level:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), SHADES[level])
            cell._tc.get_or_add_tcPr().insert_element_before(shade, "w:noWrap", "w:tcMar", "w:vAlign")


def _together(rows: list[_Row]) -> None:
    """Keep rows of a table on the page of what follows them."""
    for row in rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _repeat(row: _Row) -> None:
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)


def kept_whole(row: _Row) -> None:
    """Keep a row together where it fits on a page."""
    whole = OxmlElement("w:cantSplit")
    whole.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(whole)


def gridded(table: Table, widths: list[float]) -> None:
    """Set the widths of columns, in millimetres."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
