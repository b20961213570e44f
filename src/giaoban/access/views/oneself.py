"""What concerns oneself: the notice, one's own data, one's devices, one's password."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access import actions, queries
from giaoban.access.actions.devices import oneself
from giaoban.access.forms import ChangePasswordForm
from giaoban.access.http import SignedInRequest, sessions
from giaoban.access.models import Device
from giaoban.kernel.actor import Actor


@require_http_methods(["GET", "HEAD", "POST"])
def notice(request: SignedInRequest) -> HttpResponse:
    """What is kept about whoever signs in, why, who sees it, how long; to be read once."""
    if request.method == "POST":
        actions.read_notice(request.user, at=timezone.now())
        return redirect(sessions.safe_next(request))
    host = request.user.person.host
    context = {
        "host": host,
        "next": sessions.safe_next(request, ""),
        "is_new": not request.user.notice_seen_at,
    }
    return render(request, "access/notice.html", context)


@require_safe
def my_data(request: SignedInRequest) -> HttpResponse:
    """Everything that is kept about oneself, and how to have it mended."""
    posts = [grant.post_name for grant in request.holder.grants]
    return render(request, "access/my_data.html", {"person": request.user.person, "posts": posts})


@require_safe
def devices(request: SignedInRequest) -> HttpResponse:
    """The browsers in which one is signed in."""
    mine = _devices_in_reach(request)
    return render(request, "access/devices.html", {"devices": mine, "here": request.session.session_key})


@require_POST
def end_device(request: SignedInRequest, pk: int) -> HttpResponse:
    """End one of them."""
    device = get_object_or_404(_devices_in_reach(request), pk=pk)
    actions.end_devices(request.user, keys=[device.pk], actor=_me(request))
    messages.success(request, _("That device is signed out."))
    return redirect("access:devices")


@require_POST
def end_other_devices(request: SignedInRequest) -> HttpResponse:
    """End all but this one."""
    if request.holder.limited:
        raise Http404
    others = _devices_in_reach(request).exclude(session_key=request.session.session_key)
    actions.end_devices(request.user, keys=[device.pk for device in others], actor=_me(request))
    messages.success(request, _("All other devices are signed out."))
    return redirect("access:devices")


@sensitive_post_parameters("old", "password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: SignedInRequest) -> HttpResponse:
    """Change one's password; every other device is signed out."""
    if request.user.username is None:
        return render(request, "access/no_password.html")
    form = ChangePasswordForm(request.POST or None, account=request.user)
    if form.is_valid():
        keep = request.session.session_key or ""
        actions.change_password(request.user, password=form.cleaned_data["password"], keep=keep)
        sessions.renew(request, request.user)
        messages.success(request, _("Your password is changed. All other devices are signed out."))
        return redirect("access:my-data")
    return render(request, "access/change_password.html", {"form": form})


def _devices_in_reach(request: SignedInRequest) -> QuerySet[Device]:
    """All of one's own; whoever came by the month's link, which others may hold, reaches this one alone."""
    mine = queries.devices_of(request.user.person, timezone.now())
    return mine.filter(session_key=request.session.session_key) if request.holder.limited else mine


def _me(request: SignedInRequest) -> Actor:
    grants = request.holder.grants
    return oneself(request.user, post=grants[0].post_name if grants else "")
