"""The blocks of a paper in a Word file."""

import io
from collections.abc import Callable, Mapping
from typing import Final

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row

from giaoban.documents.printing.charts import DRAWN, drawn
from giaoban.documents.printing.charts import as_png as chart_as_png
from giaoban.documents.printing.fonts import BUILT_IN, face, library
from giaoban.documents.printing.pictures import as_png, matrix
from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.word.head import invisible, put_closing, put_signature
from giaoban.documents.printing.word.pages import put_contents, put_line, put_picture
from giaoban.documents.printing.word.styles import ALIGNED, lettered, padded, text_width, tight
from giaoban.documents.rules.letters import lettered as letter_of

CROWD: Final = 4  # signatures side by side
SMALL: Final = 12  # points
LEFT_OF_CODE: Final = 0.75
SHADES: Final = ("", "F2F2F2", "E4E4E4", "CDCDCD", "AFAFAF")


def put(document: Document, block: Plain, told: Plain) -> None:
    """Put one block at the end of the document."""
    PUT[block["is"]](document, block, told)


def _heading(document: Document, block: Plain, _told: Plain) -> None:
    document.add_heading(block["text"], level=block["level"])


def _paragraph(document: Document, block: Plain, told: Plain) -> None:
    line = document.add_paragraph()
    line.paragraph_format.alignment = ALIGNED[block["align"]]
    if block["indented"]:
        line.paragraph_format.first_line_indent = Mm(told["form"]["first_line"])
    if block["label"]:
        line.add_run(block["label"] + (" " if block["text"] else "")).bold = True
    words = line.add_run(block["text"])
    words.bold, words.italic = block["bold"] or None, block["italic"] or None


def _listed(document: Document, block: Plain, told: Plain) -> None:
    for position, item in enumerate(block["items"], start=block["start"]):
        marks = {"number": f"{position}. ", "letter": f"{letter_of(position)}) ", "dash": "- "}
        line = document.add_paragraph(f"{marks[block['marker']]}{item}")
        line.paragraph_format.alignment = ALIGNED["justify"]
        line.paragraph_format.first_line_indent = Mm(told["form"]["first_line"])


def _table(document: Document, block: Plain, told: Plain) -> None:
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
        _together(rows)
    _grid(table, widths)
    tight(document.add_paragraph()).paragraph_format.space_after = Pt(2)


def _mixed(document: Document, block: Plain, told: Plain) -> None:
    line = document.add_paragraph()
    line.paragraph_format.alignment = ALIGNED["justify"]
    line.paragraph_format.first_line_indent = Mm(told["form"]["first_line"])
    if block["mark"]:
        line.add_run(block["mark"])
    for run in block["runs"]:
        words = line.add_run(run["text"])
        words.bold, words.italic = run["bold"] or None, run["italic"] or None


def _crowded(form: Plain) -> Plain:
    """Return a letter form whose signatures are lettered smaller, so that none breaks or touches the next."""
    smaller = {
        name: {**form[name], "size": min(form[name]["size"], SMALL)}
        for name in ("power_text", "office_text", "name_text")
    }
    return {**form, **smaller}


def _signatures(document: Document, block: Plain, told: Plain) -> None:
    tight(document.add_paragraph()).paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(block["signatures"]))
    form = _crowded(told["form"]) if len(block["signatures"]) >= CROWD else told["form"]
    for cell, signature in zip(table.rows[0].cells, block["signatures"], strict=True):
        put_signature(cell, signature, form)
    _whole(table.rows[0])


def _spaced(document: Document, block: Plain, _told: Plain) -> None:
    run = tight(document.add_paragraph()).add_run(block["text"])
    run.font.size, run.font.bold = Pt(block["size"]), True
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(block["size"] * 0.18 * 20)))  # twentieths of a point
    run._r.get_or_add_rPr().append(spacing)


def _ruled(document: Document, block: Plain, told: Plain) -> None:
    for place in range(block["lines"]):
        line = tight(document.add_paragraph(), "left")
        line.paragraph_format.space_before = Mm(3.5)
        line.paragraph_format.tab_stops.add_tab_stop(
            Mm(text_width(told)), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
        if place == 0 and block["label"]:
            line.add_run(f"{block['label']} ").bold = True
        line.add_run("\t")


def _notes(document: Document, block: Plain, told: Plain) -> None:
    head = tight(document.add_paragraph())
    head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(12), True
    head.add_run(block["title"]).bold = True
    _ruled(document, {**block, "label": ""}, told)


def _coded(document: Document, block: Plain, told: Plain) -> None:
    table = invisible(document, told, 1, LEFT_OF_CODE)
    _grid(table, [text_width(told) * part for part in (LEFT_OF_CODE, 1 - LEFT_OF_CODE)])
    left, right = table.rows[0].cells
    over = tight(left.paragraphs[0], "left").add_run(block["over"])
    over.font.size, over.bold = Pt(12), True
    title = tight(left.add_paragraph(), "left")
    title.paragraph_format.space_before = title.paragraph_format.space_after = Pt(8)
    lettered(title.add_run(block["title"]), told["form"]["title_text"])
    for place, words in enumerate(block["lines"]):
        tight(left.add_paragraph(), "left").add_run(words).bold = place == 0 or None
    picture = tight(right.paragraphs[0]).add_run()
    picture.add_picture(io.BytesIO(as_png(matrix(block["holds"]))), width=Mm(30))
    letters = tight(right.add_paragraph()).add_run(block["letters"])
    letters.font.size, letters.bold = Pt(17), True


def _chart(document: Document, block: Plain, told: Plain) -> None:
    title = tight(document.add_paragraph())
    title.paragraph_format.space_before = Pt(6)
    title.paragraph_format.keep_with_next = True
    words = title.add_run(block["title"])
    words.font.size, words.bold = Pt(told["table_size"]), True
    own = told["own"]
    svg, said = drawn(block, faces=[face(own), BUILT_IN])
    picture = (
        tight(document.add_paragraph())
        .add_run()
        .add_picture(io.BytesIO(chart_as_png(svg, library(own))), width=Mm(text_width(told)))
    )
    picture._inline.docPr.set("descr", f"{block['title']}. {said}")


def _sign_here(document: Document, _block: Plain, told: Plain) -> None:
    put_closing(document, told)


def _gap(document: Document, block: Plain, _told: Plain) -> None:
    tight(document.add_paragraph()).paragraph_format.space_before = Mm(block["height"])


def _page_break(document: Document, _block: Plain, _told: Plain) -> None:
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


PUT: Final[Mapping[str, Callable[[Document, Plain, Plain], None]]] = {
    "Heading": _heading,
    "Paragraph": _paragraph,
    "Listed": _listed,
    "Table": _table,
    "Signatures": _signatures,
    "Spaced": _spaced,
    "Ruled": _ruled,
    "Notes": _notes,
    "Coded": _coded,
    "Mixed": _mixed,
    "Picture": put_picture,
    "Contents": put_contents,
    "Line": put_line,
    "Gap": _gap,
    "PageBreak": _page_break,
    **dict.fromkeys(DRAWN, _chart),
    "SignHere": _sign_here,
}


def _widths(block: Plain, told: Plain) -> list[float]:
    whole = sum(column["parts"] for column in block["columns"])
    return [text_width(told) * column["parts"] / whole for column in block["columns"]]


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
    _whole(row)


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
    """Keep the rows of a table on one page."""
    for row in rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _grid(table: Table, widths: list[float]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)


def _repeat(row: _Row) -> None:
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)


def _whole(row: _Row) -> None:
    """Keep a row together where it fits on a page."""
    whole = OxmlElement("w:cantSplit")
    whole.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(whole)
