"""The page of a year: its counters, its tables, its charts."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.organisation.models import Host
from giaoban.reports import queries
from giaoban.reports.forms import Asked, asked_table
from giaoban.reports.queries.review.reading import hosts_read
from giaoban.reports.views.shown import YearShown


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Lead to the newest year of the only committee, or let the reader choose."""
    newest = queries.newest_years(queries.hosts_for(request.holder), timezone.localdate().year)
    if not newest:
        raise Http404
    if len(newest) == 1:
        return redirect("reports:year", newest[0][0].code.lower(), newest[0][1])
    return render(request, "reports/index.html", {"newest": newest})


@require_safe
def year(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    committee, asked = asked_for(request, host, year)
    counted = queries.year_of(committee, year, now=timezone.now(), by=asked.by, borders_as=asked.borders_as)
    tables = queries.tables_for(request.holder, committee)
    shown = YearShown(counted, asked, tables, queries.years_with_rows(committee))
    reads = hosts_read(request.holder).filter(pk=committee.pk).exists()
    return render(request, "reports/year.html", {"year": counted, "shown": shown, "reads": reads})


def committee_of(request: SignedInRequest, code: str, year: int) -> Host:
    """Return the committee that an address names, if the reader may see its totals."""
    if not queries.FIRST_YEAR <= year <= queries.LAST_YEAR:
        raise Http404
    return get_object_or_404(queries.hosts_for(request.holder), code=code.upper())


def asked_for(request: SignedInRequest, code: str, year: int) -> tuple[Host, Asked]:
    """Return the committee and the table that an address names, if the reader may open it."""
    committee = committee_of(request, code, year)
    asked = asked_table(request.GET)
    if asked is None or asked.by not in queries.tables_for(request.holder, committee):
        raise Http404
    return committee, asked
