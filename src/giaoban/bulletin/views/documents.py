"""The new documents that an edition tells of."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.editions import DocumentForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.queries.visibility import documents_edited_by, editions_edited_by
from giaoban.bulletin.rules.editions import why_not_change
from giaoban.kernel.verdict import enforce
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a new document."""
    edition = get_object_or_404(editions_edited_by(request.holder), pk=pk)
    enforce(why_not_change(edition.facts))
    form = DocumentForm(request.POST or None)
    if form.is_valid():
        plan, once = form.plan, form.once_key
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


@require_POST
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a document out of its edition again."""
    document = get_object_or_404(documents_edited_by(request.holder), pk=pk)
    edition = document.edition
    actions.remove_document(document, actor=request.holder.actor(Verb.EDIT_BULLETIN, edition.target))
    return done(request, _("The document is taken out."), edition.get_absolute_url())
