"""New documents: those that an edition tells of, from the register or typed; what readers find of them."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.editions import DocumentForm
from giaoban.bulletin.forms.readers import SoughtForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import Edition
from giaoban.bulletin.queries import documents
from giaoban.bulletin.queries.visibility import documents_edited_by, editions_edited_by
from giaoban.bulletin.rules.editions import why_not_change
from giaoban.documents.models import IssuedNumber
from giaoban.kernel.verdict import enforce
from giaoban.ui.http import done
from giaoban.ui.paging import A_PAGE
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the documents of which issued editions tell, found by words or by whom they concern."""
    read = documents.documents_read_by(request.holder)
    form = SoughtForm(request.GET, concerned=documents.concerned_in(read))
    found = documents.sought_in(read, form.sought, request.holder)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    facts = {"page": page, "form": form, "sought": form.sought}
    return render(request, "bulletin/documents.html", facts)


@require_safe
def offered(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what the register of numbers offers an edition."""
    edition = _open(request, pk)
    rows = documents.offered_to(edition, request.holder)
    return render(request, "bulletin/offered.html", {"edition": edition, "rows": rows})


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a new document."""
    return _enter(request, _open(request, pk), None)


@form_methods
def take(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """Take a document over from the register; whom it concerns and what it says is the editor's to write."""
    edition = _open(request, pk)
    rows = documents.offered_to(edition, request.holder)
    row = next((one for one in rows if one.pk == number), None)
    if row is None:
        raise Http404
    return _enter(request, edition, row)


@require_POST
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a document out of its edition again."""
    document = get_object_or_404(documents_edited_by(request.holder), pk=pk)
    edition = document.edition
    actions.remove_document(document, actor=request.holder.actor(Verb.EDIT_BULLETIN, edition.target))
    return done(request, _("The document is taken out."), edition.get_absolute_url())


def _open(request: SignedInRequest, pk: int) -> Edition:
    edition: Edition = get_object_or_404(editions_edited_by(request.holder), pk=pk)
    enforce(why_not_change(edition.facts))
    return edition


def _enter(request: SignedInRequest, edition: Edition, row: IssuedNumber | None) -> HttpResponse:
    form = DocumentForm(request.POST or None, initial=_begun(row) if row else {})
    if form.is_valid():
        plan, once = form.plan_for(row.pk if row else None), form.once_key
        actor = request.holder.actor(Verb.EDIT_BULLETIN, edition.target)
        if PLACES.attempt(form, lambda: actions.enter_document(edition, plan, once=once, actor=actor)):
            return done(request, _("The document is entered."), edition.get_absolute_url())
    question = Question(
        heading=_("Enter a new document"),
        button=_("Enter it"),
        to=edition.get_absolute_url(),
        back=edition.title,
        over=edition.title,
    )
    return ask(request, form, question)


def _begun(row: IssuedNumber) -> dict[str, object]:
    return {
        "number": row.code,
        "signed_on": row.signed_on,
        "body": row.numbering.issuer.host.name,
        "subject": row.subject,
        "concerns": row.concerns,
    }
