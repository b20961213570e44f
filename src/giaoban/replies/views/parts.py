"""The parts of supporting agencies: asked by the lead agency or the compiler, answered inside the house."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.opinions.rules import referrals
from giaoban.organisation.queries import agencies_on
from giaoban.replies.actions import parts as actions
from giaoban.replies.forms.parts import AnswerPartForm, AskPartForm
from giaoban.replies.http import attempt, tells_if_gone
from giaoban.replies.queries import parts, versions
from giaoban.ui.http import shown_instead

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
@tells_if_gone
def ask(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask a supporting agency for its part of the reply."""
    referral = get_object_or_404(parts.asked_by(request.holder), pk=pk)
    refusal = referrals.why_not(referral.facts, referrals.Verb.ASK_BACK)
    if elsewhere := shown_instead(request, refusal, reverse("replies:referral", args=[pk])):
        return elsewhere
    others = agencies_on(referral.host, timezone.localdate()).exclude(pk=referral.lead_id)
    agencies, points = list(others.filter(answers_itself=True)), list(referral.points.all())
    form = AskPartForm(request.POST or None, agencies=agencies, points=points)
    if form.is_valid():
        now = timezone.now()
        if attempt(form, lambda: actions.ask(referral, form.asking, holder=request.holder, at=now)):
            messages.success(request, _("Asked. What the agency answers appears on this page."))
            return redirect("replies:referral", pk=pk)
    overdue = referral.due_meeting.day < timezone.localdate()
    return render(request, "replies/ask_part.html", {"referral": referral, "form": form, "overdue": overdue})


@form_methods
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a supporting agency what it is asked for, and keep what it answers."""
    part = get_object_or_404(parts.owed_by(request.holder), pk=pk)
    form = AnswerPartForm(request.POST or None, initial={"text": part.text, "seen": part.text})
    if form.is_valid():
        text, seen, now = form.cleaned_data["text"], form.was, timezone.now()
        if attempt(form, lambda: actions.answer(part, text=text, seen=seen, holder=request.holder, at=now)):
            messages.success(request, _("Kept. The agency that replies reads it now."))
            return redirect("replies:index")
    facts = {
        "part": part,
        "form": form,
        "opinions": versions.words_behind(part.referral, request.holder),
        "today": timezone.localdate(),
    }
    return render(request, "replies/part.html", facts)


@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back that a supporting agency was asked for its part."""
    part = get_object_or_404(parts.taken_back_by(request.holder), pk=pk)
    actions.take_back(part, holder=request.holder, at=timezone.now())
    messages.success(request, _("Taken back. The agency is told."))
    return redirect("replies:referral", pk=part.referral_id)
