"""What was published as a file: a table, a print, and a feed; for those who sign in, and for anybody."""

from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_pdf
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation.models import Host
from giaoban.replies.queries import publishing
from giaoban.replies.queries.published_files import MOST_IN_FEED, atom, comma_separated, workbook
from giaoban.replies.queries.published_papers import paper_of
from giaoban.replies.queries.publishing import Published, Shelf
from giaoban.replies.rules.publishing import why_not_print_together
from giaoban.replies.views.published import narrowed, opened, own
from giaoban.ui.http import fresh
from giaoban.ui.workbooks import WORKBOOK

CSV: Final = "text/csv; charset=utf-8"
ATOM: Final = "application/atom+xml; charset=utf-8"


@require_safe
def as_csv(request: SignedInRequest) -> HttpResponse:
    """Return the list as it is narrowed, comma-separated."""
    return _csv(narrowed(request, own(request)))


@require_safe
def as_excel(request: SignedInRequest) -> HttpResponse:
    """Return the list as it is narrowed, as a workbook."""
    return _excel(narrowed(request, own(request)))


@require_safe
def pdf(request: SignedInRequest) -> HttpResponse:
    """Return the list as it is narrowed, of one committee, printed under its head."""
    host = _printed(request)
    shelf = publishing.shelf_in(host, get_language() or "vi")
    return as_pdf(paper_of(host, narrowed(request, shelf), today=timezone.localdate()))


def _printed(request: SignedInRequest) -> Host:
    known = list(publishing.hosts_read(request.holder))
    chosen = [host for host in known if host.code == request.GET.get("committee")] or known
    enforce(why_not_print_together(len(chosen)))
    if not chosen:
        raise Http404
    return chosen[0]


@require_safe
def feed(request: SignedInRequest) -> HttpResponse:
    """Return what was approved last, for a feed reader inside a browser that is signed in."""
    return _feed(request, narrowed(request, own(request)), None)


@login_not_required
@require_safe
def open_csv(request: HttpRequest, code: str) -> HttpResponse:
    """Return what a committee published for anybody, comma-separated."""
    return _csv(narrowed(request, opened(code)[1]))


@login_not_required
@require_safe
def open_excel(request: HttpRequest, code: str) -> HttpResponse:
    """Return what a committee published for anybody, as a workbook."""
    return _excel(narrowed(request, opened(code)[1]))


@login_not_required
@require_safe
def open_feed(request: HttpRequest, code: str) -> HttpResponse:
    """Return what a committee published last, for any feed reader."""
    host, shelf = opened(code)
    return _feed(request, narrowed(request, shelf), host)


def _csv(shelf: Shelf) -> HttpResponse:
    return _saved(comma_separated(shelf), CSV, ".csv")


def _excel(shelf: Shelf) -> HttpResponse:
    return _saved(workbook(shelf), WORKBOOK, ".xlsx")


def _saved(content: bytes, kind: str, ending: str) -> HttpResponse:
    name = ascii_file_name(_("Asked and answered"), ending=ending)
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _feed(request: HttpRequest, shelf: Shelf, host: Host | None) -> HttpResponse:
    newest = shelf.newest(MOST_IN_FEED)
    title = f"{_('Asked and answered')} · {host.name}" if host else _("Asked and answered")

    def page_of(one: Published) -> str:
        name, args = ("public-item", [host.code, one.pk]) if host else ("published-item", [one.pk])
        return request.build_absolute_uri(reverse(f"replies:{name}", args=args))

    def made() -> HttpResponse:
        text = atom(newest, title=title, own=request.build_absolute_uri(), pages=page_of)
        return HttpResponse(text, content_type=ATOM)

    return fresh(request, (request.get_host(), title, [(one.pk, one.approved_at) for one in newest]), made)
