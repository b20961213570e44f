"""The ready papers, word for word, and how they lie on their sheets."""

import io
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from giaoban.documents.printing.pictures import DOT, as_png, as_svg, matrix
from giaoban.documents.printing.typesetting import pdf
from giaoban.documents.printing.word import docx
from giaoban.documents.rules import papers
from giaoban.documents.rules.blocks import Table
from giaoban.documents.rules.papers.samples import SAMPLES
from giaoban.documents.rules.papers.wording import points, standing_of
from giaoban.documents.rules.text import ToneStyle
from tests.documents.reading import bare, lines_of_word, pages_of, text_of_pdf
from tests.make import documents as make

GOLDEN: Final = Path(__file__).with_name("golden")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_paper_reads_word_for_word_as_an_office_writes_it(name: str) -> None:
    lines = lines_of_word(docx(SAMPLES[name][1](make.SETTING)))

    assert lines == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("Giao việc.", "Báo cáo."), ("1. Giao việc.", "2. Báo cáo.")),
        (("1. Giao việc.", "2) Báo cáo."), ("1. Giao việc.", "2. Báo cáo.")),
        (("1. Giao việc.", "Báo cáo."), ("1. 1. Giao việc.", "2. Báo cáo.")),
        (("15. Báo cáo.",), ("1. 15. Báo cáo.",)),
        (("1.5 km đường",), ("1. 1.5 km đường",)),
        ((), ()),
    ],
)
def test_points_numbered_by_hand_bear_their_number_once(
    typed: tuple[str, ...], printed: tuple[str, ...]
) -> None:
    assert points(typed) == printed


@pytest.mark.parametrize("name", SAMPLES)
def test_pdf_and_word_say_the_same(name: str) -> None:
    paper = SAMPLES[name][1](make.SETTING)
    read = text_of_pdf(pdf(paper))

    assert [line for line in lines_of_word(docx(paper)) if bare(line) not in read] == []


def test_twelve_months_of_four_groups_lie_on_one_sheet() -> None:
    cell = "Chủ nhật, 27/12\n(18/11 âm lịch)"
    rows = tuple(papers.YearRow(f"Tháng {month}", (cell,) * 4) for month in range(1, 13))
    facts = papers.YearProgramme(
        letterhead=make.LETTERHEAD,
        year=2026,
        groups=("Cụm Hoành Sơn", "Cụm Tân Dân", "Cụm Phú Thứ", "Cụm Minh Tân"),
        rows=rows,
        signature=make.SIGNATURE,
        notes=("Bắt đầu từ 7 giờ 30 phút.",),
        dated=make.DAY,
    )

    assert len(pages_of(pdf(papers.year_programme(facts)))) == 1


def test_the_signature_is_never_alone_on_a_page() -> None:
    pages = pages_of(pdf(SAMPLES["minutes"][1](make.SETTING)))

    assert "Hội nghị kết thúc" in next(page for page in pages if "THƯ KÝ" in page)


def payments(paid: int, *, corrects: str = "") -> papers.PaymentList:
    """Return a list to sign for so many people; what it ``corrects`` comes with a word on the difference."""
    return papers.PaymentList(
        letterhead=make.LETTERHEAD,
        meeting="hội nghị giao ban bí thư chi bộ tháng 11/2026",
        held_on=make.DAY,
        venue="Hội trường",
        number="11/2026",
        payees=tuple(papers.Payee(f"Người {place}", "Bí thư", 70_000) for place in range(paid)),
        rate=70_000,
        basis="Nghị quyết số 5",
        words="Bảy trăm nghìn đồng",
        dated=make.DAY,
        corrects=corrects,
        change="không thay đổi số tiền" if corrects else "",
    )


@pytest.mark.parametrize("corrects", ["", "10/2026: Đến muộn"])
@pytest.mark.parametrize("paid", range(4, 22))
def test_whoever_signs_a_list_of_payments_has_the_sum_in_figures_and_words_on_the_same_page(
    paid: int, corrects: str
) -> None:
    pages = pages_of(pdf(papers.payment_list(payments(paid, corrects=corrects))))

    signed = next(page for page in pages if "THỦ TRƯỞNG ĐƠN VỊ" in page)
    assert ("Bằng chữ" in signed, "Cộng" in signed) == (True, True)


def test_fixed_words_follow_the_tone_style_and_what_people_wrote_does_not() -> None:
    head = replace(make.LETTERHEAD, tone=ToneStyle.SECOND)
    setting = replace(make.SETTING, letterhead=head)

    minutes = text_of_pdf(pdf(SAMPLES["minutes"][1](setting)))

    assert head.say("Ủy ban, hòa giải") == "Uỷ ban, hoà giải"
    assert "Ủybannhândânsửaxong" in minutes
    assert "ĐẢNGỦYPHƯỜNG" in minutes


def overnight() -> papers.Minutes:
    """Return minutes of a meeting that ends on the day after, with an item of which nothing is recorded."""
    sample = make.SETTING
    business = papers.Business("Việc khác", "", (papers.Said("Bí thư Chi bộ", ("một", "hai"), "đã rõ"),))
    empty = papers.Business("Chi hỗ trợ")
    signatures = (make.SIGNATURE, make.SIGNATURE)
    return papers.Minutes(
        letterhead=sample.letterhead,
        holder="Ban Thường vụ",
        meeting="hội nghị",
        venue="Hội trường",
        began_at=sample.begins,
        ended_at=sample.begins + timedelta(days=1),
        chair="A",
        clerk="B",
        present=papers.Present(called=3, on_time=1, late=1, excused=1, absent=0),
        business=(empty, business),
        conclusions=(),
        signatures=signatures,
        dated=sample.day,
        guests=("Chủ tịch UBND",),
        carried_over=("Đường liên thôn",),
    )


def test_an_annex_alone_stands_under_the_head_of_its_minutes_and_says_who_approved_it() -> None:
    numbered = replace(overnight(), number=9, signed_on=date(2026, 2, 5))
    facts = papers.Annexed(
        number=2,
        text="Dòng 3: 12 hộ, không phải 21 hộ.\n\nDòng 4: bỏ.",
        written_on=date(2026, 3, 10),
        written_by="Văn thư",
        approved_on=date(2026, 3, 12),
        approved_by="Bí thư Đảng ủy",
    )

    minutes = papers.minutes(numbered)
    sheets = (minutes, papers.annex(minutes, facts), papers.annex(minutes, replace(facts, approved_on=None)))
    whole, lines, waits = (lines_of_word(docx(sheet)) for sheet in sheets)

    title = lines.index("PHỤ LỤC ĐÍNH CHÍNH")
    assert lines[:title] == whole[: whole.index("BIÊN BẢN")]
    assert lines[title + 1 : title + 6] == [
        "số 2, kèm theo Biên bản số 09-BB/ĐU ngày 05/02/2026",
        "-----",
        "Dòng 3: 12 hộ, không phải 21 hộ.",
        "Dòng 4: bỏ.",
        "Phụ lục này được lập ngày 10/3/2026 (Văn thư), được Bí thư Đảng ủy duyệt ngày 12/3/2026.",
    ]
    assert lines[title + 6 :] == whole[-len(lines[title + 6 :]) :] != []
    assert "Phụ lục này được lập ngày 10/3/2026 (Văn thư), chờ chủ trì duyệt." in waits


def test_minutes_of_a_meeting_that_ends_the_next_day_name_that_day() -> None:
    lines = lines_of_word(docx(papers.minutes(overnight())))

    present = (
        "3. Đại biểu: Triệu tập 3 đại biểu; có mặt 2 (đúng giờ: 1; đến muộn: 1); "
        "vắng mặt 1 (có lý do: 1; không có lý do: 0)."
    )
    assert present in lines
    assert [line for line in lines if line.startswith(("4.", "+", "Nội dung chuyển", "- Đường"))] == [
        "4. Khách mời: Chủ tịch UBND.",
        "+ hai",
        "Nội dung chuyển sang hội nghị sau:",
        "- Đường liên thôn",
    ]
    assert [line for line in lines if line.startswith(("I", "1. V", "2. V")) or "Chi hỗ trợ" in line] == [
        "I- THÀNH PHẦN",
        "II- NỘI DUNG",
        "1. Việc khác",
    ]
    assert any("ngày 28/11/2026. Biên bản này được lập căn cứ" in line for line in lines)


@pytest.mark.parametrize(
    ("on_time", "late", "excused", "absent", "substitutes"),
    [(28, 1, 0, 2, 1), (0, 0, 3, 1, 0), (0, 1, 0, 0, 1), (12, 0, 0, 0, 0)],
)
def test_the_figures_of_attendance_add_up_and_substitutes_are_among_those_who_came(
    on_time: int, late: int, excused: int, absent: int, substitutes: int
) -> None:
    called = on_time + late + excused + absent

    said = papers.Present(
        called=called, on_time=on_time, late=late, excused=excused, absent=absent, substitutes=substitutes
    ).sentence

    came, _, of_them = said.partition("; có mặt ")[2].partition(" (")
    inside = of_them.partition(")")[0]
    assert int(came) == sum(int(part.split(": ")[1]) for part in inside.split("; "))
    assert ("trong đó cử người dự thay" in said) is (substitutes > 0)


@pytest.mark.parametrize(
    ("committee", "standing"),
    [
        ("Đảng ủy phường Nhị Chiểu", "Thường trực Đảng ủy"),
        ("Huyện uỷ Kinh Môn", "Thường trực Huyện ủy"),
        ("Ban Thường vụ", "Thường trực cấp ủy"),
    ],
)
def test_the_standing_members_are_named_after_their_committee(committee: str, standing: str) -> None:
    assert standing_of(committee) == standing


def test_every_opinion_form_is_one_page_with_its_own_code_however_long_the_names() -> None:
    facts = papers.OpinionForms(
        letterhead=make.LETTERHEAD,
        meeting="hội nghị giao ban bí thư chi bộ tháng 12/2026, cụm Hoành Sơn",
        day=date(2026, 12, 25),
        until=date(2026, 12, 22),
        to="Văn phòng Đảng ủy",
        dated=make.DAY,
    )
    unit = "Chi bộ Trường Trung học phổ thông Nhị Chiểu và Trạm Y tế, Đảng bộ bộ phận các trường học"
    forms = tuple(
        papers.OpinionForm(f"{number}. {unit}", letters, f"http://192.168.100.100:8000/forms/{letters}/")
        for number, letters in enumerate(("K7M-4PX", "A3C-9WN"), start=1)
    )

    paper = papers.opinion_forms(facts, forms)
    pages = pages_of(pdf(paper))
    word = "\n".join(lines_of_word(docx(paper)))

    assert [("K7M-4PX" in page, "A3C-9WN" in page) for page in pages] == [(True, False), (False, True)]
    assert all("ngày 22/12/2026" in page and "Đề nghị làm gì" in page for page in pages)
    assert [words in word for words in ("K7M-4PX", "A3C-9WN", "2. Chi bộ Trường")] == [True] * 3


def test_the_picture_code_holds_the_address_the_same_in_pdf_and_word() -> None:
    modules = matrix("https://giaoban.example.vn/forms/K7M-4PX/")

    with Image.open(io.BytesIO(as_png(modules))) as drawn:
        dots = drawn.convert("1")
        read = [
            [dots.getpixel((column * DOT, row * DOT)) == 0 for column in range(len(modules))]
            for row in range(len(modules))
        ]

    assert read == modules
    assert as_svg([[True, True, False], [False, True, True]]).count("h2v1h-2z") == 2


A_DAY: Final = re.compile(r"\d{2}/\d{1,2}/\d{4}")
DAY_WIDTH: Final = 23.5  # millimetres, of a day with the space beside it in the largest letters of a table


@pytest.mark.parametrize("document", SAMPLES)
def test_a_day_does_not_run_over_the_lines_of_its_column(document: str) -> None:
    paper = SAMPLES[document][1](make.SETTING)
    form = paper.letterhead.form
    wide = (form.height if paper.landscape else form.width) - form.margins.left - form.margins.right

    for table in (block for block in paper.blocks if isinstance(block, Table)):
        whole = sum(column.parts for column in table.columns)
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert not A_DAY.fullmatch(cell) or column.parts / whole * wide >= DAY_WIDTH, column.head
