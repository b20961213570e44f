"""What an address of a report asks for, read from its query."""

from giaoban.reports.forms.periods import PeriodForm
from giaoban.reports.forms.statistics import StatisticsForm
from giaoban.reports.forms.years import Asked, MonthsForm, asked_cell, asked_table, asked_topic

__all__ = ["Asked", "MonthsForm", "PeriodForm", "StatisticsForm", "asked_cell", "asked_table", "asked_topic"]
