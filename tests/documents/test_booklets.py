"""Booklets and papers of many pages: in folding order, with pictures, contents and a foot."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.printing.typesetting import set_booklet, set_pdf
from giaoban.documents.printing.word import set_word
from giaoban.documents.rules.blocks import Notes, PageBreak, Paragraph, Picture
from giaoban.documents.rules.booklets import NOTES, sheets
from giaoban.documents.rules.papers.bulletin import Bulletin, Chapter, booklet, bulletin
from tests.documents.reading import bare, pages_of, text_of_pdf
from tests.make import documents as make


def a_picture() -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(drawn, "JPEG")
    return drawn.getvalue()


FACTS = Bulletin(
    letterhead=make.LETTERHEAD,
    code="11/2026",
    number="số 11, tháng 11/2026",
    occasion="Phục vụ hội nghị giao ban bí thư chi bộ ngày 27/11/2026",
    month="tháng 11 năm 2026",
    editors="Ban Xây dựng Đảng",
    chapters=(
        Chapter("Kết quả tháng 10", (Paragraph("Gặt xong 412 ha."), Picture(a_picture(), "Lúa mùa"))),
        Chapter("Nhiệm vụ", (PageBreak(), Paragraph("Lấy nước đợt 1."))),
    ),
    imprint=(("Biên tập", "Ban Xây dựng Đảng"), ("Duyệt", "Bí thư")),
    dated=make.DAY,
)


@given(st.integers(1, 200))
def test_every_page_stands_once_on_sheets_of_four_and_the_last_is_the_back(pages: int) -> None:
    order = sheets(pages)

    placed = [page for side in order for page in side]
    assert sorted(page for page in placed if page != NOTES) == list(range(1, pages + 1))
    assert len(placed) % 4 == 0
    assert len(placed) - pages < 4
    assert order[0][0] == pages


@given(st.integers(1, 200))
def test_a_folded_booklet_is_read_in_the_order_of_its_pages(pages: int) -> None:
    order = sheets(pages)
    folded = [0] * (2 * len(order))

    for side, (left, right) in enumerate(order):
        first, last = side, len(folded) - 1 - side
        folded[last if side % 2 == 0 else first] = left
        folded[first if side % 2 == 0 else last] = right

    assert [page for page in folded if page != NOTES] == list(range(1, pages + 1))


def test_the_bulletin_has_contents_with_pages_a_foot_and_its_picture() -> None:
    made = set_pdf(plain_paper(bulletin(FACTS)))

    read = PdfReader(io.BytesIO(made))
    assert bare("I- Kết quả tháng 10") in bare(read.pages[0].extract_text())
    assert bare("Tài liệu giao ban số 11, tháng 11/2026 · 2") in bare(read.pages[1].extract_text())
    assert bare("Lấy nước đợt 1. Biên tập: Ban Xây dựng Đảng Duyệt: Bí thư") in text_of_pdf(made)
    assert len(read.pages[0].images) == 1


@pytest.mark.parametrize("made", [set_pdf, set_booklet])
def test_the_same_edition_gives_the_same_bytes(made: Callable[[dict[str, Any]], bytes]) -> None:
    told = plain_paper(booklet(FACTS))

    assert made(told) == made(told)


def test_a_booklet_is_two_pages_a_side_with_the_imprint_beside_the_title() -> None:
    read = PdfReader(io.BytesIO(set_booklet(plain_paper(booklet(FACTS)))))

    assert len(read.pages) == 2
    assert float(read.pages[0].mediabox.width) > float(read.pages[0].mediabox.height)
    outside = bare(read.pages[0].extract_text())
    assert bare("Duyệt: Bí thư") in outside
    assert bare("TRONG SỐ NÀY") in outside


def test_the_back_of_a_booklet_bears_no_number_and_the_pages_before_it_do() -> None:
    read = PdfReader(io.BytesIO(set_pdf(plain_paper(booklet(FACTS)))))

    feet = ["Tài liệu giao ban số 11, tháng 11/2026" in (page.extract_text() or "") for page in read.pages]
    assert len(feet) == 4
    assert feet == [False, True, True, False]


@pytest.mark.parametrize("pages", [4, 5, 8])
def test_a_booklet_has_room_for_notes_however_many_pages_it_fills(pages: int) -> None:
    more = tuple(Chapter(f"Mục {place}", (PageBreak(), Paragraph("Nội dung."))) for place in range(pages - 3))
    paper = plain_paper(booklet(replace(FACTS, chapters=(FACTS.chapters[0], *more))))

    back = bare(PdfReader(io.BytesIO(set_pdf(paper))).pages[pages - 1].extract_text())

    assert back == bare("Ghi chép Biên tập: Ban Xây dựng Đảng Duyệt: Bí thư")


@pytest.mark.parametrize("lines", range(20, 40))
def test_who_stands_for_an_edition_is_read_on_one_page_however_full_the_one_before_is(lines: int) -> None:
    filled = Chapter("Kết quả", tuple(Paragraph(f"Dòng {place}.") for place in range(lines)))
    named = tuple((f"Nhãn {place}", "lời ghi") for place in range(8))
    paper = bulletin(replace(FACTS, chapters=(filled,), imprint=named))

    pages = [bare(page) for page in pages_of(set_pdf(plain_paper(paper)))]

    assert [page.count(bare("lời ghi")) for page in pages if bare("lời ghi") in page] == [8]


def test_the_word_file_keeps_the_lines_of_the_imprint_with_the_next_but_the_last() -> None:
    document = Document(io.BytesIO(set_word(plain_paper(bulletin(FACTS)))))

    lines = document.paragraphs
    first = next(place for place, line in enumerate(lines) if line.text.startswith("Biên tập:"))
    rule, edited, approved = (line.paragraph_format.keep_with_next for line in lines[first - 1 : first + 2])
    assert (rule, edited, approved) == (True, True, None)


def test_notes_fill_the_last_page_and_leave_a_full_one_alone() -> None:
    with_room, full = (
        set_pdf(plain_paper(make.paper(*[Paragraph("dòng")] * lines, Notes("Ghi chép")))) for lines in (1, 24)
    )

    assert [bare("Ghi chép") in text_of_pdf(made) for made in (with_room, full)] == [True, False]


def test_captions_in_the_word_file_are_black_and_in_the_face_of_the_text() -> None:
    document = Document(io.BytesIO(set_word(plain_paper(bulletin(FACTS)))))

    caption = next(line.style for line in document.paragraphs if line.text == "Lúa mùa")

    assert caption is not None
    assert (str(caption.font.color.rgb), caption.font.name) == ("000000", "Times New Roman")
    assert "themeColor" not in caption.element.xml


def test_the_word_file_has_styles_for_headings_a_picture_contents_and_a_foot() -> None:
    document = Document(io.BytesIO(set_word(plain_paper(bulletin(FACTS)))))

    headings = [line.text for line in document.paragraphs if line.style and line.style.name == "Heading 1"]
    assert headings == ["I- Kết quả tháng 10", "II- Nhiệm vụ"]
    assert len(document.inline_shapes) == 1
    assert "TOC" in document.element.xml
    assert document.sections[0].footer.paragraphs[0].text.startswith("Tài liệu giao ban số 11, tháng 11/2026")
