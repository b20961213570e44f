"""Page, styles and page numbers of a Word file, from the letter form."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from giaoban.documents.printing.plain import Plain

ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
HEADING_LEVELS = 3
THIN = 2  # points
TWIPS_A_MILLIMETRE = 1440 / 25.4


def prepare(document: Document, told: Plain) -> None:
    """Set up the page, the styles and the page numbers."""
    form = told["form"]
    _page(document, told)
    _normal(document, told)
    _headings(document, told)
    faced(style_of(document, "Caption"), form["font"])
    style_of(document, "Caption").font.color.rgb = RGBColor(0, 0, 0)
    for name in ("List Number", "List Bullet"):
        style_of(document, name).font.name = form["font"]
    if not told["headless"] and not told["foot"]:
        _page_numbers(document, told)


def style_of(document: Document, name: str) -> ParagraphStyle:
    """Return a paragraph style of the document."""
    found = document.styles[name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(f"{name} is not a style of paragraphs")
    return found


def lettered(run: Run, lettering: Plain) -> Run:
    """Set a piece of text as the letter form says."""
    run.font.size = Pt(lettering["size"])
    run.font.bold = lettering["weight"] == "bold"
    run.font.italic = lettering["slant"] == "italic"
    return run


def tight(paragraph: Paragraph, align: str = "center") -> Paragraph:
    """Set a line of a head or a table: no indent, no space around it, single spacing."""
    layout = paragraph.paragraph_format
    layout.alignment = ALIGNED[align]
    layout.first_line_indent = layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    return paragraph


def thin(document: Document, *, above: float = 0) -> Paragraph:
    """Put an empty line as thin as Word allows: what must stand between tables, or breaks a page.

    Args:
        document: Where it is put, at the end.
        above: Room above it, in millimetres.
    """
    line = tight(document.add_paragraph())
    layout = line.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(THIN)
    layout.space_before = Mm(above)
    return line


def padded(table: Table, *, across: float, down: float) -> None:
    """Set the room between the lines of a table and its text, in millimetres."""
    margins = OxmlElement("w:tblCellMar")
    for side, room in (("top", down), ("left", across), ("bottom", down), ("right", across)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(room * TWIPS_A_MILLIMETRE)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _page(document: Document, told: Plain) -> None:
    form, section = told["form"], document.sections[0]
    across, down = form["width"], form["height"]
    if told["landscape"]:
        section.orientation = WD_ORIENT.LANDSCAPE
        across, down = down, across
    section.page_width, section.page_height = Mm(across), Mm(down)
    for side in ("top", "bottom", "left", "right"):
        setattr(section, f"{side}_margin", Mm(form["margins"][side]))
    section.header_distance = Mm(form["margins"]["top"] / 2)


def _normal(document: Document, told: Plain) -> None:
    form, style = told["form"], style_of(document, "Normal")
    faced(style, form["font"])
    style.font.size = Pt(told["size"])
    layout = style.paragraph_format
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(form["line_pitch"] * told["size"] / form["body_text"]["size"])
    layout.space_before, layout.space_after = Pt(0), Pt(3)
    layout.widow_control = True


def _headings(document: Document, told: Plain) -> None:
    for level in range(1, HEADING_LEVELS + 1):
        style = style_of(document, f"Heading {level}")
        faced(style, told["form"]["font"])
        style.font.size, style.font.color.rgb = Pt(told["size"]), RGBColor(0, 0, 0)
        style.font.bold, style.font.italic = level < HEADING_LEVELS, level == HEADING_LEVELS
        layout = style.paragraph_format
        layout.first_line_indent = Mm(told["form"]["first_line"])
        layout.space_before, layout.space_after, layout.keep_with_next = Pt(6), Pt(3), True


def faced(style: ParagraphStyle, font: str) -> None:
    """Name the font for every script, so that Word does not take another for Vietnamese letters."""
    style.font.name = font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), font)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _page_numbers(document: Document, told: Plain) -> None:
    """Put the number at the top in the middle, from the second page on."""
    section = document.sections[0]
    section.different_first_page_header_footer = told["form"]["page_number_from"] > 1
    put_field(tight(section.header.paragraphs[0]), "PAGE", size=13)


def put_field(line: Paragraph, field: str, *, size: float, shown: tuple[str, ...] = ()) -> None:
    """Put a field, which Word works out; until it does, ``shown`` stands there, a line each."""
    for kind in ("begin", "", *(("separate",) if shown else ()), "end"):
        run = line.add_run()
        run.font.size = Pt(size)
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.set(qn("xml:space"), "preserve")
            mark.text = f" {field} "
        run._r.append(mark)
        if kind == "separate":
            line.add_run("\n".join(shown)).font.size = Pt(size)
