"""What a Word file of many pages has beside its text: a foot, contents, pictures, and rules between parts."""

import io
from base64 import b64decode
from typing import Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

from giaoban.documents.printing.balance import text_width
from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.word.styles import put_field, style_of, tight

SMALL: Final = 10


def put_foot(document: Document, told: Plain) -> None:
    """Put the words at the foot and the number of the page under every page but the first."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    line = tight(section.footer.paragraphs[0])
    line.add_run(f"{told['foot']}  ·  ").font.size = Pt(SMALL)
    put_field(line, "PAGE", size=SMALL)


def put_picture(document: Document, block: Plain, told: Plain) -> None:
    """Put a picture as wide as the text, or as high as it may be, over its caption."""
    content = b64decode(block["content"])
    with Image.open(io.BytesIO(content)) as picture:
        across, down = picture.size
    width = min(text_width(told), block["tallest"] * across / down)
    line = tight(document.add_paragraph())
    line.paragraph_format.keep_with_next = bool(block["caption"])
    drawn = line.add_run().add_picture(io.BytesIO(content), width=Mm(width))
    drawn._inline.docPr.set("descr", block["caption"])
    if block["caption"]:
        caption = tight(document.add_paragraph(style=style_of(document, "Caption")))
        caption.paragraph_format.space_after = Pt(8)
        words = caption.add_run(block["caption"])
        words.italic, words.bold, words.font.size = True, False, Pt(told["size"] - 1.5)


def put_contents(document: Document, block: Plain, told: Plain) -> None:
    """Put the contents as a field: Word adds the numbers of the pages when it is told to update it."""
    head = tight(document.add_paragraph(), "left")
    head.add_run(block["title"]).bold = True
    line = document.add_paragraph()
    line.paragraph_format.space_before = Pt(4)
    titles = tuple(each["text"] for each in told["blocks"] if each["is"] == "Heading" and each["level"] == 1)
    put_field(line, r'TOC \o "1-1" \h \z', size=told["size"], shown=titles)


def put_line(document: Document, block: Plain, _told: Plain) -> None:
    """Put a thin rule as wide as the text."""
    line = tight(document.add_paragraph())
    line.paragraph_format.keep_with_next = block.get("stays") or None
    borders, below = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        below.set(qn(f"w:{name}"), value)
    borders.append(below)
    line._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    line.paragraph_format.space_after = Pt(6)
