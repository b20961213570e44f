"""Pages of editions: all of them, the desk of one, what it would print, and its steps until it is issued."""

from collections.abc import Callable
from typing import Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb as Right
from giaoban.bulletin import actions
from giaoban.bulletin.forms.contributions import CommentForm
from giaoban.bulletin.forms.editions import EditionForm, ErratumForm, ImprintForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import Edition
from giaoban.bulletin.queries import planning, visibility
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.queries.desk import desk_of, tallies_of, waiting_for
from giaoban.bulletin.queries.documents import documents_of
from giaoban.bulletin.rules.contents import mark_of
from giaoban.bulletin.rules.editions import (
    Verb,
    why_not_change,
    why_not_give_back,
    why_not_move,
    why_not_note,
    why_not_print,
)
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
SHOWN: Final = 36


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the editions of the committees that one may see, and what agencies owed to the last of them."""
    now = timezone.now()
    rows = list(visibility.editions_visible_to(request.holder)[:SHOWN])
    hosts = {row.host_id: row.host for row in rows}
    facts = {
        "rows": rows,
        "edited": list(visibility.hosts_edited(request.holder)),
        "tallies": [(host, tallies_of(host, now)) for host in hosts.values()],
    }
    return render(request, "bulletin/editions.html", facts)


@require_safe
def desk(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one edition while it is made: each section, who owes it, how late, how long; what it lacks."""
    edition = get_object_or_404(visibility.editions_visible_to(request.holder), pk=pk)
    found = desk_of(edition, timezone.now())
    pieces = tuple(part.piece for part in found.pieces)
    target = edition.target
    facts = {
        "desk": found,
        "edition": edition,
        "edits": request.holder.grant_for(Right.EDIT_BULLETIN, target) is not None,
        "fixed": why_not_change(edition.facts),
        "no_submit": why_not_move(edition.facts, Verb.SUBMIT, pieces),
        "documents": documents_of(edition),
        "waiting": waiting_for(found),
        "publishes": request.holder.grant_for(Right.APPROVE_PUBLISHED, target) is not None,
        "errata": edition.errata.all(),
    }
    return render(request, "bulletin/desk.html", facts)


@require_safe
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show an edition as it would be printed now, or as it was fixed; its approver approves it here."""
    edition = get_object_or_404(visibility.editions_visible_to(request.holder), pk=pk)
    parts = parts_of(edition)
    content = edition.content or content_of(edition, parts)
    facts = {
        "edition": edition,
        "content": content,
        "no_print": why_not_print(tuple(part.piece for part in parts)),
        "mark": mark_of(content),
        "approves": request.holder.grant_for(Right.APPROVE_BULLETIN, edition.target) is not None,
    }
    return render(request, "bulletin/preview.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Plan the edition of a month."""
    host = get_object_or_404(visibility.hosts_edited(request.holder), pk=pk)
    today = timezone.localdate()
    months, meetings = planning.months_open(host, today), planning.briefings_ahead(host, today)
    begun = planning.begun(months, meetings)
    form = EditionForm(request.POST or None, months=months, meetings=meetings, initial=begun)
    if form.is_valid():
        plan, once = form.plan, form.once_key
        actor = request.holder.actor(Right.EDIT_BULLETIN, planning.target_of(host))
        edition = PLACES.attempt(form, lambda: actions.plan_edition(host, plan, once=once, actor=actor))
        if edition is not None:
            return done(
                request, _("The edition is planned. Ask the agencies next."), edition.get_absolute_url()
            )
    return ask(request, form, planning_question(host.short_name))


def planning_question(over: str) -> Question:
    """Return the question for an edition."""
    return Question(
        heading=_("Plan an edition"),
        button=_("Plan it"),
        to=reverse("bulletin:editions"),
        back=_("The bulletin"),
        over=over,
        lead=_("It gets the sections of the plan, each with its agency and its due date."),
        icon="plus",
    )


@require_POST
def collect(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the agencies for their contributions."""
    return _step(request, pk, actions.collect, _("The agencies are asked."))


@require_POST
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Begin to edit."""
    return _step(request, pk, actions.begin_editing, _("What is still owed may still come."))


@require_POST
def submit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put an edition before the approver."""
    return _step(request, pk, actions.submit, _("It lies before the approver now."))


def _step(request: SignedInRequest, pk: int, act: Callable[..., None], said: str) -> HttpResponse:
    edition = get_object_or_404(visibility.editions_edited_by(request.holder), pk=pk)
    act(edition, actor=_actor(request, edition, Right.EDIT_BULLETIN))
    return done(request, said, edition.get_absolute_url())


@require_POST
def approve(request: SignedInRequest, pk: int) -> HttpResponse:
    """Approve an edition as it was read."""
    edition = get_object_or_404(visibility.editions_approved_by(request.holder), pk=pk)
    actor = _actor(request, edition, Right.APPROVE_BULLETIN)
    actions.approve(edition, seen=request.POST.get("seen", ""), at=timezone.now(), actor=actor)
    return done(request, _("Approved. Nothing in it changes any more."), edition.get_absolute_url())


@require_POST
def issue(request: SignedInRequest, pk: int) -> HttpResponse:
    """Issue an approved edition."""
    edition = get_object_or_404(visibility.editions_edited_by(request.holder), pk=pk)
    actions.issue(edition, at=timezone.now(), actor=_actor(request, edition, Right.EDIT_BULLETIN))
    return done(request, _("Issued. Its readers find it now."), edition.get_absolute_url())


@form_methods
def imprint(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say who edits an edition and how many copies are printed."""
    edition = get_object_or_404(visibility.editions_edited_by(request.holder), pk=pk)
    enforce(why_not_change(edition.facts))
    form = ImprintForm(request.POST or None, initial={"editors": edition.editors, "copies": edition.copies})
    if form.is_valid():
        actor = _actor(request, edition, Right.EDIT_BULLETIN)
        actions.set_imprint(edition, **form.cleaned_data, actor=actor)
        return done(request, _("The imprint is kept."), edition.get_absolute_url())
    return ask(request, form, _asked(edition, _("Imprint"), _("Save"), "save"))


@form_methods
def give_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give an edition back to its editor."""
    edition = get_object_or_404(visibility.editions_approved_by(request.holder), pk=pk)
    enforce(why_not_give_back(edition.facts, "-"))
    form = CommentForm(request.POST or None)
    if form.is_valid():
        comment, actor = form.cleaned_data["comment"], _actor(request, edition, Right.APPROVE_BULLETIN)
        if PLACES.attempt(form, lambda: actions.give_back(edition, comment, actor=actor)):
            return done(request, _("Given back. The editor reads your comment."), edition.get_absolute_url())
    question = _asked(edition, _("Give it back to the editor"), _("Give it back"), "undo")
    return ask(request, form, question)


@form_methods
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put something in a fixed edition right by a note."""
    edition = get_object_or_404(visibility.editions_edited_by(request.holder), pk=pk)
    enforce(why_not_note(edition.facts, "-"))
    form = ErratumForm(request.POST or None)
    if form.is_valid():
        text, once, now = form.cleaned_data["text"], form.once_key, timezone.now()
        actor = _actor(request, edition, Right.EDIT_BULLETIN)
        note = PLACES.attempt(
            form, lambda: actions.note_erratum(edition, text, once=once, at=now, actor=actor)
        )
        if note is not None:
            return done(request, _("The note stands beside the edition."), edition.get_absolute_url())
    return ask(request, form, _asked(edition, _("Put something right by a note"), _("Note it"), "pen"))


def _asked(edition: Edition, heading: str, button: str, icon: str) -> Question:
    to = edition.get_absolute_url()
    return Question(heading=heading, button=button, to=to, back=edition.title, over=edition.title, icon=icon)


def _actor(request: SignedInRequest, edition: Edition, right: Right) -> Actor:
    return request.holder.actor(right, edition.target)
