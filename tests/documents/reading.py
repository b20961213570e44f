"""Reading our own files back: every character of a PDF and of a Word file."""

import io
import re
from collections.abc import Iterator
from typing import cast
from unicodedata import normalize

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from giaoban.documents.rules.text import printable

# What people write: Vietnamese composed and decomposed, markup of every sort, a page break, an emoji, a null.
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯỘỄừửốỷẫặ0123456789"
SIGNS = "<>&\"'`=+-@#$\\*_~{}[]()/|^%:;,.!?–—…“”№½°²"
ODD = "\x00\x07\x0b\x0c\x1b\x7f\ufffe\U0001f600"
TRAPS = (
    '=HYPERLINK("x")',
    "#[typst]",
    "#panic()",
    "$x^2$",
    "<script>",
    "&amp;",
    "\\end",
    "@ref",
    "<label>",
    "// c",
    "/* d */",
    "{{ a }}",
    "x" * 400,
)
words = st.one_of(
    st.text(st.sampled_from(LETTERS + SIGNS + ODD), min_size=1, max_size=12),
    st.text(st.sampled_from(LETTERS), min_size=1, max_size=12).map(lambda word: normalize("NFD", word)),
    st.sampled_from(TRAPS),
)
# Between quotation marks that no word holds, so that each copy can be counted.
texts = st.lists(words, min_size=1, max_size=12).map(lambda several: f"«{' '.join(several)}»")


def bare(text: str) -> str:
    """Return a text as it must stand on paper, without the space that lines are broken at."""
    return re.sub(r"\s", "", printable(text))


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of every page of a PDF."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def families_of(pdf: bytes) -> set[str]:
    """Return the families of type within a PDF, without the cut: ``LibertinusSerif`` of ``…-Bold`` too."""
    found = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        resources = cast(DictionaryObject, page["/Resources"])
        for font in cast(DictionaryObject, resources["/Font"]).values():
            name = str(cast(DictionaryObject, font.get_object())["/BaseFont"])
            found.add(name.lstrip("/").split("+")[-1].split("-")[0])
    return found


def text_of_pdf(pdf: bytes) -> str:
    """Return all text of a PDF, without space and without the numbers of its pages."""
    pages = [bare(page) for page in pages_of(pdf)]
    return "".join([pages[0], *(page.removeprefix(str(place)) for place, page in enumerate(pages[1:], 2))])


def lines_of_word(docx: bytes) -> list[str]:
    """Return every line of a Word file in reading order, cell by cell."""
    return [line for text in _lines(docx) for line in text.split("\n") if line.strip()]


def text_of_word(docx: bytes) -> str:
    """Return all text of a Word file, without space."""
    return bare("".join(_lines(docx)))


def _lines(docx: bytes) -> Iterator[str]:
    for part in Document(io.BytesIO(docx)).iter_inner_content():
        if isinstance(part, Paragraph):
            yield part.text
        elif isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from (line.text for line in cell.paragraphs)
