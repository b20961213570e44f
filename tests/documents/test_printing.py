"""What is set on paper: every character, the same bytes every time, tables whose heads repeat."""

import io
import json
import subprocess
import sys
from typing import BinaryIO, cast

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from hypothesis import HealthCheck, given, settings
from PIL import ImageFont
from pypdf import PdfReader

from giaoban.documents import printing
from giaoban.documents.printing import fonts, press
from giaoban.documents.printing.plain import plain, plain_paper
from giaoban.documents.printing.typesetting import longest_word, pdf, set_pdf, set_together
from giaoban.documents.printing.word import docx
from giaoban.documents.rules.blocks import (
    Block,
    Column,
    Gap,
    Heading,
    Listed,
    Notes,
    PageBreak,
    Paragraph,
    Picture,
    Ruled,
    Signature,
    Signatures,
    Spaced,
    Table,
    sign_in_grid,
)
from tests.documents.reading import bare, families_of, pages_of, text_of_pdf, text_of_word, texts
from tests.make import documents as make

COLUMNS = (Column("STT", 1, "center"), Column("Nội dung", 5), Column("Thời hạn", 2, "right"))
slow_machine = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def everywhere(text: str) -> tuple[Block, ...]:
    """Return a block of each sort that holds ``text``."""
    return (
        Heading(text),
        Paragraph(text, label=text),
        Listed((text, "điểm sau"), "letter"),
        Table(COLUMNS, (("1", text, text),), caption="Biểu 1", total=("", text, "")),
    )


@slow_machine
@given(text=texts)
def test_no_character_is_lost_on_the_way_into_a_pdf(text: str) -> None:
    read = text_of_pdf(pdf(make.paper(*everywhere(text), subject=text)))

    assert read.count(bare(text)) == 8


@slow_machine
@given(text=texts)
def test_no_character_is_lost_on_the_way_into_a_word_file(text: str) -> None:
    read = text_of_word(docx(make.paper(*everywhere(text), subject=text)))

    assert read.count(bare(text)) == 8


def test_a_long_opinion_runs_over_pages_and_arrives_whole() -> None:
    long = "Đường liên thôn ngập sau mưa, đề nghị sửa. " * 80
    table = Table(COLUMNS, (("1", long, ""),))

    made = pdf(make.paper(Paragraph(long), table))

    assert len(pages_of(made)) > 2
    assert text_of_pdf(made).count(bare("Đường liên thôn ngập sau mưa")) == 160


@pytest.mark.parametrize("archive", [False, True])
def test_the_same_paper_gives_the_same_bytes(archive: bool) -> None:
    paper = make.paper(*everywhere("Ửng hộ & <1>"))

    assert pdf(paper, archive=archive) == pdf(paper, archive=archive)
    assert docx(paper) == docx(paper)


def test_a_pdf_to_keep_says_that_it_is_one_even_with_letters_that_no_typeface_has() -> None:
    made = pdf(make.paper(Paragraph("Ý kiến 😀 \x00 và \U000e0fff")), archive=True)

    meta = PdfReader(io.BytesIO(made)).xmp_metadata

    assert meta is not None
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in made


def test_properties_of_a_file_name_the_body_and_no_person() -> None:
    paper = make.paper(Paragraph("Nội dung"), subject="kết luận")

    kept = PdfReader(io.BytesIO(pdf(paper))).metadata
    word = Document(io.BytesIO(docx(paper))).core_properties

    assert kept is not None
    assert (kept.title, kept.author) == ("THÔNG BÁO kết luận", make.LETTERHEAD.body)
    assert (word.title, word.author, word.last_modified_by) == (
        "THÔNG BÁO kết luận",
        make.LETTERHEAD.body,
        make.LETTERHEAD.body,
    )
    assert word.created is not None
    assert word.created.date() == make.DAY


def test_heads_of_tables_repeat_on_every_page() -> None:
    table = Table(COLUMNS, tuple((str(number), "Nội dung việc", "") for number in range(1, 121)))
    paper = make.paper(table)

    pages = pages_of(pdf(paper))
    rows = _only_grid(docx(paper)).rows

    assert len(pages) > 2
    assert all("Thời hạn" in page for page in pages[:-1])
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in rows][:3] == [True, False, False]


def test_rows_to_sign_in_are_nine_millimetres_high_and_number_the_empty_ones() -> None:
    grid = sign_in_grid(COLUMNS, (("1", "Chi bộ thôn Trại", ""),), blank=2)

    rows = _only_grid(docx(make.paper(grid))).rows

    assert [row.cells[0].text for row in rows] == ["STT", "1", "2", "3"]
    assert [round(row.height.mm, 1) if row.height else None for row in rows] == [None, 9.0, 9.0, 9.0]


def test_a_page_holds_as_many_rows_to_sign_in_as_nine_millimetres_allow() -> None:
    grid = sign_in_grid(COLUMNS, (), blank=40)

    first = pages_of(pdf(make.paper(grid)))[0]

    assert 18 <= sum(line.strip().isdecimal() for line in first.splitlines()) <= 24


def test_a_word_file_has_the_page_and_the_styles_of_the_form() -> None:
    document = Document(io.BytesIO(docx(make.paper(Heading("I- MỘT"), Paragraph("Nội dung")))))
    section, normal = document.sections[0], document.styles["Normal"]

    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)

    assert [round(side.mm) for side in sides if side is not None] == [20, 20, 30, 15]
    assert section.page_width is not None
    assert (round(section.page_width.mm), section.different_first_page_header_footer) == (210, True)
    assert (normal.font.name, normal.font.size.pt) == ("Times New Roman", 14)
    headings = [line.style for line in document.paragraphs if line.text == "I- MỘT"]
    assert headings == [document.styles["Heading 1"]]
    assert " PAGE " in section.header._element.xml


def test_page_numbers_begin_on_the_second_page() -> None:
    pages = pages_of(pdf(make.paper(Paragraph("một"), PageBreak(), Paragraph("hai"))))

    firsts = [page.split()[0] for page in pages]

    assert firsts == ["ĐẢNG", "2"]


def test_every_sort_of_block_can_be_set() -> None:
    said = ("NĂM 2026", "Ghi chép", "THƯ KÝ", "Đỗ Thị Ghi", "CHỦ TRÌ")
    rare = (
        Spaced("NĂM 2026"),
        Ruled(2),
        Notes("Ghi chép"),
        Gap(5),
        Signatures((Signature("THƯ KÝ", "Đỗ Thị Ghi"), Signature("CHỦ TRÌ", "Nguyễn Văn Mẫu"))),
    )

    set_as, word = pdf(make.paper(*rare)), docx(make.paper(*rare))

    for read in (text_of_pdf(set_as), text_of_word(word)):
        assert [read.count(bare(words)) for words in said] == [1] * 5


@pytest.mark.parametrize("rows", [25, 26, 27, 58, 59, 60])
def test_a_total_never_stands_alone_on_a_page(rows: int) -> None:
    table = Table(COLUMNS, tuple(("x", f"dòng {row}.", "") for row in range(rows)), total=("", "Cộng", "9"))

    pages = [bare(page) for page in pages_of(pdf(make.paper(table)))]

    last = next(page for page in pages if "Cộng" in page)
    assert bare(f"dòng {rows - 1}.") in last


def test_a_landscape_sheet_is_broader_than_high() -> None:
    from dataclasses import replace

    paper = replace(make.paper(Paragraph("một")), landscape=True)
    box = PdfReader(io.BytesIO(pdf(paper))).pages[0].mediabox
    section = Document(io.BytesIO(docx(paper))).sections[0]

    assert (round(float(box.width)), round(float(box.height))) == (842, 595)
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height


def test_what_goes_to_the_renderer_is_json_and_nothing_else() -> None:
    told = plain_paper(make.paper(*everywhere("x")))

    assert json.loads(json.dumps(told)) == told
    with pytest.raises(TypeError):
        plain(object())


@pytest.mark.parametrize(
    ("cuts", "found"),
    [
        ([("DejaVu Sans", True), ("Liberation Serif", True), ("Tinos", True)], "Tinos"),
        ([("Times New Roman", True), ("Tinos", True)], "Times New Roman"),
        ([("Liberation Serif", False)], ""),  # as Debian 12 has it
        ([("Tinos", True), ("Tinos", False)], ""),  # its bold lacks letters
        ([("Times New Roman", False), ("Liberation Serif", True)], "Liberation Serif"),
        ([("DejaVu Sans", True), ("Libertinus Serif", True)], ""),
    ],
)
def test_the_face_is_the_nearest_to_times_new_roman_with_every_letter(
    cuts: list[tuple[str, bool]], found: str
) -> None:
    assert fonts.suitable(cuts) == found


def test_a_face_without_vietnamese_and_a_file_that_is_none_have_not_every_letter() -> None:
    western = cast(ImageFont.FreeTypeFont, ImageFont.load_default(24))  # comes with the library

    assert not fonts.has_every_letter(cast(BinaryIO, western.path))
    assert not fonts.has_every_letter(__file__)


def test_a_paper_with_every_letter_of_vietnamese_is_set_in_one_family() -> None:
    every = " ".join(fonts.LETTERS)
    made = pdf(make.paper(*everywhere(every), Paragraph(every, bold=True, italic=True)))

    assert families_of(made) == {fonts.face().replace(" ", "")}


def test_the_built_in_face_is_always_there() -> None:
    assert fonts.BUILT_IN in fonts.library().families()
    assert fonts.face() in fonts.library().families()


def _only_grid(docx: bytes) -> WordTable:
    return next(
        table
        for table in Document(io.BytesIO(docx)).tables
        if table.style and table.style.name == "Table Grid"
    )


def test_in_a_word_file_nothing_parts_the_last_words_from_the_signatures() -> None:
    signed = Signatures((Signature("THƯ KÝ", "Đỗ Thị Ghi"), Signature("CHỦ TRÌ", "Nguyễn Văn Mẫu")))
    body = Document(io.BytesIO(docx(make.paper(Paragraph("Lời cuối."), signed)))).element.body
    children = [each for each in body if each.tag in {qn("w:p"), qn("w:tbl")}]
    words = next(place for place, each in enumerate(children) if "Lời cuối." in "".join(each.itertext()))
    table = next(place for place, each in enumerate(children) if "THƯ KÝ" in "".join(each.itertext()))

    between = children[words:table]

    assert all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in between)


def test_a_part_of_a_longer_file_says_the_same_without_the_tags_that_joining_drops() -> None:
    papers = [plain_paper(make.paper(Paragraph(f"Tờ {place}"))) for place in range(3)]

    whole, part = set_together(papers), set_together(papers, is_part=True)

    assert pages_of(part) == pages_of(whole)
    tagged = ["/StructTreeRoot" in PdfReader(io.BytesIO(made)).root_object for made in (whole, part)]
    assert tagged == [True, False]


def test_long_words_are_looked_for_in_all_that_is_set_and_in_nothing_that_is_drawn() -> None:
    table = Table(COLUMNS, (("1", "chữ " + "x" * 17, ""),))
    picture = Picture(b"\x00" * 90, "Lúa mùa")

    assert longest_word(plain_paper(make.paper(table, picture))) == 17
    assert longest_word(plain_paper(make.paper(table, subject="y" * 41))) == 41


def test_papers_set_together_begin_each_on_a_page_of_its_own_and_count_from_one() -> None:
    long = [Paragraph(f"Dòng {number}") for number in range(40)]
    papers = [plain_paper(make.paper(*long, subject=f"họp {letter}")) for letter in "AB"]

    heads = [page.strip().splitlines()[0] for page in pages_of(set_together(papers))]

    assert heads == [heads[0], "2"] * 2


def test_no_papers_and_too_many_are_not_sent_to_the_press() -> None:
    for papers in ([], [make.paper()] * (press.TOGETHER + 1)):
        with pytest.raises(ValueError, match="papers in one file"):
            press.pdf_of(papers)


@pytest.mark.press
@pytest.mark.parametrize("archive", [False, True])
def test_the_press_sets_the_same_pdf_as_this_process_would(*, archive: bool) -> None:
    paper = make.paper(Paragraph("Đồng chí ủy viên"), subject="họp")

    assert printing.pdf(paper, archive=archive) == set_pdf(plain_paper(paper), archive=archive)


@pytest.mark.press
def test_the_press_sets_the_same_word_file_and_names_the_same_face() -> None:
    paper = make.paper(Paragraph("Đồng chí ủy viên"), subject="họp")

    assert printing.docx(paper) == docx(paper)
    assert printing.face() == fonts.face(press.own_fonts())


@pytest.mark.press
def test_a_press_that_fails_says_why_and_leaves_the_pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "PRESSROOM", "giaoban.no.such.room")

    with pytest.raises(press.PressError, match=r"giaoban\.no"):
        printing.docx(make.paper(Paragraph("Nội dung")))


def test_pages_carry_no_typesetter() -> None:
    heavy = "('typst', 'docx', 'lxml')"
    code = f"import sys, giaoban.documents.printing; print([one for one in {heavy} if one in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_press_begins_without_the_framework_and_without_what_few_papers_need() -> None:
    idle = "('django', 'segno', 'docx', 'lxml')"
    room = "giaoban.documents.printing.pressroom"
    code = f"import sys, {room}; print([one for one in {idle} if one in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
