"""The person who asks, on every request; and the notice that stands before their first page."""

from collections.abc import Callable
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from giaoban.access.http.sessions import LIMITED, roll_on
from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import NOBODY, Holder

# Addresses that answer before the notice was read.
BEFORE_NOTICE: Final = frozenset({"access:notice", "access:sign-out", "ui:language", "ui:size"})


class SignedInRequest(HttpRequest):
    """A request with the person who makes it."""

    user: Account
    holder: Holder


class HolderMiddleware:
    """Put the person who asks on every request; read only when a page looks at it, and then once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        cast(SignedInRequest, request).holder = cast(Holder, SimpleLazyObject(lambda: _holder(request)))
        return self.get_response(request)


class NoticeMiddleware:
    """Show the data notice to whoever has not read it, and note the days on which a device is used."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: object) -> HttpResponse | None:
        """Lead to the notice instead of the page; pages without sign-in answer as always."""
        if not getattr(view, "login_required", True):
            return None
        account = request.user
        if not isinstance(account, Account):
            return None
        roll_on(request, timezone.now())
        match = request.resolver_match
        if account.notice_seen_at or (match and match.view_name in BEFORE_NOTICE):
            return None
        return redirect(f"{reverse('access:notice')}?{urlencode({'next': request.get_full_path()})}")


def _holder(request: HttpRequest) -> Holder:
    account = request.user
    if not isinstance(account, Account):
        return NOBODY
    return holder_of(account, timezone.localdate(), limited=bool(request.session.get(LIMITED)))
