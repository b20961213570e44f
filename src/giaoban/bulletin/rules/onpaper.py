"""An edition as a paper: what each section prints, and what the imprint says."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.printed import (
    AnswerRow,
    CalendarRow,
    DocumentRow,
    Piece,
    Printed,
    PrintedPicture,
    PrintedSection,
)
from giaoban.documents.rules.blocks import Block, Column, Heading, Paragraph, Picture, Table
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.papers.bulletin import Bulletin, Chapter
from giaoban.documents.rules.papers.wording import short_day

TALLEST: Final = 65  # millimetres: a picture that goes over to the next page leaves no more than that empty


def on_paper(edition: Printed, letterhead: Letterhead, pictures: Mapping[str, bytes]) -> Bulletin:
    """Return what the paper of an edition says.

    Args:
        edition: The edition.
        letterhead: For the form of letters; the names over the title are the edition's own.
        pictures: JPEG files by the names in the edition; one that is missing is left out, its caption too.
    """
    return Bulletin(
        letterhead=letterhead,
        code=edition.code,
        number=edition.numbered,
        occasion=(
            f"Phục vụ hội nghị giao ban bí thư chi bộ ngày {short_day(edition.meets_on)}"
            if edition.meets_on
            else ""
        ),
        month=f"tháng {edition.month:02d} năm {edition.year}",
        editors=edition.editors,
        chapters=tuple(
            Chapter(section.title, tuple(_section(section, pictures))) for section in edition.sections
        ),
        imprint=imprint(edition),
        dated=edition.imprint.issued_on,
    )


def imprint(edition: Printed) -> tuple[tuple[str, str], ...]:
    """Return what the imprint says, each with its label; what is not known is not there."""
    told = edition.imprint
    lines = (
        ("Tài liệu giao ban", f"{edition.numbered}, lưu hành nội bộ"),
        ("Biên tập", told.editor),
        ("Chịu trách nhiệm nội dung", told.approver),
        ("Ngày duyệt", short_day(told.fixed_on)),
        ("Ngày phát hành", short_day(told.issued_on)),
        ("Số bản in", str(told.copies) if told.copies else ""),
        ("Góp ý, hỏi thêm", told.contact),
        ("Mã đối chiếu nhật ký", told.anchor),
    )
    return tuple((label, words) for label, words in lines if words)


def credited(picture: PrintedPicture) -> str:
    """Return what stands under a picture: what it shows, and by whom it is."""
    return f"{picture.caption} (Ảnh: {picture.credit})" if picture.credit else picture.caption


def answered_by(row: AnswerRow) -> str:
    """Return who answered, and by which document."""
    return f"{row.by} ({row.document})" if row.document else row.by


def _said(row: DocumentRow) -> str:
    return f"{row.title}\n{row.gist}".strip()


def _there(row: CalendarRow) -> str:
    return "\n".join(filter(None, (row.who, row.where)))


def _section(section: PrintedSection, pictures: Mapping[str, bytes]) -> Iterator[Block]:
    yield from chain.from_iterable(_piece(piece) for piece in section.pieces)
    yield from _documents(section)
    yield from _answers(section)
    yield from _calendar(section)
    for picture in section.pictures:
        if picture.name in pictures:
            yield Picture(pictures[picture.name], credited(picture), tallest=TALLEST)
    if section.note:
        yield Paragraph(section.note, italic=True)


def _piece(piece: Piece) -> Iterator[Block]:
    if piece.title:
        yield Heading(piece.title, level=2)
    yield from rich.blocks(piece.body)
    if piece.source:
        yield Paragraph(f"(Nguồn: {piece.source})", align="right", italic=True, indented=False)


def _documents(section: PrintedSection) -> Iterator[Block]:
    if section.documents:
        columns = (
            Column("Số, ngày", 3.2),
            Column("Nội dung", 7),
            Column("Áp dụng cho", 3.8),
        )
        yield Table(
            columns,
            tuple(
                (f"{each.number}\n{short_day(each.day)}\n{each.body}", _said(each), each.concerns)
                for each in section.documents
            ),
        )


def _answers(section: PrintedSection) -> Iterator[Block]:
    if section.answers:
        columns = (
            Column("TT", 1, "center"),
            Column("Ý kiến, kiến nghị", 5.5),
            Column("Trả lời", 8),
        )
        yield Table(
            columns,
            tuple(
                (str(place), f"{each.places}: {each.asked}", f"{answered_by(each)}: {each.answer}")
                for place, each in enumerate(section.answers, start=1)
            ),
        )


def _calendar(section: PrintedSection) -> Iterator[Block]:
    if section.calendar:
        yield Table(
            (Column("Ngày, giờ", 2.8), Column("Nội dung", 6.2), Column("Thành phần, địa điểm", 5)),
            tuple(
                (f"{short_day(each.day)}\n{each.hour}".strip(), each.what, _there(each))
                for each in section.calendar
            ),
        )
