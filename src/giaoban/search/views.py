"""The search page: what was typed stays in the address, so a search can be sent to somebody."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.search import queries
from giaoban.search.forms import SearchForm
from giaoban.ui.paging import CountedPaginator


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    form = SearchForm(request.GET if "q" in request.GET else None)
    typed = form.cleaned_data["q"] if form.is_valid() else ""
    place = _place(request.GET.get("page", ""))
    skipped = (place - 1) * queries.A_PAGE
    hits = queries.search(request.holder, typed, limit=queries.A_PAGE + 1, skip=skipped)
    page = CountedPaginator(range(skipped + len(hits)), queries.A_PAGE, count=skipped + len(hits))
    facts = {
        "form": form,
        "typed": typed,
        "hits": hits[: queries.A_PAGE],
        "page": page.get_page(place),
        "more": len(hits) > queries.A_PAGE,
        "known": skipped + min(len(hits), queries.A_PAGE),
    }
    return render(request, "search/index.html", facts)


def _place(typed: str) -> int:
    """Return the number of the page that an address asks for; the first one if it asks for none."""
    return min(int(typed), queries.MOST_PAGES) if typed.isdecimal() and int(typed) else 1
