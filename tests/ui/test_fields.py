"""The fields: domain types out of what people type, or a sentence; and the typed text kept."""

import io
import unicodedata
import zipfile
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import Field
from django.template import Context, Template
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    Kind,
    LongTextField,
    ManyField,
    NumberField,
    OnceField,
    PhoneField,
    TextField,
    UploadField,
    YearField,
    YesField,
)

LINE = TextField(label="Ở đâu?", longest=80)
LINES = LongTextField(label="Việc gì?", longest=1000)
DAY = DayField(label="Ngày nào?")


def form_with(field: Field, typed: Any, files: Any = None) -> Form:
    class Sample(Form):
        answer = field

    return Sample({"answer": typed}, files)


def sentence(field: Field, typed: Any, files: Any = None) -> str:
    return " ".join(map(str, form_with(field, typed, files).errors.get("answer", [])))


def value(field: Field, typed: Any, files: Any = None) -> object:
    form = form_with(field, typed, files)
    assert form.is_valid(), form.errors
    return form.cleaned_data["answer"]


def shown(form: Form) -> str:
    return Template("{% load ui %}{% for b in form %}{% field of=b %}{% endfor %}").render(
        Context({"form": form})
    )


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("05/12/2026", date(2026, 12, 5)),
        ("5-12-2026", date(2026, 12, 5)),
        ("5.12.2026", date(2026, 12, 5)),
        (" 05/12/2026 ", date(2026, 12, 5)),
        ("2026-12-05", date(2026, 12, 5)),
    ],
)
def test_the_day_comes_before_the_month(typed: str, day: date) -> None:
    assert value(DAY, typed) == day


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "31/11/2026", "12/31/2026", "mai", "1/1/1", "0/0/0000", "9" * 100_000]
)
def test_a_day_that_is_none_gets_a_sentence_with_an_example_and_stays_in_the_box(typed: str) -> None:
    form = form_with(DAY, typed)

    assert len(form.errors["answer"]) == 1
    assert f'value="{typed}"' in shown(form)


def test_the_31st_of_february_is_named() -> None:
    assert "Tháng 2" in sentence(DAY, "31/02/2026")


def test_a_missing_day_says_how_to_write_one() -> None:
    assert sentence(DAY, "") == "Đồng chí ghi ngày, ví dụ 30/11/2026."


def test_a_stored_day_is_shown_the_way_it_is_typed() -> None:
    class Sample(Form):
        answer = DayField(label="Ngày nào?")

    assert 'value="05/12/2026"' in shown(Sample(initial={"answer": date(2026, 12, 5)}))


def test_text_is_composed_trimmed_and_otherwise_as_typed() -> None:
    assert value(LINE, unicodedata.normalize("NFD", "  Mương tiêu chợ Hạ ")) == "Mương tiêu chợ Hạ"
    assert value(LINES, "Một\r\nhai\r\n\r\nba\t!") == "Một\nhai\n\nba\t!"
    assert value(LINE, "một\nhai") == "một hai"


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=60))
def test_text_that_is_taken_is_taken_whole(typed: str) -> None:
    form = form_with(LINES, f"a{typed}z")

    if form.is_valid():
        assert form.cleaned_data["answer"] == unicodedata.normalize("NFC", f"a{typed}z")


def test_a_long_text_is_refused_with_how_much_too_long_and_not_cut() -> None:
    typed = "ữ" * 100_000

    form = form_with(LINES, typed)

    assert form.errors["answer"] == [
        "Thừa 99.000 ký tự (nhiều nhất 1.000). Đồng chí viết gọn lại; không chữ nào bị mất."
    ]
    assert typed in shown(form)
    assert "maxlength" not in shown(form)


def test_the_length_is_counted_in_composed_letters() -> None:
    assert value(LINE, unicodedata.normalize("NFD", "ữ" * 80)) == "ữ" * 80


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u202e", "\u2066"])
def test_a_character_that_cannot_be_shown_is_refused_and_its_place_named(hidden: str) -> None:
    assert sentence(LINES, f"Bốn bóng{hidden} đèn").startswith("Sau chữ “Bốn bóng” có một ký tự ẩn.")
    assert sentence(LINES, f"a{hidden}b") != ""


@pytest.mark.parametrize("blank", ["   ", "\u200b", "\u3000 \u2060", "\n\n"])
def test_text_that_nobody_can_see_is_missing(blank: str) -> None:
    assert sentence(LINES, blank) == "Ô này còn trống, đồng chí ghi giúp."


def test_text_of_an_old_code_page_is_refused_with_the_remedy() -> None:
    assert "Unicode" in sentence(LINES, "§¶ng bé huyÖn Kinh M«n häp giao ban")


def test_markup_is_ordinary_text() -> None:
    form = form_with(LINES, "<script>alert(1)</script>")

    assert form.is_valid()
    assert "&lt;script&gt;" in shown(form)


def test_a_formula_is_ordinary_text() -> None:
    assert value(LINE, '=HYPERLINK("x")') == '=HYPERLINK("x")'


@pytest.mark.parametrize("typed", ["70000", "70.000", "70,000", "70 000", "70\u00a0000"])
def test_a_number_is_read_with_any_grouping(typed: str) -> None:
    assert value(NumberField(label="Bao nhiêu?"), typed) == 70_000


@pytest.mark.parametrize("typed", ["70.00", "7,5", "bảy", "1e3", "--1", "٣", "9" * 5000])
def test_a_number_that_is_none_gets_an_example(typed: str) -> None:
    assert sentence(NumberField(label="Bao nhiêu?"), typed) != ""


def test_a_number_outside_its_limits_is_told_them() -> None:
    field = NumberField(label="Bao nhiêu?", between=(1, 2000))

    assert sentence(field, "2.001") == "Đồng chí ghi một số từ 1 đến 2.000."


def test_a_year_is_written_without_a_point_and_read_with_one() -> None:
    field = YearField(label="Năm", between=(2000, 2100))

    assert field.prepare_value(2026) == "2026"
    assert value(field, "2.026") == 2026
    assert sentence(field, "1999") == "Đồng chí ghi một số từ 2000 đến 2100."


@pytest.mark.parametrize("typed", ["0912345678", "0912 345 678", "+84 912 345 678", "0912.345.678"])
def test_a_phone_number_is_kept_in_one_form(typed: str) -> None:
    assert value(PhoneField(label="Số điện thoại"), typed) == "+84912345678"


@pytest.mark.parametrize("typed", ["12", "gọi tôi", "0000000000", "9" * 400, "0220 3822 abc"])
def test_a_phone_number_that_cannot_be_called_is_refused(typed: str) -> None:
    assert (
        sentence(PhoneField(label="Số điện thoại"), typed)
        == "Số này không gọi được. Đồng chí ghi lại, ví dụ 0912 345 678."
    )


def test_a_choice_that_is_not_offered_gets_a_sentence() -> None:
    offered = [("a", "A"), ("b", "B")]

    assert sentence(ChoiceField(label="Chọn", choices=offered), "c").startswith("Mục đã chọn không còn")
    assert sentence(ChoiceField(label="Chọn", choices=offered), "") == "Đồng chí chọn một mục."
    assert sentence(ManyField(label="Chọn", choices=offered), ["c"]).startswith("Mục đã chọn không còn")
    assert value(ManyField(label="Chọn", choices=offered), ["a", "b"]) == ["a", "b"]


def test_many_rows_of_which_most_are_left_alone_open_by_a_line_and_are_open_once_one_is_chosen() -> None:
    class Asked(Form):
        some = ManyField(label="Gạch bỏ", folded="Chọn người", required=False, choices=[("a", "A")])

    closed, opened = shown(Asked()), shown(Asked({"some": ["a"]}))

    assert "<details><summary>Chọn người</summary>" in closed
    assert "<details open><summary>Chọn người</summary>" in opened


def test_a_box_that_must_be_ticked_says_so() -> None:
    assert sentence(YesField(label="Đồng ý", required=True), "") == "Đồng chí đánh dấu vào ô này để đi tiếp."
    assert value(YesField(label="Việc gấp"), "") is False


def test_the_mark_of_one_sending_is_made_with_the_page_and_kept_through_errors() -> None:
    class Sample(Form):
        text = TextField(label="Việc gì?")
        once = OnceField()

    first, second = Sample(), Sample()
    mark = str(first["once"].value())
    again = Sample({"text": "", "once": mark})

    assert UUID(mark)
    assert str(first["once"].value()) == mark
    assert str(second["once"].value()) != mark
    assert not again.is_valid()
    assert f'value="{mark}"' in shown(again)


@pytest.mark.parametrize("typed", ["", "once", "0"])
def test_a_form_without_its_mark_is_not_taken(typed: str) -> None:
    assert sentence(OnceField(), typed).startswith("Trang này mở đã quá lâu")


def office(part: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<x/>")
    return made.getvalue()


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + b"\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
XLSX = office("xl/workbook.xml")
DOCX = office("word/document.xml")
CSV = "Mã,Tên\nKM,Kinh Môn\n".encode()


def upload(name: str, content: bytes, **more: Any) -> str:
    field = UploadField(label="Tệp", kinds=tuple(Kind), **more)
    return sentence(field, None, {"answer": SimpleUploadedFile(name, content)})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.PNG", PNG),
        ("a.pdf", PDF),
        ("a.jpeg", JPG),
        ("a.jpg", JPG),
        ("a.xlsx", XLSX),
        ("a.docx", DOCX),
        ("a.csv", CSV),
    ],
)
def test_a_file_that_is_what_its_name_says_is_taken(name: str, content: bytes) -> None:
    assert upload(name, content) == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", PNG), ("a.xlsx", DOCX), ("a.docx", XLSX), ("a.pdf", JPG), ("a.png", PDF), ("a.csv", PNG),
        ("a.csv", b"a\x00b"), ("a.xlsx", b"PK\x03\x04broken"), ("a.pdf", b"<html><script>"), ("a.jpg", b"x"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_its_name_says_is_refused_by_name(name: str, content: bytes) -> None:
    assert f"“{name}” không phải tệp" in upload(name, content)


def test_a_file_of_another_kind_empty_missing_or_too_large_gets_its_own_sentence() -> None:
    field = UploadField(label="Tệp", kinds=[Kind.PDF])

    assert (
        upload("a.exe", b"MZ")
        == "Ở đây chỉ nhận tệp PDF, XLSX, DOCX, PPTX, CSV, PNG, JPG. Đồng chí chọn tệp khác."
    )
    assert upload("a.pdf", b"") == "Tệp này trống. Đồng chí chọn tệp khác."
    assert upload("a.pdf", PDF + b" " * 2**20, megabytes=1).startswith("Tệp này lớn hơn 1 MB.")
    assert sentence(field, None, {}) == "Đồng chí chọn tệp cần gửi."


def test_the_sentences_speak_english_to_those_who_chose_it() -> None:
    with override("en"):
        assert sentence(LINE, "") == "This is still empty. Please fill it in."
        assert sentence(NumberField(label="How many?"), "x").endswith("for example 70,000.")
        assert "30/11/2026" in sentence(DAY, "31/11/2026")


def test_the_browser_is_never_asked_to_judge() -> None:
    assert " required" not in shown(form_with(LINE, ""))


def test_an_error_stands_beside_its_field_and_is_tied_to_it() -> None:
    markup = shown(form_with(LINE, ""))

    assert 'aria-invalid="true"' in markup
    assert 'aria-describedby="id_answer_error"' in markup
    assert 'id="id_answer_error"' in markup


def test_the_summary_names_the_field_that_is_still_empty() -> None:
    html = Template("{% load ui %}{% form_problems form=form %}").render(
        Context({"form": form_with(LINE, "")})
    )

    assert ">Ở đâu: Ô này còn trống, đồng chí ghi giúp.</a>" in html
