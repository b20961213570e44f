"""The request as views behind the sign-in see it, and what makes it so."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import NOBODY, Holder

LIMITED = "access.limited"


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


def _holder(request: HttpRequest) -> Holder:
    account = request.user
    if not isinstance(account, Account):
        return NOBODY
    return holder_of(account, timezone.localdate(), limited=bool(request.session.get(LIMITED)))
