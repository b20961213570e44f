"""The annex that puts right what an approved paper says (phụ lục đính chính)."""

from dataclasses import dataclass, replace
from datetime import date

from giaoban.documents.rules.blocks import Paragraph, Signatures
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.wording import ended, short_day


@dataclass(frozen=True, slots=True)
class Annexed:
    """One correction beside a paper.

    Attributes:
        number: Which annex of the paper it is, from 1.
        approved_by: The post that approved it; empty while it waits.
    """

    number: int
    text: str
    written_on: date
    written_by: str = ""
    approved_on: date | None = None
    approved_by: str = ""


def annex(to: Paper, facts: Annexed) -> Paper:
    """Return an annex alone, under the head of the paper that it belongs to and signed as that paper is.

    Args:
        to: The paper that it puts right, as it was approved.
        facts: What the annex says.
    """
    lines = [line.strip() for line in facts.text.splitlines() if line.strip()]
    return replace(
        to,
        name=f"Phụ lục đính chính {to.name}",
        code=f"{to.code}-{facts.number}",
        title="PHỤ LỤC ĐÍNH CHÍNH",
        subject=f"số {facts.number}, {_beside(to)}",
        blocks=(
            *(Paragraph(line) for line in lines),
            Paragraph(_standing(facts)),
            *(block for block in to.blocks if isinstance(block, Signatures)),
        ),
    )


def _beside(paper: Paper) -> str:
    number = paper.number_line.removeprefix("Số").removeprefix(":").strip()
    cited = f"kèm theo {paper.title.capitalize()} số {number}"
    day = paper.numbered.day if paper.numbered else None
    return f"{cited} ngày {short_day(day)}" if day else cited


def _standing(facts: Annexed) -> str:
    by = f" ({facts.written_by})" if facts.written_by else ""
    written = f"Phụ lục này được lập ngày {short_day(facts.written_on)}{by}"
    if facts.approved_on is None:
        return f"{written}, chờ chủ trì duyệt."
    return ended(f"{written}, được {facts.approved_by} duyệt ngày {short_day(facts.approved_on)}")
