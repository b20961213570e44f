"""Rows of the reports: the office's own words beside the figures, and reports as they were signed."""

from giaoban.reports.models.reviews import WrittenReport, WrittenVersion

__all__ = ["WrittenReport", "WrittenVersion"]
