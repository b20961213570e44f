"""What a proposal is made of: the year as it was held, the rate asked for, the base salary beside it."""

from dataclasses import dataclass
from datetime import date

from giaoban.allowances.queries.costing import YearHeld, year_held
from giaoban.allowances.queries.rates import base_salary_for, habit_of
from giaoban.allowances.rules.costing import (
    BaseSalary,
    Cost,
    allowance_of_year,
    cost_of,
    share_of_salary,
)
from giaoban.documents.queries import issuer_or_refuse, usual_signature
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.payments import grouped
from giaoban.documents.rules.papers.wording import committee_of, short_day, standing_of
from giaoban.kernel.money import Dong, Form, in_words
from giaoban.organisation.models import Host, Post
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What is proposed.

    Attributes:
        proposed: In đồng for a person and a meeting.
        salary: The base salary to compare with; ``None`` for the one that holds at the end of the year.
        to: The body that decides; empty for the one above the committee.
        allowance: Whether a monthly allowance as high as the base salary is proposed too.
    """

    year: int
    proposed: int
    salary: int | None = None
    to: str = ""
    allowance: bool = False


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A proposal with its figures.

    Attributes:
        secretaries: How many hold the post of a secretary.
        allowance: What monthly allowances as high as the base salary would cost in a year.
    """

    host: Host
    asked: WhatIf
    held: YearHeld
    cost: Cost
    salary: BaseSalary | None
    secretaries: int

    @property
    def allowance(self) -> Dong:
        """What monthly allowances as high as the base salary would cost in a year."""
        return allowance_of_year(self.secretaries, self.salary) if self.salary else Dong(0)


def reckoned(host: Host, asked: WhatIf, *, today: date) -> Reckoned:
    """Return a proposal with its figures. Seven queries, however many meetings there were."""
    day = min(date(asked.year, 12, 31), today)
    held = year_held(host, asked.year, today=today)
    salary = BaseSalary(day, Dong(asked.salary), "") if asked.salary else base_salary_for(host.pk, day)
    posts = Post.objects.filter(holding(day), host=host, role=Role.SECRETARY.value).count()
    return Reckoned(host, asked, held, cost_of(held.held, Dong(asked.proposed)), salary, posts)


def proposal_on_paper(found: Reckoned, *, today: date) -> Paper:
    """Return the letter of a proposal, without a number: it is a draft until it is signed.

    Raises:
        Refused: If the committee has no letterhead.
    """
    issuer = issuer_or_refuse(found.host)
    habit = habit_of(found.host.pk)
    total = found.cost.total
    return papers.rate_proposal(
        papers.RateProposal(
            letterhead=issuer.letterhead,
            holder=found.host.name,
            to=found.asked.to or committee_of(found.host.superior),
            year=found.asked.year,
            present=_present(found),
            now=found.held.rate.amount if found.held.rate else None,
            proposed=found.asked.proposed,
            months=tuple(
                (f"{row.month:02}", row.meetings, row.people, row.present, row.proposed)
                for row in found.cost.months
            ),
            salary=_beside_salary(found),
            allowance=_allowance(found) if found.asked.allowance else "",
            words=in_words(total.proposed, Form(habit.form), even=habit.even),
            signature=usual_signature(issuer, today),
            dated=today,
            recipients=("Như trên", standing_of(found.host.name)),
        )
    )


def _present(found: Reckoned) -> str:
    rate = found.held.rate
    if rate is None:
        return "Hiện chưa có mức hỗ trợ."
    return f"Mức hỗ trợ hiện hành là {grouped(rate.amount)} đồng/đồng chí/buổi, theo {rate.basis}."


def _beside_salary(found: Reckoned) -> str:
    if found.salary is None:
        return ""
    basis = f" theo {found.salary.basis}" if found.salary.basis else ""
    since = f" từ ngày {short_day(found.salary.valid_from)}" if found.salary.basis else ""
    share = f"{share_of_salary(found.asked.proposed, found.salary)}".replace(".", ",")
    return (
        f"Mức lương cơ sở là {grouped(found.salary.amount)} đồng/tháng{since}{basis}; "
        f"mức đề nghị bằng {share}% mức lương cơ sở."
    )


def _allowance(found: Reckoned) -> str:
    if found.salary is None:
        return ""
    return (
        "Xem xét nâng phụ cấp hằng tháng của bí thư chi bộ bằng mức lương cơ sở: "
        f"{found.secretaries} đồng chí × {grouped(found.salary.amount)} đồng × 12 tháng = "
        f"{grouped(found.allowance)} đồng/năm"
    )
