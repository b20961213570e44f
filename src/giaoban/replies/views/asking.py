"""What an agency asks while it owes a reply: of the raisers to be clear, of the office a later meeting."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules import referrals
from giaoban.replies.actions import clarifying as questions
from giaoban.replies.actions import extending as extensions
from giaoban.replies.forms.asking import AskBackForm, ClearAnswerForm, DenyForm, ExtensionForm, GrantForm
from giaoban.replies.http import attempt, tells_if_gone
from giaoban.replies.models import Clarification, Extension
from giaoban.replies.queries import clarifying, extending, visibility
from giaoban.replies.rules.extending import why_not_open_request
from giaoban.ui.http import shown_instead
from giaoban.ui.paging import A_PAGE

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
@tells_if_gone
def ask_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask everybody who raised a matter to make something clear; the due meeting stays."""
    referral = get_object_or_404(visibility.answered_by(request.holder), pk=pk)
    refusal = referrals.why_not(referral.facts, referrals.Verb.ASK_BACK)
    if elsewhere := shown_instead(request, refusal, reverse("replies:referral", args=[pk])):
        return elsewhere
    form = AskBackForm(request.POST or None)
    if form.is_valid():
        now = timezone.now()
        if attempt(form, lambda: questions.ask(referral, form.asking, holder=request.holder, at=now)):
            messages.success(request, _("Asked. The due meeting stays; each answer appears on this page."))
            return redirect("replies:referral", pk=pk)
    return render(request, "replies/ask_back.html", {"referral": referral, "form": form})


@form_methods
def answer_question(request: SignedInRequest, pk: int, opinion: int) -> HttpResponse:
    """Show a raiser what the agency asks, and keep their answer, or type it for them."""
    asked = get_object_or_404(clarifying.visible_to(request.holder), pk=pk)
    raised = get_object_or_404(clarifying.opinions_asked(asked, request.holder), pk=opinion)
    form = ClearAnswerForm(request.POST or None)
    if form.is_valid() and _answered(request, asked, raised, form):
        messages.success(request, _("The agency reads the answer now. Thank you."))
        return redirect(raised)
    given = [
        each
        for each in clarifying.answers_visible_to(request.holder).filter(clarification=asked)
        if each.is_of(raised)
    ]
    facts = {
        "asked": asked,
        "opinion": raised,
        "given": given[0] if given else None,
        "replied": clarifying.is_replied(asked),
        "recalled": asked.referral.recalled_at is not None,
        "may_answer": clarifying.may_answer(raised, request.holder),
        "form": form,
    }
    return render(request, "replies/answer_question.html", facts)


@form_methods
@tells_if_gone
def ask_extension(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the office, once a matter, for a later meeting."""
    referral, now = get_object_or_404(extending.extended_by(request.holder), pk=pk), timezone.now()
    form = ExtensionForm(request.POST or None, meetings=extending.later_meetings(referral, now=now))
    if form.is_valid() and _wished(request, referral, form):
        messages.success(request, _("Asked. The due meeting stays until the office decides."))
        return redirect("replies:referral", pk=pk)
    before = extending.of_matter(referral)
    refusal = why_not_open_request(extending.owing(referral, asked_before=before is not None), now=now)
    facts = {"referral": referral, "form": form, "refusal": refusal}
    return render(request, "replies/ask_extension.html", facts)


@require_safe
def requests(request: SignedInRequest) -> HttpResponse:
    """Show the compiler which agencies ask for a later meeting, the soonest due first."""
    rows = Paginator(extending.pending(request.holder), A_PAGE)
    facts = {"page": rows.get_page(request.GET.get("page")), "today": timezone.localdate()}
    return render(request, "replies/extensions.html", facts)


@form_methods
def grant(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a reply be due at a later meeting."""
    asked = get_object_or_404(extending.decided_by(request.holder), pk=pk)
    referral, now = asked.referral, timezone.now()
    later = extending.later_meetings(referral, now=now)
    later += [asked.due] if asked.due is not None and asked.due not in later else []
    form = GrantForm(request.POST or None, meetings=later, initial={"due": str(asked.wished_id or "")})
    if form.is_valid():
        told, due = form.cleaned_data["told"], form.meeting
        if attempt(form, lambda: extensions.grant(asked, told=told, due=due, holder=request.holder, at=now)):
            messages.success(request, _("Granted. The agency and those who raised it are told."))
            return redirect("replies:extensions")
    return render(request, "replies/grant.html", _request(asked, referral) | {"form": form})


@form_methods
def deny(request: SignedInRequest, pk: int) -> HttpResponse:
    """Refuse a later meeting with a reason."""
    asked = get_object_or_404(extending.decided_by(request.holder), pk=pk)
    form = DenyForm(request.POST or None)
    if form.is_valid():
        told, now = form.cleaned_data["told"], timezone.now()
        if attempt(form, lambda: extensions.deny(asked, told=told, holder=request.holder, at=now)):
            messages.success(request, _("Refused. The due meeting stays, and the agency reads why."))
            return redirect("replies:extensions")
    return render(request, "replies/deny.html", _request(asked, asked.referral) | {"form": form})


def _answered(
    request: SignedInRequest, asked: Clarification, raised: Opinion, form: ClearAnswerForm
) -> object:
    text, now = form.cleaned_data["text"], timezone.now()
    return attempt(form, lambda: questions.answer(asked, raised, text=text, holder=request.holder, at=now))


def _wished(request: SignedInRequest, referral: Referral, form: ExtensionForm) -> object:
    wish, now = form.wish, timezone.now()
    return attempt(form, lambda: extensions.ask(referral, wish, holder=request.holder, at=now))


def _request(asked: Extension, referral: Referral) -> dict[str, object]:
    return {"asked": asked, "referral": referral, "today": timezone.localdate()}
