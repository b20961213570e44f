"""Pages of issued editions: all of them, one to read, its files, and who has read it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.forms.remarks import RemarkForm
from giaoban.bulletin.http.pictures import contents_of
from giaoban.bulletin.models import Edition
from giaoban.bulletin.queries import finding, reading
from giaoban.bulletin.queries.pictures import names_of, printed_with
from giaoban.bulletin.queries.related import headings_of, related_to
from giaoban.bulletin.queries.remarks import own_remarks
from giaoban.bulletin.rules.onpaper import imprint
from giaoban.bulletin.rules.reading import Way, aloud
from giaoban.documents.http import as_booklet, as_pdf, as_text, as_word
from giaoban.documents.rules.papers import bulletin as papers
from giaoban.documents.rules.papers.bulletin import Bulletin
from giaoban.search.queries import search
from giaoban.ui.http import done

A_PAGE: Final = 12
MOST_HITS: Final = 30
WORKER: Final = Path(__file__).parents[1] / "static/bulletin/worker.js"
FILES: Final[Mapping[str, Callable[[Edition], HttpResponse]]] = {
    "pdf": lambda edition: as_pdf(papers.bulletin(_on_paper(edition))),
    "booklet": lambda edition: as_booklet(papers.booklet(_on_paper(edition))),
    "docx": lambda edition: as_word(papers.bulletin(_on_paper(edition))),
    "txt": lambda edition: as_text(
        aloud(reading.printed_of(edition, names_of(printed_with(edition)))),
        papers.bulletin(reading.on_paper_of(edition, {})),
    ),
}


def _on_paper(edition: Edition) -> Bulletin:
    return reading.on_paper_of(edition, contents_of(printed_with(edition)))


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the issued editions: the newest, all of them by year, those most read, and what is found."""
    holder, words = request.holder, request.GET.get("q", "").strip()
    years, asked = reading.years_issued_to(holder), request.GET.get("year", "")
    year = next((one for one in years if f"{one}" == asked), None)
    rows = reading.issued_to(holder).defer("content")
    page = Paginator(rows.filter(year=year) if year else rows, A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "words": words,
        "hits": search(holder, words, limit=MOST_HITS, kind=finding.KIND) if words else [],
        "years": years,
        "year": year,
        "page": page,
        "newest": _newest(list(page)) if year is None and page.number == 1 and not words else None,
        "unread": {one.pk for one in reading.unread_by(holder)},
        "most_read": reading.most_read_by(holder),
        "several": len({one.host_id for one in page.object_list}) > 1,
    }
    return render(request, "bulletin/issued.html", facts)


def _newest(rows: Sequence[Edition]) -> dict[str, object] | None:
    return {"edition": rows[0], "headings": headings_of(rows[0])} if rows else None


@require_safe
def read(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one issued edition to be read."""
    edition = get_object_or_404(reading.issued_to(request.holder), pk=pk)
    printed = reading.printed_of(edition, names_of(printed_with(edition)))
    facts = {
        "edition": edition,
        "printed": printed,
        "imprint": imprint(printed),
        "errata": edition.errata.all(),
        "asked": bool(reading.own_posts(request.holder, edition)),
        "related": related_to(edition, request.holder, get_language() or "vi"),
        "confirmed": reading.has_confirmed(request.holder, edition),
        "edits": request.holder.grant_for(Verb.EDIT_BULLETIN, edition.target) is not None,
        **_written(request, edition),
    }
    return render(request, "bulletin/read.html", facts)


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Return the script that keeps opened editions on a device; it may look after all pages of editions."""
    headers = {"Service-Worker-Allowed": reverse("bulletin:index")}
    return HttpResponse(WORKER.read_bytes(), content_type="text/javascript", headers=headers)


def _written(request: SignedInRequest, edition: Edition) -> dict[str, object]:
    """Return what stands under an edition for somebody who may write to its editor."""
    if request.holder.grant_for(Verb.WRITE_TO_EDITOR, edition.target) is None:
        return {}
    return {
        "remarks": own_remarks(request.holder, edition),
        "writing": RemarkForm(initial={"about": "remark"}),
        "raises": request.holder.may(Verb.RAISE_OPINIONS),
    }


@require_safe
def file(request: SignedInRequest, pk: int, way: str) -> HttpResponse:
    """Return one issued edition as a file: PDF, booklet, Word file, or text for loudspeakers."""
    edition = get_object_or_404(reading.issued_to(request.holder), pk=pk)
    if way not in FILES:
        raise Http404
    return FILES[way](edition)


@require_POST
def confirm(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that one has read an edition."""
    edition = get_object_or_404(reading.issued_to(request.holder), pk=pk)
    posts = reading.own_posts(request.holder, edition)
    actor = request.holder.actor(Verb.READ_PUBLISHED, edition.target)
    confirm_read(edition, posts, way=Way.OWN, at=timezone.now(), actor=actor)
    return done(request, _("Thank you. The editor sees that it has reached you."), _page_of(edition))


@require_safe
def readers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show who has said to have read an edition, and who is to be called."""
    edition = get_object_or_404(reading.issued_by(request.holder), pk=pk)
    found = reading.readers_of(edition, timezone.localdate())
    facts = {"edition": edition, "readers": found, "read": sum(one.receipt is not None for one in found)}
    return render(request, "bulletin/readers.html", facts)


@require_POST
def note_read(request: SignedInRequest, pk: int, post: int) -> HttpResponse:
    """Note after a telephone call that a secretary has read an edition."""
    edition = get_object_or_404(reading.issued_by(request.holder), pk=pk)
    posts = [one.post.pk for one in reading.readers_of(edition, timezone.localdate()) if one.post.pk == post]
    actor = request.holder.actor(Verb.EDIT_BULLETIN, edition.target)
    confirm_read(edition, posts, way=Way.PHONE, at=timezone.now(), actor=actor)
    return done(request, _("Noted, as said by telephone."), reverse("bulletin:readers", args=[edition.pk]))


def _page_of(edition: Edition) -> str:
    return reverse("bulletin:read", args=[edition.pk])
