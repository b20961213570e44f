"""The compiler undoes a merge or a split: calls a referral back, or takes it apart."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Verb
from giaoban.opinions import queries
from giaoban.opinions.actions import undoing
from giaoban.opinions.forms.undoing import UndoForm
from giaoban.opinions.http import attempt
from giaoban.opinions.models import Referral
from giaoban.opinions.queries.undoing import undoing_seen

page = require_http_methods(["GET", "HEAD", "POST"])


@page
def call_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Call a referral back from its agency."""
    one, form = _referral(request, pk), UndoForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        act = lambda: undoing.call_back(one, reason=reason, holder=request.holder, at=timezone.now())  # noqa: E731
        if attempt(form, act) is not None:
            told = _("%(code)s has been called back from %(agency)s.")
            messages.success(request, told % {"code": one.code, "agency": one.lead.name})
            desk = reverse("opinions:desk", args=[one.raised_meeting_id])
            return redirect(f"{desk}?state=all")
    return render(request, "opinions/call_back.html", {"form": form, "standing": undoing_seen(one)})


@page
def take_apart(request: SignedInRequest, pk: int) -> HttpResponse:
    """Undo a merge at its agency."""
    one, form = _referral(request, pk), UndoForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        act = lambda: undoing.take_apart(one, reason=reason, holder=request.holder, at=timezone.now())  # noqa: E731
        if attempt(form, act) is not None:
            messages.success(request, _("%(code)s has been taken apart.") % {"code": one.code})
            return redirect("opinions:referral", pk)
    return render(request, "opinions/take_apart.html", {"form": form, "standing": undoing_seen(one)})


def _referral(request: SignedInRequest, pk: int) -> Referral:
    reach = within(request.holder, Verb.COMPILE, Paths(host="host_id"))
    seen = queries.referrals_visible_to(request.holder).filter(reach)
    return get_object_or_404(seen.select_related("host"), pk=pk)
