"""The search page: what was typed stays in the address, so a search can be sent to somebody."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.search import queries
from giaoban.search.forms import SearchForm


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    form = SearchForm(request.GET if "q" in request.GET else None)
    typed = form.cleaned_data["q"] if form.is_valid() else ""
    hits = queries.search(request.holder, typed, limit=queries.MOST_HITS)
    facts = {"form": form, "typed": typed, "hits": hits, "full": len(hits) == queries.MOST_HITS}
    return render(request, "search/index.html", facts)
