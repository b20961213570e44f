"""Thousands of texts and crowds of clerks: not a character is lost, not a number is issued twice."""

import io
import random
import re
import unicodedata
from base64 import b64decode

import pytest
from django.http import HttpResponse
from docx import Document
from python_calamine import CalamineWorkbook

from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.printing.templates.filling import fill
from giaoban.documents.printing.typesetting import pdf
from giaoban.documents.printing.word import docx, set_parts
from giaoban.documents.rules.blocks import Column, Paragraph, Table
from giaoban.documents.rules.fields import BODY, words_of
from giaoban.ui.workbooks import Listing, as_workbook
from tests.documents.reading import LETTERS, ODD, SIGNS, TRAPS, bare, text_of_pdf, text_of_word
from tests.make import documents as make
from tests.proof.conftest import Proof

A_PAPER = 20
COLUMNS = (Column("STT", 1), Column("Nội dung", 6))


def test_thousands_of_texts_survive_pdf_and_word(proof: Proof) -> None:
    for _ in range(proof.times(5, full=250)):
        texts = [written(proof.chance) for _ in range(A_PAPER)]
        table = Table(COLUMNS, tuple((str(place), text) for place, text in enumerate(texts)))
        paper = make.paper(*(Paragraph(text) for text in texts), table)

        for read in (text_of_pdf(pdf(paper)), text_of_word(docx(paper))):
            assert [text for text in texts if read.count(bare(text)) < 2] == []


def test_thousands_of_texts_survive_the_workbook(proof: Proof) -> None:
    texts = [written(proof.chance) for _ in range(proof.times(100, full=5_000))]
    texts.append(f"«{written(proof.chance, words=10_000)[:10_000]}»")

    assert (
        cells_of(as_workbook("x", Listing((), ("Nội dung",), [(text,) for text in texts], ()), (60,)))
        == texts
    )


def test_thousands_of_texts_survive_a_template_of_the_office(proof: Proof) -> None:
    template = Document()
    template.add_paragraph("{{ trich_yeu }}")
    template.add_paragraph("{{p noi_dung }}")
    sent = io.BytesIO()
    template.save(sent)
    for _ in range(proof.times(5, full=250)):
        texts = [written(proof.chance) for _ in range(A_PAPER)]
        told = plain_paper(make.paper(*(Paragraph(text) for text in texts), subject=texts[0]))
        parts = {name: b64decode(part) for name, part in set_parts(told, {BODY: told["blocks"]}).items()}

        read = text_of_word(fill(sent.getvalue(), words=words_of(told), sheets=[parts], title="", author=""))

        assert [text for text in texts if bare(text) not in read] == []
        assert read.count(bare(texts[0])) >= 2


@pytest.mark.parametrize("length", [10_000])
def test_a_text_of_ten_thousand_characters_survives(proof: Proof, length: int) -> None:
    text = written(proof.chance, words=length)[:length]
    paper = make.paper(Paragraph(f"«{text}»"))

    for read in (text_of_pdf(pdf(paper)), text_of_word(docx(paper))):
        assert bare(text) in read


def cells_of(response: HttpResponse) -> list[str]:
    """Return the texts of the first column below its head, as Excel reads them: codes become characters."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0)
    cells = [str(row[0]) for row in sheet.to_python() if row and str(row[0]).startswith("«")]
    return [re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), cell) for cell in cells]


def written(chance: random.Random, *, words: int = 0) -> str:
    """Return what somebody might have typed, between quotation marks that they never typed."""
    found = [_word(chance) for _ in range(words or chance.randint(1, 30))]
    return f"«{' '.join(found)}»"


def _word(chance: random.Random) -> str:
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(TRAPS)
    letters = LETTERS + SIGNS + ODD if kind == 1 else LETTERS
    word = "".join(chance.choices(letters, k=chance.randint(1, 9)))
    return unicodedata.normalize("NFD", word) if kind == 2 else word
