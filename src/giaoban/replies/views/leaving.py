"""A version on its way out: reading it whole, clearing it, sending it back, delivering it, its document."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.stored import Kept
from giaoban.replies.actions import drafting, leaving
from giaoban.replies.actions.leaving import Dispatch
from giaoban.replies.forms import DeliverForm, SendBackForm
from giaoban.replies.http import attempt, attempt_with, handed_out, tells_if_gone_with
from giaoban.replies.models import Reply
from giaoban.replies.queries import advice, correcting, versions, visibility
from giaoban.replies.queries.registers import register_of
from giaoban.replies.rules import leaving as rules
from giaoban.replies.rules.drafting import why_not_begin, why_not_open_sending_back
from giaoban.replies.rules.findings import findings
from giaoban.ui.http import shown_instead

LONGEST_KEY = 19  # digits; a longer number is no key of a row
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def version(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one version whole, as it would leave, with what may be done with it now."""
    reply = get_object_or_404(visibility.prepared_by(request.holder), pk=pk)
    clearer = visibility.cleared_by(request.holder).filter(pk=pk).exists()
    opinions = versions.words_behind(reply.referral, request.holder)
    facts = {
        "reply": reply,
        "referral": reply.referral,
        "asked": versions.asked(reply.referral, reply),
        "opinions": opinions,
        "corrected": correcting.corrected(reply, ()),
        "findings": findings(reply.answer, advice.asked_of(reply.referral, opinions, request.holder)),
        "clearer": clearer,
        "over_refusal": why_not_begin(reply.referral.state, corrects=reply.is_correction),
        "clear_refusal": rules.why_not_clear(reply.facts, clearer=request.holder.account),
        "leave_refusal": rules.why_not_leave(reply.facts, needs_clearance=reply.agency.needs_clearance),
        "today": timezone.localdate(),
    }
    return render(request, "replies/version.html", facts)


@require_POST
@tells_if_gone_with
def clear(request: SignedInRequest, pk: int) -> HttpResponse:
    """Clear a version, as the second person."""
    reply = get_object_or_404(visibility.cleared_by(request.holder), pk=pk)
    leaving.clear(reply, holder=request.holder, at=timezone.now())
    messages.success(request, _("Cleared. It is delivered once it has its number and signature."))
    return redirect("replies:version", pk=pk)


@form_methods
@tells_if_gone_with
def send_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send a version back to its drafter with a remark."""
    reply = get_object_or_404(visibility.prepared_by(request.holder), pk=pk)
    refusal = why_not_open_sending_back(reply.facts)
    if elsewhere := shown_instead(request, refusal, reverse("replies:version", args=[pk])):
        return elsewhere
    form = SendBackForm(request.POST or None)
    if form.is_valid():
        remark = form.cleaned_data["remark"]
        if attempt(
            form,
            lambda: drafting.send_back(reply, remark=remark, holder=request.holder, at=timezone.now()),
        ):
            messages.success(request, _("Sent back to be mended."))
            return redirect("replies:referral", pk=reply.referral_id)
    return render(request, "replies/send_back.html", {"reply": reply, "form": form})


@form_methods
@tells_if_gone_with
def deliver(request: SignedInRequest, pk: int) -> HttpResponse:
    """Deliver a version with its signed document."""
    reply = get_object_or_404(visibility.prepared_by(request.holder), pk=pk)
    clears = visibility.cleared_by(request.holder).filter(pk=pk).exists()
    refusal = rules.why_not_leave(reply.facts, needs_clearance=reply.agency.needs_clearance and not clears)
    if elsewhere := shown_instead(request, refusal, reverse("replies:version", args=[pk])):
        return elsewhere
    ticked = [int(key) for key in request.POST.getlist("also") if key.isdecimal() and len(key) < LONGEST_KEY]
    beside = list(visibility.ready_beside(reply, request.holder, ticked))
    form = DeliverForm(
        request.POST or None,
        request.FILES or None,
        initial={"day": timezone.localdate()},
        beside=beside,
        register=register_of(reply.agency),
    )
    if form.is_valid() and _deliver(request, reply, form, beside) is not None:
        messages.success(request, _("Delivered. Those who raised it can read the reply now."))
        return redirect("replies:referral", pk=reply.referral_id)
    return render(request, "replies/deliver.html", {"reply": reply, "form": form, "clears": clears})


@require_safe
def attachment(request: SignedInRequest, pk: int) -> FileResponse:
    """Hand out the signed document to whoever may read the reply."""
    reply = get_object_or_404(visibility.visible_to(request.holder).exclude(attachment=""), pk=pk)
    return handed_out(reply)


def _deliver(
    request: SignedInRequest, reply: Reply, form: DeliverForm, beside: Sequence[Reply]
) -> Reply | None:
    typed, along = form.cleaned_data, [one for one in beside if one.pk in form.along]

    def act(kept: Kept | None) -> Reply:
        dispatch = Dispatch(form.document, typed["once"], kept)
        return leaving.deliver_together(reply, along, dispatch, holder=request.holder, at=timezone.now())

    return attempt_with(form, typed["attachment"], act)
