"""Templates as Jinja reads them: sandboxed, escaped, and strict about what comes out of them."""

import re
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

MARK: Final = "giaoban-"  # before the name of a field, as the style of the paragraph whose place it takes
# What docxtpl would read as its own signs in the words of a paper.
_SIGNS: Final = ("{_{", "}_}", "{_%", "%_}")


def environment() -> ImmutableSandboxedEnvironment:
    """Return the sandbox: words are escaped, templates reach nothing but their fields."""
    return ImmutableSandboxedEnvironment(autoescape=True)


def words(text: str) -> Markup:
    """Return words as they stand in a template, safe from being read as signs."""
    safe = str(escape(text))
    for sign in _SIGNS:
        safe = safe.replace(sign, sign.replace("_", "&#95;"))
    return Markup(safe)  # noqa: S704  # escaped above


def place_of(name: str) -> Markup:
    """Return the paragraph that keeps the place of a field of whole paragraphs."""
    line, look, style = OxmlElement("w:p"), OxmlElement("w:pPr"), OxmlElement("w:pStyle")
    style.set(qn("w:val"), MARK + name)
    look.append(style)
    line.append(look)
    return Markup(etree.tostring(line, encoding="unicode"))  # noqa: S704  # made here


class Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template that refuses what docxtpl would mend by leaving something out."""

    def fix_tables(self, xml: str) -> Any:  # noqa: ANN401 - an element of lxml
        """Read what was filled strictly, then let tables keep their widths."""
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
        return super().fix_tables(xml)

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave the properties of the file alone: they are written anew."""


def stories(template: Template) -> list[tuple[str, bool]]:
    """Return each part of a template as Jinja will read it, and whether it is the page itself."""
    template.render_init()
    found = [(template.patch_xml(template.get_xml()), True)]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(uri):
            found.append((template.patch_xml(template.get_part_xml(part)), False))
    notes = [
        part.blob.decode()
        for part in template.docx.part.package.parts
        if part.content_type.endswith("wordprocessingml.footnotes+xml")
    ]
    return [*found, *((template.patch_xml(note), False) for note in notes)]


TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def tags_in(story: str) -> list[tuple[int, str]]:
    """Return every tag of a part with its place."""
    return [(found.start(), found.group()) for found in TAG.finditer(story)]
