"""The person who asks, on every request; and the notice that stands before their first page."""

from collections.abc import Callable
from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from giaoban.access.http.sessions import FACTOR_DUE, LIMITED, roll_on
from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import NOBODY, Holder, Verb

# Addresses that answer before the notice was read.
BEFORE_NOTICE: Final = frozenset({"access:notice", "access:sign-out", "ui:language", "ui:size"})


# Addresses that answer before a second factor was set up, where one is required.
BEFORE_FACTOR: Final = BEFORE_NOTICE | {
    "access:second-factor",
    "access:confirm-password",
    "access:add-app",
    "access:add-passkey",
}


class SignedInRequest(HttpRequest):
    """A request with the person who makes it."""

    user: Account
    holder: Holder


def must(request: SignedInRequest, *verbs: Verb) -> None:
    """Let in whoever may do any of these somewhere; to others the page is not there.

    Raises:
        Http404: If they may do none of them anywhere.
    """
    if not any(request.holder.may(verb) for verb in verbs):
        raise Http404


class HolderMiddleware:
    """Put the person who asks on every request; read only when a page looks at it, and then once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        cast(SignedInRequest, request).holder = cast(Holder, SimpleLazyObject(lambda: _holder(request)))
        return self.get_response(request)


class NoticeMiddleware:
    """Lead to the data notice, then to the second factor where it is due; note the days of a device."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: object) -> HttpResponse | None:
        """Lead to what comes before the page; pages without sign-in answer as always."""
        if not getattr(view, "login_required", True):
            return None
        account = request.user
        if not isinstance(account, Account):
            return None
        roll_on(request, timezone.now())
        page = request.resolver_match.view_name if request.resolver_match else ""
        if not account.notice_seen_at and page not in BEFORE_NOTICE:
            return redirect(f"{reverse('access:notice')}?{urlencode({'next': request.get_full_path()})}")
        if request.session.get(FACTOR_DUE) and page not in BEFORE_FACTOR:
            return redirect("access:second-factor")
        return None


def _holder(request: HttpRequest) -> Holder:
    account = request.user
    if not isinstance(account, Account):
        return NOBODY
    return holder_of(account, timezone.localdate(), limited=bool(request.session.get(LIMITED)))
