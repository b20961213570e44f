"""Requests and responses that every area shares: the size of letters, refusals, polling."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from typing import Final, Literal, cast, get_args

from django.contrib import messages
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from giaoban.kernel.hosts import THIS_MACHINE
from giaoban.kernel.verdict import Refusal, Refused
from giaoban.ui.wording import refusal_sentence

Size = Literal["smaller", "normal", "larger"]
Next = Callable[[HttpRequest], HttpResponse]

SIZES: Final[tuple[Size, ...]] = get_args(Size)
SIZE_COOKIE: Final = "size"
BROKEN_OFF: Final = frozenset({"40P01", "40001"})  # deadlock detected, serialization failure
GAVE_UP: Final = frozenset({"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "55P03"})  # lock not available
A_YEAR: Final = 365 * 24 * 3600


def chosen_size(request: HttpRequest) -> Size:
    """Return the size of letters that this browser remembers."""
    remembered = request.COOKIES.get(SIZE_COOKIE)
    for size in SIZES:
        if size == remembered:
            return size
    return "normal"


def address_of(page: str, key: int) -> str:
    """Return where the page of one row is; the way there is looked up once for all rows.

    Args:
        page: Its name; the key is all that its address asks for.
        key: The row's.
    """
    before, after = _around_the_key(page)
    return f"{before}{key}{after}"


@cache
def _around_the_key(page: str) -> tuple[str, str]:
    before, _zero, after = reverse(page, args=[0]).partition("0")
    return before, after


def done(request: HttpRequest, sentence: str, to: str) -> HttpResponse:
    """Say what was done on the page at address ``to``."""
    messages.success(request, sentence)
    return redirect(to)


def shown_instead(request: HttpRequest, refusal: Refusal | None, address: str) -> HttpResponse | None:
    """Lead from a form whose act is not possible any more to what stands in its place, and say why.

    Only a form that is opened is replaced: what is sent is answered by its act, which keeps what was typed.
    """
    if refusal is None or request.method == "POST":
        return None
    messages.info(request, refusal_sentence(refusal))
    return redirect(address)


class RefusalMiddleware:
    """Turn a refused action into a page that says why; its transaction is already undone by then."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            response = only_receives(request, response)
        patch_vary_headers(response, ("HX-Request",))
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 409 with the sentence; under htmx the page's main part is replaced by it.

        An act that the database broke off, because two acts waited for each other, is done once more first.
        """
        if is_busy(error):
            return _try_again(request)
        if broken_off(error):
            try:
                return do_again(request)
            except Refused as refused:
                error = refused
        if not isinstance(error, Refused):
            return None
        return _refused(request, refusal_sentence(error.refusal), HTTPStatus.CONFLICT)


def _refused(request: HttpRequest, sentence: str, status: HTTPStatus) -> HttpResponse:
    facts = {"sentence": sentence, "way_back": _page_before(request)}
    response = render(request, "ui/refused.html", facts, status=status)
    if request.headers.get("HX-Request"):
        response["HX-Retarget"] = response["HX-Reselect"] = "#main"
        response["HX-Reswap"] = "outerHTML"
    return response


def _try_again(request: HttpRequest) -> HttpResponse:
    sentence = _("Very much is being saved just now. Wait for a minute, go back and press the button again.")
    return _refused(request, sentence, HTTPStatus.SERVICE_UNAVAILABLE)


def only_receives(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """Say in a page that an address takes what a form sends and shows nothing."""
    before = _page_before(request)
    facts = {
        "heading": _("This address shows nothing"),
        "sentence": _("This address only receives forms. Go back and press the button."),
        "way_back": "/" if before == request.path else before,
    }
    response = render(request, "ui/only_receives.html", facts, status=HTTPStatus.METHOD_NOT_ALLOWED)
    response["Allow"] = refused["Allow"]
    return response


def is_busy(error: Exception) -> bool:
    """Return whether an act waited for its turn at the database until it gave up."""
    if not isinstance(error, OperationalError):
        return False
    said = getattr(error.__cause__, "sqlite_errorname", "") or getattr(error.__cause__, "sqlstate", "")
    return said in GAVE_UP


def broken_off(error: Exception) -> bool:
    """Return whether the database gave up a transaction so that another one could go on."""
    return isinstance(error, OperationalError) and getattr(error.__cause__, "sqlstate", "") in BROKEN_OFF


def do_again(request: HttpRequest) -> HttpResponse:
    """Call the view of this request once more: its transaction is undone and an act is only rows."""
    view, arguments, names = request.resolver_match or resolve(request.path_info)
    for _name, uploads in request.FILES.lists():
        for upload in uploads:
            upload.seek(0)
    return cast("Callable[..., HttpResponse]", view)(request, *arguments, **names)


def is_only_here(request: HttpRequest) -> bool:
    """Return whether a page was opened at an address that no other machine or telephone reaches."""
    name, _port = split_domain_port(request.get_host())
    return name in THIS_MACHINE


def own_address(request: HttpRequest, address: str) -> bool:
    """Return whether ``address`` leads to a page of ours, so that nobody is sent elsewhere."""
    return url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )


def _page_before(request: HttpRequest) -> str:
    before = request.headers.get("Referer", "")
    return before if own_address(request, before) else request.path


def fresh(request: HttpRequest, facts: object, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Return 304 when the reader already holds the page made from ``facts``, else what ``answer`` makes.

    Args:
        request: The request of a page that polls.
        facts: Everything the page depends on, as plain values whose ``repr`` is stable.
        answer: Makes the page; not called for a 304.
    """
    known = repr((facts, translation.get_language(), request.headers.get("HX-Request")))
    etag = f'"{sha256(known.encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag) or answer()
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    return response
