"""Charts on paper: the drawing of the page, with its numbers in words for whoever cannot see it."""

import io
from typing import Final

import pytest
from docx import Document
from docx.oxml.ns import qn

from giaoban.documents.printing.charts import DRAWN, drawn
from giaoban.documents.printing.plain import plain
from giaoban.documents.printing.typesetting import pdf
from giaoban.documents.printing.word import docx
from giaoban.documents.rules.blocks import Column, Table
from giaoban.documents.rules.drawings import (
    DRAWN_BLOCKS,
    Chart,
    ChartRow,
    Course,
    CourseLine,
    TwoRow,
    TwoSpans,
)
from giaoban.ui import charts
from tests.documents.reading import bare, text_of_pdf
from tests.make import documents as make

ROWS: Final = (ChartRow("Dịch vụ & <b>", 17, "17 · 10,9%"), ChartRow("An ninh", 7, "7 · 4,5%"))
DRAWINGS: Final = (
    Chart("Theo lĩnh vực", ROWS),
    TwoSpans("Hai năm", (TwoRow("Dịch vụ", 17, 21),), "2015", "2014"),
    Course("Qua các tháng", (CourseLine("2015", (1, None, 3)), CourseLine("2014", (2, 2, 2))), "1", "12"),
)
SAID: Final = (
    "Dịch vụ & <b>: 17 · 10,9%; An ninh: 7 · 4,5%",
    "Dịch vụ: 2015 17, 2014 21",
    "2015: 1, –, 3; 2014: 2, 2, 2",
)


def test_every_kind_of_chart_is_drawn_by_the_component_of_the_page() -> None:
    assert {type(one).__name__ for one in DRAWINGS} == set(DRAWN)
    on_the_page = charts.years("Hai năm", [charts.Pair("Dịch vụ", 17, 21)], now="2015", past="2014")
    on_paper, _said = drawn(plain(DRAWINGS[1]), faces=["Tinos"])

    assert on_paper.endswith(on_the_page.split("</desc>")[1])


@pytest.mark.parametrize(("drawing", "said"), list(zip(DRAWINGS, SAID, strict=True)))
def test_a_chart_on_paper_says_its_numbers_in_words(drawing: Chart | TwoSpans | Course, said: str) -> None:
    made = make.paper(drawing)

    word = Document(io.BytesIO(docx(made)))
    told = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert told == [f"{drawing.title}. {said}"]
    assert bare(drawing.title) in bare(text_of_pdf(pdf(made)))


def test_the_past_is_told_from_the_present_without_colour() -> None:
    two, _said = drawn(plain(DRAWINGS[1]), faces=["Tinos"])
    course, _said = drawn(plain(DRAWINGS[2]), faces=["Tinos"])

    assert 'fill="url(#stripes-' in two
    assert 'data-stroke="dashes"' in course


def test_a_fuller_cell_is_darker_in_a_word_file_and_every_cell_keeps_its_number() -> None:
    columns = (Column("", 4), Column("1"), Column("2"), Column("3"))
    made = make.paper(Table(columns, (("Dịch vụ", "0", "2", "9"),), warm=((0, 1, 4),)))

    table = Document(io.BytesIO(docx(made))).tables[1]
    shades = [cell._tc.get_or_add_tcPr().find(qn("w:shd")) for cell in table.rows[1].cells]
    fills = [None if shade is None else shade.get(qn("w:fill")) for shade in shades]
    assert fills == [None, None, "F2F2F2", "AFAFAF"]
    assert [cell.text for cell in table.rows[1].cells] == ["Dịch vụ", "0", "2", "9"]
    assert "9" in text_of_pdf(pdf(made))


def test_every_block_that_is_drawn_has_its_drawing() -> None:
    assert set(DRAWN) == DRAWN_BLOCKS
