"""The archive of experience: what was given, found by theme, crop, place, year and words."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.meetings.forms.talks import SoughtForm
from giaoban.meetings.queries import experience as queries
from giaoban.ui.paging import A_PAGE

NARROWING = ("theme", "subject", "place", "year", "marked")


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the talks that were given, those sought first; what is sought stays in the address."""
    form = SoughtForm(
        request.GET or None,
        themes=queries.themes_of_experience(request.holder),
        years=queries.years_of_experience(request.holder),
    )
    sought = form.sought if form.is_valid() else queries.Sought()
    found = queries.experience(request.holder, sought)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "form": form,
        "words": form["q"].value() or "",
        "more": [form[name] for name in NARROWING],
        "page": page,
        "is_sought": sought != queries.Sought(),
    }
    return render(request, "meetings/experience.html", facts)
