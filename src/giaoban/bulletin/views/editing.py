"""What the editor does to one contribution: reads its versions, edits, returns, accepts it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.contributions import CommentForm, WordsForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.queries import contributions as reading
from giaoban.bulletin.queries.visibility import contributions_edited_by
from giaoban.bulletin.rules.contributions import Step, why_not_edit, why_not_return
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def versions(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a contribution with every version and what changed from one to the next."""
    row = get_object_or_404(contributions_edited_by(request.holder), pk=pk)
    edition, stage = row.section.edition.facts, Stage(row.state)
    owed = row.section.agency_id is not None
    facts = {
        "one": reading.owed_now(row, timezone.now()),
        "history": reading.history_of(row),
        "length": reading.length_of(row),
        "returns": row.returns.order_by("-returned_at"),
        "pictures": row.pictures.count(),
        "owed": owed,
        "no_accept": why_not_edit(edition, stage, Step.ACCEPT),
        "no_revise": why_not_edit(edition, stage, Step.REVISE),
        "no_return": why_not_return(edition, stage, "-", is_owed=owed),
    }
    return render(request, "bulletin/versions.html", facts)


@form_methods
def revise(request: SignedInRequest, pk: int) -> HttpResponse:
    """Edit a contribution, or write it in its agency's place; the change stays visible."""
    row = get_object_or_404(contributions_edited_by(request.holder), pk=pk)
    if request.method != "POST":
        enforce(why_not_edit(row.section.edition.facts, Stage(row.state), Step.REVISE))
    form = WordsForm(request.POST or None, initial=reading.begun_by_editor(row))
    if form.is_valid():
        words, once, now, actor = form.words, form.once_key, timezone.now(), _actor(request, row)
        if PLACES.attempt(form, lambda: actions.revise(row, words, once=once, at=now, actor=actor)):
            return done(request, _("Kept as a version of your own; the change is marked."), _page(row))
        form.catch_up(row.versions.count())
    return render(request, "bulletin/revise.html", {"row": row, "form": form})


@form_methods
def send_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return a contribution to its agency with a comment."""
    row = get_object_or_404(contributions_edited_by(request.holder), pk=pk)
    enforce(why_not_return(row.section.edition.facts, Stage(row.state), "-"))
    form = CommentForm(request.POST or None)
    if form.is_valid():
        comment, now, actor = form.cleaned_data["comment"], timezone.now(), _actor(request, row)
        act = lambda: actions.return_contribution(row, comment, at=now, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("Returned. The agency reads your comment."), _desk(row))
    question = Question(
        heading=_("Return it with a comment"),
        button=_("Return it"),
        to=_page(row),
        back=row.section.heading,
        over=row.section.agency.name if row.section.agency else "",
        icon="undo",
    )
    return ask(request, form, question)


@require_POST
def accept(request: SignedInRequest, pk: int) -> HttpResponse:
    """Accept the version that the editor has read."""
    row = get_object_or_404(contributions_edited_by(request.holder), pk=pk)
    typed = request.POST.get("seen", "")
    seen = int(typed) if typed.isascii() and typed.isdigit() else 0
    actions.accept(row, seen=seen, at=timezone.now(), actor=_actor(request, row))
    owed = row.section.agency_id is not None
    return done(request, _("Accepted. Its agency is told.") if owed else _("Accepted."), _desk(row))


def _actor(request: SignedInRequest, row: Contribution) -> Actor:
    return request.holder.actor(Verb.EDIT_BULLETIN, row.target)


def _page(row: Contribution) -> str:
    return reverse("bulletin:versions", args=[row.pk])


def _desk(row: Contribution) -> str:
    return reverse("bulletin:desk", args=[row.section.edition_id])
