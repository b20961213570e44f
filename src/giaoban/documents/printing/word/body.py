"""The blocks of a paper in a Word file."""

import io
from collections.abc import Callable, Mapping
from typing import Final

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from giaoban.documents.printing.balance import text_width, width_of
from giaoban.documents.printing.charts import DRAWN, drawn
from giaoban.documents.printing.charts import as_png as chart_as_png
from giaoban.documents.printing.fonts import BUILT_IN, face, library
from giaoban.documents.printing.pictures import as_png, matrix
from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.word.head import invisible, put_closing, put_signature
from giaoban.documents.printing.word.pages import put_contents, put_line, put_picture
from giaoban.documents.printing.word.styles import ALIGNED, lettered, padded, thin, tight
from giaoban.documents.printing.word.tables import gridded, kept_whole, put_table
from giaoban.documents.rules.letters import lettered as letter_of

CROWD: Final = 4  # signatures side by side
EVEN: Final = 2  # signatures that share the width evenly
SMALL: Final = 12  # points
LEFT_OF_CODE: Final = 0.75


def put(document: Document, block: Plain, told: Plain) -> None:
    """Put one block at the end of the document."""
    PUT[block["is"]](document, block, told)


def _heading(document: Document, block: Plain, _told: Plain) -> None:
    document.add_heading(block["text"], level=block["level"])


def _paragraph(document: Document, block: Plain, told: Plain) -> None:
    line = document.add_paragraph()
    line.paragraph_format.alignment = ALIGNED[block["align"]]
    line.paragraph_format.keep_with_next = block.get("stays") or None
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
    table.autofit = False
    padded(table, across=0, down=0)
    form = _crowded(told["form"]) if len(block["signatures"]) >= CROWD else told["form"]
    widths = _shared(block, form, text_width(told))
    gridded(table, widths)
    for cell, signature, width in zip(table.rows[0].cells, block["signatures"], widths, strict=True):
        put_signature(cell, signature, form)
        cell.width = Mm(width)
    kept_whole(table.rows[0])


def _shared(block: Plain, form: Plain, whole: float) -> list[float]:
    """Return the widths of signatures side by side: two share evenly, more by what their words need."""
    signatures = block["signatures"]
    if len(signatures) <= EVEN:
        return [whole / len(signatures)] * len(signatures)
    needed = [
        max(width_of(each["office"], form["power_text"]), width_of(each["name"], form["name_text"]))
        for each in signatures
    ]
    room = (whole - sum(needed)) / len(needed)
    return [width + room for width in needed]


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
    gridded(table, [text_width(told) * part for part in (LEFT_OF_CODE, 1 - LEFT_OF_CODE)])
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
    thin(document, above=block["height"])


def _rest(_document: Document, _block: Plain, _told: Plain) -> None:
    """Put nothing: nobody knows how long the page of a Word file is."""


def _page_break(document: Document, _block: Plain, _told: Plain) -> None:
    thin(document).paragraph_format.page_break_before = True


PUT: Final[Mapping[str, Callable[[Document, Plain, Plain], None]]] = {
    "Heading": _heading,
    "Paragraph": _paragraph,
    "Listed": _listed,
    "Table": put_table,
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
    "Rest": _rest,
    "PageBreak": _page_break,
    **dict.fromkeys(DRAWN, _chart),
    "SignHere": _sign_here,
}
