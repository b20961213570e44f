"""Giao ban: the monthly briefing of village-level secretaries."""

__version__ = "0.1.0"
