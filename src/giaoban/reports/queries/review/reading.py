"""Who may read reports, and which stretch an address names."""

from datetime import date
from typing import Final

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.documents.queries import mandates_of
from giaoban.documents.rules.papers.review import Words
from giaoban.organisation.models import Host
from giaoban.reports.models import WrittenReport
from giaoban.reports.rules.stretches import Stretch, of_code, of_term

TERM: Final = "term-"


def hosts_read(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose reports somebody may read."""
    return Host.objects.filter(within(holder, Verb.READ_REPORTS, Paths(host="pk")))


def hosts_written(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose reports somebody writes and signs."""
    return Host.objects.filter(within(holder, Verb.WRITE_REPORTS, Paths(host="pk")))


def stretch_of(host: Host, code: str, *, today: date) -> Stretch | None:
    """Return the stretch that an address names: "2015", "2015-q4", "2015-11", "term-2"; ``None`` if none."""
    if not code.startswith(TERM):
        return of_code(code)
    number = code.removeprefix(TERM)
    if not (number.isascii() and number.isdigit() and len(number) < 10):  # noqa: PLR2004  # a key
        return None
    mandate = mandates_of(host).filter(pk=int(number)).first()
    return of_term(mandate.name, mandate.valid_from, mandate.valid_to, today=today) if mandate else None


def written_of(host: Host, code: str) -> WrittenReport | None:
    """Return the report of a committee as it is written; ``None`` while nobody wrote or signed anything."""
    return (
        WrittenReport.objects.select_related("number__numbering__issuer").filter(host=host, code=code).first()
    )


def newest_words(report: WrittenReport | None) -> Words:
    """Return the office's words as they were saved last; nothing before the first time."""
    if report is None or not report.version:
        return Words()
    return report.versions.get(number=report.version).words
