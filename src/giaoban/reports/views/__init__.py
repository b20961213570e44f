"""Pages and files of the reports."""

from giaoban.reports.views.dashboard import dashboard, dashboards, owed, promises
from giaoban.reports.views.files import as_csv, as_excel
from giaoban.reports.views.indicators import indicator, indicators
from giaoban.reports.views.lists import meetings, opinions, origins, referrals, turns
from giaoban.reports.views.mapping import draw
from giaoban.reports.views.reviews import review, review_file
from giaoban.reports.views.statistics import (
    counted,
    statistics,
    statistics_csv,
    statistics_excel,
    statistics_pdf,
    statistics_word,
)
from giaoban.reports.views.topics import topics
from giaoban.reports.views.writing import sign, write
from giaoban.reports.views.year import index, year

__all__ = [
    "as_csv",
    "as_excel",
    "counted",
    "dashboard",
    "dashboards",
    "draw",
    "index",
    "indicator",
    "indicators",
    "meetings",
    "opinions",
    "origins",
    "owed",
    "promises",
    "referrals",
    "review",
    "review_file",
    "sign",
    "statistics",
    "statistics_csv",
    "statistics_excel",
    "statistics_pdf",
    "statistics_word",
    "topics",
    "turns",
    "write",
    "year",
]
