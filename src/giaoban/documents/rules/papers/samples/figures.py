"""Sample papers of figures: the report of a year, payments and their settlement, a proposal, an order."""

from datetime import timedelta
from typing import Final

from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import orders, payments, proposals
from giaoban.documents.rules.papers import review as reports
from giaoban.documents.rules.papers.samples.setting import HOLDER, VENUE, Setting
from giaoban.kernel.vietnamese import capital_first

RATE: Final = 70_000
BASIS: Final = "Quyết định số 15-QĐ/ĐU"
NUMBER: Final = "01/2026"
CELLS: Final = ("Chi bộ thôn Mẫu Một", "Chi bộ thôn Mẫu Hai")
PEOPLE: Final = ("Trần Văn Thử", "Lê Thị Thí Dụ")


def yearly_report(of: Setting) -> Paper:
    """Return a sample report of a year in two parts, with its annex."""
    raised = reports.Raised(
        meetings=12,
        turns=96,
        written=4,
        statements=20,
        requests=9,
        on_spot=4,
        forwarded=5,
        set_aside=0,
        waiting=0,
        merged=0,
        split=0,
        referrals=5,
        matters=5,
        again=0,
    )
    return reports.review(
        reports.Review(
            letterhead=of.letterhead,
            holder=HOLDER,
            called=f"năm {of.day.year}",
            before=f"Năm {of.day.year - 1}",
            so_far=None,
            code=str(of.day.year),
            dated=of.day,
            raised=raised,
            by_field=_by_field(),
            signature=of.signature,
            recipients=("Thường trực Đảng ủy",),
        )
    )


def _by_field() -> reports.Counted:
    return reports.Counted(
        caption="theo lĩnh vực",
        head="Lĩnh vực",
        rows=(
            reports.Row("Giao thông - xây dựng", 3, "60,0", 2, on_time=2, late=1),
            reports.Row("Dịch vụ", 2, "40,0", 1, on_time=2),
        ),
        shares="100,0",
        rule="Phần dư đặt vào dòng lớn nhất.",
    )


def payment_list(of: Setting) -> Paper:
    """Return a sample list to sign for support."""
    return payments.payment_list(
        payments.PaymentList(
            letterhead=of.letterhead,
            meeting=of.meeting,
            held_on=of.day,
            venue=VENUE,
            number=NUMBER,
            payees=tuple(
                payments.Payee(name, f"Bí thư {cell}", RATE) for name, cell in zip(PEOPLE, CELLS, strict=True)
            ),
            rate=RATE,
            basis=BASIS,
            words="Một trăm bốn mươi nghìn đồng",
            dated=of.day,
        )
    )


def settlement(of: Setting) -> Paper:
    """Return a sample settlement of a month."""
    return payments.settlement(
        payments.SettlementFacts(
            letterhead=of.letterhead,
            number=NUMBER,
            first=of.day - timedelta(days=30),
            last=of.day,
            sheets=(payments.Settled(capital_first(of.meeting), NUMBER, 2, 2 * RATE),),
            communes=(("Thôn Mẫu", 2, 2 * RATE),),
            words="Một trăm bốn mươi nghìn đồng",
            dated=of.day,
        )
    )


def rate_proposal(of: Setting) -> Paper:
    """Return a sample proposal of a rate."""
    return proposals.rate_proposal(
        proposals.RateProposal(
            letterhead=of.letterhead,
            holder=HOLDER,
            to="Thường trực Thành ủy",
            year=of.day.year,
            present="Mức chi hiện hành là 50.000 đồng/đồng chí/buổi.",
            now=50_000,
            proposed=RATE,
            months=(("11", 1, 2, 100_000, 2 * RATE),),
            salary="",
            allowance="",
            words="Một trăm bốn mươi nghìn đồng",
            signature=of.signature,
            dated=of.day,
            recipients=("Thường trực Đảng ủy",),
        )
    )


def supply_order(of: Setting) -> Paper:
    """Return a sample order of what cells are supplied with."""
    return orders.supply_order(
        orders.OrderFacts(
            letterhead=of.letterhead,
            number=NUMBER,
            time=f"năm {of.day.year + 1}",
            titles=("Báo địa phương", "Tạp chí"),
            rows=tuple((cell, (1, 1)) for cell in CELLS),
            prices=(300_000, 0),
            words="Ba trăm nghìn đồng",
            dated=of.day,
        )
    )
