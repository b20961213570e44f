"""An edition as it is read and printed, taken from the plain data that were fixed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.contents import hour_of
from giaoban.bulletin.rules.editions import Kind
from giaoban.kernel.numbering import number_of_year

Row = Mapping[str, Any]
NOTHING: Final = "Tháng này không có nội dung."


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something to read.

    Attributes:
        body: In the twelve tags, as ``rich.clean`` leaves it.
        title: Empty where the section's own is enough.
        source: Who gave it; empty where the editor wrote it.
    """

    body: str
    title: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPicture:
    """A picture; ``name`` tells it from the others of its edition, and whoever prints finds it by that.

    Attributes:
        credit: By whom it is; empty where nobody said.
        width: In pixels, as its height.
    """

    name: str
    caption: str
    credit: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRow:
    """Something of the month: when, what, who comes, and where."""

    day: date
    what: str
    time: str = ""
    who: str = ""
    where: str = ""

    @property
    def hour(self) -> str:
        """The time of day as an office writes and speaks it: "7 giờ 30"; empty where there is none."""
        return hour_of(self.time)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A new document: which, of whom, what it says, and whom it concerns."""

    number: str
    day: date
    body: str
    title: str
    gist: str = ""
    concerns: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """What was asked last time, where, and who answered what; ``document`` with its number and day."""

    places: str
    asked: str
    by: str
    answer: str
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSection:
    """One section, in the order in which its parts are read; ``note`` says that there is nothing."""

    title: str
    pieces: tuple[Piece, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()
    calendar: tuple[CalendarRow, ...] = ()
    pictures: tuple[PrintedPicture, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Who stands for the edition.

    Attributes:
        editor: Who edited it: the body, and who did it last.
        approver: Who approved it, with post; somebody else.
        fixed_on: The day on which it was approved and fixed.
        issued_on: The day on which it was issued.
        copies: How many are printed; 0 while nobody said.
        anchor: The audit anchor of the month; empty while the log has none.
        contact: The telephone number to which readers turn; empty where there is none.
    """

    editor: str
    approver: str
    fixed_on: date
    issued_on: date
    copies: int = 0
    anchor: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A whole edition.

    Attributes:
        superior: The body above the committee, as on its letterhead: "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG".
        committee: The committee as on its letterhead: "ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU".
        editors: Who edits it: "Ban Xây dựng Đảng".
        number: Of the edition within its year.
        meets_on: The day of the briefing that it is for; ``None`` in an edition of an earlier release.
    """

    superior: str
    committee: str
    editors: str
    number: int
    year: int
    month: int
    sections: tuple[PrintedSection, ...]
    imprint: Imprint
    meets_on: date | None = None

    @property
    def code(self) -> str:
        """Number and year: "11/2026"."""
        return number_of_year(self.number, self.year)

    @property
    def numbered(self) -> str:
        """Number and month, which are two things: "số 03, tháng 12/2026"."""
        return f"số {self.number:02d}, {self.month_name}"

    @property
    def month_name(self) -> str:
        """The month as titles name it: "tháng 11/2026"."""
        return f"tháng {self.month:02d}/{self.year}"


def sections_of(content: Mapping[str, Any], shown: Collection[str]) -> tuple[PrintedSection, ...]:
    """Return the sections of a fixed edition.

    Args:
        content: Its plain data.
        shown: Names of the pictures that may be shown; of the others the caption is left out too.
    """
    return tuple(_section(row, shown) for row in content["sections"])


def _section(row: Row, shown: Collection[str]) -> PrintedSection:
    rows, kind = row["rows"], row["kind"]
    written = Piece(body=rich.kept(row["text"]), title=row["title"], source=row["source"] or row["agency"])
    practice = [_practice(one) for one in rows] if kind == Kind.PRACTICE else []
    has_words = row["text"] or rows or row.get("pictures")
    return PrintedSection(
        title=row["heading"],
        pieces=(*([written] if row["text"] else []), *practice),
        documents=tuple(_document(one) for one in rows) if kind == Kind.DOCUMENTS else (),
        answers=tuple(_answer(one) for one in rows) if kind == Kind.REPLIES else (),
        calendar=tuple(_calendar(one) for one in rows) if kind == Kind.CALENDAR else (),
        pictures=tuple(_picture(one) for one in row.get("pictures", ()) if str(one["key"]) in shown),
        note=row["note"] or ("" if has_words else NOTHING),
    )


def _picture(row: Row) -> PrintedPicture:
    return PrintedPicture(
        name=str(row["key"]),
        caption=row["caption"],
        credit=row["credit"],
        width=row["width"],
        height=row["height"],
    )


def _practice(row: Row) -> Piece:
    return Piece(body=rich.kept(row["about"]), title=row["title"], source=row["who"])


def _document(row: Row) -> DocumentRow:
    day = date.fromisoformat(row["day"])
    return DocumentRow(
        number=row["number"],
        day=day,
        body=row["body"],
        title=row["subject"],
        gist=row["gist"],
        concerns=row["concerns"],
    )


def _answer(row: Row) -> AnswerRow:
    day = f"{date.fromisoformat(row['day']):%d/%m/%Y}" if row["day"] else ""
    return AnswerRow(
        places=", ".join(row["units"]),
        asked=row["asked"],
        by=row["agency"],
        answer=row["answered"],
        document=", ".join(filter(None, (row["document"], day))),
    )


def _calendar(row: Row) -> CalendarRow:
    day = date.fromisoformat(row["day"])
    return CalendarRow(day=day, what=row["title"], time=row["time"], who=row["group"], where=row["place"])
