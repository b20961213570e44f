"""Pages of the register: all numbers, one of them, issue one, make one void, go on from the paper book."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents import actions, queries, rules
from giaoban.documents.forms import ContinueForm, NumberForm, RegisterForm, VoidForm
from giaoban.documents.http import editor
from giaoban.documents.models import IssuedNumber
from giaoban.documents.rules.kinds import Kind
from giaoban.ui.forms import told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
A_PAGE = 100


@require_safe
def register(request: SignedInRequest) -> HttpResponse:
    """Show the register, narrowed down to a body, a type and a year."""
    issuers = list(queries.issuers_seen(request.holder))
    form = RegisterForm(request.GET or None, issuers=issuers)
    asked = form.cleaned_data if form.is_valid() else {}
    numbers = queries.numbers_visible_to(request.holder).filter(**queries.narrowed(asked))
    page = Paginator(numbers, A_PAGE).get_page(request.GET.get("page"))
    may_issue = set(queries.issuers_numbering(request.holder).values_list("pk", flat=True))
    facts = {"form": form, "page": page, "issuers": issuers, "may_issue": may_issue}
    return render(request, "documents/register.html", facts)


@require_safe
def number(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one number with everything that the register keeps of it."""
    found = get_object_or_404(queries.numbers_visible_to(request.holder), pk=pk)
    may_void = request.holder.grant_for(Verb.ISSUE_NUMBERS, found.target) is not None
    refusal = rules.why_not_void(rules.State(found.state))
    facts = {"found": found, "may_void": may_void, "refusal": refusal}
    return render(request, "documents/number.html", facts)


@form_methods
def issue(request: SignedInRequest, pk: int) -> HttpResponse:
    """Issue the next number of a type."""
    issuer = get_object_or_404(queries.issuers_numbering(request.holder), pk=pk)
    today = timezone.localdate()
    form = NumberForm(request.POST or None, issuer=issuer, initial={"signed_on": today})
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.ISSUE_NUMBERS, issuer.target)
            once = form.cleaned_data["once"]
            issued = actions.issue_number(issuer, form.plan, once=once, today=today, actor=actor)
            sentence = _("The number is %(code)s. Write it on the paper.") % {"code": issued.code}
            return done(request, sentence, issued.get_absolute_url())
    lead = _("A number is issued once, when the paper is signed. It is never used again.")
    return ask(request, form, _asked(_("Issue a number"), _("Issue the number"), str(issuer), lead))


@form_methods
def void(request: SignedInRequest, pk: int) -> HttpResponse:
    """Make a number void, with a reason."""
    found = get_object_or_404(queries.numbers_voidable_by(request.holder), pk=pk)
    form = VoidForm(request.POST or None)
    if form.is_valid():
        actor = request.holder.actor(Verb.ISSUE_NUMBERS, found.target)
        with told_in(form):
            actions.void_number(found, reason=form.cleaned_data["reason"], actor=actor)
            return done(request, _("The number is void. Its row says why."), found.get_absolute_url())
    return ask(request, form, _voiding(found))


@form_methods
def go_on(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the numbers of a type go on after the last one of the paper book."""
    issuer = get_object_or_404(queries.issuers_edited(request.holder), pk=pk)
    form = ContinueForm(request.POST or None)
    if form.is_valid():
        kind, last = Kind(form.cleaned_data["kind"]), form.cleaned_data["last"]
        actor = editor(request, issuer.target)
        with told_in(form):
            actions.continue_numbering(issuer, kind, last=last, on=timezone.localdate(), actor=actor)
            return done(
                request, _("The numbers go on after the paper book."), reverse("documents:letterheads")
            )
    lead = _("For an office that begins in the middle of a term: numbers on paper are not typed in again.")
    return ask(
        request, form, _asked(_("Go on from the paper book"), _("Go on from there"), str(issuer), lead)
    )


def _asked(heading: str, button: str, over: str, lead: str) -> Question:
    to = reverse("documents:register")
    return Question(
        heading=heading, button=button, to=to, back=_("Register of numbers"), over=over, lead=lead
    )


def _voiding(found: IssuedNumber) -> Question:
    return Question(
        heading=_("Make a number void"),
        button=_("Make it void"),
        to=found.get_absolute_url(),
        back=found.code,
        over=found.code,
        lead=_("The row stays in the register with the reason. The number is never issued again."),
        is_grave=True,
    )
