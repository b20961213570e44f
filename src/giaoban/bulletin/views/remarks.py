"""Pages on which readers write to the editor, and the editor answers."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Verb
from giaoban.bulletin.actions.remarks import answer_remark, write_to_editor
from giaoban.bulletin.forms.remarks import RemarkAnswerForm, RemarkForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.queries.reading import issued_to
from giaoban.bulletin.queries.remarks import remarks_edited_by
from giaoban.bulletin.rules.remarks import why_not_answer
from giaoban.kernel.verdict import enforce
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
A_PAGE = 50


@form_methods
def write(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write to the editor about an edition."""
    edition = get_object_or_404(issued_to(request.holder), pk=pk)
    to = reverse("bulletin:read", args=[pk])
    form = RemarkForm(request.POST or None, initial={"about": "remark"})
    if form.is_valid():
        writing, now = form.writing, timezone.now()
        act = lambda: write_to_editor(edition, writing, holder=request.holder, at=now)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("Sent. The answer will stand under the bulletin."), f"{to}#remarks")
    question = Question(
        heading=_("Write to the editor"),
        button=_("Send it"),
        to=to,
        back=edition.title,
        over=edition.title,
        lead=_("A remark, or a question about what stands in it. What a body is to do is an opinion."),
        icon="send",
    )
    return ask(request, form, question)


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show what readers wrote, what waits for an answer first."""
    must(request, Verb.EDIT_BULLETIN)
    page = Paginator(remarks_edited_by(request.holder), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "bulletin/letters.html", {"page": page})


@form_methods
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer a reader."""
    remark = get_object_or_404(remarks_edited_by(request.holder), pk=pk)
    enforce(why_not_answer(remark.answer, "-"))
    form = RemarkAnswerForm(request.POST or None)
    if form.is_valid():
        typed, now = form.cleaned_data, timezone.now()
        actor = request.holder.actor(Verb.EDIT_BULLETIN, remark.target)
        text, is_opinion = typed["text"], typed["is_opinion"]
        act = lambda: answer_remark(remark, text, is_opinion=is_opinion, at=now, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("Answered. The reader is told."), reverse("bulletin:remarks"))
    return render(request, "bulletin/answer.html", {"remark": remark, "form": form})
