"""A proposal to the body above: what is asked for, and what it would cost."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import Block, Column, Gap, Heading, Paragraph, Signature, Table
from giaoban.documents.rules.drawings import Chart, ChartRow
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.wording import ended, points
from giaoban.kernel.vietnamese import capital_first

SUPPORT: Final = "mức hỗ trợ bí thư chi bộ dự hội nghị giao ban"


@dataclass(frozen=True, slots=True, kw_only=True)
class RateProposal:
    """A proposal of a rate to the body above.

    Attributes:
        to: The body that decides.
        year: The year whose meetings it is reckoned on.
        present: The present rate with its basis, in words for a sentence.
        now: The present rate in đồng; ``None`` where none holds.
        proposed: In đồng for a person and a meeting.
        months: Month, meetings, people, cost now, cost as proposed.
        salary: Words about the base salary; empty where none is known.
        allowance: Words about the monthly allowance; empty if it is not proposed.
    """

    letterhead: Letterhead
    holder: str
    to: str
    year: int
    present: str
    now: int | None
    proposed: int
    months: tuple[tuple[str, int, int, int, int], ...]
    salary: str
    allowance: str
    words: str
    signature: Signature
    dated: date
    recipients: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[int, int, int, int]:
        """Meetings, people, cost now and cost as proposed, of all months together."""
        return (
            sum(row[1] for row in self.months),
            sum(row[2] for row in self.months),
            sum(row[3] for row in self.months),
            sum(row[4] for row in self.months),
        )


def rate_proposal(facts: RateProposal) -> Paper:
    """Return the letter that proposes a rate, with the year's cost at the present one beside it."""
    return Paper(
        letterhead=facts.letterhead,
        name="Tờ trình mức hỗ trợ",
        document="rate-proposal",
        code=str(facts.year),
        title="TỜ TRÌNH",
        subject=f"về việc {_verb(facts)} {SUPPORT}",
        numbered=Numbered(kind=Kind.PROPOSAL),
        to=(facts.to,),
        blocks=_reasoned(facts),
        recipients=facts.recipients,
        signature=facts.signature,
        dated=facts.dated,
    )


def _verb(facts: RateProposal) -> str:
    """Return what is asked of the rate: a letter that asks for less, or for the same, does not say raise."""
    if facts.now is None:
        return "quy định"
    if facts.proposed == facts.now:
        return "giữ nguyên"
    return "nâng" if facts.proposed > facts.now else "điều chỉnh giảm"


def _from_to(facts: RateProposal) -> str:
    asked = grouped(facts.proposed)
    if facts.now in {None, facts.proposed}:
        return f"là {asked}"
    return f"từ {grouped(facts.now or 0)} {'lên' if facts.proposed > (facts.now or 0) else 'xuống'} {asked}"


def _reasoned(facts: RateProposal) -> tuple[Block, ...]:
    form = facts.letterhead.form
    meetings, people, _now, then = facts.whole
    asked = [
        f"{capital_first(_verb(facts))} {SUPPORT} {_from_to(facts)} đồng/đồng chí/buổi.",
        *([facts.allowance] if facts.allowance else []),
    ]
    return (
        Heading(heading_mark(form, 1, 1) + "Tình hình"),
        Paragraph(
            f"{_held_when(facts)}, {facts.holder} đã tổ chức {meetings} hội nghị giao ban bí thư chi bộ "
            f"với {people} lượt bí thư chi bộ được hưởng hỗ trợ. {facts.present}"
        ),
        *([Paragraph(facts.salary)] if facts.salary else []),
        Heading(heading_mark(form, 1, 2) + "Đề nghị"),
        *(Paragraph(ended(line)) for line in (points(asked) if len(asked) > 1 else asked)),
        Heading(heading_mark(form, 1, 3) + "Kinh phí"),
        Paragraph(f"Tính trên số lượt người thực tế của năm {facts.year}:", indented=True),
        _costs(facts),
        Gap(2),
        _drawn(facts),
        Paragraph(
            f"Kinh phí của {meetings} hội nghị ấy theo mức đề nghị: {grouped(then)} đồng ({facts.words})."
        ),
        Paragraph(f"{capital_first(facts.holder)} trân trọng báo cáo và đề nghị xem xét, quyết định."),
    )


def _held_when(facts: RateProposal) -> str:
    """Return of when it speaks: the year, or of one that is not over its days until the letter's."""
    whole = f"Năm {facts.year}"
    return whole if facts.dated.year > facts.year else f"{whole}, đến ngày {facts.dated:%d/%m/%Y}"


def _drawn(facts: RateProposal) -> Chart:
    """Return the two costs of the year as bars, for those who decide by looking."""
    _meetings, _people, now, then = facts.whole
    costs = (("Theo mức hiện hành", now), ("Theo mức đề nghị", then))
    return Chart(
        f"Kinh phí năm {facts.year}, đồng",
        tuple(ChartRow(label, cost, grouped(cost)) for label, cost in costs),
    )


def _costs(facts: RateProposal) -> Table:
    meetings, people, now, then = facts.whole
    return Table(
        (
            Column("Tháng", 2.2, "center"),
            Column("Hội nghị", 1.8, "right"),
            Column("Lượt người", 2.2, "right"),
            Column("Theo mức hiện hành (đồng)", 3.6, "right"),
            Column("Theo mức đề nghị (đồng)", 3.6, "right"),
            Column("Chênh lệch (đồng)", 3.4, "right"),
        ),
        tuple(
            (month, str(held), str(paid), grouped(cost), grouped(asked), grouped(asked - cost))
            for month, held, paid, cost, asked in facts.months
        ),
        total=("Cộng", str(meetings), str(people), grouped(now), grouped(then), grouped(then - now)),
    )
