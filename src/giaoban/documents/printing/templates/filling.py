"""Filling a template: words into their fields, paragraphs and tables of the paper into their places."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from giaoban.documents.printing.templates.tags import MARK, Template, environment, place_of, words

_EMBED: Final = qn("r:embed")


def fill(
    content: bytes,
    *,
    words: Mapping[str, str],
    sheets: Sequence[Mapping[str, bytes]],
    title: str,
    author: str,
) -> bytes:
    """Return a template filled with words, and for each sheet with parts of a body.

    Args:
        content: The template.
        words: What stands in the fields within a line, the same on every sheet.
        sheets: The parts of each sheet, which are Word files themselves; each begins a page.
        title: What the file is called inside.
        author: Whose it is.
    """
    template = Template(BytesIO(content))
    template.render({**_said(words), **_places(sheets[0])}, environment())
    document: WordDocument = template.docx
    blank = [deepcopy(element) for element in _content(document)]
    for place, parts in enumerate(sheets):
        if place:
            _begin_sheet(document, blank)
        for name, part in parts.items():
            _put(document, name, Document(BytesIO(part)))
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.comments, properties.created = "", datetime.now(UTC)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _begin_sheet(document: WordDocument, blank: list[etree._Element]) -> None:
    """Add the template once more, from a new page on."""
    break_line = document.add_paragraph().paragraph_format
    break_line.page_break_before, break_line.line_spacing = True, Pt(1)
    break_line.space_before = break_line.space_after = Pt(0)
    end = document.element.body[-1]
    for element in blank:
        end.addprevious(deepcopy(element))


def _said(values: Mapping[str, str]) -> dict[str, str]:
    return {name: words(value) for name, value in values.items()}


def _places(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the places of parts; one without anything in it has none, so that it can be left out."""
    return {name: place_of(name) if _content(Document(BytesIO(part))) else "" for name, part in parts.items()}


def _content(part: WordDocument) -> list[etree._Element]:
    return [element for element in part.element.body if element.tag != qn("w:sectPr")]


def _put(document: WordDocument, name: str, part: WordDocument) -> None:
    """Put the paragraphs and tables of a part in every place that is kept for it."""
    _bring_styles(document, part)
    places = [
        style.getparent().getparent()
        for style in document.element.body.iter(qn("w:pStyle"))
        if style.get(qn("w:val")) == MARK + name
    ]
    for place in places:
        for element in _content(part):
            copied = deepcopy(element)
            _bring_pictures(document, part, copied)
            place.addprevious(copied)
        _close(place)


def _close(place: etree._Element) -> None:
    """Take the kept place away; the last paragraph of a table's cell stays, empty, for Word asks for one."""
    cell = place.getparent()
    if cell.tag == qn("w:tc") and (place.getnext() is None and place.getprevious().tag == qn("w:tbl")):
        place.remove(place[0])
        return
    cell.remove(place)


def _bring_styles(document: WordDocument, part: WordDocument) -> None:
    """Bring the styles of a part that the template has not; those it has, the office has set."""
    there = {style.get(qn("w:styleId")) for style in document.styles.element.iter(qn("w:style"))}
    for style in part.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) not in there:
            document.styles.element.append(deepcopy(style))


def _bring_pictures(document: WordDocument, part: WordDocument, copied: etree._Element) -> None:
    for picture in copied.iter(qn("a:blip")):
        held = part.part.related_parts[picture.get(_EMBED)].blob
        key, _image = document.part.get_or_add_image(BytesIO(held))
        picture.set(_EMBED, key)
