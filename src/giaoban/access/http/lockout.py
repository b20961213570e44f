"""What somebody sees who typed a wrong password too often, and what the log keeps of it."""

from datetime import datetime
from math import ceil
from typing import Final

from axes.models import AccessAttempt
from axes.signals import user_locked_out
from axes.utils import reset
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from giaoban.access.actions.accounts import note_lock_out
from giaoban.access.http.sessions import client_address
from giaoban.access.models import Account
from giaoban.access.rules import read_username

SECOND: Final = "2: "  # no name to sign in with holds a space


def username_of(request: HttpRequest | None, credentials: dict[str, str] | None) -> str | None:
    """Return the name under which failures are counted: as it is stored, whatever was typed.

    Wrong second steps are counted apart, so that a stranger's wrong passwords do not stop them.
    """
    typed = (credentials or {}).get("username") or (request.POST.get("username") if request else "")
    name = read_username(typed or "")
    return f"{SECOND}{name}" if name and is_second(credentials) else name or None


def counted_by(_request: object, credentials: dict[str, str] | None) -> list[str | list[str]]:
    """Return what failures have in common that are counted together.

    Whoever stands at the second step knows the password, so their address does not matter: no stranger can
    lock somebody out there, and nobody guesses on from a hundred addresses.
    """
    return ["username"] if is_second(credentials) else [["username", "ip_address"]]


def is_second(credentials: dict[str, str] | None) -> bool:
    """Return whether this was a second step, not a password."""
    return "secret_code" in (credentials or {})


def forget_failures(account: Account) -> None:
    """Begin counting wrong second steps anew."""
    reset(username=f"{SECOND}{account.username}")


def locked_out(
    request: HttpRequest, _response: HttpResponse | None, credentials: dict[str, str] | None
) -> HttpResponse:
    """Return the page that says when to try again."""
    until = _until(request, credentials)
    context = {"until": until, "is_second": is_second(credentials)}
    page = render(request, "access/locked.html", context, status=429)
    page["Retry-After"] = str(max(1, ceil((until - timezone.now()).total_seconds())))
    return page


def _until(request: HttpRequest, credentials: dict[str, str] | None) -> datetime:
    attempts = AccessAttempt.objects.filter(username=username_of(request, credentials))
    if not is_second(credentials):
        attempts = attempts.filter(ip_address=client_address(request))
    last = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    return (last or timezone.now()) + settings.AXES_COOLOFF_TIME


@receiver(user_locked_out)
def hear_lock_out(*, username: str | None = None, **_: object) -> None:
    """Keep in the audit log that an account was locked, once however often somebody goes on trying."""
    note_lock_out((username or "").removeprefix(SECOND), since=timezone.now() - settings.AXES_COOLOFF_TIME)
