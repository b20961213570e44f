"""What is beyond competence: sent up, followed, taken back, and received by the committee above."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.http import as_file
from giaoban.documents.rules.papers.wording import committee_of
from giaoban.kernel.stored import Kept
from giaoban.opinions.http import is_marked
from giaoban.opinions.models import Referral
from giaoban.replies.actions import petitions as actions
from giaoban.replies.forms.petitions import ProposalForm, ReceiveForm, SendUpForm, TakeBackForm
from giaoban.replies.http import attempt, attempt_with
from giaoban.replies.models import Petition
from giaoban.replies.queries import petitions, versions
from giaoban.replies.queries.petition_letters import letter_up, sent_letter
from giaoban.replies.rules.petitions import why_not_send_up
from giaoban.ui.paging import A_PAGE
from giaoban.ui.stored import download

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def send_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send a matter to the body above, with the document."""
    referral = get_object_or_404(petitions.sent_up_by(request.holder), pk=pk)
    if "draft" in request.POST and (made := _drafted(request, referral)):
        return made
    above = committee_of(referral.host.superior)
    initial = {"body": above, "follow_days": petitions.follow_days_of(referral.host)}
    form = SendUpForm(request.POST or None, request.FILES or None, initial=initial)
    if "draft" in request.POST:
        form.say_what_a_draft_lacks()
    elif form.is_bound and not is_marked(form) and form.is_valid() and _send(request, referral, form):
        messages.success(request, _("It waits above now. Those who raised it have been told."))
        return redirect("replies:referral", pk=pk)
    waiting = petitions.waiting_for(referral) is not None
    facts = {
        "referral": referral,
        "form": form,
        "refusal": why_not_send_up(referral.facts, waiting=waiting),
        "opinions": versions.words_behind(referral, request.holder),
    }
    return render(request, "replies/send_up.html", facts)


@require_safe
def above(request: SignedInRequest) -> HttpResponse:
    """List what waits above, the longest first, then what was answered or taken back."""
    if not any(request.holder.may(verb) for verb in (Verb.ANSWER, Verb.COMPILE, Verb.RETURN_REPLIES)):
        raise Http404
    rows = petitions.handled_by(request.holder).order_by(
        F("answered_at").asc(nulls_first=True), F("taken_back_at").asc(nulls_first=True), "sent_at", "pk"
    )
    facts = {
        "page": Paginator(rows, A_PAGE).get_page(request.GET.get("page")),
        "keeps": set(
            petitions.kept_by(request.holder).filter(petitions.WAITING).values_list("pk", flat=True)
        ),
        "from_below": petitions.from_below(request.holder).count(),
        "today": timezone.localdate(),
    }
    return render(request, "replies/above.html", facts)


@form_methods
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Wait for the body above no more."""
    one = get_object_or_404(petitions.kept_by(request.holder), pk=pk)
    form = TakeBackForm(request.POST or None)
    if form.is_bound and not is_marked(form) and form.is_valid():
        reason, holder = form.cleaned_data["reason"], request.holder
        if attempt(form, lambda: actions.take_back(one, reason=reason, holder=holder, at=timezone.now())):
            messages.success(request, _("Taken back. The matter is answered here."))
            return redirect("replies:referral", pk=one.referral_id)
    return render(request, "replies/take_back_petition.html", {"petition": one, "form": form})


@require_safe
def from_below(request: SignedInRequest) -> HttpResponse:
    """List what committees below sent to this one, the newest first."""
    if not request.holder.may(Verb.COMPILE):
        raise Http404
    rows = Paginator(petitions.from_below(request.holder), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "replies/from_below.html", {"page": rows})


@form_methods
def receive(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter what came from below in the register of this committee."""
    one = get_object_or_404(petitions.from_below(request.holder), pk=pk)
    form = ReceiveForm(request.POST or None)
    if form.is_valid():
        number, holder = form.cleaned_data["number"], request.holder
        if attempt(form, lambda: actions.receive(one, number=number, holder=holder, at=timezone.now())):
            messages.success(request, _("Entered in your register. The committee below sees the number."))
            return redirect("replies:from-below")
    return render(request, "replies/receive.html", {"petition": one, "form": form})


@require_safe
def letter(request: SignedInRequest, pk: int) -> FileResponse:
    """Hand out the document with which a matter went up, to those who handle it."""
    one = get_object_or_404(petitions.files_read_by(request.holder), pk=pk)
    return download(lambda: one.attachment.open("rb"), one.attachment_name or "document")


@require_safe
def paper(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the letter with which a matter went up, drawn from what was written down then."""
    one = get_object_or_404(petitions.handled_by(request.holder), pk=pk)
    return as_file(sent_letter(one, request.holder, today=timezone.localdate()), kind)


def _drafted(request: SignedInRequest, referral: Referral) -> HttpResponse | None:
    """Return the draft of the letter from what is typed; ``None`` if too little is."""
    form = ProposalForm(request.POST)
    if is_marked(form) or not form.is_valid():
        return None
    today = timezone.localdate()
    made = letter_up(referral, **_asked(form), holder=request.holder, today=today)
    return as_file(made, request.POST["draft"])


def _asked(form: ProposalForm) -> dict[str, str]:
    return {"to": form.cleaned_data["body"], "proposal": form.cleaned_data["proposal"]}


def _send(request: SignedInRequest, referral: Referral, form: SendUpForm) -> Petition | None:
    typed = form.cleaned_data

    def act(kept: Kept | None) -> Petition:
        sending = actions.Sending(form.letter, typed["once"], kept)
        return actions.send_up(referral, sending, holder=request.holder, at=timezone.now())

    return attempt_with(form, typed["attachment"], act)
