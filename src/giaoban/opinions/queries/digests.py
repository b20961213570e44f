"""What a meeting raised, as its quick report prints it: in figures and titles, never in words said."""

from collections.abc import Iterator

from giaoban.access.rules import Holder
from giaoban.documents.rules.blocks import Block, Column, Paragraph, Table
from giaoban.documents.rules.drawings import Chart, ChartRow
from giaoban.documents.rules.papers.digest import Section
from giaoban.documents.rules.papers.wording import short_day
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.summing import (
    FieldCount,
    answered_on_the_spot,
    counted_by_field,
    forwarded_from,
    pressing_at,
)
from giaoban.opinions.rules.life import Severity

UNSORTED = "Chưa phân loại"
URGENT = "Khẩn, theo người nêu"
NUMBER = 2.4
CODE = 3.2


def digest_sections(meeting: Meeting, holder: Holder) -> Iterator[Section]:
    """Yield what was raised by field, what is pressing, what was answered, and what went forward.

    Args:
        meeting: The meeting.
        holder: Who reads it; callers switched Vietnamese on.
    """
    counted = counted_by_field(meeting, holder)
    yield Section("Ý kiến, kiến nghị theo lĩnh vực", tuple(_by_field(counted)))
    if pressing := pressing_at(meeting, holder):
        rows = tuple((one.code, one.unit.name, _why(one)) for one in pressing)
        yield Section("Việc khẩn, nổi cộm", (_table("Lý do", rows),))
    if answered := answered_on_the_spot(meeting, holder):
        rows = tuple((one.opinion.code, one.opinion.unit.name, one.answered_by) for one in answered)
        yield Section("Đã giải đáp tại hội nghị", (_table("Người giải đáp", rows),))
    if sent := forwarded_from(meeting, holder):
        yield Section(
            "Chuyển trả lời bằng văn bản",
            (
                Table(
                    (
                        *(Column("Mã số", CODE), Column("Nội dung", 6)),
                        *(Column("Cơ quan chủ trì", 4.6), Column("Thời hạn", NUMBER, "center")),
                    ),
                    tuple(
                        (one.code, one.title, one.lead.name, short_day(one.due_meeting.day)) for one in sent
                    ),
                ),
            ),
        )


def _by_field(counted: list[FieldCount]) -> Iterator[Block]:
    if not counted:
        yield Paragraph("Không có ý kiến nào.")
        return
    rows = [(row.label or UNSORTED, row.opinions, row.requests) for row in counted]
    total = ("Cộng", str(sum(row[1] for row in rows)), str(sum(row[2] for row in rows)))
    yield Table(
        (
            Column("Lĩnh vực", 7),
            Column("Số ý kiến", NUMBER, "right"),
            Column("Trong đó kiến nghị", NUMBER, "right"),
        ),
        tuple((label, str(opinions), str(requests)) for label, opinions, requests in rows),
        total=total,
        whole=True,
    )
    bars = tuple(ChartRow(label, opinions, str(opinions)) for label, opinions, _requests in rows)
    yield Chart("Số ý kiến theo lĩnh vực", bars)


def _table(last: str, rows: tuple[tuple[str, str, str], ...]) -> Table:
    return Table((Column("Mã số", CODE), Column("Chi bộ, đơn vị", 5), Column(last, 6)), rows)


def _why(one: Opinion) -> str:
    pressing = one.severity_reason if one.severity == Severity.PRESSING.value else ""
    return "; ".join(filter(None, (URGENT if one.urgent else "", pressing)))
