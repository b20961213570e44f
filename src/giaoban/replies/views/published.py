"""Reading what was published: by everybody who signs in, and by anybody where the committee allows it."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.organisation.models import Host
from giaoban.replies.forms.publishing import NarrowForm
from giaoban.replies.queries import publishing
from giaoban.replies.queries.publishing import Shelf
from giaoban.ui.paging import A_PAGE


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """List what was published in the committees of one's posts."""
    facts = _listed(request, own(request)) | {
        "approves": request.holder.may(Verb.APPROVE_PUBLISHED),
        "committees": list(publishing.hosts_read(request.holder)),
    }
    return render(request, "replies/published.html", facts)


@require_safe
def item(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one thing that was asked and answered."""
    one = own(request).one(pk)
    if one is None:
        raise Http404
    takes_back = publishing.taken_back_by(request.holder).filter(pk=pk).exists()
    return render(request, "replies/published_item.html", {"one": one, "takes_back": takes_back})


@login_not_required
@require_safe
def open_index(request: HttpRequest, code: str) -> HttpResponse:
    """List what a committee published for anybody."""
    host, shelf = opened(code)
    return render(request, "replies/open_shelf.html", _listed(request, shelf) | {"host": host})


@login_not_required
@require_safe
def open_item(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """Show anybody one thing that was asked and answered."""
    host, shelf = opened(code)
    one = shelf.one(pk)
    if one is None:
        raise Http404
    return render(request, "replies/open_item.html", {"one": one, "host": host})


def own(request: SignedInRequest) -> Shelf:
    """Return the shelf of whoever signed in; whose posts read none has no such page."""
    if not request.holder.may(Verb.READ_PUBLISHED):
        raise Http404
    return publishing.shelf_of(request.holder, get_language() or "vi")


def opened(code: str) -> tuple[Host, Shelf]:
    """Return a committee that has opened its shelf, and the shelf; the others have no such page."""
    host = get_object_or_404(publishing.open_hosts(), code=code)
    return host, publishing.open_shelf_of(code, get_language() or "vi")


def narrowed(request: HttpRequest, shelf: Shelf) -> Shelf:
    """Return the shelf as the address narrows it."""
    return shelf.narrowed(_form(request, shelf).narrowed)


def _form(request: HttpRequest, shelf: Shelf) -> NarrowForm:
    return NarrowForm(request.GET or None, months=shelf.months(), fields=shelf.fields())


def _listed(request: HttpRequest, shelf: Shelf) -> dict[str, object]:
    form = _form(request, shelf)
    rows = Paginator(shelf.narrowed(form.narrowed), A_PAGE).get_page(request.GET.get("page"))
    return {"form": form, "page": rows, "query": request.GET.urlencode(), "chosen": form.chosen}
