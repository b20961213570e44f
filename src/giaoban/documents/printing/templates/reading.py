"""Reading a template that somebody sent: what it holds, what it asks for, and what must not be in it."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from io import BytesIO
from typing import Any, Final

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from giaoban.documents.printing.templates.packed import Unfit, unpacked
from giaoban.documents.printing.templates.tags import (
    TAG,
    Template,
    environment,
    place_of,
    stories,
    tags_in,
    words,
)

_WORDS: Final = re.compile(r"\{\{ *[a-z_][a-z0-9_]* *\}\}")
_IF: Final = re.compile(r"\{% *(?:if (?:not )?[a-z_][a-z0-9_]*|else|endif) *%\}")
_IF_TAG: Final = re.compile(r"\{% *if [^%]*%\}")
_BEGUN: Final = re.compile(r"\{[{%#].{0,30}", re.DOTALL)
_ALLOWED: Final = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not)
_SAID: Final = 80
_MARKUP: Final = re.compile(r"<[^>]*>")


def read(content: bytes, fields: Mapping[str, bool]) -> dict[str, Any]:
    """Return what is found in a template.

    Args:
        content: The file.
        fields: Names of the known fields, and whether each is whole paragraphs.
    """
    found: dict[str, Any] = {"fault": "", "said": "", "used": [], "misplaced": [], "words": ""}
    try:
        unpacked(content)
        parts = stories(Template(BytesIO(content)))
        for story, _is_page in parts:
            _check(story)
        used = sorted({name for story, _is_page in parts for name in _names(story)})
        found["used"], found["words"] = used, "\n".join(_written(story) for story, _is_page in parts)
        if set(used) <= set(fields):
            found["misplaced"] = _misplaced(parts, fields)
            if not found["misplaced"]:
                _try(parts, fields)
    except Unfit as unfit:
        found["fault"], found["said"] = unfit.fault, unfit.said[:_SAID]
    return found


def _written(story: str) -> str:
    """Return the words of a part, a paragraph a line."""
    return unescape(_MARKUP.sub("", story.replace("</w:p>", "\n")))


def _check(story: str) -> None:
    """Refuse every tag that is more than a field or a part that can be left out."""
    for _place, tag in tags_in(story):
        if not _WORDS.fullmatch(tag) and not _IF.fullmatch(tag):
            raise Unfit("not_a_field", _MARKUP.sub("", tag))
    try:
        tree = environment().parse(story)
    except TemplateSyntaxError as fault:
        raise _unfinished(story) from fault
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            raise Unfit("not_a_field", type(node).__name__)


def _unfinished(story: str) -> Unfit:
    """Return which tag is not finished: one that begins and does not end, or a part that does not."""
    begun = _BEGUN.search(_MARKUP.sub("", TAG.sub("", story)))
    if begun:
        return Unfit("not_a_field", begun.group())
    return Unfit("unbalanced", _unclosed(story))


def _unclosed(story: str) -> str:
    """Return the last tag of a part that does not end, or the first that ends none."""
    parts: list[str] = []
    for _place, tag in tags_in(story):
        match tag.strip("{}% ").split():
            case ["if", *_]:
                parts.append(tag)
            case ["endif"] if parts:
                parts.pop()
            case ["endif" | "else"] if not parts:
                return tag
    return (parts or _IF_TAG.findall(story) or [""])[-1]


def _names(story: str) -> set[str]:
    tree = environment().parse(story)
    return {name.name for name in tree.find_all(nodes.Name)}


def _misplaced(parts: Sequence[tuple[str, bool]], fields: Mapping[str, bool]) -> list[str]:
    """Return the fields whose tag stands within a line though it is paragraphs, or the other way round."""
    found = []
    for story, is_page in parts:
        for place, tag in tags_in(story):
            if not tag.startswith("{{"):
                continue
            name = tag.strip("{} ")
            before = story[:place]
            is_within = max(before.rfind("<w:p>"), before.rfind("<w:p ")) > before.rfind("</w:p>")
            if fields[name] == is_within or (fields[name] and not is_page):
                found.append(name)
    return found


def _try(parts: Sequence[tuple[str, bool]], fields: Mapping[str, bool]) -> None:
    """Fill a template with everything and with nothing: what comes out must be sound both times."""
    full = {name: place_of(name) if is_block else words("Ư") for name, is_block in fields.items()}
    for values in (full, dict.fromkeys(fields, "")):
        for story, _is_page in parts:
            made = environment().from_string(story).render(values)
            try:
                etree.fromstring(made.encode(), etree.XMLParser(resolve_entities=False))
            except etree.XMLSyntaxError as fault:
                raise Unfit("unbalanced", _unclosed(story)) from fault
