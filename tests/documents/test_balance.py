"""Lines of a head: of like length, never parting a compound, not a character more or less."""

import io
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given

from giaoban.documents import printing
from giaoban.documents.printing.balance import broken, left_part, text_width, width_of
from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.rules.blocks import Column, Gap, PageBreak, Paragraph, Signature, Signatures, Table
from giaoban.documents.rules.letters import HD05, ND30, LetterForm
from giaoban.documents.rules.papers.payments import FOUR_HANDS
from tests.documents.reading import pages_of, texts
from tests.make import documents as make

BOLD = {"size": 14, "weight": "bold"}
PLAIN = {"size": 12, "weight": "regular"}


@pytest.mark.parametrize(
    ("words", "room", "lines"),
    [
        ("ỦY BAN NHÂN DÂN PHƯỜNG NHỊ CHIỂU", 70, ["ỦY BAN NHÂN DÂN", "PHƯỜNG NHỊ CHIỂU"]),
        ("PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", 65, ["PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"]),
        ("CÔNG AN PHƯỜNG", 65, ["CÔNG AN PHƯỜNG"]),
        ("một\nhai", 65, ["một", "hai"]),
    ],
)
def test_a_line_too_long_for_its_room_is_broken_evenly(words: str, room: float, lines: list[str]) -> None:
    assert broken(words, room, PLAIN).split("\n") == lines


@given(text=texts)
def test_breaking_lines_loses_and_adds_nothing(text: str) -> None:
    even = broken(text, 60, BOLD)

    assert len(even) == len(text)
    assert all(was == now or (was, now) == (" ", "\n") for was, now in zip(text, even, strict=True))


@pytest.mark.parametrize(
    ("words", "lettering", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, 103.0),
        ("ngày 30/11/2026, chưa trả lời", PLAIN, 50.2),
    ],
)
def test_words_are_reckoned_as_wide_as_times_sets_them(
    words: str, lettering: dict[str, object], millimetres: float
) -> None:
    assert width_of(words, lettering) == pytest.approx(millimetres, abs=0.1)


def test_two_columns_of_a_head_are_as_wide_in_word_as_their_words_need() -> None:
    told = plain_paper(make.paper(Paragraph("Nội dung")))
    table = Document(io.BytesIO(printing.docx(make.paper(Paragraph("Nội dung"))))).tables[0]

    assert sum(column.width.mm for column in table.columns) == pytest.approx(text_width(told), abs=0.1)


def test_the_motto_of_the_state_stands_in_one_line_beside_its_issuing_body() -> None:
    told = plain_paper(replace(make.paper(Paragraph("Nội dung")), letterhead=make.headed(ND30)))
    room = text_width(told) * (1 - left_part(told))

    assert all(width_of(line, told["form"]["motto_first_text"]) <= room for line in told["form"]["motto"])


@pytest.mark.parametrize("form", [HD05, ND30])
def test_a_body_without_a_known_superior_stands_in_the_first_line(form: LetterForm) -> None:
    head = replace(make.headed(form), superior="", body="CÔNG AN PHƯỜNG")
    paper = replace(make.paper(Paragraph("Nội dung")), letterhead=head)

    first = Document(io.BytesIO(printing.docx(paper))).tables[0].cell(0, 0)

    assert first.text == "CÔNG AN PHƯỜNG"
    assert pages_of(printing.pdf(paper))[0].count("CÔNG AN PHƯỜNG") == 1


def test_the_last_rows_and_what_stands_between_go_with_the_signatures_in_word() -> None:
    rows = tuple((str(place), "Tên") for place in range(9))
    table = Table((Column("STT", 1), Column("Họ và tên", 5)), rows)
    signed = Signatures((Signature("NGƯỜI LẬP BIỂU", ""), Signature("CHỦ TRÌ", "")))
    paper = make.paper(table, Gap(3), Paragraph("Tổng số: 9 người."), signed)

    document = Document(io.BytesIO(printing.docx(paper)))

    lines = [row.cells[0].paragraphs[0] for row in document.tables[1].rows]
    assert [bool(line.paragraph_format.keep_with_next) for line in lines] == [False] * 8 + [True] * 2
    at = next(place for place, line in enumerate(document.paragraphs) if "Tổng số" in line.text)
    assert all(line.paragraph_format.keep_with_next for line in document.paragraphs[at - 2 : at + 1])


def test_the_table_of_a_list_does_not_touch_its_subject() -> None:
    listed = replace(make.paper(Table((Column("STT", 1),), (("1",),)), subject="Về việc ấy"), numbered=None)

    document = Document(io.BytesIO(printing.docx(listed)))

    subject = next(line for line in document.paragraphs if line.text == "Về việc ấy")
    assert subject.paragraph_format.space_after.pt == 6


def test_no_page_stays_empty_where_a_new_one_begins() -> None:
    document = Document(
        io.BytesIO(printing.docx(make.paper(Paragraph("Một"), PageBreak(), Paragraph("Hai"))))
    )

    breaks = [line for line in document.paragraphs if line.paragraph_format.page_break_before]
    assert len(breaks) == 1
    assert "w:br" not in document.element.xml


def test_a_column_is_never_narrower_than_the_longest_word_of_its_head() -> None:
    narrow = Table((Column("STT", 0.2), Column("Nội dung", 9), Column("Ghi chú", 2)), (("1", "a", ""),))
    table = Document(io.BytesIO(printing.docx(make.paper(narrow)))).tables[-1]

    widths = [column.width.mm for column in table.columns]
    assert widths[0] > width_of("STT", {"size": 13, "weight": "bold"})
    assert sum(widths) == pytest.approx(165, abs=0.5)


def test_four_who_sign_share_the_width_by_what_their_offices_need() -> None:
    four = Signatures(tuple(Signature(office, "") for office in FOUR_HANDS))
    table = Document(io.BytesIO(printing.docx(make.paper(four)))).tables[-2]

    lettering = {"size": 12, "weight": "bold"}
    assert all(
        column.width.mm > width_of(office, lettering)
        for column, office in zip(table.columns, FOUR_HANDS, strict=True)
    )
