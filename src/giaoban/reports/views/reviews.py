"""The report of a year, a quarter, a month or a term: how it reads now, and the files it is had as."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_file, as_kept
from giaoban.documents.queries import mandates_of
from giaoban.documents.rules.blocks import Heading, Paragraph, SignHere, Table
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.review import Review
from giaoban.documents.rules.papers.review import review as review_paper
from giaoban.kernel.verdict import Refused
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation.models import Host
from giaoban.reports.printing.workbook import workbook
from giaoban.reports.queries.review import review_of, shown_as
from giaoban.reports.queries.review.reading import (
    TERM,
    hosts_read,
    hosts_written,
    newest_words,
    stretch_of,
    written_of,
)
from giaoban.reports.rules.stretches import Stretch
from giaoban.ui.wording import refusal_sentence
from giaoban.ui.workbooks import WORKBOOK


@dataclass(frozen=True, slots=True)
class Line:
    """One heading, paragraph or table of the report as the page shows it; ``level`` 0 is no heading."""

    text: str
    level: int = 0
    table: Table | None = None


@require_safe
def review(request: SignedInRequest, host: str, stretch: str) -> HttpResponse:
    committee, months = stretch_read(request, host, stretch)
    report = written_of(committee, stretch)
    facts = {
        "host": committee,
        "place": [committee.code.lower(), stretch],
        "year": months.first.year,
        "year_text": str(months.first.year),
        "called": shown_as(months),
        "near": [*near(months), *((one.name, f"{TERM}{one.pk}") for one in mandates_of(committee))],
        "signed": report if report and report.facts.is_signed else None,
        "writes": hosts_written(request.holder).filter(pk=committee.pk).exists(),
    }
    try:
        made = review_paper(review_of(committee, months, now=timezone.now(), words=newest_words(report)))
    except Refused as refused:
        facts["refusal"] = refusal_sentence(refused.refusal)
    else:
        facts["lines"] = lines_of(made)
    return render(request, "reports/review.html", facts)


@require_safe
def review_file(request: SignedInRequest, host: str, stretch: str, kind: str) -> HttpResponse:
    committee, months = stretch_read(request, host, stretch)
    report = written_of(committee, stretch)
    if report and report.told and report.facts.is_signed and kind != "xlsx":
        return as_kept(report.told, kind)
    facts = review_of(committee, months, now=timezone.now(), words=newest_words(report))
    if kind == "xlsx":
        return _workbook(facts)
    return as_file(review_paper(facts), kind)


def _workbook(facts: Review) -> HttpResponse:
    name = ascii_file_name(f"Số liệu giao ban {facts.code}", ending=".xlsx")
    response = HttpResponse(workbook(facts), content_type=WORKBOOK)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def stretch_read(request: SignedInRequest, code: str, stretch: str) -> tuple[Host, Stretch]:
    """Return the committee and the stretch that an address names, if the reader may read its report."""
    return stretch_within(hosts_read(request.holder), code, stretch)


def stretch_within(hosts: QuerySet[Host], code: str, stretch: str) -> tuple[Host, Stretch]:
    """Return the committee and the stretch that an address names; not found if it is none of ``hosts``."""
    committee = get_object_or_404(hosts, code=code.upper())
    found = stretch_of(committee, stretch, today=timezone.localdate())
    if found is None:
        raise Http404
    return committee, found


def lines_of(made: Paper) -> list[Line]:
    """Return the words and tables of a report up to its signature; the annex stands in its files."""
    found: list[Line] = []
    for block in made.blocks:
        match block:
            case Heading(text, level):
                found.append(Line(text, level))
            case Paragraph(text) if text:
                found.append(Line(text))
            case Table():
                found.append(Line(block.caption, table=block))
            case SignHere():
                return found
            case _:
                continue
    return found


def near(months: Stretch) -> list[tuple[str, str]]:
    """Return the year, its quarters and its months: what each is called, and its code."""
    year = months.first.year
    quarters = [(f"Q{quarter}", f"{year}-q{quarter}") for quarter in range(1, 5)]
    return [(str(year), str(year)), *quarters, *((f"{n}", f"{year}-{n:02}") for n in range(1, 13))]
