"""Rules for what changed between two versions, and for what is read from a Word file."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from giaoban.bulletin.rules import rich, word
from giaoban.bulletin.rules.changes import changes
from giaoban.bulletin.rules.typed import shown, stored
from giaoban.kernel.verdict import Refusal

words = st.lists(st.sampled_from(["lúa", "mùa", "gặt", "xong", ",", "\n", " ", "90%"]), max_size=30).map(
    " ".join
)


@given(words | st.text(max_size=80), words | st.text(max_size=80))
def test_what_stayed_and_was_struck_is_the_old_text_and_what_stayed_and_was_written_the_new(
    old: str, new: str
) -> None:
    marked = changes(old, new)

    assert "".join(one.text for one in marked if one.mark != "ins") == old
    assert "".join(one.text for one in marked if one.mark != "del") == new


def test_a_word_that_two_changes_leave_between_them_is_struck_and_written_with_them() -> None:
    marked = changes("Sẽ lấy nước theo kế hoạch chung.", "Lấy nước đợt một theo lịch.")

    assert [(one.mark, one.text) for one in marked] == [
        ("del", "Sẽ lấy nước theo kế hoạch chung"),
        ("ins", "Lấy nước đợt một theo lịch"),
        ("same", "."),
    ]


def test_one_word_that_changes_is_one_word_that_is_marked() -> None:
    marked = changes("Gặt xong 80 ha.\nHết.", "Gặt xong 95 ha.\nHết.")

    assert [(one.mark, one.text) for one in marked] == [
        ("same", "Gặt xong "),
        ("del", "80"),
        ("ins", "95"),
        ("same", " ha.\nHết."),
    ]


def written(*, picture: bytes = b"") -> bytes:
    """Return a Word file with a title, a list, a table and a header."""
    document = Document()
    document.add_paragraph("Kết quả vụ mùa")
    document.add_paragraph("Toàn phường gặt xong 95% diện tích.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        table.row_cells(0) + table.row_cells(1), ("Khu", "Ha", "Lò Vôi", "4,5"), strict=True
    ):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "UBND phường"
    if picture:
        document.add_picture(BytesIO(picture))
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def with_part(content: bytes, name: str) -> bytes:
    """Return an office file with one more part."""
    kept = BytesIO(content)
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr(name, b"x")
    return kept.getvalue()


def test_words_and_tables_are_read_and_what_is_left_behind_is_named() -> None:
    found = word.read(written(), "bai.docx")

    assert not isinstance(found, Refusal)
    assert found.title == "Kết quả vụ mùa"
    assert found.text.split("\n") == [
        "Toàn phường gặt xong 95% diện tích.",
        "",
        "| Khu | Ha |",
        "| Lò Vôi | 4,5 |",
    ]
    assert found.unread == ("headers",)


def test_everything_that_may_be_left_behind_has_words() -> None:
    assert set(word._KNOWN_BY) < set(word.UNREAD_WORDS)


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (written(), "bai.docm", "word_macros"),
        (with_part(written(), "word/vbaProject.bin"), "bai.docx", "word_macros"),
        (written(), "bai.doc", "word_old"),
        (word.OLE + b"x", "bai.docx", "word_locked"),
        (b"%PDF-1.7", "bai.pdf", "word_other"),
        (b"khong phai", "bai.docx", "word_broken"),
        (with_part(b"", "a.txt"), "bai.docx", "word_broken"),
        (b"x" * (60 * 2**20), "bai.docx", "word_large"),
    ],
)
def test_each_file_that_cannot_be_taken_has_its_sentence(content: bytes, name: str, code: str) -> None:
    found = word.read(content, name)

    assert isinstance(found, Refusal)
    assert found.code == code
    assert str(found)


@given(st.binary(max_size=200))
def test_no_file_breaks_the_reader(content: bytes) -> None:
    assert isinstance(word.read(content, "bai.docx"), Refusal)


def test_lists_tables_and_bold_words_come_through_a_plain_box() -> None:
    typed = "# Vụ mùa\nGặt **xong** 95%.\n- Lò Vôi\n- An Bộ\n1. Một\n| Khu | Ha |\n| Lò Vôi | 4,5 |"

    kept = stored(typed)

    assert "<ul><li>Lò Vôi</li><li>An Bộ</li></ul>" in kept
    assert "<strong>xong</strong>" in kept
    assert shown(kept) == typed


@given(st.text(max_size=120))
def test_whatever_is_typed_is_kept_clean(typed: str) -> None:
    kept = stored(typed)

    assert rich.clean(kept) == kept
    assert "<script" not in kept


def test_a_table_and_a_list_pasted_from_word_into_a_plain_box_stay_what_they_are() -> None:
    table = "\tHa\nLò Vôi\t4,5\nChợ | Hạ\t\n"
    pasted = f"Diện tích gieo trồng\n{table}•\tLàm đất\n1.\tLấy nước\nHạn:\tngày 5"

    assert shown(stored(pasted)).split("\n") == [
        "Diện tích gieo trồng",
        "|  | Ha |",
        "| Lò Vôi | 4,5 |",
        "| Chợ / Hạ |  |",
        "- Làm đất",
        "1. Lấy nước",
        "Hạn: ngày 5",
    ]
    assert shown(stored("\tMột đoạn thụt vào.\n\tĐoạn nữa.")).split("\n") == [
        "Một đoạn thụt vào.",
        "Đoạn nữa.",
    ]
