"""Addresses that only the tests have: pages that refuse, fail, deny and poll."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from psycopg.errors import DeadlockDetected, LockNotAvailable

from giaoban.kernel.verdict import Refused
from giaoban.ui.forms import DayField, Form, TextField
from giaoban.ui.gallery import REFUSAL
from giaoban.ui.http import fresh
from giaoban.web.urls import handler400, handler403, handler404, handler500
from giaoban.web.urls import urlpatterns as pages

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


class Asking(Form):
    what = TextField(label="Việc gì?")
    by = DayField(label="Trước ngày nào?")


@login_not_required
def refuse(_request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        Session.objects.create(session_key="half-done", session_data="", expire_date=timezone.now())
        raise Refused(REFUSAL)


@login_not_required
def break_down(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError("nobody sees this")


@login_not_required
def collide(request: HttpRequest) -> HttpResponse:
    """Be broken off by the database as often as asked, then answer with what was handed in."""
    request.tries = getattr(request, "tries", 0) + 1  # type: ignore[attr-defined]  # of this test only
    said = request.FILES["said"].read().decode() if request.FILES else ""  # type: ignore[union-attr]  # one file
    if request.tries <= int(request.GET["times"]):  # type: ignore[attr-defined]
        raise OperationalError("deadlock detected") from DeadlockDetected()
    if request.GET.get("then") == "refused":
        raise Refused(REFUSAL)
    return HttpResponse(f"{said} {request.tries}")  # type: ignore[attr-defined]


@login_not_required
def wait_in_vain(_request: HttpRequest) -> HttpResponse:
    """Wait for the database until it gives up."""
    raise OperationalError("canceling statement due to lock timeout") from LockNotAvailable()


@login_not_required
def deny(_request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


@login_not_required
def suspect(_request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("nor this")


@login_not_required
def poll(request: HttpRequest) -> HttpResponse:
    turn = request.GET.get("turn", "1")
    return fresh(request, ("turn", turn), lambda: HttpResponse(f"<p>{turn}</p>"))


urlpatterns = [
    *pages,
    path("refuse/", refuse, name="refuse"),
    path("break/", break_down, name="break"),
    path("collide/", collide, name="collide"),
    path("wait-in-vain/", wait_in_vain, name="wait-in-vain"),
    path("deny/", deny, name="deny"),
    path("suspect/", suspect, name="suspect"),
    path("poll/", poll, name="poll"),
]
