"""The report in two parts: what it says, and that it says nothing that its figures do not."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from giaoban.documents.printing.typesetting import pdf
from giaoban.documents.printing.word import docx
from giaoban.documents.rules.blocks import Heading, Paragraph, SignHere, Table
from giaoban.documents.rules.drawings import Chart
from giaoban.documents.rules.papers import review as paper
from giaoban.documents.rules.papers.review.figures import against, share_of, tenths
from giaoban.documents.rules.papers.review.shortcomings import cause_lines, shortcoming_lines
from giaoban.documents.rules.papers.wording import committee_of
from giaoban.documents.rules.text import printable
from giaoban.reports.printing.workbook import workbook
from tests.documents.reading import bare, lines_of_word, text_of_pdf, texts
from tests.make import reviews as make


def said(facts: paper.Review) -> list[str]:
    return [block.text for block in paper.review(facts).blocks if isinstance(block, Paragraph | Heading)]


def test_the_founding_table_stands_in_the_first_part_to_the_digit() -> None:
    table = next(block for block in paper.review(make.review()).blocks if isinstance(block, Table))

    assert [row[2:] for row in table.rows] == [
        ("58", "37,1", "66", "−8"),
        ("46", "29,5", "55", "−9"),
        ("11", "7,1", "14", "−3"),
        ("17", "10,9", "22", "−5"),
        ("10", "6,4", "13", "−3"),
        ("7", "4,5", "9", "−2"),
        ("7", "4,5", "8", "−1"),
    ]
    assert table.total == ("", "Cộng", "156", "100,0", "187", "−31")


def test_results_come_first_then_what_fell_short_then_the_signature_then_the_annex() -> None:
    blocks = paper.review(make.review()).blocks
    heads = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    signed = next(place for place, block in enumerate(blocks) if isinstance(block, SignHere))

    assert heads == ["I- KẾT QUẢ ĐẠT ĐƯỢC", "II- HẠN CHẾ VÀ NGUYÊN NHÂN"]
    assert [type(block) for block in blocks[:signed] if isinstance(block, Table | Chart)] == [Table, Chart]
    assert any(isinstance(block, Table) for block in blocks[signed:])


def test_where_nothing_fell_short_no_shortcoming_is_made_up() -> None:
    facts = make.review()

    assert (list(shortcoming_lines(facts)), list(cause_lines(facts))) == ([], [])
    assert "Qua số liệu theo dõi, không có hạn chế nào phải nêu." in said(facts)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"held": (paper.Held("khu Nhị Chiểu", 12, 11),)}, "khu Nhị Chiểu 1 hội nghị"),
        ({"notices": paper.Notices(notices=40, sent=2)}, "2 hội nghị ban hành thông báo"),
        (
            {"notices": paper.Notices(notices=40, passed_on=4, offices=(("xã An Phụ", 4),))},
            "4/40 lượt thông báo (10,0%): xã An Phụ (4 lượt)",
        ),
        (
            {"attended": paper.Attended(invited=30, there=27, excused=2, absent=1)},
            "3/30 lượt đại biểu (10,0%) vắng mặt (có lý do: 2; không có lý do: 1)",
        ),
        ({"attended": paper.Attended(invited=30, there=30, members=(10, 2))}, "vắng mặt 2/10 lượt (20,0%)"),
        (
            {"talked": paper.Talked(not_given=(("xã An Phụ", "chưa chuẩn bị"),))},
            "xã An Phụ (lý do: chưa chuẩn bị)",
        ),
        ({"returned": 13}, "13/156 ý kiến (8,3%) phải yêu cầu trả lời lại"),
        ({"judged": paper.Judged(answered=9, too_general=1)}, "còn chung chung 1 lượt"),
        ({"kept": paper.Kept(on_time=3, broken=1)}, "1/4 việc (25,0%) đã hứa đến hạn"),
        ({"chapters": (paper.Chapter(shortcomings=("Báo cấp chậm.",)),)}, "- Báo cấp chậm."),
        ({"words": paper.Words(shortcomings="Hội trường chật.")}, "Hội trường chật."),
    ],
)
def test_each_shortcoming_is_said_with_its_base_where_the_figures_say_so(
    more: dict[str, object], words: str
) -> None:
    assert any(words in line for line in said(make.review(**more)))


def test_absences_stand_beside_the_day_on_which_the_notice_came() -> None:
    leads = (paper.Lead("trước 5 ngày", 20, 1, 0), paper.Lead("trước 1 ngày", 10, 4, 1))
    facts = make.review(attended=paper.Attended(invited=30, there=25, absent=5, leads=leads))

    assert "trước 1 ngày: vắng 4/10 lượt (40,0%), đến muộn 1/10 lượt (10,0%)" in next(cause_lines(facts))


def test_a_stretch_that_goes_on_says_up_to_which_day_it_is_counted() -> None:
    assert "(số liệu tính đến ngày 29/11/2026)" in said(make.review(so_far=date(2026, 11, 29)))[0]


def test_a_table_whose_shares_do_not_add_up_says_so_under_itself() -> None:
    facts = make.review()
    odd = replace(facts, tables=(replace(facts.by_field, remark="Tổng có thể không bằng 100%."),))

    assert said(facts).count("Tổng có thể không bằng 100%.") == 0
    assert said(odd).count("Tổng có thể không bằng 100%.") == 1


def test_a_chart_that_would_be_cut_at_the_end_of_its_page_stands_on_the_next_sheet() -> None:
    rows = tuple(paper.Row(f"Lĩnh vực {place}", 1, "2,5", 1) for place in range(40))
    few, many = make.review(), replace(make.review(), by_field=replace(make.review().by_field, rows=rows))

    names = [CalamineWorkbook.from_filelike(BytesIO(workbook(facts))).sheet_names for facts in (few, many)]

    assert "Lĩnh vực (2)" not in names[0]
    assert names[1][1:3] == ["Lĩnh vực", "Lĩnh vực (2)"]


def test_pdf_word_and_workbook_carry_the_same_figures() -> None:
    facts = make.review(words=paper.Words(overall="Ý kiến <b> & =HYPERLINK(1)", directions="Việc năm tới."))
    printed = paper.review(facts)
    word = docx(printed)
    read = text_of_pdf(pdf(printed))

    assert [line for line in lines_of_word(word) if bare(line) not in read] == []
    assert len(Document(BytesIO(word)).inline_shapes) == 1
    book = CalamineWorkbook.from_filelike(BytesIO(workbook(facts)))
    sheet = book.get_sheet_by_name("Lĩnh vực").to_python()
    assert [row[1] for row in sheet[4:12]] == [58, 46, 11, 17, 10, 7, 7, 156]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts)
def test_no_character_is_lost_on_the_way_into_a_workbook(text: str) -> None:
    table = make.counted()
    facts = make.review(by_field=replace(table, rows=(replace(table.rows[0], label=text),)), remark=text)
    book = CalamineWorkbook.from_filelike(BytesIO(workbook(facts)))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]

    assert cells.count(printable(text)) == 2


def test_before_and_after_signing_the_number_line_differs() -> None:
    draft, signed = make.review(), replace(make.review(), number=5, signed_on=date(2016, 1, 5))

    assert paper.review(draft).number_line == "Số      -BC/HU"
    assert paper.review(signed).number_line == "Số 05-BC/HU"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_shares_lie_between_nothing_and_all_and_of_nothing_there_is_none(part: int, more: int) -> None:
    whole = part + more
    shown = share_of(part, whole)

    assert shown == "–" if not whole else 0 <= float(shown.rstrip("%").replace(",", ".")) <= 100


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (156, 187, "giảm 31 ý kiến (−16,6%) so với năm 2014 (187 ý kiến)"),
        (187, 156, "tăng 31 ý kiến (+19,9%) so với năm 2014 (156 ý kiến)"),
        (156, 156, "bằng năm 2014 (156 ý kiến)"),
        (156, 0, "năm 2014 không có số liệu để so sánh"),
    ],
)
def test_a_number_stands_beside_that_of_the_year_before(now: int, before: int, words: str) -> None:
    assert against(now, before, "năm 2014") == words


def test_means_are_rounded_half_up_with_a_comma() -> None:
    assert (tenths(405, 48), tenths(1, 20), tenths(-1, 3), tenths(1, 0)) == ("8,4", "0,1", "−0,3", "–")


@pytest.mark.parametrize(
    ("body", "committee"),
    [
        ("Đảng bộ tỉnh Hải Dương", "Tỉnh ủy Hải Dương"),
        ("Đảng bộ thành phố Hải Phòng", "Thành ủy Hải Phòng"),
        ("Đảng bộ xã An Phụ", "Đảng ủy xã An Phụ"),
        ("Tỉnh ủy Hải Dương", "Tỉnh ủy Hải Dương"),
    ],
)
def test_recipients_name_the_committee_above(body: str, committee: str) -> None:
    assert committee_of(body) == committee
