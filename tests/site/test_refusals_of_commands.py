"""What a command says when a rule refuses it: in the user's language, days as they are written."""

from datetime import date

from django.utils import translation

from giaoban.kernel.verdict import Refused
from giaoban.reports.rules.stretches import of_year, why_not_report
from giaoban.site.command import sentence_of


def test_a_day_in_a_refusal_reads_as_vietnamese_write_it() -> None:
    refusal = why_not_report(of_year(2030), today=date(2026, 11, 29))
    assert refusal is not None

    with translation.override("vi"):
        said = sentence_of(Refused(refusal))

    assert "01/01/2030" in said
