"""Between a right password and the second step: whose it was, for a few minutes; and who was asked again."""

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from giaoban.access import queries
from giaoban.access.actions import devices
from giaoban.access.http import sessions
from giaoban.access.models import Account
from giaoban.access.rules import Way
from giaoban.access.rules.factors import SURE_FOR, WAITS

WAITING: Final = "access.second"


def arrive(request: HttpRequest, account: Account, *, way: Way, wanted: str = "/") -> str:
    """Let somebody in, or hold them at the door until their second step; return where to go now."""
    if not queries.has_factor(account):
        sessions.begin(request, account, way=way)
        return wanted
    devices.forget(request.session.session_key or "")
    request.session.flush()
    request.session[WAITING] = {
        "account": account.pk,
        "way": way.value,
        "wanted": wanted,
        "until": timezone.now().timestamp() + WAITS,
        "password": account.get_session_auth_hash(),
    }
    request.session.set_expiry(WAITS)
    return reverse("access:second-step")


def waiting(request: HttpRequest) -> Account | None:
    """Return who stands at the door; nobody once the time is over, the account closed or the password new."""
    held = _held(request)
    if held.get("until", 0) <= timezone.now().timestamp():
        return None
    account = Account.objects.filter(pk=held["account"], disabled_at__isnull=True).first()
    same = account and constant_time_compare(held["password"], account.get_session_auth_hash())
    return account if same else None


def come_in(request: HttpRequest, account: Account) -> str:
    """Begin the session of whoever has taken the second step; return where they wanted to go."""
    held = _held(request)
    sessions.begin(request, account, way=Way(held["way"]))
    return str(held["wanted"])


def be_sure(request: HttpRequest) -> None:
    """Note that the password was asked again just now."""
    request.session[sessions.SURE_UNTIL] = timezone.now().timestamp() + SURE_FOR


def is_sure(request: HttpRequest) -> bool:
    """Return whether the password was asked again a short while ago."""
    return bool(request.session.get(sessions.SURE_UNTIL, 0) > timezone.now().timestamp())


def _held(request: HttpRequest) -> dict[str, Any]:
    return dict(request.session.get(WAITING) or {})
