"""Signatures never stand alone on a page: last rows, last words and what lies between go with them."""

import io
from dataclasses import replace

import pytest
from docx import Document

from giaoban.documents import printing
from giaoban.documents.printing.holding import LONGEST
from giaoban.documents.rules.blocks import (
    Block,
    Column,
    Gap,
    Listed,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    SignHere,
    Table,
)
from tests.documents.reading import bare, pages_of
from tests.make import documents as make

COLUMNS = (Column("STT", 1, "center"), Column("Nội dung", 5))
HANDS = Signatures((Signature("THƯ KÝ", "Đỗ Thị Ghi"), Signature("CHỦ TRÌ", "Lê Văn Chủ")))
CLOSING = make.SIGNATURE.name
ENOUGH = (19, 21, 23, 25, 47, 49, 51, 53)


def table(rows: int, *, total: bool = False, last: str = "hết") -> Table:
    """Return a table of so many rows; ``last`` stands in its last one."""
    words = [(str(row), last if row + 1 == rows else f"dòng {row}.") for row in range(rows)]
    return Table(COLUMNS, tuple(words), total=("", "Cộng") if total else ())


def pages(*blocks: Block) -> list[str]:
    return [bare(page) for page in pages_of(printing.pdf(make.paper(*blocks)))]


def of(name: str, every: list[str]) -> str:
    return next(page for page in every if bare(name) in page)


@pytest.mark.parametrize("rows", ENOUGH)
def test_the_last_rows_stand_on_the_page_of_whoever_signs(rows: int) -> None:
    alone = pages(table(rows))
    summed = pages(table(rows, total=True))
    followed = pages(table(rows), Gap(3), Paragraph("Tổng số: 9 người."), HANDS)
    annexed = pages(table(rows), SignHere(), PageBreak(), Paragraph("PHỤ LỤC"))

    assert all("hết" in of(CLOSING, every) for every in (alone, summed, annexed))
    assert "Cộng" in of(CLOSING, summed)
    assert all(words in of(HANDS.signatures[0].name, followed) for words in ("hết", "Tổngsố:9người."))
    for every in (alone, summed, followed, annexed):
        assert sum(page.count(bare(CLOSING)) for page in every) == 1
        assert sum(page.count("hết") for page in every) == 1


@pytest.mark.parametrize("items", [26, 27, 28, 29])
def test_the_last_item_of_a_list_stands_on_the_page_of_whoever_signs(items: int) -> None:
    every = pages(Listed(tuple(f"việc {place}." for place in range(items))))

    assert bare(f"việc {items - 1}.") in of(CLOSING, every)


def test_what_is_too_much_for_a_page_is_not_held_and_arrives_whole() -> None:
    long = "Nước đọng. " * (LONGEST // 2)

    every = pages(table(3, last=f"{long}hết"), Paragraph("Lời cuối."))

    assert "".join(every).count("Nướcđọng.") == LONGEST // 2
    assert "hết" in "".join(every)


def test_in_a_word_file_the_last_rows_are_held_to_the_closing_as_to_signatures() -> None:
    document = Document(io.BytesIO(printing.docx(make.paper(table(5)))))

    lines = [row.cells[0].paragraphs[0] for row in document.tables[1].rows]
    assert [bool(line.paragraph_format.keep_with_next) for line in lines] == [False] * 4 + [True] * 2


def test_a_paper_without_a_signature_holds_nothing() -> None:
    unsigned = replace(make.paper(table(5)), signature=None)
    document = Document(io.BytesIO(printing.docx(unsigned)))

    lines = [row.cells[0].paragraphs[0] for row in document.tables[1].rows]
    assert not any(line.paragraph_format.keep_with_next for line in lines)
    assert len(pages_of(printing.pdf(unsigned))) == 1
