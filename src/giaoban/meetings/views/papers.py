"""Pages of what a meeting leaves on paper: reading, correcting, sending, approving, printing."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.http import as_pdf, as_word
from giaoban.kernel.verdict import Refused, enforce
from giaoban.meetings import agenda
from giaoban.meetings.actions import papers as actions
from giaoban.meetings.actions import throw_away_text
from giaoban.meetings.forms.papers import AnnexForm, CorrectForm, GiveBackForm, SeenForm
from giaoban.meetings.models import MeetingPaper, PaperVersion
from giaoban.meetings.queries import papers as queries
from giaoban.meetings.queries import typed_by
from giaoban.meetings.queries.printed import annex_on_paper, on_paper
from giaoban.meetings.rules import papers as rules
from giaoban.meetings.rules.papers import PaperKind, PaperState
from giaoban.ui.forms import Typing, says_more, told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Show a paper, how far it has come, and what this person may do about it."""
    paper = get_object_or_404(queries.papers_visible_to(request.holder), meeting=pk, kind=kind)
    target = paper.meeting.target
    version = queries.newest(paper)
    facts = {
        "paper": paper,
        "meeting": paper.meeting,
        "version": version,
        "annexes": list(paper.annexes.all()),
        "writes": request.holder.grant_for(Verb.WRITE_MINUTES, target) is not None,
        "approves": request.holder.grant_for(Verb.APPROVE_MINUTES, target) is not None,
        "why_not_submit": rules.why_not_submit(paper.facts, version.sections),
    }
    return render(request, "meetings/paper.html", facts)


@require_POST
def draw_up(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Draw a paper up from what was recorded."""
    meeting = get_object_or_404(queries.written_by(request.holder), pk=pk)
    if kind not in set(PaperKind):
        raise Http404
    actor = request.holder.actor(Verb.WRITE_MINUTES, meeting.target)
    parts = agenda.parts_of(meeting)
    paper = actions.draw_up(meeting, PaperKind(kind), parts=parts, at=timezone.now(), actor=actor)
    messages.success(request, _("It is drawn up from what was recorded. Read it through and put it right."))
    return redirect("meetings:correct-paper", pk=paper.meeting_id, kind=kind)


@form_methods
def correct(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Correct a paper part by part."""
    paper = get_object_or_404(queries.papers_written_by(request.holder), meeting=pk, kind=kind)
    enforce(rules.why_not_correct(paper.facts, seen=paper.version))
    version = queries.newest(paper)
    form, kept_at = _typed(request, paper, version)
    if form.is_valid() and _saved(request, paper, form):
        throw_away_text(request.user, _kept_as(paper))
        messages.success(request, _("Saved. Earlier versions are kept."))
        return redirect(paper)
    facts = {"paper": paper, "meeting": paper.meeting, "form": form, "duties": version.tasks}
    facts["typing"] = Typing(_kept_as(paper), form, kept_at, stands_on="seen")
    return render(request, "meetings/correct_paper.html", facts)


def _typed(
    request: SignedInRequest, paper: MeetingPaper, version: PaperVersion
) -> tuple[CorrectForm, datetime | None]:
    """Return the form as it was sent, or as it is saved, or with what was typed meanwhile and when it was."""
    begun = {"seen": version.number}
    form = CorrectForm(request.POST or None, sections=version.sections, initial=begun)
    kept = None if form.is_bound else typed_by(request.user, _kept_as(paper))
    if kept is None or not says_more(kept.fields, form):
        return form, None
    resumed = CorrectForm(sections=version.sections, initial={**begun, **kept.fields})
    return resumed, timezone.localtime(kept.saved_at)


def _kept_as(paper: MeetingPaper) -> str:
    return f"paper-{paper.pk}"


def _saved(request: SignedInRequest, paper: MeetingPaper, form: CorrectForm) -> bool:
    """Save what was typed; if somebody else saved meanwhile, say in the form what they wrote."""
    seen, actor = form.seen_version, request.holder.actor(Verb.WRITE_MINUTES, paper.meeting.target)
    duties = agenda.parts_of(paper.meeting).duties
    try:
        actions.correct(paper, form.sections, seen=seen, duties=duties, at=timezone.now(), actor=actor)
    except Refused as refused:
        newest = queries.papers_written_by(request.holder).get(pk=paper.pk)
        if newest.state != PaperState.DRAFT:
            raise
        form.tell(refused.refusal, queries.changed_since(newest, seen), newest.version)
        return False
    return True


@require_POST
def submit(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Send a paper to the chair."""
    paper = get_object_or_404(queries.papers_written_by(request.holder), meeting=pk, kind=kind)
    actor = request.holder.actor(Verb.WRITE_MINUTES, paper.meeting.target)
    actions.submit(paper, at=timezone.now(), actor=actor)
    messages.success(request, _("It is with the chair."))
    return redirect(paper)


@form_methods
def give_back(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Give a paper back to the office."""
    paper = get_object_or_404(queries.papers_approved_by(request.holder), meeting=pk, kind=kind)
    form = GiveBackForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "why"):
            actor = request.holder.actor(Verb.APPROVE_MINUTES, paper.meeting.target)
            actions.give_back(paper, why=form.cleaned_data["why"], actor=actor)
            messages.success(request, _("It is back with the office, with what you wrote."))
            return redirect(paper)
    return render(
        request, "meetings/give_paper_back.html", {"paper": paper, "meeting": paper.meeting, "form": form}
    )


@require_POST
def approve(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Approve a paper as the chair has read it."""
    paper = get_object_or_404(queries.papers_approved_by(request.holder), meeting=pk, kind=kind)
    form = SeenForm(request.POST)
    seen = form.cleaned_data["seen"] if form.is_valid() else 0
    actor = request.holder.actor(Verb.APPROVE_MINUTES, paper.meeting.target)
    actions.approve(paper, seen=seen, at=timezone.now(), actor=actor)
    messages.success(request, _("Approved. From now on it stays as it is."))
    return redirect(paper)


@form_methods
def add_annex(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Put a correction beside an approved paper."""
    paper = get_object_or_404(queries.papers_written_by(request.holder), meeting=pk, kind=kind)
    form = AnnexForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "text"):
            actor = request.holder.actor(Verb.WRITE_MINUTES, paper.meeting.target)
            typed = form.cleaned_data
            actions.add_annex(paper, text=typed["text"], once=typed["once"], at=timezone.now(), actor=actor)
            messages.success(request, _("The correction stands beside the paper; the chair approves it."))
            return redirect(paper)
    facts = {"paper": paper, "meeting": paper.meeting, "form": form}
    return render(request, "meetings/add_annex.html", facts)


@require_POST
def approve_annex(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a correction beside a paper count."""
    annex = get_object_or_404(queries.annexes_approved_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.APPROVE_MINUTES, annex.paper.meeting.target)
    actions.approve_annex(annex, at=timezone.now(), actor=actor)
    messages.success(request, _("The correction is approved."))
    return redirect(annex.paper)


@require_safe
def versions(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Show what a paper said before, and what changed from one version to the next."""
    visible = queries.papers_written_by(request.holder) | queries.papers_approved_by(request.holder)
    paper = get_object_or_404(visible, meeting=pk, kind=kind)
    facts = {"paper": paper, "meeting": paper.meeting, "versions": queries.paper_versions(paper)}
    return render(request, "meetings/paper_versions.html", facts)


@require_safe
def pdf(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a paper as PDF."""
    paper = get_object_or_404(queries.papers_visible_to(request.holder), meeting=pk, kind=kind)
    return as_pdf(on_paper(paper, today=timezone.localdate()))


@require_safe
def annex_pdf(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return a correction beside a paper alone, as PDF."""
    annex = get_object_or_404(queries.annexes_visible_to(request.holder), pk=pk)
    return as_pdf(annex_on_paper(annex, today=timezone.localdate()))


@require_safe
def word(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a paper as a Word file."""
    paper = get_object_or_404(queries.papers_visible_to(request.holder), meeting=pk, kind=kind)
    return as_word(on_paper(paper, today=timezone.localdate()))
