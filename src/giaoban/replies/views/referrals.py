"""One referral as its agency has it: take it on, hand it back, pass it on, read every version."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.kernel.actor import Actor
from giaoban.opinions.actions import referrals as acts
from giaoban.opinions.actions.handing import refuse as refuse_back
from giaoban.opinions.actions.handing import transfer as transfer_on
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import directions, own, referrals_visible_to
from giaoban.opinions.queries.handing import way_of
from giaoban.opinions.rules import referrals as rules
from giaoban.organisation.queries import agencies_on, items_on
from giaoban.organisation.rules import Vocabulary
from giaoban.replies.forms import HandBackForm, TransferForm
from giaoban.replies.http import attempt, tells_if_gone
from giaoban.replies.queries import correcting, parts, petitions, versions, visibility
from giaoban.replies.queries.asking import asked_about
from giaoban.replies.queries.awaiting import awaited
from giaoban.replies.rules.drafting import State, why_not_begin
from giaoban.ui.http import shown_instead

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a referral with what was asked, what was answered, and what may be done now."""
    shown = referrals_visible_to(request.holder).select_related("host")
    referral = get_object_or_404(shown, pk=pk)
    read = list(versions.versions_of(referral, request.holder))
    place = _place(referral)
    comes = awaited([referral], None, request.holder).get(pk, "")
    facts = {
        "referral": referral,
        "mine": request.holder.grant_for(Verb.ANSWER, place) is not None,
        "by_paper": not referral.lead.answers_itself
        and request.holder.grant_for(Verb.ENTER_REPLIES, place) is not None,
        "refusals": _refusals(referral),
        "raised": own(request.holder).filter(origins__referral=referral).first(),
        "opinions": versions.words_behind(referral, request.holder),
        "versions": [(reply, correcting.corrected(reply, read)) for reply in reversed(read)],
        "open": read[-1] if read else None,
        "way": versions.way_of(referral, read, opinion=None, today=timezone.localdate(), awaited=comes),
        "correcting": correcting.way_from(referral, read, request.holder),
        "asking": asked_about(referral, request.holder, now=timezone.now()),
        "directions": directions.of_referral(referral, request.holder),
        **petitions.handled(referral, request.holder),
        "parts": parts.parts_of(referral, request.holder, today=timezone.localdate()),
        "may_ask_part": parts.may_ask(referral, request.holder),
        "today": timezone.localdate(),
    }
    return render(request, "replies/referral.html", facts)


@require_safe
def compare(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the delivered versions of a reply side by side, point by point."""
    referral = get_object_or_404(referrals_visible_to(request.holder).select_related("host"), pk=pk)
    delivered = list(versions.versions_of(referral, request.holder).filter(state=State.DELIVERED.value))
    rows = versions.side_by_side(referral, delivered)
    facts = {"referral": referral, "delivered": delivered, "rows": rows}
    return render(request, "replies/versions.html", facts)


@require_POST
@tells_if_gone
def accept(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a referral on."""
    referral = get_object_or_404(visibility.answered_by(request.holder), pk=pk)
    acts.accept(referral, by=_actor(request, referral), at=timezone.now())
    messages.success(request, _("Accepted. The reply is due at the meeting shown here."))
    return redirect("replies:write", pk=pk)


@form_methods
@tells_if_gone
def refuse(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand a referral back to the compiler with a reason."""
    referral = get_object_or_404(visibility.answered_by(request.holder), pk=pk)
    if elsewhere := _elsewhere(request, referral, rules.Verb.REFUSE):
        return elsewhere
    grounds = items_on(referral.host, Vocabulary.REFUSAL, timezone.localdate())
    form = HandBackForm(request.POST or None, grounds=list(grounds))
    if form.is_valid():
        by = _actor(request, referral)
        if attempt(form, lambda: refuse_back(referral, form.handed, by=by, at=timezone.now())):
            messages.success(request, _("Handed back. The office decides where it goes."))
            return redirect("replies:index")
    return render(request, "replies/refuse.html", {"referral": referral, "form": form})


@form_methods
@tells_if_gone
def transfer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Pass a referral on to the competent agency; every date stays."""
    if visibility.passed_on_by(request.holder, request.POST.get("once", "")).filter(referral=pk).exists():
        return _passed_on(request)
    referral = get_object_or_404(visibility.answered_by(request.holder), pk=pk)
    if elsewhere := _elsewhere(request, referral, rules.Verb.TRANSFER):
        return elsewhere
    others = agencies_on(referral.host, timezone.localdate()).exclude(pk=referral.lead_id)
    had = [] if request.POST else list(others.filter(pk__in=way_of(referral).left))
    form = TransferForm(request.POST or None, agencies=[one for one in others if one not in had])
    if form.is_valid():
        by = _actor(request, referral)
        if attempt(form, lambda: transfer_on(referral, form.onward, by=by, at=timezone.now())):
            return _passed_on(request)
    return render(request, "replies/transfer.html", {"referral": referral, "form": form, "had": had})


def _elsewhere(request: SignedInRequest, referral: Referral, verb: rules.Verb) -> HttpResponse | None:
    address = reverse("replies:referral", args=[referral.pk])
    return shown_instead(request, rules.why_not(referral.facts, verb), address)


def _passed_on(request: SignedInRequest) -> HttpResponse:
    messages.success(request, _("Passed on. The due meeting stays the same."))
    return redirect("replies:index")


def _refusals(referral: Referral) -> dict[str, object]:
    """Return why each act is greyed on the page; nothing for those that may be done."""
    facts = referral.facts
    return {
        "accept": rules.why_not(facts, rules.Verb.ACCEPT),
        "refuse": rules.why_not(facts, rules.Verb.REFUSE),
        "transfer": rules.why_not(facts, rules.Verb.TRANSFER),
        "write": why_not_begin(referral.state),
    }


def _actor(request: SignedInRequest, referral: Referral) -> Actor:
    return request.holder.actor(Verb.ANSWER, _place(referral))


def _place(referral: Referral) -> Target:
    return Target(referral.host_id, agencies=frozenset({referral.lead_id}))
