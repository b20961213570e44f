"""What somebody sees who typed a wrong password too often, and what the log keeps of it."""

from datetime import datetime
from math import ceil

from axes.models import AccessAttempt
from axes.signals import user_locked_out
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from giaoban.access.actions.accounts import note_lock_out
from giaoban.access.http.sessions import client_address
from giaoban.access.rules import read_username


def username_of(request: HttpRequest | None, credentials: dict[str, str] | None) -> str | None:
    """Return the name under which failures are counted: as it is stored, whatever was typed."""
    typed = (credentials or {}).get("username") or (request.POST.get("username") if request else "")
    return read_username(typed or "") or None


def locked_out(
    request: HttpRequest, _response: HttpResponse | None, credentials: dict[str, str] | None
) -> HttpResponse:
    """Return the page that says when to try again."""
    until = _until(request, credentials)
    page = render(request, "access/locked.html", {"until": until}, status=429)
    page["Retry-After"] = str(max(1, ceil((until - timezone.now()).total_seconds())))
    return page


def _until(request: HttpRequest, credentials: dict[str, str] | None) -> datetime:
    attempts = AccessAttempt.objects.filter(
        username=username_of(request, credentials), ip_address=client_address(request)
    )
    last = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    return (last or timezone.now()) + settings.AXES_COOLOFF_TIME


@receiver(user_locked_out)
def hear_lock_out(*, username: str | None = None, **_: object) -> None:
    """Keep in the audit log that an account was locked, once however often somebody goes on trying."""
    note_lock_out(username or "", since=timezone.now() - settings.AXES_COOLOFF_TIME)
