"""Tables of the report: the tables of the pages with the words of papers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext

from giaoban.documents.rules.papers import review as paper
from giaoban.kernel.shares import NO_VALUE, Rounding
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries.labels import own_word
from giaoban.reports.rules.tables import DOES_NOT_ADD_UP, RULES, By, Row, Table

# What stands over the first column, and what the table is called.
TABLES: Final = {
    By.FIELD: ("Lĩnh vực", "theo lĩnh vực"),
    By.CLUSTER: ("Khu, cụm", "theo khu, cụm"),
    By.UNIT: ("Xã, phường, thị trấn", "theo xã, phường, thị trấn"),
    By.CELL: ("Chi bộ", "theo chi bộ"),
    By.AGENCY: ("Cơ quan trả lời", "theo cơ quan trả lời"),
    By.MONTH: ("Tháng", "theo tháng"),
}


def counted(table: Table, by: By, host: Host) -> paper.Counted:
    """Return a table as the report prints it, its places called by the committee's own words."""
    head, caption = _called(by, host)
    decimals = host.decimals
    shares = [row.share for row in table.rows if row.share is not None]
    rule = Rounding.NONE if table.note else table.rounding
    remark = gettext(DOES_NOT_ADD_UP) if table.note else ""
    return paper.Counted(
        caption=caption,
        head=head,
        rows=tuple(_row(row, decimals) for row in table.rows),
        shares=_share(sum(shares, Decimal(0)) if shares else None, decimals),
        rule=f"{gettext(RULES[rule])} {remark}".strip(),
        remark=remark,
    )


def _called(by: By, host: Host) -> tuple[str, str]:
    word = own_word(by, host)
    return (word, f"theo {word[:1].lower()}{word[1:]}") if word else TABLES[by]


def owing(tables: Sequence[paper.Counted]) -> tuple[tuple[str, int, int], ...]:
    """Return the agencies that answered late or owe a reply: late and overdue, most overdue first."""
    agencies = next((one for one in tables if one.head == TABLES[By.AGENCY][0]), None)
    rows = [(row.label, row.late, row.overdue) for row in agencies.rows] if agencies else []
    return tuple(
        sorted((row for row in rows if row[1] or row[2]), key=lambda row: (-row[2], -row[1], row[0]))
    )


def _row(row: Row, decimals: int) -> paper.Row:
    stood = row.stood
    return paper.Row(
        label=row.label,
        count=row.count,
        share=_share(row.share, decimals),
        previous=row.previous,
        on_time=stood.get(Timeliness.ON_TIME, 0),
        late=stood.get(Timeliness.LATE, 0),
        overdue=stood.get(Timeliness.OVERDUE, 0),
        not_yet_due=stood.get(Timeliness.NOT_YET_DUE, 0),
    )


def _share(share: Decimal | None, decimals: int) -> str:
    return NO_VALUE if share is None else f"{share:.{decimals}f}".replace(".", ",")
