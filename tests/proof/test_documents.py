"""Thousands of texts and crowds of clerks: not a character is lost, not a number is issued twice."""

import random
import unicodedata

import pytest

from giaoban.documents.printing.typesetting import pdf
from giaoban.documents.printing.word import docx
from giaoban.documents.rules.blocks import Column, Paragraph, Table
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


@pytest.mark.parametrize("length", [10_000])
def test_a_text_of_ten_thousand_characters_survives(proof: Proof, length: int) -> None:
    text = written(proof.chance, words=length)[:length]
    paper = make.paper(Paragraph(f"«{text}»"))

    for read in (text_of_pdf(pdf(paper)), text_of_word(docx(paper))):
        assert bare(text) in read


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
