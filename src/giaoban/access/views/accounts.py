"""Accounts of staff, for the administrator."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access import actions, queries
from giaoban.access.actions import Issued
from giaoban.access.forms import AccountForm
from giaoban.access.http import SignedInRequest, must
from giaoban.access.models import Account
from giaoban.access.rules import Verb, why_not_disable, why_not_reset
from giaoban.access.rules.factors import why_not_reset_factors
from giaoban.kernel.verdict import Refusal

A_PAGE = 50
LONGEST_QUERY = 100


@require_safe
def accounts(request: SignedInRequest) -> HttpResponse:
    """Those who can sign in, page by page, with the posts from which their rights follow."""
    _enforce(request)
    wanted = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    found = queries.accounts_called(request.holder, wanted)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    posts = queries.posts_of([account.person_id for account in page], timezone.localdate())
    listed = [(account, posts[account.person_id]) for account in page]
    return render(request, "access/accounts.html", {"listed": listed, "page": page, "wanted": wanted})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Give somebody a name, and show the link by which they choose a password."""
    _enforce(request)
    form = AccountForm(request.POST or None, holder=request.holder)
    if form.is_valid():
        issued = actions.name_account(**form.cleaned_data, holder=request.holder, at=timezone.now())
        return _show_link(request, issued)
    return render(request, "access/account_new.html", {"form": form})


@require_safe
def account(request: SignedInRequest, pk: int) -> HttpResponse:
    """One account: its posts and devices, and what can be done with it."""
    found = _account(request, pk)
    context = {
        "account": found,
        "posts": queries.posts_of([found.person_id], timezone.localdate())[found.person_id],
        "devices": queries.devices_of(found.person, timezone.now()),
        "disable_refusal": why_not_disable(is_own=found == request.user),
        "factors": queries.factors_of(found),
        "factors_refusal": _factors_refusal(request, found),
        "reset_refusal": why_not_reset(has_name=bool(found.username), is_disabled=not found.is_active),
    }
    return render(request, "access/account.html", context)


@require_POST
def disable(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close an account."""
    actions.disable(_account(request, pk), holder=request.holder, at=timezone.now())
    messages.success(request, _("The account is closed; its owner is signed out everywhere."))
    return redirect("access:account", pk)


@require_POST
def enable(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open a closed account again."""
    actions.enable(_account(request, pk), holder=request.holder)
    messages.success(request, _("The account is open again."))
    return redirect("access:account", pk)


@require_POST
def reset(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show, this once, the link by which somebody chooses a new password."""
    return _show_link(
        request, actions.send_reset(_account(request, pk), holder=request.holder, at=timezone.now())
    )


@require_POST
def reset_factors(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take away what somebody has as a second step, because it was lost."""
    actions.reset_factors(_account(request, pk), holder=request.holder)
    messages.success(request, _("The second step is removed; its owner is signed out everywhere."))
    return redirect("access:account", pk)


def _show_link(request: HttpRequest, issued: Issued) -> HttpResponse:
    address = request.build_absolute_uri(reverse("access:choose-password", args=[issued.token]))
    return render(request, "access/password_link.html", {"slip": issued.slip, "address": address})


def _enforce(request: SignedInRequest) -> None:
    must(request, Verb.MANAGE_ACCOUNTS)


def _factors_refusal(request: SignedInRequest, found: Account) -> Refusal | None:
    has_factor = queries.has_factor(found)
    return why_not_reset_factors(is_own=found == request.user, has_factor=has_factor)


def _account(request: SignedInRequest, pk: int) -> Account:
    return get_object_or_404(queries.accounts_visible_to(request.holder), pk=pk)
