"""Files that are not what they say, or hold what they should not: each gets its own sentence."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refused
from giaoban.organisation import imports
from tests.make import spreadsheets

GOOD = spreadsheets.organisation(units=[("A", "Chi bộ A", "Chi bộ thôn")])
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64


def with_part(name: str, content: bytes) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def with_sheet(xml: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return out.getvalue()


def sheet_of(cells: bytes) -> bytes:
    return (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>" + cells + b"</sheetData></worksheet>"
    )


FAR = sheet_of(b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>')
UNKNOWN_SHEET = spreadsheets.workbook({"Kế toán": [("Mã", "Tên"), (1, 2)]})
UNKNOWN_COLUMN = spreadsheets.workbook({"Đơn vị": [("Mã", "Tên", "Loại", "Số CCCD"), ("A", "B", "C", "D")]})
TWO_SHEETS = spreadsheets.workbook(
    {
        "Đơn vị": [("Mã", "Tên", "Loại"), ("A", "Chi bộ A", "Chi bộ thôn")],
        "Units": [("Code", "Name", "Kind"), ("B", "Chi bộ B", "Chi bộ thôn")],
    }
)
FLAT_UNKNOWN = "Loại dòng,Mã,Tên,Loại,Số CCCD\nĐơn vị,A,Chi bộ A,Chi bộ thôn,030".encode()
FLAT_TWICE = "Loại dòng,Mã,Tên,Loại,Mã\nĐơn vị,A,Chi bộ A,Chi bộ thôn,B".encode()
FLAT_TWO_NAMES = "Loại dòng,Mã,Tên,Loại,Code\nĐơn vị,A,Chi bộ A,Chi bộ thôn,B".encode()
MISSING_COLUMN = spreadsheets.workbook({"Đơn vị": [("Mã", "Tên"), ("A", "B")]})
NO_HEADINGS = spreadsheets.workbook({"Đơn vị": [("A", "Chi bộ A", "Chi bộ thôn")]})
MANY = spreadsheets.organisation(units=[(f"U{n}", "Tên", "Chi bộ thôn") for n in range(5_001)])


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.xlsx", "file_empty"),
        (PNG, "anh.xlsx", "not_a_workbook"),
        (PNG, "anh.csv", "not_unicode"),
        (b"%PDF-1.7 ...", "a.xlsx", "not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "cu.xls", "old_excel"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "khoa.xlsx", "password"),
        (b"x" * (5 * 2**20 + 1), "to.xlsx", "file_too_large"),
        (with_part("xl/vbaProject.bin", b"macro"), "a.xlsm", "macros"),
        (with_part("bom.bin", b"\x00" * (51 * 2**20)), "bom.xlsx", "workbook_too_large"),
        (with_sheet(FAR), "xa.xlsx", "workbook_too_large"),
        (with_sheet(sheet_of(b"<row>" + b"<c/>" * 600_001 + b"</row>")), "day.xlsx", "workbook_too_large"),
        (GOOD[:-40], "dut.xlsx", "not_a_workbook"),
        (UNKNOWN_SHEET, "a.xlsx", "unknown_sheet"),
        (TWO_SHEETS, "hai.xlsx", "two_sheets"),
        (FLAT_UNKNOWN, "a.csv", "unknown_column"),
        (FLAT_TWICE, "a.csv", "unknown_column"),
        (FLAT_TWO_NAMES, "a.csv", "unknown_column"),
        (UNKNOWN_COLUMN, "a.xlsx", "unknown_column"),
        (MISSING_COLUMN, "a.xlsx", "missing_column"),
        (NO_HEADINGS, "a.xlsx", "no_headings"),
        (MANY, "a.xlsx", "too_many_rows"),
        (b"Lo\xb9i d\xdfng;M\xb7;T\xaan", "tcvn3.csv", "not_unicode"),
        ("Mã;Tên\nA;B".encode(), "a.csv", "no_row_kind"),
        ("Loại dòng;Mã\nĐơn vị;A".encode(), "a.csv", "missing_column"),
        (b'"' + b"x" * 200_000, "a.csv", "not_a_table"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_file_is_refused_with_its_own_sentence(content: bytes, name: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        imports.read(content, name)

    assert refused.value.refusal.code == code


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_never_fails(data: st.DataObject) -> None:
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    try:
        imports.read(bytes(content), "a.xlsx")
    except Refused as refused:
        str(refused)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_as_a_table_are_read_or_refused(content: bytes) -> None:
    try:
        imports.read(content, "a.csv")
    except Refused as refused:
        str(refused)
