"""Rows of the reports: the office's own words, reports as they were signed, and sums that are kept."""

from giaoban.reports.models.reviews import WrittenReport, WrittenVersion
from giaoban.reports.models.spots import MapSpot
from giaoban.reports.models.sums import KeptOwed, KeptSum, Mark

__all__ = ["KeptOwed", "KeptSum", "MapSpot", "Mark", "WrittenReport", "WrittenVersion"]
