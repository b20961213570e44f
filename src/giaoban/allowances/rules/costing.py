"""Rules for "what if": what a year costs at the present rate and at a proposed one; the base salary."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from giaoban.kernel.money import Dong

MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class BaseSalary:
    """The base salary of cadres and civil servants from a day on.

    Attributes:
        is_compared: Whether its document was held against the official text.
    """

    valid_from: date
    amount: Dong
    basis: str
    is_compared: bool = True


# The last document is named by others only (domain.md 8); pages say so, until the office enters its own row.
BASE_SALARIES: Final = (
    BaseSalary(date(2013, 7, 1), Dong(1_150_000), "Nghị định 66/2013/NĐ-CP"),
    BaseSalary(date(2016, 5, 1), Dong(1_210_000), "Nghị định 47/2016/NĐ-CP"),
    BaseSalary(date(2017, 7, 1), Dong(1_300_000), "Nghị định 47/2017/NĐ-CP"),
    BaseSalary(date(2018, 7, 1), Dong(1_390_000), "Nghị định 72/2018/NĐ-CP"),
    BaseSalary(date(2019, 7, 1), Dong(1_490_000), "Nghị định 38/2019/NĐ-CP"),
    BaseSalary(date(2023, 7, 1), Dong(1_800_000), "Nghị định 24/2023/NĐ-CP"),
    BaseSalary(date(2024, 7, 1), Dong(2_340_000), "Nghị định 73/2024/NĐ-CP"),
    BaseSalary(date(2026, 7, 1), Dong(2_530_000), "Nghị định 161/2026/NĐ-CP", is_compared=False),
)


def base_salary_on(day: date, known: Iterable[BaseSalary] = BASE_SALARIES) -> BaseSalary | None:
    """Return the base salary that holds on a day; ``None`` before the first that is known.

    Source:
        S89: the base salary is a dated value.
    """
    return max(
        (each for each in known if each.valid_from <= day), key=lambda each: each.valid_from, default=None
    )


@dataclass(frozen=True, slots=True)
class Held:
    """One meeting of the year: how many are paid for it, and the rate that holds on its day.

    Attributes:
        rate: In đồng for a person; ``None`` if none holds.
    """

    month: int
    people: int
    rate: Dong | None


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the year: its meetings, the people paid, and what they cost now and as proposed."""

    month: int
    meetings: int
    people: int
    present: Dong
    proposed: Dong

    @property
    def difference(self) -> Dong:
        """By how much the proposal costs more, or less."""
        return Dong(self.proposed - self.present)


@dataclass(frozen=True, slots=True)
class Cost:
    """A year's cost at the present rate beside a proposed one."""

    months: tuple[Month, ...]

    @property
    def total(self) -> Month:
        """The whole year; its month is 0."""
        return Month(
            0,
            sum(each.meetings for each in self.months),
            sum(each.people for each in self.months),
            Dong(sum(each.present for each in self.months)),
            Dong(sum(each.proposed for each in self.months)),
        )


def cost_of(held: Sequence[Held], proposed: Dong) -> Cost:
    """Return what the meetings of a year cost, month by month, at their rates and at the proposed one.

    Source:
        S87, S88: the rate that is asked for goes to the body above with what it would cost.
    """
    months = sorted({each.month for each in held})
    return Cost(
        tuple(_month(month, [each for each in held if each.month == month], proposed) for month in months)
    )


def _month(month: int, held: Sequence[Held], proposed: Dong) -> Month:
    people = sum(each.people for each in held)
    present = sum(each.people * (each.rate or 0) for each in held)
    return Month(month, len(held), people, Dong(present), Dong(people * proposed))


def share_of_salary(rate: int, salary: BaseSalary) -> Decimal:
    """Return a rate as per cent of a base salary, to one place: 70.000 of 2.340.000 are 3,0."""
    return (Decimal(rate) * 100 / Decimal(salary.amount)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def allowance_of_year(secretaries: int, salary: BaseSalary) -> Dong:
    """Return what monthly allowances as high as the base salary would cost in a year.

    It is a topic of a proposal and nothing else: no allowance is paid or kept here.

    Source:
        S86, S89: the monthly allowance of secretaries beside the least pay of cadres and civil servants.
    """
    return Dong(secretaries * salary.amount * MONTHS)
