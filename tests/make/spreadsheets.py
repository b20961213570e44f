"""Makers for files that people send: workbooks of sheets, good and bad."""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types

Table = Sequence[Sequence[object]]

UNITS = ("Mã *", "Tên *", "Loại *", "Thuộc", "Cụm", "Từ ngày", "Đến ngày")
CLUSTERS = ("Mã", "Tên", "Thứ tự", "Từ ngày", "Đến ngày")
AGENCIES = ("Mã", "Tên", "Tên ngắn", "Nội dung phụ trách", "Lĩnh vực", "Tự trả lời", "Cần duyệt")
PEOPLE = ("Họ và tên", "Điện thoại", "Thư điện tử", "Chức danh", "Thuộc", "Từ ngày")


def workbook(sheets: Mapping[str, Table]) -> bytes:
    """Return an .xlsx file; text that begins with "=" becomes a formula, as in Excel."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_urls": False, "default_date_format": "dd/mm/yyyy"}
    )
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for number, cells in enumerate(rows):
            page.write_row(number, 0, cells)
    book.close()
    return out.getvalue()


def organisation(
    *, units: Table = (), clusters: Table = (), agencies: Table = (), people: Table = ()
) -> bytes:
    """Return a workbook of the template with these rows under the headings."""
    tables = {
        "Cụm": (CLUSTERS, clusters),
        "Đơn vị": (UNITS, units),
        "Cơ quan": (AGENCIES, agencies),
        "Người": (PEOPLE, people),
    }
    return workbook({name: [headings, *rows] for name, (headings, rows) in tables.items() if rows})
