"""How rates, payment sheets and settlements are stored. What may happen to them is in rules."""

from giaoban.allowances.models.rates import BaseSalaryValue, PaperHabit, Rate, Salaried
from giaoban.allowances.models.settling import Settlement, SettlementEntry
from giaoban.allowances.models.sheets import PaymentLine, PaymentSheet

__all__ = [
    "BaseSalaryValue",
    "PaperHabit",
    "PaymentLine",
    "PaymentSheet",
    "Rate",
    "Salaried",
    "Settlement",
    "SettlementEntry",
]
