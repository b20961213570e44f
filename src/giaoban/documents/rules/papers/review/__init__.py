"""The report of a year, a quarter, a month or a term in two parts: what was done, and what fell short."""

from collections.abc import Iterator

from giaoban.documents.rules.blocks import Block, Paragraph, SignHere
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.paper import Numbered, Paper
from giaoban.documents.rules.papers.review.facts import (
    Attended,
    Chapter,
    Counted,
    Held,
    Judged,
    Kept,
    Lead,
    Notices,
    Raised,
    Review,
    Row,
    Talked,
    Words,
)
from giaoban.documents.rules.papers.review.results import results
from giaoban.documents.rules.papers.review.shortcomings import shortcomings
from giaoban.documents.rules.papers.review.tables import appendix, numbered_part
from giaoban.documents.rules.papers.wording import short_day

__all__ = [
    "Attended",
    "Chapter",
    "Counted",
    "Held",
    "Judged",
    "Kept",
    "Lead",
    "Notices",
    "Raised",
    "Review",
    "Row",
    "Talked",
    "Words",
    "review",
]


def review(facts: Review) -> Paper:
    """Return the report.

    Source:
        The founding document: results first, then what has to be put right.
    """
    return Paper(
        letterhead=facts.letterhead,
        name="Báo cáo giao ban",
        document="yearly-report",
        code=facts.code,
        title="BÁO CÁO",
        subject=f"kết quả giao ban bí thư chi bộ {facts.called}",
        numbered=Numbered(kind=Kind.REPORT, number=facts.number, day=facts.signed_on),
        blocks=tuple(_blocks(facts)),
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
    )


def _blocks(facts: Review) -> Iterator[Block]:
    yield Paragraph(_opening(facts))
    yield numbered_part(facts, 1, "KẾT QUẢ ĐẠT ĐƯỢC")
    yield from results(facts)
    yield numbered_part(facts, 2, "HẠN CHẾ VÀ NGUYÊN NHÂN")
    yield from shortcomings(facts)
    ahead = [line.strip() for line in facts.words.directions.splitlines() if line.strip()]
    if ahead:
        yield numbered_part(facts, 3, "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI")
        yield from (Paragraph(line) for line in ahead)
    yield Paragraph(
        f"Trên đây là báo cáo kết quả giao ban bí thư chi bộ {facts.called} của {facts.holder}"
        f"{facts.letterhead.form.closing}"
    )
    yield SignHere()
    yield from appendix(facts)


def _opening(facts: Review) -> str:
    so_far = f" (số liệu tính đến ngày {short_day(facts.so_far)})" if facts.so_far else ""
    return f"{facts.holder} báo cáo kết quả giao ban bí thư chi bộ {facts.called}{so_far} như sau:"
