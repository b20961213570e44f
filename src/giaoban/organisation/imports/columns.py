"""The format: four kinds of rows and their columns, under Vietnamese or English names."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.vietnamese import fold


class Kind(StrEnum):
    """What one row describes; its value is the name of its sheet."""

    CLUSTER = "Cụm"
    UNIT = "Đơn vị"
    AGENCY = "Cơ quan"
    PERSON = "Người"


ENGLISH: Final[Mapping[Kind, str]] = {
    Kind.CLUSTER: "Clusters",
    Kind.UNIT: "Units",
    Kind.AGENCY: "Agencies",
    Kind.PERSON: "People",
}
GUIDES: Final = frozenset({"huong dan", "guide", "danh muc", "vocabularies"})
ROW_KIND: Final = "Loại dòng"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in code and the names it may bear."""

    key: str
    name: str
    english: str
    required: bool = False
    longest: int = 200
    width: int = 18


_FROM = Column("valid_from", "Từ ngày", "From day")
_TO = Column("valid_to", "Đến ngày", "To day")
_POSITION = Column("position", "Thứ tự", "Position", width=8)

COLUMNS: Final[Mapping[Kind, tuple[Column, ...]]] = {
    Kind.CLUSTER: (
        Column("code", "Mã", "Code", required=True, longest=30, width=12),
        Column("name", "Tên", "Name", required=True, longest=100, width=36),
        _POSITION,
        _FROM,
        _TO,
    ),
    Kind.UNIT: (
        Column("code", "Mã", "Code", required=True, longest=30, width=12),
        Column("name", "Tên", "Name", required=True, longest=150, width=36),
        Column("kind", "Loại", "Kind", required=True, width=24),
        Column("place", "Thuộc", "Under", longest=30, width=12),
        Column("cluster", "Cụm", "Cluster", longest=30, width=12),
        _FROM,
        _TO,
    ),
    Kind.AGENCY: (
        Column("code", "Mã", "Code", required=True, longest=30, width=12),
        Column("name", "Tên", "Name", required=True, longest=150, width=36),
        Column("short_name", "Tên ngắn", "Short name", longest=80, width=20),
        Column("remit", "Nội dung phụ trách", "Remit", width=30),
        Column("fields", "Lĩnh vực", "Fields", longest=600, width=36),
        Column("answers_itself", "Tự trả lời", "Answers itself", longest=10, width=12),
        Column("needs_clearance", "Cần duyệt", "Needs clearance", longest=10, width=12),
        _POSITION,
        _FROM,
        _TO,
    ),
    Kind.PERSON: (
        Column("full_name", "Họ và tên", "Full name", required=True, longest=100, width=28),
        Column("phone", "Điện thoại", "Phone", longest=40, width=16),
        Column("email", "Thư điện tử", "E-mail", longest=254, width=24),
        Column("title", "Chức danh", "Title", width=28),
        Column("place", "Thuộc", "Under", longest=30, width=12),
        _FROM,
    ),
}


def as_heading(text: str) -> str:
    """Return a heading as it is compared: without marks, case or the star of a required column."""
    return fold(text.replace("*", " "))


def kind_called(name: str) -> Kind | None:
    """Return the kind that a sheet or a row of this name holds, or ``None``."""
    typed = as_heading(name)
    for kind, english in ENGLISH.items():
        if typed in {as_heading(kind.value), as_heading(english), as_heading(english).removesuffix("s")}:
            return kind
    return Kind.PERSON if typed == "person" else None


def column_called(kind: Kind, name: str) -> Column | None:
    """Return the column of ``kind`` with this heading, or ``None``."""
    typed = as_heading(name)
    return next(
        (c for c in COLUMNS[kind] if typed in {as_heading(c.name), as_heading(c.english), c.key}), None
    )


def column_of(kind: Kind, key: str) -> Column:
    """Return the column of ``kind`` with this key."""
    return next(column for column in COLUMNS[kind] if column.key == key)


def flat_headings() -> list[str]:
    """Return the headings of the flat form: the kind of the row, then every column once."""
    names = [column.name for columns in COLUMNS.values() for column in columns]
    return [ROW_KIND, *dict.fromkeys(names)]
