"""Reading what was published: by everybody who signs in, and by anybody where the committee allows it."""

import csv
from collections.abc import Iterator
from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.http import as_pdf
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.replies.forms.publishing import NarrowForm
from giaoban.replies.queries import publishing
from giaoban.replies.queries.published_papers import paper_of
from giaoban.replies.queries.publishing import Published, Shelf
from giaoban.ui.paging import A_PAGE
from giaoban.ui.wording import month_name, short_day

# A program for tables takes a text that begins like this for a formula.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """List what was published in the committees of one's posts."""
    facts = _listed(request, _own(request)) | {
        "approves": request.holder.may(Verb.APPROVE_PUBLISHED),
        "query": request.GET.urlencode(),
    }
    return render(request, "replies/published.html", facts)


@require_safe
def item(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one thing that was asked and answered."""
    one = _own(request).one(pk)
    if one is None:
        raise Http404
    takes_back = publishing.taken_back_by(request.holder).filter(pk=pk).exists()
    return render(request, "replies/published_item.html", {"one": one, "takes_back": takes_back})


@require_safe
def as_csv(request: SignedInRequest) -> HttpResponse:
    """Return the list as it is narrowed, comma-separated."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    name = ascii_file_name(_("Asked and answered"), ending=".csv")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    for row in _table(_narrowed(request, _own(request))):
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return response


@require_safe
def pdf(request: SignedInRequest) -> HttpResponse:
    """Return the list as it is narrowed, printed under the head of the committee."""
    host = publishing.hosts_read(request.holder).first()
    if host is None:
        raise Http404
    return as_pdf(paper_of(host, _narrowed(request, _own(request)), today=timezone.localdate()))


@login_not_required
@require_safe
def open_index(request: HttpRequest, code: str) -> HttpResponse:
    """List what a committee published for anybody."""
    host = get_object_or_404(publishing.open_hosts(), code=code)
    return render(request, "replies/open_shelf.html", _listed(request, _open(code)) | {"host": host})


@login_not_required
@require_safe
def open_item(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """Show anybody one thing that was asked and answered."""
    host, one = get_object_or_404(publishing.open_hosts(), code=code), _open(code).one(pk)
    if one is None:
        raise Http404
    return render(request, "replies/open_item.html", {"one": one, "host": host})


def _own(request: SignedInRequest) -> Shelf:
    if not request.holder.may(Verb.READ_PUBLISHED):
        raise Http404
    return publishing.shelf_of(request.holder, get_language() or "vi")


def _open(code: str) -> Shelf:
    return publishing.open_shelf_of(code, get_language() or "vi")


def _form(request: HttpRequest, shelf: Shelf) -> NarrowForm:
    return NarrowForm(request.GET or None, months=shelf.months(), fields=shelf.fields())


def _narrowed(request: HttpRequest, shelf: Shelf) -> Shelf:
    return shelf.narrowed(_form(request, shelf).narrowed)


def _listed(request: HttpRequest, shelf: Shelf) -> dict[str, object]:
    form = _form(request, shelf)
    rows = Paginator(shelf.narrowed(form.narrowed), A_PAGE).get_page(request.GET.get("page"))
    return {"form": form, "page": rows}


def _table(rows: Shelf) -> Iterator[list[str]]:
    yield [
        _("Code"),
        _("Month"),
        _("Field"),
        _("Unit"),
        _("What was asked"),
        _("Body that answered"),
        _("What was answered"),
        _("Document"),
        _("Of the day"),
    ]
    yield from (_row(one) for one in rows)


def _row(one: Published) -> list[str]:
    day = short_day(one.document_date) if one.document_date else ""
    units = "; ".join(one.units)
    month = month_name(one.month)
    return [one.code, month, one.field, units, one.asked, one.agency, one.answered, one.document, day]
