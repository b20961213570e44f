"""When the office's part of a report can be written, and when the report can be signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """How far a report has come.

    Attributes:
        version: Of the office's words; 0 before the first.
    """

    version: int = 0
    is_signed: bool = False


# The parts that the office writes itself, in the order in which the report prints them.
PARTS: Final[Mapping[str, str]] = {
    "overall": gettext_noop("General assessment, at the head of the results"),
    "shortcomings": gettext_noop("More shortcomings, after those that the figures show"),
    "causes": gettext_noop("Causes of what fell short"),
    "directions": gettext_noop("Directions and tasks ahead"),
}


def why_not_write(report: ReportFacts, *, seen: int) -> Refusal | None:
    """Return why the office's words cannot be saved, or ``None`` if they can.

    Args:
        report: How far it has come.
        seen: The version that was on the page.
    """
    if report.is_signed:
        return _signed()
    if seen != report.version:
        return Refusal(
            "written_meanwhile",
            gettext_noop(
                "Somebody else saved this report meanwhile. Their words stand under each part; "
                "saving once more saves yours."
            ),
        )
    return None


def why_not_sign(report: ReportFacts, *, seen: int, signed_on: date, first: date) -> Refusal | None:
    """Return why a report cannot be signed, or ``None`` if it can.

    Args:
        report: How far it has come.
        seen: The version that was on the page.
        signed_on: The day of signing.
        first: The first day of what it reports on.
    """
    if report.is_signed:
        return _signed()
    if seen != report.version:
        return Refusal(
            "changed_before_signing",
            gettext_noop("Somebody saved other words meanwhile. Read the report once more, then sign it."),
        )
    if signed_on < first:
        return Refusal(
            "signed_before_it_begins",
            gettext_noop("A report is not signed before what it reports on begins, on %(day)s."),
            {"day": first},
        )
    return None


def _signed() -> Refusal:
    return Refusal(
        "signed",
        gettext_noop(
            "This report is signed and bears its number. It stays as it is; void the number to redo it."
        ),
    )
