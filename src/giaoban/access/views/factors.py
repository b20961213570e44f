"""One's own second factor: an app, passkeys, codes on paper; each change asks for the password again."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.contrib import messages
from django.contrib.auth import authenticate
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access import actions, queries
from giaoban.access.forms import FiguresForm, PasskeyForm, PasswordAgainForm
from giaoban.access.http import SignedInRequest, passkeys, second, sessions
from giaoban.access.models import Passkey
from giaoban.access.queries.seals import opened, sealed
from giaoban.access.rules import factors, tokens
from giaoban.ui.codes import picture
from giaoban.ui.forms.refused import told_in

SECRET: Final = "access.app_secret"  # noqa: S105  # the name of a place in the session
Params = ParamSpec("Params")
View = Callable[Concatenate[SignedInRequest, Params], HttpResponse]


def sure(view: View[Params]) -> View[Params]:
    """Ask for the password again before a page, unless it was asked a short while ago."""

    @wraps(view)
    def asking(request: SignedInRequest, /, *args: Params.args, **more: Params.kwargs) -> HttpResponse:
        if request.user.username is None:
            return redirect("access:second-factor")
        if second.is_sure(request):
            return view(request, *args, **more)
        return redirect(f"{reverse('access:confirm-password')}?{urlencode({'next': request.path})}")

    return asking


@require_safe
def second_factor(request: SignedInRequest) -> HttpResponse:
    """What one has as a second step, and how to add, renew and remove it."""
    if request.user.username is None:
        return render(request, "access/no_password.html")
    context = {
        "factors": queries.factors_of(request.user),
        "can_passkey": passkeys.are_possible(request),
        "is_due": request.session.get(sessions.FACTOR_DUE, False),
        "is_reminded": queries.is_to_be_reminded(request.user, request.holder),
    }
    return render(request, "access/second_factor.html", context)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_password(request: SignedInRequest) -> HttpResponse:
    """Ask for the password again; wrong ones are counted as at the door."""
    if request.user.username is None:
        return redirect("access:second-factor")
    form = PasswordAgainForm(request.POST or None)
    if form.is_valid():
        password = form.cleaned_data["password"]
        if authenticate(request, username=request.user.username, password=password) == request.user:
            second.be_sure(request)
            return redirect(sessions.safe_next(request, reverse("access:second-factor")))
        form.add_error("password", _("This is not your password. Please write it again."))
    context = {"form": form, "next": sessions.safe_next(request, "")}
    return render(request, "access/confirm_password.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sure
def add_app(request: SignedInRequest) -> HttpResponse:
    """Show the picture code for an app, and believe the first figures that it shows."""
    secret = _secret(request)
    form = FiguresForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "figures"):
            figures = form.cleaned_data["figures"]
            codes = actions.add_app(request.user, secret=secret, figures=figures, at=timezone.now())
            request.session.pop(SECRET)
            return _added(request, codes)
    address = factors.app_address(secret, name=request.user.username or "", issuer=_issuer(request))
    context = {"form": form, "picture": picture(address), "spelt": factors.spelt(secret)}
    return render(request, "access/add_app.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sure
def add_passkey(request: SignedInRequest) -> HttpResponse:
    """Let the browser make a passkey, and keep its public half."""
    form = PasskeyForm(request.POST or None, initial={"name": _kind(request)})
    if form.is_valid():
        made = passkeys.made(request, form.cleaned_data["passkey"], name=form.cleaned_data["name"])
        if made is None:
            form.add_error(None, _("No passkey was made. Press the button and follow what the screen says."))
        else:
            with told_in(form):
                return _added(request, actions.add_passkey(request.user, made, at=timezone.now()))
    possible = passkeys.are_possible(request)
    riddle = passkeys.riddle_to_make(request, request.user) if possible else ""
    return render(request, "access/add_passkey.html", {"form": form, "riddle": riddle})


@require_http_methods(["GET", "HEAD", "POST"])
@sure
def remove_app(request: SignedInRequest) -> HttpResponse:
    """Ask once more, then take the app away."""
    if request.method == "POST":
        actions.remove_app(request.user)
        messages.success(request, _("The app is removed."))
        return redirect("access:second-factor")
    return render(request, "access/remove_factor.html", {"is_last": _is_last(request)})


@require_http_methods(["GET", "HEAD", "POST"])
def remove_passkey(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask once more, then take one passkey away."""
    return _remove_passkey(request, get_object_or_404(queries.passkeys_of(request.user), pk=pk))


@sure
def _remove_passkey(request: SignedInRequest, passkey: Passkey) -> HttpResponse:
    if request.method == "POST":
        actions.remove_passkey(request.user, key=passkey.pk)
        messages.success(request, _("The passkey is removed."))
        return redirect("access:second-factor")
    context = {"passkey": passkey, "is_last": _is_last(request)}
    return render(request, "access/remove_factor.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sure
def renew_codes(request: SignedInRequest) -> HttpResponse:
    """Ask once more, then make ten new codes and show them, this once."""
    if request.method == "POST":
        return _codes(request, actions.renew_codes(request.user))
    refusal = factors.why_not_renew_codes(has_factor=queries.has_factor(request.user))
    return render(request, "access/renew_codes.html", {"refusal": refusal})


def _secret(request: SignedInRequest) -> bytes:
    kept = opened(request.session.get(SECRET, ""))
    if kept is None:
        kept = secrets.token_bytes(factors.SECRET_BYTES)
        request.session[SECRET] = sealed(kept)
    return kept


def _issuer(request: SignedInRequest) -> str:
    return f"Giao ban {request.user.person.host.short_name}".strip()


def _kind(request: SignedInRequest) -> str:
    return sessions.browser(request.headers.get("User-Agent", ""))


def _is_last(request: SignedInRequest) -> bool:
    return queries.factors_of(request.user).count == 1


def _added(request: SignedInRequest, codes: list[str]) -> HttpResponse:
    request.session[sessions.FACTOR_DUE] = False
    messages.success(request, _("From now on signing in takes a second step."))
    return _codes(request, codes) if codes else redirect("access:second-factor")


def _codes(request: SignedInRequest, codes: list[str]) -> HttpResponse:
    context = {"codes": [tokens.shown(code) for code in codes], "site": request.get_host()}
    return render(request, "access/codes.html", context)
