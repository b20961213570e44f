"""The audit log on a page, for inspectors."""

from typing import Final

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.web.forms import LogForm
from giaoban.web.queries import log

A_PAGE: Final = 50


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    if not request.holder.may(Verb.SEE_AUDIT):
        raise Http404
    form = LogForm(request.GET or None, acts=log.acts_in(request.holder))
    asked = form.cleaned_data if form.is_valid() else {}
    entries = log.entries_for(
        request.holder,
        event=asked.get("event") or "",
        day=asked.get("day"),
        subject=asked.get("subject") or "",
    )
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request, "web/log.html", {"form": form, "page": page, "told": log.told(request.holder, page)}
    )
