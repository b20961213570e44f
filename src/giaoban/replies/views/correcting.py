"""Correcting a delivered reply: saying what was wrong, and dropping a correction that is not needed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.replies.actions import correcting as actions
from giaoban.replies.forms.correcting import CorrectForm
from giaoban.replies.http import attempt
from giaoban.replies.queries import visibility
from giaoban.replies.queries.correcting import correctable
from giaoban.replies.rules.correcting import why_not_open_correction


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what was wrong in a delivered reply, and open its corrected version."""
    reply = get_object_or_404(visibility.prepared_by(request.holder), pk=pk)
    form = CorrectForm(request.POST or None)
    if form.is_valid():
        reason, now = form.cleaned_data["reason"], timezone.now()
        if attempt(form, lambda: actions.begin(reply, reason=reason, holder=request.holder, at=now)):
            return redirect("replies:write", pk=reply.referral_id)
    refusal = why_not_open_correction(correctable(reply))
    return render(request, "replies/correct.html", {"reply": reply, "form": form, "refusal": refusal})


@require_POST
def drop(request: SignedInRequest, pk: int) -> HttpResponse:
    """Drop a correction that was not delivered."""
    draft = get_object_or_404(visibility.prepared_by(request.holder), pk=pk)
    actions.drop(draft, holder=request.holder)
    messages.success(request, _("Dropped. The reply stands as it was delivered."))
    return redirect("replies:referral", pk=draft.referral_id)
