"""Papers about support payments: the list to sign, and the settlement of a period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import (
    Align,
    Block,
    Column,
    Gap,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from giaoban.documents.rules.blocks import sign_in_grid as grid
from giaoban.documents.rules.letters import heading_mark
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import short_day

LONGEST_UPRIGHT: Final = 23  # characters of a post that stand in one line of the upright sheet
# Each with its parts of the upright sheet, and of the one across.
COLUMNS: Final[tuple[tuple[str, Align, float, float], ...]] = (
    ("STT", "center", 1.15, 1.2),
    ("Họ và tên", "left", 4.15, 4.4),
    ("Chức vụ, chi bộ", "left", 6.1, 9.4),
    ("Số tiền (đồng)", "right", 2.2, 3.6),
    ("Ký nhận", "left", 2.85, 4.2),
    ("Ghi chú", "left", 1.55, 3.4),
)
UPRIGHT: Final = tuple(Column(head, upright, align) for head, align, upright, _across in COLUMNS)
ACROSS: Final = tuple(Column(head, across, align) for head, align, _upright, across in COLUMNS)
# Of one list these never stand for two things; the foot of the list says what they mean.
SHORT: Final = {"Chi bộ": "CB", "khu dân cư": "KDC", "tổ dân phố": "TDP", "thị trấn": "TT"}
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
LONGEST_CLAUSE: Final = 40
CHANGE: Final = "Chênh lệch so với danh sách được sửa:"
FOUR_HANDS = ("NGƯỜI LẬP BIỂU", "NGƯỜI CHI TIỀN", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ")


def grouped(amount: int) -> str:
    """Return an amount as papers write it: "1.890.000"; below zero with a minus."""
    written = f"{abs(amount):,}".replace(",", ".")
    return f"\u2212{written}" if amount < 0 else written


@dataclass(frozen=True, slots=True)
class Payee:
    """One line to sign: who, what they are, how much; a struck one is not paid any more."""

    name: str
    post: str
    amount: int
    note: str = ""
    is_struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentList:
    """A list to sign for support.

    Attributes:
        meeting: The meeting inside a sentence: "hội nghị giao ban bí thư chi bộ tháng 11/2026".
        number: "03/2026"; empty while the list is not frozen.
        corrects: Number and reason where it corrects another: "03/2026: …".
        change: By how much it differs from that one: "chi thêm 240.000 đồng (…)"; empty of the first.
        rate: In đồng for a person and a meeting.
        basis: The document that the rate rests on.
        words: The total in words.
        model_number: "Mẫu số" in the corner; empty if there is none.
        blank: Empty rows for latecomers.
    """

    letterhead: Letterhead
    meeting: str
    held_on: date
    venue: str
    number: str
    payees: tuple[Payee, ...]
    rate: int
    basis: str
    words: str
    dated: date
    corrects: str = ""
    change: str = ""
    model_number: str = ""
    blank: int = 3

    @property
    def paid(self) -> tuple[Payee, ...]:
        """Those who are paid."""
        return tuple(each for each in self.payees if not each.is_struck)


def payment_list(facts: PaymentList) -> Paper:
    """Return the list to sign for support: rows of 9 mm, struck lines readable, the total in words.

    It lies across the page where a post is too long for a line of the upright one.
    """
    posts = tuple(shortened(each.post) for each in facts.payees)
    is_across = max(map(len, posts), default=0) > LONGEST_UPRIGHT
    blocks: tuple[Block, ...] = (
        *_held_where(facts),
        *([Paragraph(facts.corrects, label="Sửa danh sách số", indented=False)] if facts.corrects else []),
        _signing(facts, posts, ACROSS if is_across else UPRIGHT),
        Gap(3),
        # Whoever signs has the sum in words before them, whatever page that is.
        Paragraph(
            f"{len(facts.paid)} người. Bằng chữ: {facts.words}.",
            label="Tổng số:",
            indented=False,
            stays=True,
        ),
        *([Paragraph(f"{facts.change}.", label=CHANGE, indented=False, stays=True)] if facts.change else []),
        Paragraph(_explained(posts), italic=True, indented=False),
        _four_hands(),
    )
    return Paper(
        letterhead=facts.letterhead,
        name="Danh sách ký nhận",
        document="payment-list",
        code=facts.number or f"{facts.held_on:%Y-%m-%d}",
        title="DANH SÁCH KÝ NHẬN TIỀN HỖ TRỢ",
        subject=f"đại biểu dự {_whole(facts.meeting)}",
        corner="\n".join(
            filter(None, (f"Mẫu số: {facts.model_number}" if facts.model_number else "", _called(facts)))
        ),
        blocks=blocks,
        dated=facts.dated,
        size=13,
        landscape=is_across,
    )


def _signing(facts: PaymentList, posts: Iterable[str], columns: tuple[Column, ...]) -> Table:
    rows = tuple(
        (str(number), each.name, post, grouped(each.amount), "", each.note)
        for number, (each, post) in enumerate(zip(facts.payees, posts, strict=True), start=1)
    )
    total = grouped(sum(each.amount for each in facts.paid))
    struck = tuple(place for place, each in enumerate(facts.payees) if each.is_struck)
    return grid(columns, rows, blank=facts.blank, total=("", "Cộng", "", total, "", ""), struck=struck)


def shortened(post: str) -> str:
    """Return a post as a row to sign has it, in a line: long kinds of places by their usual letters."""
    for whole, letters in SHORT.items():
        post = post.replace(whole, letters)
    return post


def _explained(posts: Iterable[str]) -> str:
    words = {word.strip(",") for post in posts for word in post.split()}
    used = [f"{letters}: {whole.lower()}" for whole, letters in SHORT.items() if letters in words]
    signs = "Người ký thay ghi rõ họ tên ở cột Ghi chú."
    return f"{signs} {'; '.join(used)}." if used else signs


def _whole(meeting: str) -> str:
    """Return what a meeting is called, its last clause in one line."""
    head, comma, last = meeting.rpartition(", ")
    return f"{head}{comma}{last.replace(' ', NO_BREAK)}" if comma and len(last) <= LONGEST_CLAUSE else meeting


def _called(facts: PaymentList) -> str:
    return f"Số: {facts.number}" if facts.number else "Dự thảo, chưa có số"


def _held_where(facts: PaymentList) -> tuple[Paragraph, ...]:
    """Return when and where it was held, and the rate: two lines, for the basis may hold brackets itself."""
    when = f"(Ngày {short_day(facts.held_on)}, tại {facts.venue})"
    rate = f"Mức chi: {grouped(facts.rate)} đồng/người/buổi, theo {facts.basis}"
    return tuple(Paragraph(line, align="center", italic=True, indented=False) for line in (when, rate))


@dataclass(frozen=True, slots=True)
class Settled:
    """One sheet in a settlement: the meeting, the number of the sheet, the people, what it counts."""

    meeting: str
    sheet: str
    people: int
    amount: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementFacts:
    """A settlement: sheets, and what communes come to; ``words`` is the total in words."""

    letterhead: Letterhead
    number: str
    first: date
    last: date
    sheets: tuple[Settled, ...]
    communes: tuple[tuple[str, int, int], ...]
    words: str
    dated: date


def settlement(facts: SettlementFacts) -> Paper:
    """Return the settlement of a period: by sheet, then by commune."""
    form = facts.letterhead.form
    return Paper(
        letterhead=facts.letterhead,
        name="Quyết toán tiền hỗ trợ",
        document="settlement",
        code=facts.number,
        title="BẢNG QUYẾT TOÁN TIỀN HỖ TRỢ",
        subject=(
            "đại biểu dự hội nghị giao ban bí thư chi bộ\n"
            f"(Từ ngày {short_day(facts.first)} đến ngày {short_day(facts.last)})"
        ),
        corner=f"Số: {facts.number}",
        blocks=(
            Heading(heading_mark(form, 1, 1) + "Theo hội nghị"),
            _by_sheet(facts),
            Heading(heading_mark(form, 1, 2) + "Theo đơn vị (các danh sách đang có hiệu lực)"),
            _by_commune(facts),
            Gap(3),
            Paragraph(f"{facts.words}.", label="Bằng chữ:", indented=False),
            _four_hands(),
        ),
        dated=facts.dated,
        size=13,
    )


def _by_sheet(facts: SettlementFacts) -> Table:
    return Table(
        (
            Column("STT", 1.2, "center"),
            Column("Hội nghị", 6),
            Column("Danh sách số", 2.4, "center"),
            Column("Số người", 2, "right"),
            Column("Số tiền (đồng)", 3, "right"),
            Column("Ghi chú", 2.6),
        ),
        tuple(
            (str(place), each.meeting, each.sheet, str(each.people), grouped(each.amount), each.note)
            for place, each in enumerate(facts.sheets, start=1)
        ),
        total=("", "Cộng", "", "", grouped(sum(each.amount for each in facts.sheets)), ""),
    )


def _by_commune(facts: SettlementFacts) -> Table:
    return Table(
        (Column("Đơn vị", 8), Column("Lượt người", 3, "right"), Column("Số tiền (đồng)", 4, "right")),
        tuple((name, str(people), grouped(amount)) for name, people, amount in facts.communes),
        total=(
            "Cộng",
            str(sum(people for _name, people, _amount in facts.communes)),
            grouped(sum(amount for _name, _people, amount in facts.communes)),
        ),
    )


def _four_hands() -> Signatures:
    return Signatures(tuple(Signature(office, "") for office in FOUR_HANDS))
