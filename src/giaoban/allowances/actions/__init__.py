"""What may be done about support payments: rates, sheets, settlements."""

from giaoban.allowances.actions.freezing import freeze_sheets
from giaoban.allowances.actions.rates import (
    HabitPlan,
    RatePlan,
    end_rate,
    end_salaried,
    note_salaried,
    set_base_salary,
    set_habit,
    set_rate,
)
from giaoban.allowances.actions.settling import settle
from giaoban.allowances.actions.sheets import correct_sheet, freeze_sheet

__all__ = [
    "HabitPlan",
    "RatePlan",
    "correct_sheet",
    "end_rate",
    "end_salaried",
    "freeze_sheet",
    "freeze_sheets",
    "note_salaried",
    "set_base_salary",
    "set_habit",
    "set_rate",
    "settle",
]
