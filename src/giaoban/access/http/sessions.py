"""How a session begins, rolls on and ends; where to go afterwards; from where a request comes."""

import re
from datetime import datetime
from typing import Final

from django.conf import settings
from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from giaoban.access.actions import devices
from giaoban.access.models import Account, MonthLink
from giaoban.access.queries import has_factor, must_have_factor
from giaoban.access.queries.periods import link_end
from giaoban.access.rules import SESSION_BY_PASSWORD, SESSION_BY_SLIP, Way
from giaoban.access.rules.factors import SURE_FOR

LIMITED: Final = "access.limited"
ROLLS_ON: Final = "access.rolls_on"
FACTOR_DUE: Final = "access.factor_due"
SURE_UNTIL: Final = "access.sure_until"
SEEN_ON: Final = "access.seen_on"
BACKEND: Final = "django.contrib.auth.backends.ModelBackend"
ROLLING: Final = frozenset({Way.SLIP, Way.CODE})

_BROWSERS: Final = (
    ("Cốc Cốc", "coc_coc_browser"), ("Zalo", "Zalo"), ("Edge", "Edg"), ("Samsung Internet", "SamsungBrowser"),
    ("Opera", "OPR/"), ("Firefox", "Firefox|FxiOS"), ("Chrome", "Chrome|CriOS"), ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS: Final = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac", "Macintosh"), ("Linux", "Linux"),
)  # fmt: skip


def begin(request: HttpRequest, account: Account, *, way: Way, link: MonthLink | None = None) -> None:
    """Sign somebody in under a new session id, for as long as the way they came allows."""
    now = timezone.now()
    is_due = way is Way.PASSWORD and must_have_factor(account) and not has_factor(account)
    devices.forget(request.session.session_key or "")
    request.session.flush()
    login(request, account, backend=BACKEND)
    ends_at = (
        link_end(link, now) if link else now + (SESSION_BY_SLIP if way in ROLLING else SESSION_BY_PASSWORD)
    )
    today = timezone.localdate(now)
    request.session[LIMITED], request.session[ROLLS_ON] = link is not None, way in ROLLING
    request.session[SEEN_ON], request.session[FACTOR_DUE] = today.isoformat(), is_due
    request.session[SURE_UNTIL] = now.timestamp() + SURE_FOR if is_due else 0
    request.session.set_expiry(ends_at)
    request.session.save()
    devices.open_device(
        account,
        session_key=request.session.session_key or "",
        way=way,
        kind=browser(request.headers.get("User-Agent", "")),
        at=now,
        seen_on=today,
        ends_at=ends_at,
        link=link,
    )


def roll_on(request: HttpRequest, now: datetime) -> None:
    """Note once a day that a device is used; the long sessions of phones begin anew with it."""
    today = timezone.localdate(now)
    if SEEN_ON not in request.session or request.session[SEEN_ON] == today.isoformat():
        return
    request.session[SEEN_ON] = today.isoformat()
    ends_at = now + SESSION_BY_SLIP if request.session.get(ROLLS_ON) else None
    if ends_at is not None:
        request.session.set_expiry(ends_at)
    devices.touch(request.session.session_key or "", today=today, ends_at=ends_at)


def renew(request: HttpRequest, account: Account) -> None:
    """Go on under a new session id after the password changed."""
    before = request.session.session_key or ""
    update_session_auth_hash(request, account)
    request.session.save()
    devices.renamed(before, request.session.session_key or "")


def end(request: HttpRequest) -> None:
    """Sign out."""
    if isinstance(request.user, Account):
        devices.sign_out(request.user, session_key=request.session.session_key or "")
    logout(request)


def safe_next(request: HttpRequest, otherwise: str = "/") -> str:
    """Return where the visitor wanted to go, if that is a page of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_path = wanted.startswith("/") and not wanted.startswith("//")
    is_plain = wanted.isprintable() and "\\" not in wanted  # browsers read a backslash as a slash
    return wanted if is_path and is_plain and _is_ours(wanted) else otherwise


def _is_ours(wanted: str) -> bool:
    return url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)


def client_address(request: HttpRequest) -> str:
    """Return where a request comes from; headers count only as far as our own proxies wrote them."""
    hops = int(settings.TRUSTED_PROXIES)
    told = [each.strip() for each in request.headers.get("X-Forwarded-For", "").split(",")]
    address = told[-hops] if 0 < hops <= len(told) and told[-hops] else request.META.get("REMOTE_ADDR", "")
    return str(address)


def browser(agent: str) -> str:
    """Return the kind of a browser in two words, such as "Chrome, Android"; nothing else of it is kept."""
    found = [
        next((name for name, sign in signs if re.search(sign, agent)), "") for signs in (_BROWSERS, _SYSTEMS)
    ]
    return ", ".join(name for name in found if name)
