"""What the rules of papers say, without a database."""

import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.documents.rules import numbers, signing
from giaoban.documents.rules.blocks import Column, Table
from giaoban.documents.rules.letters import (
    FORMS,
    HD05,
    HD36,
    ND30,
    LetterForm,
    Power,
    Span,
    heading_mark,
    in_force,
    lettered,
    number_called,
    number_line,
    roman,
)
from giaoban.documents.rules.numbers import Reach, State
from giaoban.documents.rules.papers.wording import ended, short_day, when
from giaoban.documents.rules.text import PLACEHOLDER, ToneStyle, printable, toned
from tests.documents.reading import texts
from tests.make import documents as make

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
FIRST = date(2025, 8, 1)


# The letter form.


@pytest.mark.parametrize(
    ("number", "line"), [(None, "Số      -TB/ĐU"), (5, "Số 05-TB/ĐU"), (127, "Số 127-TB/ĐU")]
)
def test_a_number_has_a_zero_under_ten_and_a_draft_has_room_for_one(number: int | None, line: str) -> None:
    assert number_line(HD05, number=number, kind="TB", symbol="ĐU") == line


@pytest.mark.parametrize(
    ("kind", "line"), [("BC", "Số: 05/BC-UBND"), ("CV", "Số: 05/UBND"), ("GM", "Số: 05/GM-UBND")]
)
def test_the_state_writes_a_colon_and_leaves_the_type_out_of_a_letter(kind: str, line: str) -> None:
    assert number_line(ND30, number=5, kind=kind, symbol="UBND") == line


def test_the_state_numbers_through_a_year_and_signs_with_dots() -> None:
    assert (ND30.span, ND30.closing, ND30.powers[Power.TUQ]) == (Span.YEAR, "./.", "TUQ.")
    assert all(Power.TUQ not in form.powers and form.span is Span.TERM for form in (HD05, HD36))


@pytest.mark.parametrize(
    ("chosen", "day", "form"),
    [
        (HD05, date(2026, 5, 27), HD05),
        (HD05, date(2026, 5, 26), HD36),
        (HD05, date(2016, 1, 5), HD36),
        (HD36, date(2026, 11, 27), HD36),
        (ND30, date(2016, 1, 5), ND30),
    ],
)
def test_a_paper_of_an_earlier_day_keeps_the_form_of_its_day(
    chosen: LetterForm, day: date, form: LetterForm
) -> None:
    assert in_force(chosen, day) is form


@pytest.mark.parametrize(
    ("form", "about", "line"),
    [
        (HD05, False, "Đôn đốc trả lời"),
        (HD05, True, "V/v đôn đốc trả lời"),
        (ND30, False, "V/v đôn đốc trả lời"),
    ],
)
def test_the_subject_of_a_letter_stands_under_its_number(form: LetterForm, about: bool, line: str) -> None:
    letter = replace(
        make.paper(title="", subject="đôn đốc trả lời"), letterhead=make.headed(form, about=about)
    )

    assert letter.about == line
    assert make.paper(subject="đôn đốc trả lời").about == ""


def test_other_papers_cite_the_number_without_its_first_word() -> None:
    assert number_called(HD05, number=5, kind="TB", symbol="ĐU") == "05-TB/ĐU"


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.code.value)
def test_every_form_names_its_sources_and_fits_an_a4_sheet(form: LetterForm) -> None:
    margins = form.margins

    assert form.sources
    assert (form.width, form.height) == (210, 297)
    assert margins.left + margins.right < form.width / 2
    assert 12 <= form.body_text.size <= 15


def test_headings_are_marked_by_level() -> None:
    assert [heading_mark(HD05, level, 4) for level in (1, 2, 3)] == ["IV- ", "4. ", "d) "]
    with pytest.raises(ValueError, match="no mark"):
        heading_mark(HD05, 4, 1)


@given(st.integers(1, 3000))
def test_roman_numerals_rise_and_never_repeat_a_sign_four_times(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    written = [values[sign] for sign in roman(number)]
    signed = [-here if here < after else here for here, after in zip(written, [*written[1:], 0], strict=True)]

    assert sum(signed) == number
    assert not any(sign * 4 in roman(number) for sign in "IXC")


def test_letters_follow_the_vietnamese_alphabet() -> None:
    assert [lettered(number) for number in (1, 4, 5, 23, 24)] == ["a", "d", "đ", "y", "aa"]


# Text.


@given(texts)
def test_printable_text_is_composed_and_as_long_as_what_was_written(text: str) -> None:
    shown = printable(text)

    assert shown == unicodedata.normalize("NFC", shown)
    assert len(unicodedata.normalize("NFD", shown)) == len(unicodedata.normalize("NFD", text))
    assert printable(shown) == shown


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1b", "\x7f", "\ufffe", "\ud800"])
def test_a_character_that_cannot_be_shown_keeps_its_place(hidden: str) -> None:
    assert printable(f"a{hidden}b") == f"a{PLACEHOLDER}b"


def test_lines_and_tabs_are_kept() -> None:
    assert printable("a\r\nb\rc\td\u2028e") == "a\nb\nc\td\ne"


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Đảng ủy", "Đảng uỷ"),
        ("HÒA", "HOÀ"),
        ("khỏe, thúy", "khoẻ, thuý"),
        ("quý, ngoài, toán, tuyến", "quý, ngoài, toán, tuyến"),
    ],
)
def test_tone_marks_move_where_the_office_puts_them(words: str, moved: str) -> None:
    assert toned(words, ToneStyle.SECOND) == moved
    assert toned(words, ToneStyle.FIRST) == words


def test_names_of_files_are_plain_letters() -> None:
    assert make.paper().file_name(".pdf") == "thong-bao.pdf"


def test_a_row_must_fit_its_table() -> None:
    with pytest.raises(ValueError, match="2 cells for 1"):
        Table((Column("STT"),), (("1", "thừa"),))


@pytest.mark.parametrize(("half_days", "long"), [(1, "½ ngày"), (2, "1 ngày"), (3, "1½ ngày")])
def test_the_time_of_a_meeting_is_said_as_offices_say_it(half_days: int, long: str) -> None:
    begins = datetime(2026, 2, 6, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    assert when(begins, half_days) == f"{long}, từ 7 giờ 30 phút, thứ Sáu, ngày 06/02/2026"


def test_a_sentence_ends_once() -> None:
    assert [ended(words) for words in ("a", "a.", "a… ")] == ["a.", "a.", "a…"]
    assert short_day(date(2026, 11, 5)) == "05/11/2026"


# Numbers.


@given(signed_on=days, today=days, latest=st.none() | days, last=st.none() | days)
def test_a_number_is_issued_in_its_term_in_the_order_of_days_and_never_ahead(
    signed_on: date, today: date, latest: date | None, last: date | None
) -> None:
    reach = Reach(FIRST, last)

    refusal = numbers.why_not_issue(signed_on=signed_on, today=today, reach=reach, latest=latest)

    is_due = signed_on <= today
    is_within = signed_on >= FIRST and (last is None or signed_on <= last)
    is_next = latest is None or latest <= signed_on
    assert (refusal is None) == (is_due and is_within and is_next)


def test_no_number_without_a_term() -> None:
    refusal = numbers.why_not_issue(signed_on=FIRST, today=FIRST, reach=None, latest=None)

    assert refusal is not None
    assert refusal.code == "no_term"


@pytest.mark.parametrize(
    ("subject", "may"),
    [
        ("kết luận giao ban", True),
        ("công tác bí mật nhà nước", True),
        ("TỐI MẬT: kế hoạch", False),
        ("MẬT", False),
        ("MẬTMÃ", True),
    ],
)
def test_what_is_marked_secret_is_sent_away(subject: str, may: bool) -> None:
    assert (numbers.why_not_name(subject) is None) is may


def test_only_a_number_that_stands_can_be_made_void() -> None:
    assert numbers.why_not_void(State.ISSUED) is None
    assert numbers.why_not_void(State.VOID) is not None


@pytest.mark.parametrize(
    ("last", "issued", "may"), [(0, 0, True), (99_998, 0, True), (99_999, 0, False), (5, 1, False)]
)
def test_the_paper_book_goes_on_only_before_the_first_number(last: int, issued: int, may: bool) -> None:
    assert (numbers.why_not_continue(last=last, issued=issued) is None) is may


def test_a_term_begins_after_the_one_before() -> None:
    assert numbers.why_not_begin_term(first=FIRST, newest=None) is None
    assert numbers.why_not_begin_term(first=FIRST, newest=FIRST - timedelta(days=1)) is None
    assert numbers.why_not_begin_term(first=FIRST, newest=FIRST) is not None


# Signing.


@pytest.mark.parametrize(
    ("power", "for_whom", "code"),
    [
        (None, "", None),
        (Power.TM, "BAN THƯỜNG VỤ", None),
        (Power.TM, "", "for_whom"),
        (Power.TUQ, "BAN THƯỜNG VỤ", "no_such_power"),
    ],
)
def test_a_power_must_exist_in_the_form_and_name_for_whom(
    power: Power | None, for_whom: str, code: str | None
) -> None:
    refusal = signing.why_not_power(HD05, power, for_whom)

    assert (refusal.code if refusal else None) == code


def test_a_post_without_a_holder_does_not_sign() -> None:
    assert signing.why_not_sign([], post="Bí thư", day=FIRST) is not None
    ended = signing.why_not_sign([], post="Bí thư", day=FIRST, ended=("Nguyễn Văn Mẫu", FIRST))
    assert ended is not None
    assert ended.code == "signers_term_ended"
    assert signing.why_not_sign(["Nguyễn Văn Mẫu"], post="Bí thư", day=FIRST) is None


def test_the_line_of_power_is_written_as_the_form_writes_it() -> None:
    of = signing.signature(HD05, power=Power.TM, on_behalf_of="BAN THƯỜNG VỤ", office="BÍ THƯ", name="A")

    assert (of.power, of.office, of.name) == ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "A")
