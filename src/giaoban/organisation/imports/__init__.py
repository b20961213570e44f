"""Bringing the whole organisation in from one file, and out to the same format.

``reading`` turns a file into rows of text, ``planning`` compares them with what is stored, ``applying``
writes what the plan says, ``writing`` makes the file again, ``staging`` keeps an upload till it is confirmed.
"""

from giaoban.organisation.imports.applying import apply
from giaoban.organisation.imports.outcomes import Outcome, Plan, State
from giaoban.organisation.imports.planning import plan_for
from giaoban.organisation.imports.reading import MOST_MEGABYTES, Row, read, refuse_large, sheets_in, text
from giaoban.organisation.imports.staging import Saved, confirm, rows_of, saved, stage, staged
from giaoban.organisation.imports.writing import as_csv, as_workbook, template

__all__ = [
    "MOST_MEGABYTES",
    "Outcome",
    "Plan",
    "Row",
    "Saved",
    "State",
    "apply",
    "as_csv",
    "as_workbook",
    "confirm",
    "plan_for",
    "read",
    "refuse_large",
    "rows_of",
    "saved",
    "sheets_in",
    "stage",
    "staged",
    "template",
    "text",
]
