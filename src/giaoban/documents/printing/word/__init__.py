"""Papers as Word files: real styles, real tables, Times New Roman, ready to be edited by an office."""

import io
import zipfile
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from docx import Document
from docx.document import Document as WordDocument

from giaoban.documents.printing.balance import balanced
from giaoban.documents.printing.holding import closes, held
from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.printing.word.body import put
from giaoban.documents.printing.word.head import keep_last, put_closing, put_head, put_title
from giaoban.documents.printing.word.pages import put_foot
from giaoban.documents.printing.word.styles import prepare
from giaoban.documents.rules.fields import Told
from giaoban.documents.rules.paper import Paper

OLDEST: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP archive can name


def docx(paper: Paper) -> bytes:
    """Return a paper as a Word file; the same paper gives the same bytes."""
    return set_word(plain_paper(paper))


def set_word(told: Plain, *, own: str = "") -> bytes:
    """Return as a Word file what a paper tells; its charts in the fonts of ``library(own)``."""
    told = {**balanced(told), "own": own}
    document = Document()
    prepare(document, told)
    if told["foot"]:
        put_foot(document, told)
    if not told["headless"]:
        put_head(document, told)
        put_title(document, told)
    kept = held(told)
    for place, block in enumerate(told["blocks"]):
        put(document, {**block, "signed": place in kept}, told)
        if place in kept and block["is"] != "Table":
            keep_last(document)
    if closes(told):
        put_closing(document, told)
    _sign(document, told)
    return _saved(document)


def _saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return timeless(buffer.getvalue())


def set_parts(told: Told, parts: Mapping[str, Sequence[Told]], *, own: str = "") -> dict[str, str]:
    """Return parts of a body as Word files in base 64, without head and closing, for a template."""
    known = {**told, "own": own}
    return {name: b64encode(_part(known, blocks)).decode() for name, blocks in parts.items()}


def _part(told: Plain, blocks: Sequence[Told]) -> bytes:
    document = Document()
    prepare(document, told)
    for block in blocks:
        put(document, {**block}, told)
    return _saved(document)


def _sign(document: WordDocument, told: Plain) -> None:
    """Fill in the properties of the file: what it is and whose, and nothing about a person or a machine."""
    properties, day = (
        document.core_properties,
        datetime(told["year"], told["month"], told["date"], tzinfo=UTC),
    )
    properties.title = " ".join(f"{told['title']} {told['subject']}{told['about']}".split())[:250]
    properties.author = properties.last_modified_by = " ".join(told["body"].split())[:250]
    properties.created = properties.modified = day
    properties.comments, properties.language, properties.revision = "", "vi-VN", 1


def timeless(archive: bytes) -> bytes:
    """Return the same archive with every file dated alike, so that equal papers are equal byte for byte."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
