"""The order of what cells are supplied with: copies by commune and title."""

from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Gap, Paragraph, Signature, Signatures, Table
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.payments import grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFacts:
    """An order as it is printed.

    Attributes:
        time: For which time: "năm 2027", "quý 1 năm 2027".
        rows: What a commune is called, with its copies by title in the order of ``titles``.
        prices: What all copies of each title cost, in đồng; 0 where it costs nothing.
        words: The cost of all in words; empty if it costs nothing.
        corrects: Number and reason where it corrects another: "03/2026: …".
    """

    letterhead: Letterhead
    number: str
    time: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    prices: tuple[int, ...]
    words: str
    dated: date
    corrects: str = ""


def supply_order(facts: OrderFacts) -> Paper:
    """Return an order as it is printed: a row a commune, a column a title, copies and cost below."""
    columns = (
        Column("STT", 1.1, "center"),
        Column("Đơn vị", 4.2),
        *(Column(title, 2.4, "center") for title in facts.titles),
        Column("Cộng", 1.6, "center"),
    )
    rows = tuple(
        (str(place), name, *map(_copies, counts), _copies(sum(counts)))
        for place, (name, counts) in enumerate(facts.rows, start=1)
    )
    sums = [sum(column) for column in zip(*(counts for _, counts in facts.rows), strict=True)]
    total = ("", "Tổng số bản", *map(_copies, sums), _copies(sum(sums)))
    blocks: list[Block] = []
    if facts.corrects:
        blocks.append(Paragraph(f"Thay đơn đặt số {facts.corrects}", italic=True, indented=False))
    blocks.append(Table(columns, rows, total=total))
    blocks += _cost(facts)
    blocks += [Gap(3), Signatures((Signature("NGƯỜI LẬP BIỂU", ""), Signature("THỦ TRƯỞNG ĐƠN VỊ", "")))]
    return Paper(
        letterhead=facts.letterhead,
        name="Đơn đặt tài liệu",
        document="supply-order",
        code=facts.number.replace("/", "-"),
        title="ĐƠN ĐẶT BÁO, TẠP CHÍ, TÀI LIỆU",
        subject=f"cấp cho bí thư chi bộ {facts.time}",
        corner=f"Số: {facts.number}",
        blocks=tuple(blocks),
        dated=facts.dated,
        landscape=len(facts.titles) > 4,  # noqa: PLR2004 - more columns do not fit upright
        size=13,
    )


def _copies(count: int) -> str:
    return grouped(count) if count else ""


def _cost(facts: OrderFacts) -> list[Block]:
    paid = [(name, price) for name, price in zip(facts.titles, facts.prices, strict=True) if price]
    if not paid:
        return []
    lines = "; ".join(f"{name}: {grouped(price)} đồng" for name, price in paid)
    total = f"{grouped(sum(price for _, price in paid))} đồng ({facts.words})."
    return [
        Paragraph(f"{lines}.", label="Kinh phí:", indented=False, align="left"),
        Paragraph(total, label="Tổng kinh phí:", indented=False, align="left"),
    ]
