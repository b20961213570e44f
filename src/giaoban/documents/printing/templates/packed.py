"""The parts of a packed Word file: nothing runs, nothing is fetched, nothing swells."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from giaoban.kernel import packed

MOST_PARTS: Final = 500
MOST_BYTES: Final = 40 * 2**20
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMS: Final = ("vbaproject", "macroenabled", "activex", "vbadata")
_OBJECTS: Final = ("oleobject", "embeddings/", "afchunk")
_RELATED_OBJECTS: Final = ("/oleobject", "/package", "/afchunk", "/subdocument", "/control")
_WORD_FIELDS: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "PAGEREF", ""})
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Unfit(Exception):
    """A template that cannot be kept: a key of ``FAULTS``, and the part of it that is meant."""

    def __init__(self, fault: str, said: str = "") -> None:
        super().__init__(fault, said)
        self.fault = fault
        self.said = said


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name.

    Raises:
        Unfit: If it is none, or holds what a template must not.
    """
    parts = _parts(content)
    types = parts.get("[Content_Types].xml", b"").decode("utf-8", "replace")
    for name in (*parts, *types.split('"')):
        _refuse_name(name.lower(), name)
    if "word/document.xml" not in parts or _MAIN not in types:
        raise Unfit("not_word")
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            _refuse_xml(name, part)
    return parts


def _parts(content: bytes) -> dict[str, bytes]:
    listed = packed.parts_of(content)
    if listed is None:
        raise Unfit("not_word")
    if len(listed) > MOST_PARTS or sum(each.file_size for each in listed) > MOST_BYTES:
        raise Unfit("too_large_inside")
    parts = packed.unpacked(content)
    if parts is None:
        raise Unfit("not_word")
    return parts


def _refuse_name(lowered: str, name: str) -> None:
    if any(word in lowered for word in _PROGRAMS):
        raise Unfit("macros", name)
    if any(word in lowered for word in _OBJECTS):
        raise Unfit("embedded", name)


def _refuse_xml(name: str, part: bytes) -> None:
    if b"<!" in part.replace(b"<!--", b"") or part[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise Unfit("declares", name)
    try:
        tree = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as fault:
        raise Unfit("not_word") from fault
    if name.endswith(".rels"):
        for link in tree:
            _refuse_link(link.attrib)
    for field in _word_fields(tree):
        if field.strip().partition(" ")[0].upper() not in _WORD_FIELDS:
            raise Unfit("reads_outside", field.strip())


def _refuse_link(link: Mapping[str, str]) -> None:
    target = link.get("Target", "")
    related = link.get("Type", "").lower()
    _refuse_name(related, target)
    if related.endswith(_RELATED_OBJECTS):
        raise Unfit("embedded", target)
    if link.get("TargetMode", "").lower() == "external":
        raise Unfit("link_outside", target)


def _word_fields(tree: etree._Element) -> Iterator[str]:
    """Yield what each Word field of a part says, those within others too."""
    open_fields: list[str] = []
    for element in tree.iter(f"{_W}fldSimple", f"{_W}fldChar", f"{_W}instrText"):
        if element.tag == f"{_W}fldSimple":
            yield element.get(f"{_W}instr", "")
        elif element.tag == f"{_W}instrText":
            if not open_fields:
                open_fields.append("")
            open_fields[-1] += element.text or ""
        elif element.get(f"{_W}fldCharType") == "begin":
            open_fields.append("")
        elif element.get(f"{_W}fldCharType") == "end" and open_fields:
            yield open_fields.pop()
    yield from open_fields
