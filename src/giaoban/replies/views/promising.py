"""Commitments: the list, the report that one is done or dropped, and a promise made on the spot."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder
from giaoban.directory.queries.places import asked_for
from giaoban.kernel.stored import Kept
from giaoban.opinions.rules.naming import named_in
from giaoban.organisation.queries import agencies_on
from giaoban.replies.actions import promising as actions
from giaoban.replies.actions import tasks
from giaoban.replies.forms import CloseForm, PromiseForm
from giaoban.replies.http import attempt, attempt_with_proof, masked_in
from giaoban.replies.models import Commitment
from giaoban.replies.queries import promises, visibility
from giaoban.replies.rules.following import State
from giaoban.ui.paging import A_PAGE

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show what was promised, the soonest first."""
    today = timezone.localdate()
    chosen = promises.chosen(request.GET.get("state", ""))
    wanted = _wanted(request, today)
    rows = promises.listed(request.holder, chosen, wanted, today=today)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shown = [commitment.pk for commitment in page if commitment.state == State.OPEN]
    facts = {
        "chosen": chosen,
        "wanted": wanted,
        "agencies": promises.agencies_in(request.holder),
        "counts": promises.counts(request.holder, wanted, today=today),
        "page": page,
        "keeps": set(
            visibility.commitments_kept_by(request.holder).filter(pk__in=shown).values_list("pk", flat=True)
        ),
        "opens": promises.opened_by(request.holder, page),
        "today": today,
    }
    return render(request, "replies/commitments.html", facts)


def _wanted(request: SignedInRequest, today: date) -> promises.Wanted:
    place = asked_for(request.GET.get("of", ""), request.holder, today)
    source = promises.Source.of(request.GET.get("from", ""))
    return promises.Wanted(request.GET.get("agency", ""), source, place)


@form_methods
def close(request: SignedInRequest, pk: int) -> HttpResponse:
    """Report how a commitment stands: under way, done with its proof, or dropped with the reason."""
    commitment = get_object_or_404(visibility.commitments_kept_by(request.holder), pk=pk)
    form = CloseForm(request.POST or None, request.FILES or None)
    if form.is_valid() and _reported(commitment, form, request.holder):
        messages.success(request, _("Kept. Those whom it concerns are told."))
        return redirect(commitment)
    return render(request, "replies/close_commitment.html", {"commitment": commitment, "form": form})


def _reported(commitment: Commitment, form: CloseForm, holder: Holder) -> bool:
    typed, now = form.cleaned_data, timezone.now()
    state, note = typed["state"], typed["note"]

    def act(kept: Kept | None) -> object:
        if state == State.OPEN:
            return tasks.report_progress(commitment, note=note, holder=holder, at=now, proof=kept)
        return actions.close_promise(commitment, state=state, note=note, holder=holder, at=now, proof=kept)

    return attempt_with_proof(form, typed["proof"], act)


@form_methods
def promise(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep what was promised by a day in an answer on the spot."""
    answer = get_object_or_404(visibility.spoken_answers(request.holder), pk=pk)
    agencies = agencies_on(answer.opinion.host, timezone.localdate())
    masks, told = "mask" in request.POST, "keep" in request.POST
    sent = masked_in(request.POST) if masks else request.POST.dict()
    form = PromiseForm(sent or None, agencies=list(agencies), initial={"to": answer.agency_id})
    named = () if masks or told else named_in(sent.get("what", ""))
    if not masks and not named and form.is_valid():
        what, due_on, to = form.cleaned_data["what"], form.cleaned_data["due_on"], form.agency
        if attempt(
            form,
            lambda: actions.promise_on_spot(
                answer, to, what=what, due_on=due_on, holder=request.holder, at=timezone.now()
            ),
        ):
            messages.success(request, _("The promise is on the list."))
            return redirect("replies:commitments")
    return render(request, "replies/promise.html", {"answer": answer, "form": form, "named": named})
