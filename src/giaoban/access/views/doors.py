"""Signing in and out. Every page here answers to strangers."""

from collections.abc import Callable

from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access import actions
from giaoban.access.forms import CodeForm, NewPasswordForm, SecondStepForm, SignInForm
from giaoban.access.http import lockout, passkeys, second, sessions
from giaoban.access.models import Account
from giaoban.access.queries import doors
from giaoban.access.queries.periods import link_facts
from giaoban.access.rules import UNKNOWN, Purpose, Way, why_not_follow, why_not_use
from giaoban.kernel.verdict import Refusal, Refused
from giaoban.ui.wording import refusal_sentence


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password, for staff; secretaries are led to their code."""
    form = SignInForm(request.POST or None)
    if form.is_valid():
        account = authenticate(request, **form.cleaned_data)
        if isinstance(account, Account):
            return redirect(
                second.arrive(request, account, way=Way.PASSWORD, wanted=sessions.safe_next(request))
            )
        form.add_error(None, _("The name or the password is not right. Please write both again."))
    return render(request, "access/sign_in.html", {"form": form, "next": sessions.safe_next(request, "")})


@login_not_required
@never_cache
@sensitive_post_parameters("code", "passkey")
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """What stands between a right password and the first page of whoever has a second factor."""
    waiting = second.waiting(request)
    if waiting is None:
        return redirect("access:sign-in")
    form = SecondStepForm(request.POST or None)
    if form.is_valid():
        if _has_taken(request, waiting, **form.cleaned_data):
            return redirect(second.come_in(request, waiting))
        form.add_error("code", _("This is not right, or was used already. Write the newest figures."))
    riddle = passkeys.riddle_to_show(request, waiting)
    return render(request, "access/second_step.html", {"form": form, "riddle": riddle, "account": waiting})


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """The code of a slip together with the phone number."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        typed = form.cleaned_data
        with transaction.atomic():  # whoever is not let in keeps the slip
            found = actions.use_code(typed["phone"], typed["code"], at=timezone.now())
            if isinstance(found, Account):
                wanted = sessions.safe_next(request)
                return redirect(second.arrive(request, found, way=Way.CODE, wanted=wanted))
        form.add_error(None, refusal_sentence(found))
    return render(request, "access/enter_code.html", {"form": form})


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest, token: str) -> HttpResponse:
    """What a slip opens: a button, because chat programs fetch links; only POST uses the slip up."""
    slip = doors.slip_of(token, Purpose.ENROL)
    if slip is not None and slip.used_at and request.user == slip.account:
        return redirect("/")
    if request.method != "POST":
        refusal = why_not_use(slip.facts, now=timezone.now()) if slip else UNKNOWN
        return _door(
            request, "access/enrol.html", refusal, name=slip.account.person.full_name if slip else ""
        )

    @transaction.atomic
    def come_in() -> str:
        account = actions.use_slip(token, purpose=Purpose.ENROL, at=timezone.now())
        return second.arrive(request, account, way=Way.SLIP)

    return _try(request, come_in)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def month_link(request: HttpRequest, token: str) -> HttpResponse:
    """What the month's personal link opens, again and again until the month is over."""
    if request.method != "POST":
        link = doors.link_of(token)
        refusal = why_not_follow(link_facts(link, timezone.now()), now=timezone.now()) if link else UNKNOWN
        name = link.account.person.full_name if link else ""
        return _door(request, "access/month_link.html", refusal, name=name, link=link)

    @transaction.atomic
    def come_in() -> str:
        followed = actions.follow_link(token, at=timezone.now())
        sessions.begin(request, followed.account, way=Way.LINK, link=followed)
        return "/"

    return _try(request, come_in)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def demo_link(request: HttpRequest, token: str) -> HttpResponse:
    """A ready-made way in, only where demonstration data is loaded."""
    if request.method != "POST":
        account = doors.demo_account_of(token)
        role = doors.demo_role_of(account, timezone.localdate()) if account else ""
        shown = {"account": account, "role": role}
        return _door(request, "access/demo_link.html", None if account else UNKNOWN, **shown)

    def come_in() -> str:
        sessions.begin(request, actions.follow_demo_link(token), way=Way.DEMO)
        return "/"

    return _try(request, come_in)


@login_not_required
@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def choose_password(request: HttpRequest, token: str) -> HttpResponse:
    """The link by which somebody chooses a password; used up when they have."""
    slip = doors.slip_of(token, Purpose.PASSWORD)
    refusal = why_not_use(slip.facts, now=timezone.now()) if slip else UNKNOWN
    if slip is None or refusal is not None:
        return _door(request, "access/choose_password.html", refusal)
    form = NewPasswordForm(request.POST or None, account=slip.account)
    if form.is_valid():
        password = form.cleaned_data["password"]
        with transaction.atomic():
            account = actions.choose_password(token, password=password, at=timezone.now())
            return redirect(second.arrive(request, account, way=Way.PASSWORD))
    return render(request, "access/choose_password.html", {"form": form, "account": slip.account})


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session and leave nothing in the browser."""
    sessions.end(request)
    response = redirect(reverse("access:signed-out"))
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_not_required
@require_http_methods(["GET", "HEAD"])
def signed_out(request: HttpRequest) -> HttpResponse:
    """Say that one is out, and how to come back."""
    return render(request, "access/signed_out.html")


def _has_taken(request: HttpRequest, account: Account, *, code: str, passkey: str) -> bool:
    found = authenticate(request, username=account.username, secret_code=code, secret_passkey=passkey)
    if found is not None:
        lockout.forget_failures(account)
    return found is not None


def _door(request: HttpRequest, template: str, refusal: Refusal | None, **context: object) -> HttpResponse:
    if refusal is not None:
        return render(request, "access/no_entry.html", {"refusal": refusal}, status=410)
    return render(request, template, context)


def _try(request: HttpRequest, come_in: Callable[[], str]) -> HttpResponse:
    try:
        return redirect(come_in())
    except Refused as refused:
        return _door(request, "", refused.refusal)
