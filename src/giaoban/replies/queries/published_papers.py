"""The published versions as a printed list, under the head of the committee."""

from datetime import date
from typing import Final

from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules.blocks import Column, Paragraph, Table
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.organisation.models import Host
from giaoban.replies.queries.publishing import Published, Shelf

MOST_PRINTED: Final = 300
TOO_MANY: Final = Refusal(
    "too_many_to_print",
    gettext_noop("These are more than 300, too many for one print. Choose a month or a field first."),
)
NOTE: Final = (
    "Bản công bố: ghi đơn vị có kiến nghị, không ghi người phát biểu; […] là chỗ đã che thông tin cá nhân."
)
# STT, code and month, unit, question, answer: the columns of registers of replies to voters.
COLUMNS: Final = (
    Column("STT", 1.2, "center"),
    Column("Mã, tháng", 3),
    Column("Đơn vị", 3.2),
    Column("Nội dung kiến nghị", 8),
    Column("Cơ quan trả lời", 3.6),
    Column("Nội dung trả lời", 8),
)


def paper_of(host: Host, shelf: Shelf, *, today: date) -> Paper:
    """Return a shelf as it is printed, landscape, the newest month first.

    Raises:
        Refused: If the committee has no letterhead, or there are too many for one print.
    """
    issuer = issuer_or_refuse(host)
    if shelf.count() > MOST_PRINTED:
        raise Refused(TOO_MANY)
    rows = tuple(_row(number, one) for number, one in enumerate(shelf, start=1))
    return Paper(
        letterhead=issuer.letterhead,
        name="Kiến nghị và trả lời",
        title="TỔNG HỢP KIẾN NGHỊ VÀ TRẢ LỜI",
        subject="(Bản công bố)",
        blocks=(Table(COLUMNS, rows), Paragraph(NOTE, italic=True, indented=False)),
        dated=today,
        corner=f"Ngày {today:%d/%m/%Y}",
        code=f"{today:%Y-%m-%d}",
        landscape=True,
        size=11,
    )


def _row(number: int, one: Published) -> tuple[str, ...]:
    on = f"ngày {one.day:%d/%m/%Y}" if one.day else ""
    return (
        str(number),
        f"{one.code}\nTháng {one.month.month}/{one.month.year}",
        "\n".join(one.units),
        one.asked,
        f"{one.agency}\nTại hội nghị {on}" if one.is_spoken else f"{one.agency}\nSố {one.document}, {on}",
        one.answered,
    )
