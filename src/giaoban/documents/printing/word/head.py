"""Head, title and closing of a Word file: who issues it, what it is, who gets it, who signs."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from giaoban.documents.printing.balance import INSIDE, left_part, text_width
from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.word.styles import lettered, padded, tight
from giaoban.documents.rules.fields import addressed

SIGNING_ROOM = 24  # millimetres between office and name, for hand and seal
SMALL = 12
UNDER_SUBJECT = 6  # points above the body of a list, which has no rule there
RULE = 30  # millimetres of the short rule under a subject
HALF_HEAD = 28  # millimetres from the sides of the left half of a head to its short rule


def put_head(document: Document, told: Plain) -> None:
    """Put the head of a letter, or the small head of a list."""
    if told["is_letter"]:
        _letter_head(document, told)
    else:
        _small_head(document, told)


def put_title(document: Document, told: Plain) -> None:
    """Put title, subject and those it is addressed to."""
    form = told["form"]
    if told["title"]:
        line = tight(document.add_paragraph())
        line.paragraph_format.space_before = Pt(14)
        lettered(line.add_run(told["title"]), form["title_text"])
    if told["subject"]:
        line = tight(document.add_paragraph())
        line.paragraph_format.space_after = Pt(0 if told["is_letter"] else UNDER_SUBJECT)
        lettered(line.add_run(told["subject"]), form["subject_text"])
    if told["is_letter"] and told["title"]:
        _subject_rule(document, told)
    if told["to"]:
        _addressed(document, told)


def put_closing(document: Document, told: Plain) -> None:
    """Put recipients on the left and the signature on the right."""
    if told["signature"] is None:
        return
    keep_last(document)
    tight(document.add_paragraph()).paragraph_format.keep_with_next = True
    form = told["form"]
    left, right = invisible(document, told, 1, 0.5).rows[0].cells
    if told["recipients"]:
        head = tight(left.paragraphs[0], "left").add_run(form["recipients_head"])
        lettered(head, form["recipients_head_text"]).font.underline = form["recipients_underlined"]
        for one in told["recipients"]:
            lettered(tight(left.add_paragraph(), "left").add_run(one), form["recipients_text"])
    put_signature(right, told["signature"], form)


def keep_last(document: Document) -> None:
    """Keep the last words on the page of whoever signs them."""
    if document.paragraphs:
        document.paragraphs[-1].paragraph_format.keep_with_next = True


def put_signature(cell: _Cell, signature: Plain, form: Plain) -> None:
    """Put one signature into a cell."""
    lines = [tight(cell.paragraphs[0])]
    if signature["power"]:
        lettered(lines[0].add_run(signature["power"]), form["power_text"])
        lines.append(tight(cell.add_paragraph()))
    office = form["office_text" if signature["power"] else "power_text"]
    lettered(lines[-1].add_run(signature["office"]), office)
    name = tight(cell.add_paragraph())
    name.paragraph_format.space_before = Mm(SIGNING_ROOM)
    lettered(name.add_run(signature["name"]), form["name_text"])
    for line in lines:
        line.paragraph_format.keep_with_next = True


def _letter_head(document: Document, told: Plain) -> None:
    form = told["form"]
    table = invisible(document, told, 5 if told["about"] else 4, left_part(told))
    cells = [[tight(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]
    # A body without a known superior stands in the first line itself.
    lettered(cells[0][0].add_run(told["superior"]), form["superior_text"])
    body = cells[1][0] if told["superior"] else cells[0][0]
    lettered(body.add_run(told["body"]), form["body_name_text"])
    lettered(cells[2][0].add_run(form["mark"]), form["number_text"])
    lettered(cells[3][0].add_run(told["number"]), form["number_text"])
    lines = [cells[0][1], *(tight(table.cell(0, 1).add_paragraph()) for _ in form["motto"][1:])]
    for line, words in zip(lines, form["motto"], strict=True):
        is_last = line is lines[-1]
        lettered(line.add_run(words), form["motto_text" if is_last else "motto_first_text"])
    lines[-1].runs[0].font.underline = True  # the rule is as long as the text
    day = cells[2][1] if form["date_beside"] == "mark" else cells[3][1]
    lettered(day.add_run(told["day"]), form["day_text"])
    if told["about"]:
        layout = cells[4][0].paragraph_format
        layout.left_indent = layout.right_indent = Mm(INSIDE / 2)
        lettered(cells[4][0].add_run(told["about"]), form["letter_subject_text"])
    if not form["mark"]:
        ruled(cells[2][0], sides=HALF_HEAD)


def _subject_rule(document: Document, told: Plain) -> None:
    form = told["form"]
    line = tight(document.add_paragraph(form["subject_rule"]))
    line.paragraph_format.space_after = Pt(6)
    if not form["subject_rule"]:
        ruled(line, sides=(text_width(told) - RULE) / 2)


def ruled(line: Paragraph, *, sides: float) -> None:
    """Draw a rule under an empty line, that many millimetres away from either side."""
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = Mm(sides)
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    line._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _small_head(document: Document, told: Plain) -> None:
    left, right = invisible(document, told, 1, 0.5).rows[0].cells
    line = tight(left.paragraphs[0])
    if told["superior"]:
        line.add_run(told["superior"]).font.size = Pt(SMALL)
        line = tight(left.add_paragraph())
    body = line.add_run(told["body"])
    body.font.size, body.font.bold = Pt(SMALL), True
    corner = tight(right.paragraphs[0]).add_run(told["corner"])
    corner.font.size, corner.font.italic = Pt(SMALL), True


def _addressed(document: Document, told: Plain) -> None:
    for place, one in enumerate(addressed(told["to"])):
        line: Paragraph = document.add_paragraph()
        line.paragraph_format.left_indent = Mm(45)
        if place == 0 and not told["title"]:
            line.paragraph_format.space_before = Pt(14)
        line.paragraph_format.first_line_indent = Mm(-25 if place == 0 else 0)
        before = f"{told['to_head']} " if place == 0 else ""
        line.add_run(before + one)


def invisible(document: Document, told: Plain, rows: int, left: float) -> Table:
    """Return a table of two columns without lines that is not broken over pages."""
    table: Table = document.add_table(rows=rows, cols=2)
    table.autofit = False
    padded(table, across=0, down=0)
    width = text_width(told)
    for holds in (table.columns, *(row.cells for row in table.rows)):
        holds[0].width, holds[1].width = Mm(width * left), Mm(width * (1 - left))
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        whole.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(whole)
    return table
