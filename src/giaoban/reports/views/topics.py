"""The page of reports by their topics, for the months that its reader chooses."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.reports.forms import MonthsForm
from giaoban.reports.queries.topics import reports_by_topic
from giaoban.reports.views.addresses import reports_of_topic
from giaoban.reports.views.year import committee_of


@require_safe
def topics(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    committee = committee_of(request, host, year)
    form = MonthsForm(request.GET or None)
    months = form.months
    lines = reports_by_topic(committee, year, months)
    facts = {
        "host": committee,
        "place": [committee.code.lower(), year],
        "year_text": str(year),
        "before_text": str(year - 1),
        "form": form,
        "months": months,
        "lines": [(one, reports_of_topic(committee, year, one.key, months)) for one in lines],
        "total": sum(one.count for one in lines),
        "previous": sum(one.previous for one in lines),
    }
    return render(request, "reports/topics.html", facts)
